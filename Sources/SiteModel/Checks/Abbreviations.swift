import Documents
package import Basics

/// The check for abbreviations that readers may not know: CJG, POH-GGZ, JOGG-gemeente.
///
/// An abbreviation is two to six capitals. The strings list those that everybody knows. A page explains one by the name in
/// full on the same page, and a site by a name in `woorden.yml` or a heading of its glossary.
struct Abbreviations: Sendable {
  /// An abbreviation that a page doesn't explain, with its first place.
  struct Unexplained {
    let name: String
    let place: FileRange
  }

  private let known: Set<String>

  /// The words before or after an abbreviation that explain it, such as `kortweg`.
  private let explaining: PhraseIndex<Void>

  init(_ site: Site, _ language: Language) {
    let glossary = site.pages.first { $0.path == site.configuration.glossary }
    let headings = glossary.map { $0.prose(in: $0.language(for: language.code)).filter { $0.kind == .heading } } ?? []
    let names = site.vocabulary.properNames + [site.configuration.name[language.code]]
    let words = site.languages.flatMap { $0.words.knownCapitals + $0.words.placeholders }
    known = Set(words + (headings + names.map { Prose($0) }).flatMap { text in text.words.flatMap(text.capitals) })
    explaining = language.index(of: language.words.explaining)
  }

  /// Returns the abbreviations that the texts of a page don't explain.
  func unexplained(in texts: [Prose]) -> [Unexplained] {
    var (found, seen): ([Unexplained], Set<String>) = ([], [])
    for text in texts where text.kind != .quotation && text.traits.contains(.capitals) {
      for index in text.words.indices {
        // Most words have small letters.
        guard text.beginsWithCapitals(text.words[index]), !text.isPartOfMore(index),
          let name = text.capitals(in: text.words[index]).first(where: { !known.contains($0) }),
          text.kind != .row || name.count > 2, seen.insert(name).inserted,
          !texts.contains(where: { explains(name, $0) })
        else { continue }
        found += text.places(of: [index..<index + 1]).map { Unexplained(name: name, place: $0) }
      }
    }
    return found
  }

  /// Returns the findings about a page; what its source doesn't explain, its translations can't.
  static func findings(_ found: [String: [Unexplained]], _ source: String) -> [Diagnostic] {
    let names = Set(found[source, default: []].map(\.name))
    return found.flatMap { language, uses in
      uses.filter { language == source || !names.contains($0.name) }.map { .abbreviation($0.name, at: $0.place) }
    }
  }

  /// Whether a text has the name in full, or words that say what the abbreviation means.
  private func explains(_ name: String, _ text: Prose) -> Bool {
    if text.spells(name) { return true }
    let uses = text.words.indices.filter { text.capitals(in: text.words[$0]).contains(name) }
    if uses.isEmpty { return false }
    let phrases = explaining.matches(in: text).map(\.words)
    return uses.contains { use in
      phrases.contains { $0.upperBound == use || $0.lowerBound == use + 1 } || text.isInBrackets(use)
        || text.isFollowedByName(use)
    }
  }
}

