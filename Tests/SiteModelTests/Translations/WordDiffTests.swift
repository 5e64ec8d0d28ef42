import Testing

@testable import SiteModel
@testable import TestSupport

struct WordDiffTests {
  @Test(arguments: [
    ("De raad beslist.", "De raad beslist.", "De raad beslist."),
    ("De raad beslist.", "De raad besliste.", "De raad[- beslist.-]{+ besliste.+}"),
    ("", "Nieuw", "{+Nieuw+}"),
    ("Oud", "", "[-Oud-]"),
    ("Het einde.", "Het einde. Nog iets.", "Het einde.{+ Nog iets.+}"),
    // Line wrapping doesn't count; the white space is that of the new text.
    ("a b\nc", "a\nb  c", "a\nb  c"),
    ("a\n\nb", "a b", "a[-\n\n-] b"),
    // An item includes its own hyphen, and a sentence its own first word.
    ("- a\n- b\n- c", "- a\n- c", "- a[-\n- b-]\n- c"),
    ("Op 1 mei. Dan.", "Op 1 mei. Op 2 mei. Dan.", "Op 1 mei.{+ Op 2 mei.+} Dan."),
    ("x a b", "y a b a b", "[-x-]{+y a b+} a b"),
    ("Eerst. Dan.", "Dan.", "[-Eerst. -]Dan."),
  ])
  func marksWhichWordsChanged(old: String, new: String, marked: String) {
    #expect(WordDiff(old: old, new: new).marked == marked)
  }

  /// For any two texts, no word is lost or made up.
  @Test func isTheOldTextAndTheNewText() {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<Cases.ofTexts {
      let (old, new) = (text(&random), text(&random))
      let runs = WordDiff(old: old, new: new).runs
      let (before, after) = (runs.compactMap(\.old).joined(), runs.compactMap(\.new).joined())
      #expect(after == new, "\(old.debugDescription) \(new.debugDescription)")
      #expect(before.filter { !$0.isWhitespace } == old.filter { !$0.isWhitespace })
    }
  }

  @Test func showsATextThatIsNewAsNew() {
    let words = (0...WordDiff.maximumCount).map(String.init)
    let diff = WordDiff(old: "a b " + words.joined(separator: " "), new: "a " + words.reversed().joined(separator: " "))
    #expect(diff.runs.count == 3)
    #expect(diff.runs.first == .same("a"))
  }

  @Test(arguments: [(" b ", "", "b"), ("\n\n", "", "¶"), ("\nb c\n\n", "\n", "b c")])
  func marksNoWhiteSpace(text: String, before: String, words: String) {
    #expect(text.marked.words == words)
    #expect(text.allSatisfy(\.isWhitespace) || text.marked.before + words + text.marked.after == text)
  }

  private func text(_ random: inout SeededGenerator) -> String {
    let words = ["a", "b", "c.", "-", "dé"]
    let blanks = [" ", " ", "  ", "\n", "\n\n"]
    return (0..<Int.random(in: 0...9, using: &random)).map { _ in
      (words.randomElement(using: &random) ?? "") + (blanks.randomElement(using: &random) ?? "")
    }.joined()
  }
}

extension WordDiff {
  /// The text with marks; the white space before a change lies within its mark.
  fileprivate var marked: String {
    runs.map { run in
      switch run {
      case .same(let text): text
      case .removed(let text): "[-" + text + "-]"
      case .added(let text): "{+" + text + "+}"
      }
    }.joined()
  }
}

extension WordDiff.Run {
  fileprivate var old: String? {
    switch self {
    case .same(let text), .removed(let text): text
    case .added: nil
    }
  }

  fileprivate var new: String? {
    switch self {
    case .same(let text), .added(let text): text
    case .removed: nil
    }
  }
}
