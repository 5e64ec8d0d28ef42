import Testing

@testable import SiteGenerator

/// What people get wrong, what they are told, and what to do about it.
struct YAMLMistakeTests {
  @Test(arguments: [
    ("titel: Motie: ID 79", "1:13", "a text with a colon stands between quotes", "write: titel: \"Motie: ID 79\""),
    ("titel: a: \"b\"", "1:9", "a text with a colon stands between quotes", "put the text between quotes"),
    (
      "a: b\n  c: d", "2:3", "this line is indented otherwise than the lines above",
      "indent fields that belong together alike"
    ),
    (
      "a:\n  - b\n c: d", "3:2", "this line is indented otherwise than the lines above",
      "indent fields that belong together alike"
    ),
    (
      "- a\nb: c", "2:1", "this line is indented otherwise than the lines above",
      "indent fields that belong together alike"
    ),
    ("a: b\n\tc: d", "2:1", "a line is indented with spaces, not with a tab", "replace the tab with two spaces"),
    ("a:\n\tb: c", "2:1", "a line is indented with spaces, not with a tab", "replace the tab with two spaces"),
    ("titel: @x", "1:8", "a text does not begin with '@'", "put the text between quotes"),
    ("titel: %x", "1:8", "a text does not begin with '%'", "put the text between quotes"),
    ("titel: }x", "1:8", "a text does not begin with '}'", "put the text between quotes"),
    ("titel: > 5", "1:8", "a text does not begin with '>'", "put the text between quotes"),
    ("titel: *vet*", "1:8", "a text does not begin with '*'", "put the text between quotes"),
    (
      "a: b\ntitel A\nc: d", "2:1", "behind the name of a field stand a colon and a blank",
      "for example: titel: Contact"
    ),
    (
      "a: b\ntitel:A\nc: d", "2:1", "behind the name of a field stand a colon and a blank",
      "for example: titel: Contact"
    ),
    ("titel: - x", "1:8", "a list begins on a line of its own", "put '- x' on the next line, or between quotes"),
    ("titel: \"OKO\nb: c\n", "1:8", "what begins with '\"' here is not closed", "put '\"' behind it"),
    ("titel: [a\nb: c", "1:8", "what begins with '[' here is not closed", "put ']' behind it"),
    ("titel: {a: b\nc: d", "1:8", "what begins with '{' here is not closed", "put '}' behind it"),
    (
      "titel: \"a\\qb\"", "1:10", "between double quotes '\\' has a meaning of its own",
      "write '\\\\', or use single quotes"
    ),
    (
      "titel: \"OKO\" in", "1:14", "behind the quote or the bracket the text does not go on",
      "put the whole text between quotes, of two kinds the other"
    ),
    (
      "titel: 'It's'", "1:12", "behind the quote or the bracket the text does not go on",
      "put the whole text between quotes, of two kinds the other"
    ),
    ("a: é\u{1}c", "1:5", "a character that can't be seen stands here", "type the line again"),
    (
      "%YAML 2", "1:8", "this line is not valid YAML (did not find expected digit or '.' character)",
      "look at indentation, quotes and brackets on this line and the one above"
    ),
  ])
  func isToldWithItsRepair(text: String, place: String, message: String, tip: String) throws {
    let diagnostics = YAMLReader.mapping(in: SourceFile(path: "a.yml", text: text).all).diagnostics
    #expect(diagnostics.map { "\($0.range.line):\($0.range.column)" } == [place])
    #expect(diagnostics.map { $0.message.text(.en) } == [message])
    #expect(diagnostics.map { $0.tip?.text(.en) } == [tip])
  }

  @Test func isToldOfATextThatIsAComment() async {
    let site = SiteText("-- content/nl/a.md --\n---\ntitel: #5\nsamenvatting: S.\nbijgewerkt: 2026-11-24\n---")
    let tips = await Build(site.tree).diagnostics.map { $0.tip?.text(.en) }
    #expect(tips == ["what stands behind '#' does not count; put a text with '#' between quotes"])
  }
}
