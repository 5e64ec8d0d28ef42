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
