import Basics

/// Gives each heading of a page an id that is stable, plain ASCII and used once.
///
/// What an author wrote by hand goes first, wherever it stands: links lead to it.
struct HeadingIDs {
  private let handWritten: Set<String>
  private var used: Set<String> = []

  /// The number with which to look for a free id, for words that stood before.
  private var nextNumber: [String: Int] = [:]

  /// Prepares for a text in which ids may be written by hand.
  init(in text: some Collection<UInt8>) {
    handWritten = HeadingIDs.handWritten(in: text)
  }

  /// The id of a heading with these words.
  mutating func id(for text: String) -> String {
    let slug = slug(of: text)
    let base = HeadingIDs.isReserved(slug) ? "kop-" + slug : slug
    var number = nextNumber[base] ?? 1
    var id = number == 1 ? base : "\(base)-\(number)"
    while used.contains(id) || handWritten.contains(id) {
      number += 1
      id = "\(base)-\(number)"
    }
    nextNumber[base] = number + 1
    used.insert(id)
    return id
  }

  /// Takes an id that was written by hand; says no where it was taken before.
  mutating func take(_ id: String) -> Bool { used.insert(id).inserted }

  /// Whether an author may write an id like this: a letter, then letters, digits, hyphens and underscores.
  static func isWellFormed(_ id: some StringProtocol) -> Bool {
    id.first?.isLetter == true && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
  }

  /// Whether templates use an id themselves.
  static func isReserved(_ id: String) -> Bool {
    ["inhoud", "bronnen", "stappen", "rondes", "op-deze-pagina", "voetnoten"].contains(id) || id.hasPrefix("bron-")
      || id.hasPrefix("noot-") || id.hasPrefix(Markdown.Figure.idPrefix)
  }

  /// Every `{#id}`, whether in a heading or not: one too many only keeps a heading from an id that it could have had.
  private static func handWritten(in text: some Collection<UInt8>) -> Set<String> {
    var ids: Set<String> = []
    var rest = text[...]
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
      rest = rest[brace...].dropFirst()
      guard rest.first == UInt8(ascii: "#") else { continue }
      let id = String(decoding: rest.dropFirst().prefix { $0 != UInt8(ascii: "}") && $0 > 32 }, as: UTF8.self)
      if isWellFormed(id) { ids.insert(id) }
    }
    return ids
  }
}

/// The text in small letters without signs, with hyphens between the words: `Wat bart der?` becomes `wat-bart-der`.
package func slug(of text: String) -> String {
  var slug: [UInt8] = []
  var isBetweenWords = false
  for scalar in text.lowercased().unicodeScalars {
    let letters = foldedToASCII(scalar)
    guard !letters.isEmpty else {
      isBetweenWords = isBetweenWords || !isJoiner(scalar)
      continue
    }
    if isBetweenWords, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
    isBetweenWords = false
    slug += letters
  }
  return slug.isEmpty ? "deel" : String(decoding: slug, as: UTF8.self)
}

/// An apostrophe joins what stands around it, dêr’t becomes dert; so does a sign that is a character of its own.
private func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "’" || scalar == "‘" || scalar == "'" || (0x300...0x36F).contains(scalar.value)
}
