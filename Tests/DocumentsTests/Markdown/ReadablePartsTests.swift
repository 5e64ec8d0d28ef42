import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

struct ReadablePartsTests {
  private func parts(_ text: String) -> [[String]] {
    markdown(text).whole.readableParts.map { [$0.id, $0.heading] + lines($0) }
  }

  private func lines(_ part: ReadablePart) -> [String] {
    String(decoding: part.text ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func cutsATextAtEachHeading() {
    let text = """
      Eerst dit.

      ## De *ouderavond* {#avond}

      Kom ook. [Meld u aan](a.md)!

      ### Waar

      - In het dorp
      - Of thuis

      ## Leeg
      """
    #expect(
      parts(text) == [
        ["", "", "Eerst dit."], ["avond", "De ouderavond", "Kom ook.", "Meld u aan!"],
        ["waar", "Waar", "In het dorp", "Of thuis"], ["leeg", "Leeg"],
      ])
  }

  @Test(arguments: [
    ("Dit is zo. Dat ook! En dit? Ja.", ["Dit is zo.", "Dat ook!", "En dit?", "Ja."]),
    ("Hij zei: “Kom.” Wij kwamen.", ["Hij zei: “Kom.”", "Wij kwamen."]),
    ("Dat is bijv. zo, o.a. hier.", ["Dat is bijv. zo, o.a. hier."]),
    ("Op 9.30 uur. 14 mensen kwamen.", ["Op 9.30 uur.", "14 mensen kwamen."]),
    ("Sa is it. Ús mienskip.", ["Sa is it.", "Ús mienskip."]),
    ("Zonder einde", ["Zonder einde"]),
    ("Een regel\nen een tweede\\\nen een derde.", ["Een regel en een tweede en een derde."]),
    ("Bel 14\u{A0}0513, voor ouder\u{AD}betrokkenheid.", ["Bel 14 0513, voor ouderbetrokkenheid."]),
    ("Een `stuk code` en **vet**.", ["Een stuk code en vet."]),
  ])
  func cutsAParagraphIntoSentences(text: String, sentences: [String]) {
    #expect(parts(text) == [["", ""] + sentences])
  }

  @Test func makesARowOfATableOneSentence() {
    #expect(parts("| Wat | Hoe |\n|-|-|\n| Fase 1 | klaar |\n") == [["", "", "Wat Hoe", "Fase 1 klaar"]])
  }

  @Test func putsFootnotesUnderTheirOwnHeading() {
    #expect(
      parts("Zie de noot[^a].\n\n[^a]: Door ons.\n") == [["", "", "Zie de noot."], ["voetnoten", "", "Door ons."]])
  }

  @Test func losesNoWord() {
    var random = SeededGenerator(seed: 23)
    let pieces = [
      "Een zin. ", "En nog een! ", "“Zo.” ", "met *nadruk* ", "en `code` ", "[woorden](a.md) ", "\n\n",
      "\n\n## Kop\n\n",
      "\n\n- punt\n\n", "\n\n> gezegd\n\n", "ûnderwiis, ", "12.5 ", "? ",
    ]
    for _ in 0..<Cases.ofTexts {
      let text = (0..<12).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let passage = markdown(text).whole
      let read = passage.readableParts.flatMap { [$0.heading] + lines($0) }.joined()
      #expect(letters(read) == letters(passage.words), "\(text.debugDescription)")
    }
  }

  private func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
