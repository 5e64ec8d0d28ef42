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

extension Span<UInt8> {
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
    guard let sign = sign(at: index), sign.isUnseen else { return 0 }
    return UTF8.width(sign)
  }

  /// Returns the sign of several bytes at an index, or `nil` if they aren't UTF-8.
  private func sign(at index: Int) -> Unicode.Scalar? {
    let length = self[index] < 0xE0 ? 2 : self[index] < 0xF0 ? 3 : 4
    guard index + length <= count else { return nil }
    var value = UInt32(self[index] & 0x7F >> UInt8(length))
    for place in index + 1..<index + length {
      guard self[place] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(self[place] & 0x3F)
    }
    // One that is longer than it needs to be isn't UTF-8 either.
    return Unicode.Scalar(value).flatMap { UTF8.width($0) == length ? $0 : nil }
  }

  /// Returns the ranges of the first unseen signs of a text in UTF-8, at most `limit`.
  package func unseenSigns(atMost limit: Int = .max) -> [Range<Int>] {
    guard mayHoldUnseenSigns else { return [] }
    var (found, index): ([Range<Int>], Int) = ([], 0)
    while index < count, found.count < limit {
      let length = unseenLength(at: index)
      if length > 0 { found.append(index..<index + length) }
      index += Swift.max(1, length)
    }
    return found
  }

  /// Whether there may be a sign that nobody sees.
  @inline(never) package var mayHoldUnseenSigns: Bool {
    holds { byte in
      let control = (byte < 0x20).bit & (byte != 9).bit & (byte != 10).bit | (byte == 0x7F).bit
      return control | (byte == 0xC2).bit | (byte == 0xD8).bit | (byte == 0xE2).bit | (byte >= 0xEF).bit
    }
  }
}

extension String {
  /// The text with U+FFFD for each sign that nobody sees, so that what it held apart stays apart.
  ///
  /// The findings about content and templates come first; this keeps such a sign out of every format, whatever comes in.
  package var withoutUnseenSigns: String {
    guard utf8.span.mayHoldUnseenSigns else { return self }
    let signs = utf8.span.unseenSigns()
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
