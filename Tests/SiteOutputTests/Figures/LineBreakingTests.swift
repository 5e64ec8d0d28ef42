import Testing

@testable import SiteOutput
@testable import TestSupport

struct LineBreakingTests {
  private func lines(_ text: String, _ room: Double, _ style: TextStyle = .text) -> [String] {
    BrokenText(text, in: room, style).lines
  }

  @Test(
    arguments: [
      ("een twee drie", 1_000, ["een twee drie"]), ("een twee drie", 80, ["een twee", "drie"]), ("", 80, []),
      ("leeftiids\u{AD}genoaten", 1_000, ["leeftiidsgenoaten"]),
      ("leeftiids\u{AD}genoaten", 80, ["leeftiids-", "genoaten"]),
      ("de leeftiids\u{AD}genoaten", 95, ["de leeftiids-", "genoaten"]),
      ("de leeftiids\u{AD}genoaten", 135, ["de", "leeftiidsgenoaten"]),
      ("aa\u{AD}bb\u{AD}cc\u{AD}dd", 50, ["aabb-", "ccdd"]),
      ("op 1\u{A0}januari\u{A0}2026", 110, ["op", "1\u{A0}januari\u{A0}2026"]),
      ("1\u{A0}januari\u{A0}2026", 70, ["1 januari", "2026"]),
    ] as [(String, Double, [String])])
  func isAsFullAsCanBe(text: String, room: Double, expected: [String]) {
    #expect(lines(text, room) == expected)
    #expect(BrokenText(text, in: room, .text).cutWords.isEmpty)
  }

  @Test func cutsWhatFitsNowhereInEvenPiecesAndSaysSo() {
    let text = BrokenText("een onafbreekbaarlangwoord dus", in: 100, .text)
    #expect(text.lines == ["een", "onafbreekba-", "arlangwoord", "dus"])
    #expect(text.cutWords == ["onafbreekbaarlangwoord"])
  }

  /// For any text, each line fits and holds something, and nothing is lost.
  @Test func alwaysEnds() {
    var random = SeededGenerator(seed: 7)
    let letters = Array("aimWé 1-\u{AD}\u{A0}漢")
    for _ in 0..<Cases.ofTexts {
      let text = String(
        (0..<Int.random(in: 0...80, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
      let room = Double.random(in: 40...300, using: &random)
      for style in [TextStyle.head, .note] {
        let broken = BrokenText(text, in: room, style)
        #expect(
          broken.lines.allSatisfy { style.width(of: $0) <= room && !$0.isEmpty },
          "\(text.debugDescription) in \(room) \(broken.lines) \(style)")
        let ink = { (text: String) in text.filter { !" -\u{AD}\u{A0}".contains($0) } }
        #expect(ink(broken.lines.joined()) == ink(text))
      }
    }
  }

  /// However little room there is, and however long or strange a word is, each line takes a part of it.
  @Test(arguments: [-.infinity, -0.1, 0, 3, 20, 288, .infinity, .nan])
  func endsInAnyRoom(room: Double) {
    let words = [
      "W", "Wij", "👩‍👩‍👧‍👦", "e\u{301}\u{302}", "\u{AD}", "\u{AD}\u{AD}", "a\u{AD}b\u{AD}", "\u{AD}a", "\u{A0}",
      "\u{A0}\u{A0}a\u{AD}",
      "\u{200B}", "\u{200D}\u{FE0F}", " ", "", "漢漢漢 漢", String(repeating: "W", count: 3_000),
      String(repeating: "a\u{AD}", count: 1_500), String(repeating: "\u{AD}", count: 1_500),
      "e" + String(repeating: "\u{301}", count: 1_500), String(repeating: "1\u{A0}", count: 1_500),
      String(repeating: "i", count: 700) + String(repeating: "W", count: 700),
    ]
    for word in words {
      for text in [word, "een " + word, word + " een"] {
        let block = TextBlock(room, (.head, text), (.note, text))
        let ink = { (text: String) in text.filter { !" -\u{AD}\u{A0}".contains($0) } }
        #expect(ink(block.lines.map(\.text).joined()) == ink(text + text))
        #expect(block.height.isFinite && block.width.isFinite)
      }
    }
  }

  @Test(arguments: [
    (0.25, "0.3"), (-0.04, "0"), (-12.5, "-12.5"), (.nan, "0"), (.infinity, "0"), (-1e300, "0"), (1e6, "1000000"),
  ])
  func writesAnyNumber(number: Double, written: String) {
    #expect(("\(number)" as SVGNumbers).text == written)
  }

  @Test(arguments: [
    ("op 1 januari 2026 is", "op 1\u{A0}januari\u{A0}2026 is"), ("motie ID 79 dus", "motie ID\u{A0}79 dus"),
    ("elke 4 jaar", "elke 4\u{A0}jaar"), ("in 2026", "in\u{A0}2026"), ("fase 2, dan", "fase 2, dan"), ("", ""),
  ])
  func tiesNumbersToWhatTheyCount(text: String, tied: String) {
    #expect(text.withTiedNumbers == tied)
  }

  @Test func setsSmallerWhatDoesNotFit() {
    #expect(TextStyle.head.fitting("Gezin", in: 100) == .head)
    #expect(TextStyle.head.fitting("Leeftijdsgenoten", in: 150) == .label)
    #expect(TextStyle.head.fitting("Leeftijdsgenoten", in: 60) == .small)
    #expect(TextStyle.head.fitting("Leeftijds\u{AD}genoten", in: 130) == .head)
    #expect(TextStyle.note.fitting("Leeftijdsgenoten", in: 60) == .note)
  }
}
