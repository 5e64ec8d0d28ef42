import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

/// Texts that cmark reads again and again: each took it seconds, or half a gigabyte.
struct SlowMarkupTests {
  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  private func findings(_ text: String) -> [String] {
    let document = Document(File(path: "a.md", text: "---\ntitel: A\n---\n" + text))
    return document.diagnostics.map { "\($0.rule) \($0.range.line)" }
  }

  /// Lines that are as long as a line may be, and the line at which there are too many.
  @Test(arguments: [
    (times(1_600, "www.a_") + "\n", 10), (times(1_400, "a@b.nl ") + "\n", 11), (times(2_000, "@a@b.") + "\n", 6),
    (times(1_100, "> a@b.nl ") + "\n\n", 22), (times(4_900, "|a") + "\n|-|\n", 8),
  ])
  func isRefusedWhereItBegins(line: String, place: Int) {
    #expect(findings(Self.times(48, line)) == ["te-groot \(place)"])
  }

  @Test(arguments: [
    "|a|\n|-|\n" + times(50, times(9_000, "|") + "\n"), times(9_990, "|") + "\n" + times(9, "|-|\n"),
    times(20_000, "a|b\n") + times(2_000, "|-|-|-|\n"),
    times(2_000, "b" + times(100, "|a") + "\n") + times(20, "|-|\n"),
  ])
  func isRefusedInATable(text: String) {
    #expect(findings(text).map { $0.prefix { $0 != " " } } == ["te-groot"])
    #expect(findings(text) != ["te-groot 1"])
  }

  /// Long paragraphs with some addresses, wide tables, long tables, and lists of addresses.
  @Test(arguments: [
    times(40, times(180, "Bel ons, mail a@b.nl of zie www.a.nl. ") + "\n\n"), times(20_000, "- a@b.nl\n"),
    "|" + times(100, "a|") + "\n|" + times(100, "-|") + "\n" + times(499, "|" + times(100, "a|") + "\n"),
    "|a|b|\n|-|-|\n" + times(20_000, "|a|b|\n"), times(20_000, "|a|b|\n|-|-|\n\n"), times(49, times(9_900, "|") + "\n"),
  ])
  func isNotWhatPeopleWrite(text: String) {
    #expect(findings(text).isEmpty)
  }
}