extension Prose {
  /// Returns the parts of a word that are two to six capitals: `POH` and `GGZ` of `POH-GGZ`, `CJG` of `CJG’s`.
  fileprivate func capitals(in word: Word) -> [String] {
    guard word.bytes.count > 1 else { return [] }
    return bytes[word.bytes].split { $0.isJoint }.filter { part in
      2...6 ~= part.count && part.allSatisfy(\.isCapital) && !part.allSatisfy("IVXLCDM".utf8.contains)
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  fileprivate func beginsWithCapitals(_ word: Word) -> Bool {
    word.bytes.count > 1 && bytes[word.bytes.lowerBound].isCapital && bytes[word.bytes.lowerBound + 1].isCapital
  }

  /// Whether a word in capitals is part of a name, a code or a shout: `AT&T`, `IMG_1`, `ID 79`, `8441 ES`, `LET OP`.
  fileprivate func isPartOfMore(_ index: Int) -> Bool {
    let word = words[index].bytes
    let beside = [bytes[safe: word.upperBound], bytes[..<word.lowerBound].last].compactMap(\.self)
    if beside.contains(where: "&_".utf8.contains) { return true }
    let before = index > 0 && words[index].isNext && words[index - 1].end == 0 ? words[index - 1] : nil
    let after = index + 1 < words.count && words[index + 1].isNext ? words[index + 1] : nil
    if [before, after].contains(where: { $0.map { $0.bytes.count > 1 && !capitals(in: $0).isEmpty } ?? false }) {
      return true
    }
    return before.map { bytes[$0.bytes.upperBound - 1].isDigit } ?? false
      || after.map { bytes[$0.bytes.lowerBound].isDigit } ?? false
  }

  /// Whether words in a row begin with the letters of an abbreviation, with small words between them.
  ///
  /// Of two letters that may be chance.
  fileprivate func spells(_ name: String) -> Bool {
    let letters = Array(name.lowercased().utf8)
    return letters.count > 2
      && words.indices.contains { start in
        var (index, count) = (start, 0)
        while count < letters.count, index < words.count, !beginsWithCapitals(words[index]) {
          let word = words[index].bytes, first = bytes[word.lowerBound]
          if first | 0x20 == letters[count], word.count > 3 || first.isCapital {
            count += 1
          } else if count == 0 || word.count > 4 {
            return false
          }
          index += 1
        }
        return count == letters.count
      }
  }

  /// Whether brackets are around a word, as behind a name: `Centrum voor Jeugd en Gezin (CJG)`.
  fileprivate func isInBrackets(_ index: Int) -> Bool {
    let word = words[index].bytes
    return bytes[..<word.lowerBound].last == UInt8(ascii: "(") && bytes[safe: word.upperBound] == UInt8(ascii: ")")
  }

  /// Whether its name or an explanation comes after a word and a sign: `CJG (Centrum voor Jeugd en Gezin)`, `CJG: centrum`.
  fileprivate func isFollowedByName(_ index: Int) -> Bool {
    guard words[index].end == 0, index + 1 < words.count, !words[index + 1].isNext else { return false }
    let first = bytes[words[index].bytes.lowerBound] | 0x20
    let names = words[(index + 1)...].prefix(2).drop { $0.bytes.count < 4 }.prefix(1)
    if names.contains(where: { bytes[$0.bytes.lowerBound] | 0x20 == first }) { return true }
    let rest = bytes[words[index].bytes.upperBound...]
    return rest.starts(with: " (".utf8) && rest.prefix { $0 != UInt8(ascii: ")") }.count { $0 == 32 } > 3
  }
}

extension UInt8 {
  /// Whether it is `-`, `'` or a part of `’`.
  fileprivate var isJoint: Bool { self == 0x2D || self == 0x27 || self == 0xE2 || self == 0x80 || self == 0x99 }
}

extension Rule {
  package static let abbreviation = Rule(
    "afkorting", mayBeExempt: true,
    nl:
      "Niet elke lezer kent een afkorting. Schrijf de eerste keer de naam voluit, met de afkorting erachter: Centrum voor "
      + "Jeugd en Gezin (CJG).",
    en:
      "Not every reader knows an abbreviation. Write the name in full the first time, with the abbreviation behind it: "
      + "Centrum voor Jeugd en Gezin (CJG).")
}

extension Diagnostic {
  static func abbreviation(_ name: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .abbreviation, at: range, severity: .note,
      nl: "deze pagina legt de afkorting '\(name)' niet uit",
      tip: "schrijf hier de naam voluit, met '(\(name))' erachter, of leg '\(name)' uit bij de begrippen",
      en: "this page doesn't explain the abbreviation '\(name)'",
      tip: "write the name in full here, with '(\(name))' behind it, or explain '\(name)' in the glossary")
  }
}
