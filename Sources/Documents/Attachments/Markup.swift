/// Reads SVG and other XML, tag by tag, as far as browsers act on it.
struct Markup {
  /// An element with its attributes, names in small letters and without prefix; or the words between elements.
  enum Part {
    case element(name: String, attributes: [(name: String, value: String)])
    case words(ArraySlice<UInt8>)

    /// What stands between `<!` or `<?` and `>`.
    case declaration(ArraySlice<UInt8>)
  }

  private let bytes: [UInt8]
  private var offset: Int

  init(_ bytes: [UInt8]) { (self.bytes, offset) = (bytes, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) }

  /// Returns the name of the first element, `!html` for the declaration of HTML, or `nil` for what isn't markup.
  static func firstElement(in bytes: [UInt8]) -> String? {
    guard bytes.first(where: { $0 > 32 && ![0xEF, 0xBB, 0xBF].contains($0) }) == UInt8(ascii: "<") else { return nil }
    var markup = Markup(bytes)
    while let part = markup.next() {
      switch part {
      case .element(let name, _): return name
      case .declaration(let words)
      where String(decoding: words.prefix(13), as: UTF8.self).lowercased() == "!doctype html":
        return "!html"
      case .words(let words) where words.contains(where: { $0 > 32 }): return nil
      default: continue
      }
    }
    return nil
  }

  mutating func next() -> Part? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] != UInt8(ascii: "<") { return .words(taken(upTo: "<", with: 0)) }
    let rest = bytes[offset...]
    if rest.starts(with: "<!--".utf8) {
      _ = taken(upTo: "-->", with: 3)
      return .words([])
    }
    if rest.starts(with: "<![CDATA[".utf8) { return .words(taken(upTo: "]]>", with: 3).dropFirst(9)) }
    if rest.starts(with: "<?".utf8) { return .declaration(taken(upTo: "?>", with: 2).dropFirst()) }
    if rest.starts(with: "<!".utf8) { return .declaration(takenDeclaration().dropFirst()) }
    if rest.starts(with: "</".utf8) {
      _ = taken(upTo: ">", with: 1)
      return .words([])
    }
    return element()
  }

  /// Takes the bytes before an end, and skips the end itself.
  private mutating func taken(upTo end: String, with skipped: Int) -> ArraySlice<UInt8> {
    let (start, wanted) = (offset, Array(end.utf8))
    while offset < bytes.count, bytes[offset] != wanted[0] || !bytes[offset...].starts(with: wanted) { offset += 1 }
    defer { offset = min(offset + skipped, bytes.count) }
    return bytes[start..<offset]
  }

  /// Takes a declaration with those within it, between `[` and `]`.
  private mutating func takenDeclaration() -> ArraySlice<UInt8> {
    let start = offset
    var (isOpen, quote): (Int, UInt8?) = (0, nil)
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = quote == nil ? byte : quote == byte ? nil : quote
      case UInt8(ascii: "[") where quote == nil: isOpen += 1
      case UInt8(ascii: "]") where quote == nil: isOpen -= 1
      case UInt8(ascii: ">") where quote == nil && isOpen <= 0: return bytes[start..<offset - 1]
      default: continue
      }
    }
    return bytes[start...]
  }

  /// Takes the start of an element, up to and with its `>`.
  private mutating func element() -> Part {
    offset += 1
    let name = takenName()
    var attributes: [(name: String, value: String)] = []
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      let name = takenName()
      if name.isEmpty {
        offset += 1
        continue
      }
      skipSpace()
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
        attributes.append((name, ""))
        continue
      }
      offset += 1
      skipSpace()
      attributes.append((name, takenValue()))
    }
    offset += 1
    return .element(name: name, attributes: attributes)
  }

  private mutating func takenName() -> String {
    let start = offset
    while offset < bytes.count, bytes[offset] > 32, !"=/>\"'<".utf8.contains(bytes[offset]) { offset += 1 }
    let name = bytes[start..<offset]
    return String(
      decoding: name[(name.lastIndex(of: UInt8(ascii: ":")) ?? start - 1).advanced(by: 1)...], as: UTF8.self
    )
    .lowercased()
  }

  private mutating func takenValue() -> String {
    guard offset < bytes.count else { return "" }
    let quote = bytes[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return takenName() }
    offset += 1
    let start = offset
    while offset < bytes.count, bytes[offset] != quote { offset += 1 }
    defer { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func skipSpace() { while offset < bytes.count, bytes[offset] <= 32 { offset += 1 } }
}

// MARK: Size

extension Markup {
  /// Returns the size of a picture in SVG: its width and height, or what it sees.
  static func size(ofSVG bytes: [UInt8]) -> PictureSize? {
    var markup = Markup(bytes)
    while let part = markup.next() {
      guard case .element(_, let attributes) = part else { continue }
      func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
      let seen = (value("viewbox") ?? "").split { " ,\n\t\r".contains($0) }.compactMap { Double($0) }
      let (width, height) = (value("width").flatMap(pixels), value("height").flatMap(pixels))
      guard seen.count == 4, seen[2] > 0, seen[3] > 0 else { return size(width, height) }
      let ratio = seen[2] / seen[3]
      return switch (width, height) {
      case (let width?, let height?): size(width, height)
      case (let width?, nil): size(width, width / ratio)
      case (nil, let height?): size(height * ratio, height)
      case (nil, nil): size(seen[2], seen[3])
      }
    }
    return nil
  }

  private static func size(_ width: Double?, _ height: Double?) -> PictureSize? {
    guard let width, let height, width < 100_000, height < 100_000 else { return nil }
    return PictureSize(max(1, Int(width.rounded())), max(1, Int(height.rounded())))
  }

  /// Returns the pixels of a length such as `10cm`, or `nil` for a share of the page.
  private static func pixels(_ length: String) -> Double? {
    let text = length.trimmingPrefix { $0 == " " }
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let units = ["": 1, "px": 1, "pt": 4 / 3.0, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4]
    let unit = text.dropFirst(number.count).filter { $0 != " " }.lowercased()
    guard let number = Double(number), number > 0, let factor = units[unit] else { return nil }
    return number * factor
  }
}
