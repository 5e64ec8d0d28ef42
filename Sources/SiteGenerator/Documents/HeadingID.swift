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

  /// Whether templates use an id themselves.
  static func isReserved(_ id: String) -> Bool {
    ["inhoud", "bronnen", "stappen"].contains(id) || id.hasPrefix("bron-")
  }
}

/// The text in small letters without signs, with hyphens between the words: `Wat bart der?` becomes `wat-bart-der`.
func slug(of text: String) -> String {
  let words = text.lowercased().map(foldedToASCII).joined().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  return words.isEmpty ? "deel" : words.joined(separator: "-")
}

private func foldedToASCII(_ character: Character) -> String {
  if character.isASCII { return String(character) }
  switch character {
  case "à", "á", "â", "ä", "ã", "å": return "a"
  case "è", "é", "ê", "ë": return "e"
  case "ì", "í", "î", "ï", "ỳ", "ý": return "i"
  case "ò", "ó", "ô", "ö", "õ": return "o"
  case "ù", "ú", "û", "ü": return "u"
  case "ç": return "c"
  case "ñ": return "n"
  // An apostrophe joins what stands around it: dêr’t becomes dert.
  case "’", "‘": return ""
  default: return "-"
  }
}
