extension Unicode.Scalar {
  /// Whether nobody sees the sign and no text needs it: a control character, a non-character, a sign of direction, or a
  /// byte order mark that isn't at the start of a file.
  ///
  /// Signs of direction can make a text read otherwise than it is written (“Trojan Source”), and Dutch and Frisian need
  /// none, nor do words in Arabic within `lang:ar`. Joiners, soft hyphens and variation selectors belong to words and
  /// emoji. A carriage return is unseen too, unless it ends a line with a line feed.
  package var isUnseen: Bool {
    // Unicode will never have others of these, and its tables are slow.
    switch value {
    case 9, 10: false
    case ..<0x20, 0x7F...0x9F: true
    case 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: 0xFDD0...0xFDEF ~= value || value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether the sign has no width and lies within a word: a soft hyphen, a place to break, a joiner.
  package var isWithinWord: Bool {
    switch value {
    case 0xAD, 0x200B...0x200D, 0x2060: true
    default: false
    }
  }

  /// The number of the sign as Unicode writes it: `U+000B`.
  package var code: String { "U+" + String(value, radix: 16, uppercase: true).padded(to: 4) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns the length of the unseen sign at an index of a text in UTF-8, or 0 if there is none.
  ///
  /// Nearly every byte is a letter, about which one comparison decides. UTF-8 has no bytes 0xFE and 0xFF, but cmark writes
  /// them for U+FFFE and U+FFFF.
  package func unseenLength(at index: Int) -> Int {
    let byte = self[index]
    if byte &- 0x20 < 0x5F { return 0 }
    switch byte {
    case 9, 10: return 0
    case 13: return index + 1 < count && self[index + 1] == 10 ? 0 : 1
    case ..<0x80, 0xFE, 0xFF: return 1
    case 0xC2, 0xD8, 0xE2, 0xEF, 0xF0...0xF4: break
    default: return 0
    }
    // The lead bytes of all others.
    var decoder = UTF8.ForwardParser()
    var rest = self[index..<Swift.min(count, index + 4)].makeIterator()
    guard case .valid(let sign) = decoder.parseScalar(from: &rest) else { return 0 }
    return UTF8.decode(sign).isUnseen ? sign.count : 0
  }

  /// Returns the ranges of the first unseen signs, at most `limit`.
  fileprivate func unseenSigns(atMost limit: Int) -> [Range<Int>] {
    var (found, index): ([Range<Int>], Int) = ([], 0)
    while index < count, found.count < limit {
      let end = index + 8
      if end <= count, hasPlainBytes(at: index) {
        index = end
        continue
      }
      while index < Swift.min(end, count), found.count < limit {
        let length = unseenLength(at: index)
        if length > 0 { found.append(index..<index + length) }
        index += Swift.max(1, length)
      }
    }
    return found
  }

  /// Returns whether each of the next eight bytes is a space or a visible ASCII character.
  private func hasPlainBytes(at index: Int) -> Bool {
    let bytes = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    // A high bit is set where a byte is below 0x20 or above 0x7E. Only such a byte borrows from its neighbour or carries.
    let tooLow = bytes &- 0x2020_2020_2020_2020
    let tooHigh = bytes &+ 0x0101_0101_0101_0101
    return (bytes | tooLow | tooHigh) & 0x8080_8080_8080_8080 == 0
  }
}

extension Span<UInt8> {
  /// Whether there may be a sign that nobody sees.
  @inline(never) package var mayHoldUnseenSigns: Bool {
    holds { byte in
      let control = (byte < 0x20).bit & (byte != 9).bit & (byte != 10).bit | (byte == 0x7F).bit
      return control | (byte == 0xC2).bit | (byte == 0xD8).bit | (byte == 0xE2).bit | (byte >= 0xEF).bit
    }
  }
}

extension Collection<UInt8> {
  /// Returns the offsets of the first unseen signs of a text in UTF-8, at most `limit`.
  package func unseenSigns(atMost limit: Int = .max) -> [Range<Int>] {
    withContiguousStorageIfAvailable { $0.unseenSigns(atMost: limit) } ?? Array(self).unseenSigns(atMost: limit)
  }
}

extension String {
  /// The text with U+FFFD for each sign that nobody sees, so that what it held apart stays apart.
  ///
  /// The findings about content and templates come first; this keeps such a sign out of every format, whatever comes in.
  package var withoutUnseenSigns: String {
    guard utf8.span.mayHoldUnseenSigns else { return self }
    let signs = utf8.unseenSigns()
    if signs.isEmpty { return self }
    var (bytes, start): ([UInt8], Int) = ([], 0)
    let all = Array(utf8)
    for sign in signs {
      bytes += all[start..<sign.lowerBound] + "\u{FFFD}".utf8
      start = sign.upperBound
    }
    return String(decoding: bytes + all[start...], as: UTF8.self)
  }

  /// The text for a format that isn't HTML: without unseen signs, and without soft hyphens, which only HTML can hide.
  package var asPlainText: String { withoutSoftHyphens.withoutUnseenSigns }

  package var withoutSoftHyphens: String {
    // The bytes are found sooner than the sign.
    guard utf8.span.holds(0xAD) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{AD}" }))
  }
}
