import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import TestSupport

/// A property over texts of real constructs, right and wrong.
struct LostWordsTests {
  /// Constructs, each with one word of its own in place of `@`.
  private static let constructs = [
    "@", "## @", "##@", "- @\n- nog", "1. @\n2. nog", "1. een\n3. @", "> @", "> [!NOTE]\n> @",
    "| a | b |\n|---|---|\n| 1 | @ |",
    "| a |\n|---|\n| 1 | @ |", "| a | b |\n|---|---|\n| 1 | 2 |\n@", "| a | b |\n|---|\n| 1 | @ |", "[@]: index.md",
    "[a]: index.md\n[a]: @.md",
    "[@](index.md)", "[@](het plan.md)", "[x][@]", "```\n@\n```", "```\n@", "    @ is code", "<!-- x\n@",
    "tekst[^1] @\n\n[^1]: noot", "[^9]: @", "**@**",
    "** @ **", "~~@~~", "<div>@</div>", "<br>@", "• @", "@\n---", ":::note\n@\n:::", "`@`",
    "[@]: <x> \"titel\"", "\\[@]: x",
    "| a |\n|---|\n| een<br>@ |", "| @ |", "{{ @ }}",
  ]

  /// Every word that somebody wrote is on the page, or a finding says that something is wrong.
  @Test func showsEveryWordOrTellsWhy() async {
    var generator = SeededGenerator(seed: 19)
    for _ in 0..<150 {
      let parts = (0..<Int.random(in: 1...4, using: &generator)).map { number in
        (LostWordsTests.constructs.randomElement(using: &generator) ?? "").replacing("@", with: "woordje\(number)")
      }
      let text = parts.joined(separator: "\n\n")
      let shown = html(text)
      let words = (0..<parts.count).map { "woordje\($0)" }
      if words.allSatisfy({ shown.contains($0) }) { continue }
      let found = await CheckedSite(SiteText(page("nl/a", text: text)).tree).findings
      #expect(!found.isEmpty, "\(text.debugDescription)")
    }
  }
}
