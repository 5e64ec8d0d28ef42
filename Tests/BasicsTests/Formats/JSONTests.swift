import Foundation
import Testing

@testable import Basics
@testable import TestSupport

struct JSONTests {
  private func text(_ bytes: HTML) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func writesFieldsInTheirOrder() {
    let value: JSON = ["z": 1, "a": ["één", .null, .flag(true)], "leeg": [], "niets": [:]]
    #expect(
      text(value.file) == """
        {
          "z": 1,
          "a": [
            "één",
            null,
            true
          ],
          "leeg": [],
          "niets": {}
        }

        """)
    #expect(text(value.line) == #"{"z":1,"a":["één",null,true],"leeg":[],"niets":{}}"#)
  }

  @Test(arguments: [
    ("“a”", "“a”"), ("\u{0}\u{F}\u{10}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("\u{7F}<", "\u{FFFD}\\u003c"),
    ("a\u{2028}b\u{2029}", #"a\u2028b\u2029"#), ("\u{2027}\u{202F}", "\u{2027}\u{202F}"), ("\\\"\n", #"\\\"\n"#),
    ("\t\r\n", #"\u0009\u000d\n"#),
  ])
  func escapesOnlyWhatItMust(value: String, written: String) {
    #expect(text(JSON.text(value).line) == "\"\(written)\"")
  }

  /// Any text is the same after reading, but for the signs that nobody sees, and can't end the element that holds it.
  @Test func escapesWhatMeansSomethingElse() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<Cases.ofTexts {
      let text = String(
        (0..<20).compactMap { _ in
          Array("a\"\\</script>\n\r\t\u{0}\u{1B}\u{7F}\u{2028}é😀").randomElement(using: &random)
        })
      for bytes in [JSON.text(text).file, JSON.text(text).line] {
        let read = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        #expect(read as? String == text.asPlainText)
        #expect(!bytes.contains(UInt8(ascii: "<")))
      }
    }
  }
}

extension JSON: ExpressibleByIntegerLiteral {
  /// Lets a test write a number as a literal.
  public init(integerLiteral number: Int) { self = .number(number) }
}
