import Testing

@testable import Basics

struct ByteSearchTests {
  /// Texts of all lengths around those that a processor looks at in one step, with the byte at each place in turn.
  @Test func findsAByteWhereverItIs() {
    for count in [0, 1, 2, 15, 16, 17, 31, 33, 64, 67] {
      let text = Array(repeating: UInt8(ascii: "a"), count: count)
      #expect(!text.holds(UInt8(ascii: "b"), in: text.indices))
      for index in text.indices {
        var other = text
        other[index] = UInt8(ascii: "b")
        #expect(other.holds(UInt8(ascii: "b"), in: other.indices))
        #expect(!other.holds(UInt8(ascii: "b"), in: 0..<index))
        #expect(!other.holds(UInt8(ascii: "b"), in: index + 1..<count))
        #expect(other.holds(UInt8(ascii: "a"), before: UInt8(ascii: "b"), in: other.indices) == (index > 0))
        #expect(other.holds(UInt8(ascii: "b"), before: UInt8(ascii: "a"), in: other.indices) == (index + 1 < count))
        #expect(other.firstPlace(of: Array("ab".utf8), in: other.indices) == (index > 0 ? index - 1..<index + 1 : nil))
      }
    }
  }

  /// Each byte alone among letters.
  @Test func knowsTheBytesThatItAsksFor() {
    for byte in UInt8.min...UInt8.max {
      let text = Array("geen-teken-hier-".utf8) + [byte]
      // A span can't leave the line in which it is looked at.
      let (isASCII, hasBlanks) = (text.isASCII, text.span.holdsBlanks)
      let (hasDigitsOrColons, hasDigitsOrAt) = (text.span.holdsDigitsOrColons, text.span.holdsDigitsOrAt)
      #expect(isASCII == (byte < 0x80))
      #expect(hasBlanks == (byte <= 32 || byte == 127))
      #expect(hasDigitsOrColons == "0123456789:".utf8.contains(byte))
      #expect(hasDigitsOrAt == "0123456789@".utf8.contains(byte))
    }
  }

  @Test func missesNoUnseenSign() {
    for scalar in (0...0x2FFF).compactMap(Unicode.Scalar.init) where scalar.isUnseen {
      #expect(mayHoldUnseenSigns("a\(scalar)b"), "\(scalar.code)")
    }
    #expect(!mayHoldUnseenSigns("Mei-inoar foar ús bern: dêr't élk"))
  }

  private func mayHoldUnseenSigns(_ text: String) -> Bool {
    let found = text.utf8.span.mayHoldUnseenSigns
    return found
  }
}
