import Testing

@testable import Basics
@testable import TestSupport

/// The signs that nobody sees: which they are, how they are found, and that no format gets them.
struct UnseenSignTests {
  private static let unseen: [Unicode.Scalar] = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter(\.isUnseen)

  @Test func areThoseThatNoTextNeeds() {
    let ranges = Self.unseen.reduce(into: [ClosedRange<UInt32>]()) { ranges, sign in
      if let last = ranges.last, last.upperBound + 1 == sign.value {
        ranges[ranges.count - 1] = last.lowerBound...sign.value
      } else {
        ranges.append(sign.value...sign.value)
      }
    }
    let planes = (1...16).map { (plane: UInt32) in (plane << 16 | 0xFFFE)...(plane << 16 | 0xFFFF) }
    #expect(
      ranges == [
        0...8, 0xB...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,
        0xFDD0...0xFDEF, 0xFEFF...0xFEFF, 0xFFFE...0xFFFF,
      ] + planes)
  }

  /// Wherever one stands, and whatever is beside it.
  @Test func areFoundInBytes() {
    for sign in Self.unseen {
      for (before, behind) in [("", ""), ("é", "’"), ("\u{AD}", "\u{200D}"), ("👩", "\r\n")] {
        let text = before + String(sign) + behind
        let start = before.utf8.count
        let found = sign == "\r" && behind.first == "\n" ? [] : [start..<start + String(sign).utf8.count]
        #expect(Array(text.utf8).span.unseenSigns() == found, "\(sign.code)")
      }
    }
  }

  @Test func areNotWhatTextsHold() {
    let signs = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter { !$0.isUnseen }
    for start in stride(from: 0, to: signs.count, by: 10_000) {
      let text = String(String.UnicodeScalarView(signs[start..<min(start + 10_000, signs.count)]))
      #expect(text.utf8.span.unseenSigns().isEmpty)
    }
    #expect("een\r\ntwee\tdrie\n👩‍👩‍👧‍👦 jeugd\u{AD}hulp می‌خواهم".utf8.span.unseenSigns().isEmpty)
  }

  @Test(arguments: [
    ("\r", [0..<1]), ("a\r\r\nb", [1..<2]), ("\r\n", []), ("a\r", [1..<2]), ("\u{202E}\u{B}a", [0..<3, 3..<4]),
  ])
  func areLoneReturnsToo(text: String, places: [Range<Int>]) {
    #expect(text.utf8.span.unseenSigns() == places)
    #expect(text.utf8.span.unseenSigns(atMost: 1) == Array(places.prefix(1)))
  }

  /// Bytes that aren't UTF-8 hold no sign, and end the search nowhere.
  @Test func areSoughtInAnyBytes() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<Cases.ofTexts {
      let some: [UInt8] = [0xE2, 0x80, 0xAE, 0xC2, 0xF0, 0x9F, 0xBF, 0xBE, 0x41]
      let bytes = (0..<20).compactMap { _ in some.randomElement(using: &random) }
      for place in bytes.span.unseenSigns() { #expect(String(validating: bytes[place], as: UTF8.self) != nil) }
    }
  }

  /// U+FFFD stands for each in every format, and a soft hyphen stands in HTML only.
  @Test func reachNoFormat() {
    for sign in Self.unseen where sign.value < 0x20000 {
      let text = "2\(sign)8441 \u{AD}ES"
      let attributes: XML.Attributes = ["a": text]
      var table = CSVTable(rows: [[(column: text, text: text)]]).file()
      table.removeFirst(3)
      let plain: [(name: String, bytes: HTML)] = [
        ("JSON", JSON.object([(text, .text(text))]).file), ("CSV", table),
        ("XML", XML.document("x", attributes) { $0.element("y", text: text) }),
        ("iCalendar", ICalendar.document("X") { $0.property("A", text: text) }),
        ("iCalendar", ICalendar.document("X") { $0.property("A", text) }),
      ]
      var like = HTML()
      like.appendLikeCMark(text)
      let html = [HTML(escaping: text), like]
      for (name, bytes) in plain + html.map({ ("HTML", $0) }) {
        let written = String(decoding: bytes, as: UTF8.self)
        #expect(bytes.span.unseenSigns().isEmpty, "\(sign.code) in \(name)")
        #expect(written.contains("2\u{FFFD}8441"), "\(sign.code) in \(name): \(written)")
        let isPlain = !["HTML", "iCalendar"].contains(name)
        #expect(written.contains("\u{AD}") == (name == "HTML") || !isPlain, "\(sign.code) in \(name)")
      }
    }
  }

  @Test(arguments: [("jeugd\u{AD}hulp", "jeugdhulp"), ("í\u{AD}€魭", "í€魭"), ("", ""), ("\u{AD}", "")])
  func leaveTheirPlaceWithSoftHyphens(text: String, plain: String) {
    #expect(text.asPlainText == plain)
    var html = HTML(html: "\u{AD}")
    html.append(html: text)
    html.removeSoftHyphens(from: 2)
    #expect(html == HTML(html: "\u{AD}" + plain))
  }
}
