/// Searches that answer a question about all bytes of a text.
///
/// A loop that never stops early works on many bytes at a time: it takes a twentieth of the time of one that stops at the
/// first, so it pays to ask before a closer look that most texts don't need. `&&` and `||` stop early, ``Bool/bit`` doesn't.
/// Where the answer decides what to do next, the optimizer would let the loop stop too, so none of these is inlined there.
extension Span<UInt8> {
  /// Whether `isMeant` gives a bit for any of the bytes; call it in a function that is never inlined.
  @inlinable @inline(__always) package func holds(_ isMeant: (UInt8) -> UInt8) -> Bool {
    var found: UInt8 = 0
    for index in indices { found |= isMeant(self[index]) }
    return found != 0
  }

  @inline(never) package func holds(_ byte: UInt8) -> Bool { holds { ($0 == byte).bit } }

  /// Whether two bytes are next to each other.
  @inline(never) package func holds(_ first: UInt8, before second: UInt8) -> Bool {
    guard count > 1 else { return false }
    var found: UInt8 = 0
    for index in 1..<count { found |= (self[index - 1] == first).bit & (self[index] == second).bit }
    return found != 0
  }
}

extension Span<UInt8> {
  /// Whether all bytes are ASCII.
  @inline(never) package var isASCII: Bool { !holds { $0 & 0x80 } }

  /// Whether a byte is a digit or a colon, without which there is no number and no whole address.
  @inline(never) package var holdsDigitsOrColons: Bool { holds { ($0 &- 0x30 <= 10).bit } }

  /// Whether a byte is a digit or an `@`, without which there is no number and no address of mail.
  @inline(never) package var holdsDigitsOrAt: Bool { holds { ($0 &- 0x30 < 10).bit | ($0 == 0x40).bit } }

  /// Whether a byte is a blank or a control character.
  @inline(never) package var holdsBlanks: Bool { holds { ($0 <= 32).bit | ($0 == 127).bit } }
}

extension Bool {
  @inlinable package var bit: UInt8 { self ? 1 : 0 }
}

extension [UInt8] {
  /// Whether a byte is in a range.
  package func holds(_ byte: UInt8, in range: Range<Int>) -> Bool { span.extracting(range).holds(byte) }

  /// Whether two bytes are next to each other in a range.
  package func holds(_ first: UInt8, before second: UInt8, in range: Range<Int>) -> Bool {
    span.extracting(range).holds(first, before: second)
  }

  /// Whether all bytes are ASCII.
  package var isASCII: Bool { span.isASCII }

  /// Returns the first place of some bytes in a range; `firstRange(of:)` of the standard library takes many times as long.
  package func firstPlace(of text: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let first = text.first, text.count > 1 ? holds(first, before: text[1], in: range) : holds(first, in: range)
    else { return nil }
    let last = range.upperBound - text.count
    var index = range.lowerBound
    while index <= last {
      if self[index] == first, self[index..<index + text.count].elementsEqual(text) {
        return index..<index + text.count
      }
      index += 1
    }
    return nil
  }
}
