package import Basics

/// Gives each heading of a page a stable, unique id in plain ASCII.
struct HeadingIDs {
  /// The ids in small letters: two that differ in capitals only would be one to a reader, and to some programs.
  private var used: Set<String>

  /// The number at which to start looking for a free id, for each slug used before.
  private var nextNumber: [String: Int] = [:]

  /// Creates the ids of a text. Those written by hand come first, wherever they are: links lead to them.
  ///
  /// They are given in small letters, as all others are.
  init(handWritten: Set<String>) { used = handWritten }

  /// Returns a new id for a heading with these words.
  mutating func id(for text: String) -> String {
    let slug = slug(of: text)
    let base = HeadingIDs.isReserved(slug) ? "kop-" + slug : slug
    var number = nextNumber[base] ?? 1
    while !used.insert(number == 1 ? base : "\(base)-\(number)").inserted { number += 1 }
    nextNumber[base] = number + 1
    return number == 1 ? base : "\(base)-\(number)"
  }

  /// Whether an author may write such an id: a letter, then letters, digits, hyphens and underscores.
  static func isWellFormed(_ id: some StringProtocol) -> Bool {
    id.first?.isLetter == true && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
  }

  /// Whether the templates use an id themselves, with or without capitals.
  static func isReserved(_ written: String) -> Bool {
    let id = written.lowercased()
    return reserved.contains(id) || reservedPrefixes.contains { id.hasPrefix($0) }
  }

  private static let reserved: Set = [
    "inhoud", "bronnen", "verbeterd", "stappen", "rondes", "op-deze-pagina", "voetnoten",
  ]
  private static let reservedPrefixes = [
    "bij-", "noot-", "tekening-", "voet-", "zoek-", Tape.SourceMark.idPrefix, Markdown.Figure.idPrefix,
  ]
}

/// Returns the text in lower-case ASCII with hyphens between the words: `Wat bart der?` becomes `wat-bart-der`.
package func slug(of text: String) -> String {
  var slug: [UInt8] = []
  var isBetweenWords = false
  slug.reserveCapacity(text.utf8.count + 8)
  for scalar in (text.utf8.span.isASCII ? text : text.lowercased()).unicodeScalars {
    let end = slug.count
    // Most letters are ASCII, and small.
    let lower = scalar.isASCII && UInt8(scalar.value).isCapital ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    guard slug.append(folded: lower) else {
      isBetweenWords = isBetweenWords || !isJoiner(scalar)
      continue
    }
    if isBetweenWords, end > 0 { slug.insert(UInt8(ascii: "-"), at: end) }
    isBetweenWords = false
  }
  return slug.isEmpty ? "deel" : String(decoding: slug, as: UTF8.self)
}

/// Whether a character joins what comes before and after it: an apostrophe, as in dêr’t → dert, a combining mark, or a
/// sign without width such as a soft hyphen.
private func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isWithinWord || scalar == "’" || scalar == "‘" || scalar == "'" || (0x300...0x36F).contains(scalar.value)
}

extension Rule {
  package static let headingID = Rule(
    "woord-van-kop",
    nl: "Het woord achter een kop, zoals `{#bellen}`, begint met een letter en is van één kop.",
    en: "The word after a heading, such as `{#bellen}`, begins with a letter and belongs to one heading.")

  package static let headingLevel = Rule(
    "kopniveau",
    nl: "Een kop in de tekst begint met `##`: de titel van de pagina staat in `titel`.",
    en: "A heading in the text begins with `##`: the title of the page is in `titel`.")

  package static let noWords = Rule(
    "zonder-woorden",
    nl: "Een kop of link heeft woorden. Schrijf ze, of haal hem weg.",
    en: "A heading or link has words. Write them, or remove it.")
}

extension Diagnostic {
  static let firstLevelHeading = Unplaced(
    .headingLevel,
    nl: "een kop in de tekst begint met '##'",
    tip: "schrijf '##' voor de woorden, of haal de kop weg; de titel van de pagina staat al in 'titel'",
    en: "a heading in the text begins with '##'",
    tip: "write '##' before the words, or remove the heading; the title of the page is in 'titel' already")

  static let headingWithoutWords = Unplaced(
    .noWords,
    nl: "deze kop heeft geen woorden", tip: "schrijf ze achter '##', of haal de regel weg",
    en: "this heading has no words", tip: "write them behind '##', or remove the line")

  static let malformedID = Unplaced(
    .headingID,
    nl: "het woord na '#' begint met een letter (a–z) en heeft verder alleen letters, cijfers, '-' en '_'",
    tip: "bijvoorbeeld: {#ouderavond}",
    en: "the word after '#' begins with a letter (a–z); then letters, digits, '-' and '_' only",
    tip: "for example: {#ouderavond}")

  static func reservedID(_ id: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .headingID, at: range,
      nl: "'{#\(id)}' is al in gebruik op elke pagina", tip: "kies een ander woord",
      en: "'{#\(id)}' is already used on every page", tip: "choose another word")
  }

  static func repeatedID(_ id: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .headingID, at: range,
      nl: "'{#\(id)}' staat al bij een kop hierboven; hoofdletters maken geen verschil", tip: "kies een ander woord",
      en: "'{#\(id)}' is already the id of a heading above; capitals make no difference", tip: "choose another word")
  }
}
