/// Gives each heading of a page an id that is stable, plain ASCII and used once.
struct HeadingIDs {
  private var used: Set<String> = []

  /// The id of a heading with this text; the id that an author wrote by hand goes first.
  mutating func id(for text: String, handWritten: String?) -> String {
    let slug = slug(of: text)
    let base = handWritten ?? (HeadingIDs.isReserved(slug) ? "kop-" + slug : slug)
    let candidates = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? base : "\(base)-\($0)" }
    guard let id = candidates.first(where: { !used.contains($0) }) else { preconditionFailure("candidates never end") }
    used.insert(id)
    return id
  }

  /// Whether an author may write an id like this: a letter, then letters, digits, hyphens and underscores.
  static func isWellFormed(_ id: some StringProtocol) -> Bool {
    id.first?.isLetter == true && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
  }

  /// Whether templates use an id themselves.
  static func isReserved(_ id: String) -> Bool {
    ["inhoud", "bronnen", "stappen"].contains(id) || id.hasPrefix("bron-")
  }
}

/// The text in small letters without signs, with hyphens between the words: `Wat bart der?` becomes `wat-bart-der`.
func slug(of text: String) -> String {
  var slug: [UInt8] = []
  var isBetweenWords = false
  for scalar in text.lowercased().unicodeScalars {
    guard let letter = foldedToASCII(scalar) else {
      isBetweenWords = isBetweenWords || !isJoiner(scalar)
      continue
    }
    if isBetweenWords, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
    isBetweenWords = false
    slug.append(letter)
  }
  return slug.isEmpty ? "deel" : String(decoding: slug, as: UTF8.self)
}

/// An apostrophe joins what stands around it, dêr’t becomes dert; so does a sign that is a character of its own.
private func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "’" || scalar == "‘" || scalar == "'" || (0x300...0x36F).contains(scalar.value)
}

private func foldedToASCII(_ scalar: Unicode.Scalar) -> UInt8? {
  switch scalar {
  case "a"..."z", "0"..."9": UInt8(scalar.value)
  case "à"..."å": UInt8(ascii: "a")
  case "è"..."ë": UInt8(ascii: "e")
  case "ì"..."ï": UInt8(ascii: "i")
  case "ò"..."ö": UInt8(ascii: "o")
  case "ù"..."ü": UInt8(ascii: "u")
  case "ý", "ÿ", "ỳ": UInt8(ascii: "y")
  case "ç": UInt8(ascii: "c")
  case "ñ": UInt8(ascii: "n")
  default: nil
  }
}
