import Basics
import Documents

/// The check for links whose words don't say where they lead: many people hear or scan only the links of a page.
struct LinkWords: TextRule {
  static let rule = Rule(
    "woorden-van-link", mayBeExempt: true,
    nl: "De woorden van een link zeggen waar hij heen gaat: “Lees het jaarplan”, en niet “klik hier” of het adres.",
    en: "The words of a link say where it leads: “Lees het jaarplan”, and not “klik hier” or the address.")

  static let examples = [
    "«Klik hier»".linked + " voor meer.", "Lees " + "«meer»".linked + ".",
    "Kijk op «https://www.voorbeeld.example/jeugd».",
    "Zie [«https://www.voorbeeld.example/jeugd»](https://www.voorbeeld.example/jeugd).",
    "Lees [«Plan_2025.pdf»](https://www.voorbeeld.example/plan).",
    "Het staat " + "«hier»".linked + " en " + "«hier.»".linked + ".",
    "Lees [het plan](https://www.voorbeeld.example/1) en [«het plan»](https://www.voorbeeld.example/2).",
    "Kijk op www.voorbeeld.example of mail post@voorbeeld.example. " + "Klik hier voor het plan".linked
      + ". Lees [het plan](https://a.example) en [het plan](https://a.example). " + "voorbeeld.example".linked,
  ]

  private let vague: Set<String>

  init(_ language: Language) { vague = Set(language.words.vagueLinks) }

  func findings(in text: CheckedText) -> [Diagnostic] {
    // A reader takes two links of a paragraph for the same; the row of a table says more than its link.
    var others: [(words: String, link: Markdown.Link)] = []
    return text.passage.linkedWords.compactMap { link, words in
      if link.isImage { return nil }
      if let mistake = mistake(in: words, link) { return mistake }
      if others.first.map({ $0.link.block.bytes != link.block.bytes }) ?? false { others = [] }
      defer { others.append((words, link)) }
      // The mark of a source is always the same word, and a number shows which. A word may be explained and linked.
      if words.utf8.count < 3 || ["#bron-", "term:"].contains(where: link.destination.hasPrefix) { return nil }
      let isOther = others.contains { $0.words == words && $0.link.page != link.page }
      return isOther && !link.block.isRow ? .sameWords(words.trimmed, at: link.wordsRange(words.trimmed)) : nil
    }
  }

  private func mistake(in words: String, _ link: Markdown.Link) -> Diagnostic? {
    if words.utf8.count <= LinkWords.longest, vague.contains(words.trimmed.lowercased().trimmingSigns) {
      return .vagueLink(words.trimmed, at: link.wordsRange(words.trimmed))
    }
    guard words.utf8.contains(UInt8(ascii: ".")) else { return nil }
    let words = words.trimmed
    if words.isAddress, !link.isWithinUnreadLink {
      return .addressAsWords(link.destination, at: link.wordsRange(words))
    }
    return words.isDocument ? .fileAsWords(words, at: link.wordsRange(words)) : nil
  }

  /// The bytes of the longest words that say nothing, with signs around them.
  private static let longest = 48
}

extension String {
  fileprivate var linked: String { "[\(self)](https://www.voorbeeld.example/)" }

  fileprivate var trimmingSigns: String {
    // Most words begin and end with a letter, and a byte is seen sooner than a character.
    func isSign(_ byte: UInt8) -> Bool { byte >= 0x80 || " .,:;!>".utf8.contains(byte) }
    if let first = utf8.first, let last = utf8.last, !isSign(first), !isSign(last) { return self }
    let signs = " .,:;!>›»→…\u{A0}"
    return String(drop { signs.contains($0) }.reversed().drop { signs.contains($0) }.reversed())
  }

  /// Whether it is a whole address, or one of a page within a site; the name of a site is a good name.
  fileprivate var isAddress: Bool {
    if contains(where: \.isWhitespace) { return false }
    return hasPrefix("https://") || hasPrefix("http://") || hasPrefix("www.") && dropLast().contains("/")
  }

  /// Whether it is the name of a document as computers write it.
  fileprivate var isDocument: Bool {
    guard let dot = lastIndex(of: "."), utf8.count < 256, contains("_") || !contains(where: \.isWhitespace) else {
      return false
    }
    let kinds = ["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "zip", "jpg", "jpeg", "png"]
    return dot > startIndex && kinds.contains(self[index(after: dot)...].lowercased())
  }
}

extension FileRange {
  /// Whether it is a row of a table.
  fileprivate var isRow: Bool { file.bytes[bytes].first == UInt8(ascii: "|") }
}

extension Markdown.Link {
  /// The address without the part of the page.
  fileprivate var page: Substring { destination.prefix { $0 != "#" } }

  /// Whether it is an address by itself in what was meant as a link, of which ``LinkForm`` tells.
  fileprivate var isWithinUnreadLink: Bool {
    let place = wordsRange(destination)
    return place == range && place.file.bytes[..<place.bytes.lowerBound].suffix(2).elementsEqual("](".utf8)
  }

  /// The range of its words where they are written just before the address, or else that of the address.
  func wordsRange(_ words: String) -> FileRange {
    let (file, start) = (range.file, range.bytes.lowerBound)
    let before = file.bytes[..<start]
    guard before.suffix(2).elementsEqual("](".utf8), before.dropLast(2).ends(with: words) else { return range }
    return FileRange(file, start - 2 - words.utf8.count..<start - 2)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}

extension Diagnostic {
  fileprivate static func vagueLink(_ words: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      LinkWords.rule, at: range, severity: .warning,
      nl: "'\(words)' zegt niet waar deze link heen gaat",
      tip: "noem wat de lezer daar vindt, zoals 'lees het jaarplan'",
      en: "'\(words)' doesn't say where this link leads",
      tip: "name what readers find there, such as 'lees het jaarplan'")
  }

  fileprivate static func addressAsWords(_ address: String, at range: FileRange) -> Diagnostic {
    let address = address.dropping(prefix: "http://").map { "https://" + $0 } ?? address
    let isInBrackets = range.file.bytes[..<range.bytes.lowerBound].last == UInt8(ascii: "[")
    let link = isInBrackets ? "" : "](\(address))"
    return Diagnostic(
      LinkWords.rule, at: range, severity: .warning,
      nl: "een adres zegt lezers weinig", tip: "schrijf '\(isInBrackets ? "" : "[")wat daar staat\(link)'",
      en: "an address tells readers little", tip: "write '\(isInBrackets ? "" : "[")what is there\(link)'")
  }

  fileprivate static func fileAsWords(_ words: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      LinkWords.rule, at: range, severity: .warning,
      nl: "'\(words)' is de naam van een bestand", tip: "schrijf hoe het document heet",
      en: "'\(words)' is the name of a file", tip: "write the title of the document")
  }

  fileprivate static func sameWords(_ words: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      LinkWords.rule, at: range, severity: .warning,
      nl: "een link met dezelfde woorden gaat ergens anders heen: '\(words)'", tip: "zeg wat er hier anders is",
      en: "a link with the same words leads elsewhere: '\(words)'", tip: "say what is different here")
  }
}
