/// HTML as bytes, and the ways to write text into it.
package typealias HTML = [UInt8]

extension [UInt8] {
  package init(html text: String) { self = Array(text.utf8) }

  /// Creates HTML that shows a text.
  package init(escaping text: String) {
    self = []
    appendEscaped(text)
  }

  package mutating func append(html text: String) {
    // As a sequence, a text takes several times as long.
    if text.utf8.withContiguousStorageIfAvailable({ append(contentsOf: $0) }) == nil { append(contentsOf: text.utf8) }
  }

  /// Appends text for elements and quoted attributes; escapes `&`, `<`, `>`, `"` and `'`.
  ///
  /// HTML forbids the signs that nobody sees, so U+FFFD takes their place here and in ``appendLikeCMark(_:)``.
  package mutating func appendEscaped(_ text: String) {
    append(text, apostrophe: true)
  }

  /// Appends text as cmark does.
  ///
  /// It leaves `'` as it is, since cmark quotes attributes with `"` only.
  package mutating func appendLikeCMark(_ text: String) {
    append(text, apostrophe: false)
  }

  package mutating func appendLikeCMark(_ text: ArraySlice<UInt8>) { append(escaping: text, apostrophe: false) }

  private mutating func append(_ text: String, apostrophe: Bool) {
    // Most texts need no escapes.
    if text.utf8.span.isPlainInHTML { return append(html: text) }
    append(escaping: Array(text.utf8)[...], apostrophe: apostrophe)
  }

  private mutating func append(escaping text: ArraySlice<UInt8>, apostrophe: Bool) {
    let bytes = text.span
    var start = 0
    for index in bytes.indices {
      // Letters and blanks are most of it.
      if bytes[index] &- 0x3F < 0x40 || bytes[index] == 0x20 { continue }
      let entity: String
      var length = 1
      switch bytes[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      case UInt8(ascii: "'") where apostrophe: entity = "&#39;"
      default:
        length = bytes.unseenLength(at: index)
        if length == 0 { continue }
        entity = "\u{FFFD}"
      }
      append(contentsOf: text[text.startIndex + start..<text.startIndex + index])
      append(html: entity)
      start = index + length
    }
    append(contentsOf: text[(text.startIndex + start)...])
  }

  /// Appends an address as cmark does: percent-encodes unsafe bytes and escapes `&` and `'`.
  package mutating func appendAddress(_ address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(html: "&amp;")
      case UInt8(ascii: "'"): append(html: "&#x27;")
      case _ where isSafeInAddress[Int(byte)]: append(byte)
      default: append(percentEncoded: byte)
      }
    }
  }

  mutating func append(percentEncoded byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(hexadecimal[Int(byte >> 4)])
    append(hexadecimal[Int(byte & 15)])
  }

  /// Appends a `title` attribute, unless the title is empty.
  package mutating func append(title: String) {
    guard !title.isEmpty else { return }
    append(html: " title=\"")
    appendLikeCMark(title.withoutSoftHyphens)
    append(html: "\"")
  }

  /// Removes the soft hyphens that were written since an offset.
  package mutating func removeSoftHyphens(from start: Int) {
    guard span.extracting(start..<count).holds(0xAD) else { return }
    let written = String(decoding: self[start...], as: UTF8.self)
    removeSubrange(start...)
    append(html: written.withoutSoftHyphens)
  }

  /// Begins a new line, unless the output is empty or at the start of one.
  package mutating func beginLine() {
    if let last, last != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }
}

private let hexadecimal = Array("0123456789ABCDEF".utf8)

private let isSafeInAddress: [Bool] = {
  let safe = Set("-_.+!*(),%#@?=;:/$~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
  return (0...255).map { safe.contains(UInt8($0)) }
}()

extension Span<UInt8> {
  /// Whether HTML shows a text as it is written: no byte needs an escape, or may be of a sign that nobody sees.
  @inline(never) fileprivate var isPlainInHTML: Bool {
    !holds { byte in
      let isSign = (byte == UInt8(ascii: "&")).bit | (byte == UInt8(ascii: "<")).bit | (byte == UInt8(ascii: ">")).bit
      return isSign | (byte == UInt8(ascii: "\"")).bit | (byte == UInt8(ascii: "'")).bit
    } && !mayHoldUnseenSigns
  }
}
