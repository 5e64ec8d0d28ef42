import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport
@testable import SiteModel

/// Common mistakes, with the message and the repair for each.
struct YAMLMistakeTests {
  @Test(arguments: [
    ("titel: Motie: ID 79", "1:13", "a text with a colon needs quotes", "write: titel: \"Motie: ID 79\""),
    ("titel: a: \"b\"", "1:9", "a text with a colon needs quotes", "write: titel: 'a: \"b\"'"),
    (
      "a: b\n  c: d", "2:3", "this line is not indented like the lines above",
      "indent fields that belong together equally"
    ),
    (
      "a:\n  - b\n c: d", "3:2", "this line is not indented like the lines above",
      "indent fields that belong together equally"
    ),
    (
      "- a\nb: c", "2:1", "this line is not indented like the lines above",
      "indent fields that belong together equally"
    ),
    ("a: b\n\tc: d", "2:1", "indent a line with spaces, not with a tab", "replace the tab with two spaces"),
    ("a:\n\tb: c", "2:1", "indent a line with spaces, not with a tab", "replace the tab with two spaces"),
    ("titel: @x", "1:8", "a text can't begin with '@'", "put the text in quotes"),
    ("titel: %x", "1:8", "a text can't begin with '%'", "put the text in quotes"),
    ("titel: }x", "1:8", "a text can't begin with '}'", "put the text in quotes"),
    ("titel: > 5", "1:8", "a text can't begin with '>'", "put the text in quotes"),
    ("titel: *vet*", "1:8", "a text can't begin with '*'", "put the text in quotes"),
    (
      "a: b\ntitel A\nc: d", "2:1", "a field's name is followed by a colon and a space",
      "for example: titel: Contact; if this belongs to the line above, put two blanks before it"
    ),
    (
      "a: b\ntitel:A\nc: d", "2:1", "a field's name is followed by a colon and a space",
      "write: titel: A"
    ),
    (
      "titel:A\nsamenvatting: \"Een zin.\"", "1:1", "a field's name is followed by a colon and a space",
      "write: titel: A"
    ),
    (
      "titel Proef\n# x\n\nsamenvatting: Een zin.", "1:1", "a field's name is followed by a colon and a space",
      "for example: titel: Contact; if this belongs to the line above, put two blanks before it"
    ),
    (
      "a:\n  - b:C\n    d:E\n    f: g", "2:5", "a field's name is followed by a colon and a space",
      "write: b: C"
    ),
    (
      "a: b\n  c d\n  e: f", "3:3", "this line is not indented like the lines above",
      "indent fields that belong together equally"
    ),
    ("titel: - x", "1:8", "a list begins on a line of its own", "put '- x' on the next line, or in quotes"),
    ("titel: \"OKO\nb: c\n", "1:8", "what begins with '\"' here is not closed", "put '\"' after it"),
    (
      "titel: 't Is mooi\nb: c", "1:8", "what begins with ''' here is not closed",
      "put the whole text in double quotes, or write ’ for an apostrophe"
    ),
    ("titel: [a\nb: c", "1:8", "what begins with '[' here is not closed", "put ']' after it"),
    ("titel: {a: b\nc: d", "1:8", "what begins with '{' here is not closed", "put '}' after it"),
    (
      "titel: \"a\\qb\"", "1:10", "in double quotes '\\' has a special meaning",
      "write '\\\\', or use single quotes"
    ),
    (
      "titel: \"OKO\" in", "1:14", "nothing may follow the closing quote or bracket",
      "put the whole text in quotes, using the other kind of quote"
    ),
    (
      "titel: 'It's'", "1:12", "nothing may follow the closing quote or bracket",
      "put the whole text in quotes, using the other kind of quote"
    ),
    ("a: é\u{1}c", "1:5", "there is a sign here that nobody sees: U+0001", "type this part of the line again"),
    ("a: \"b\\u202Ec\"", "1:6", "there is a sign here that nobody sees: U+202E", "remove '\\u202E'"),
    (
      "%YAML 2", "1:7", "this line is not valid YAML (did not find expected digit or '.' character)",
      "look at indentation, quotes and brackets on this line and the one above"
    ),
  ])
  func isToldWithItsRepair(text: String, place: String, message: String, tip: String) throws {
    let diagnostics = YAMLReader.mapping(in: File(path: "a.yml", text: text).all).diagnostics
    #expect(diagnostics.map { "\($0.range.line):\($0.range.column)" } == [place])
    #expect(diagnostics.map { $0.message.text(.en) } == [message])
    #expect(diagnostics.map { $0.tip?.text(.en) } == [tip])
  }

  @Test func isToldWithTheOthers() async {
    await expectFindings(
      [.duplicateKey, .wrongType, .yaml],
      in: """
        -- content/nl/a.md --
        ---
        titel: Een titel
        «titel»: Een titel
        bijgewerkt: «vandaag»
        samenvatting: Motie «#79 en #80 aangenomen»
        ---
        """)
  }

  @Test func isToldOfATextThatIsAComment() async {
    let site = SiteText("-- content/nl/a.md --\n---\ntitel: #5\nsamenvatting: S.\nbijgewerkt: 2026-11-24\n---")
    let tips = await CheckedSite(site.tree).findings.map { $0.tip?.text(.en) }
    #expect(tips == ["everything after '#' is a comment; put a text with '#' in quotes"])
  }
}
