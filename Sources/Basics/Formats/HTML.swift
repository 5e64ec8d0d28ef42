/// HTML as bytes, and the ways to write text into it.
package typealias HTML = [UInt8]

extension [UInt8] {
  package init(html text: String) { self = Array(text.utf8) }

  /// Creates HTML that shows a text.
  package init(escaping text: String) {
    self = []
    appendEscaped(text)
  }

  package mutating func append(html text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(html text: String) { append(contentsOf: text.utf8) }

  /// Appends text for elements and quoted attributes; escapes `&`, `<`, `>`, `"` and `'`.
  ///
  /// HTML forbids the signs that nobody sees, so U+FFFD takes their place here and in ``appendLikeCMark(_:)``.
  package mutating func appendEscaped(_ text: String) {
    // The copy in a variable would count a reference for each value of a page, so it is only for texts in pieces.
    guard text.utf8.withContiguousStorageIfAvailable({ append(escaping: $0, apostrophe: true) }) == nil else { return }
    var text = text
    text.withUTF8 { append(escaping: $0, apostrophe: true) }
  }

  /// Appends text as cmark does.
  ///
  /// It leaves `'` as it is, since cmark quotes attributes with `"` only.
  package mutating func appendLikeCMark(_ text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0, apostrophe: false) }
  }

  package mutating func appendLikeCMark(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { append(escaping: $0, apostrophe: false) }
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>, apostrophe: Bool) {
    var start = text.startIndex
    for index in text.indices {
      // Letters and blanks are most of it.
      if text[index] &- 0x3F < 0x40 || text[index] == 0x20 { continue }
      let entity: StaticString
      var length = 1
      switch text[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      case UInt8(ascii: "'") where apostrophe: entity = "&#39;"
      default:
        length = text.unseenLength(at: index)
        if length == 0 { continue }
        entity = "\u{FFFD}"
      }
      append(contentsOf: text[start..<index])
      append(html: entity)
      start = index + length
    }
    append(contentsOf: text[start...])
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
