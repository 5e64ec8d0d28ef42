import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

struct YAMLReaderTests {
  private func read(_ text: String) -> (mapping: YAMLMapping?, diagnostics: [Diagnostic]) {
    YAMLReader.mapping(in: File(path: "a.yml", text: text).all)
  }

  @Test func keepsEachValueAsTextWithItsPlace() throws {
    let mapping = try #require(read("datum: 2025-10-14\nnee: \"ja: â\" # x\nlijst: [é, 'b''c']\n").mapping)
    #expect(mapping.fields.map(\.name) == ["datum", "nee", "lijst"])
    #expect(mapping.fields.map(\.value.range.text) == ["2025-10-14", "\"ja: â\"", "[é, 'b''c']"])
    guard case .list(let items) = mapping.fields[2].value.content else { throw NotAList() }
    #expect(items.map(\.range.text) == ["é", "'b''c'"])
  }

  @Test func endsAListOrAGroupAtItsBracket() throws {
    let text =
      "k: { l: dêr 't, m: it's } # ' }\na: [{ b: 'it''s }', c: \"\\\"]\" }, [d, {}]] # x\ne:\n  - f\n  - g\nh: [i,\n  j]\n"
    let mapping = try #require(read(text).mapping)
    #expect(
      mapping.fields.map(\.value.range.text) == [
        "{ l: dêr 't, m: it's }", "[{ b: 'it''s }', c: \"\\\"]\" }, [d, {}]]", "- f", "[i,",
      ])
    guard case .list(let items) = mapping.fields[1].value.content else { throw NotAList() }
    #expect(items.map(\.range.text) == ["{ b: 'it''s }', c: \"\\\"]\" }", "[d, {}]"])
  }

  private struct NotAList: Error {}

  @Test(arguments: [
    (Rule.yaml, "a: &x b", 1, 4, "a text can't begin with '&'"),
    (.yaml, "a: *x", 1, 4, "a text can't begin with '*'"),
    (.yaml, "a: !!int 3", 1, 4, "a text can't begin with '!'"),
    (.yaml, "[a]: b", 1, 1, "the name of a field is a plain word"),
    (.yaml, "zomaar tekst", 1, 1, "fields are expected here"),
    (.yaml, "a: Motie #79 en #80", 1, 10, "what follows ' #' is a comment, not text"),
    (.yaml, "a:\n  - b  #c\n", 2, 8, "what follows ' #' is a comment, not text"),
    (.yaml, "a: b\n  c é #d", 2, 7, "what follows ' #' is a comment, not text"),
    (.yaml, "a: { b: [c, d #e\n  ] }", 1, 15, "what follows ' #' is a comment, not text"),
    (.duplicateKey, "a: 1\nbb: 2\na: 3", 3, 1, "the field 'a' occurs twice"),
    (.duplicateKey, "x:\n  a: 1\n  a: 2", 3, 3, "the field 'a' occurs twice"),
    (.duplicateKey, "a: 1\nb: 2\n\"a\": 3", 3, 1, "the field 'a' occurs twice"),
    (.duplicateKey, "x: [{ a: 1, b: a, a: 2 }]", 1, 19, "the field 'a' occurs twice"),
    (.duplicateKey, "x:\n  - a: 1\n    'a': 2\n  - a: 3", 3, 5, "the field 'a' occurs twice"),
  ])
  func tellsAMistakeAtItsPlace(rule: Rule, text: String, line: Int, column: Int, message: String) throws {
    let diagnostics = read(text).diagnostics
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect((diagnostic.rule, diagnostic.message.text(.en)) == (rule, message))
    #expect((diagnostic.range.line, diagnostic.range.column) == (line, column))
  }

  /// Some characters end a line for libYAML only.
  @Test func countsLinesAsEditorsDo() throws {
    let mapping = try #require(read("a: \"x\u{2028}y\u{85}z\"\nb: [c\u{2029}d]\ne: f\n").mapping)
    #expect(mapping.fields.map(\.nameRange.line) == [1, 2, 3])
    #expect(try #require(mapping.fields.last).value.range.text == "f")
  }

  @Test(arguments: [
    "a: b # c", "a: b #", "a: b ## c", "a: b #\t c", "a: \"b\" #c", "a: b#c", "#c\na: b\n#d\n", "a: |\n  b #c\n",
    "a:\n  b: c\n #d\n",
    "a: 'b #c'",
  ])
  func takesACommentForWhatItIs(text: String) {
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("a: 1\na: 2\nb: 3\na: 4", ["2:1", "4:1"]), ("a: 1\nb: 2\na: 3\nb: 4", ["3:1", "4:1"]),
    ("é: [{ a: 1, a: 2, b: 3 }]\né: 2", ["1:13", "2:1"]), ("a: 1\n\"a\": 2\n'a': 3", ["2:1", "3:1"]),
    // The name that stands in for a repeated one is nobody else's.
    ("A: 1\nB: 2\na: 1\na: 2", ["4:1"]), ("bA: 1\nbB: 2\nba: 1\nba: 2", ["4:1"]),
  ])
  func readsTheFirstOfAFieldThatStandsTwice(text: String, places: [String]) throws {
    let (mapping, diagnostics) = read(text)
    #expect(diagnostics.map(\.rule) == places.map { _ in .duplicateKey })
    #expect(diagnostics.map { "\($0.range.line):\($0.range.column)" }.sorted() == places)
    #expect(diagnostics.allSatisfy { ["a", "ba", "b", "é", "\"a\"", "'a'"].contains($0.range.text) })
    let fields = try #require(mapping).fields
    #expect(Set(fields.map(\.name)).count == fields.count)
    #expect(fields.allSatisfy { ["a", "b", "é", "A", "B", "ba", "bA", "bB"].contains($0.name) })
  }

  @Test func endsWhereTheNameThatStandsInIsThereToo() {
    let (mapping, diagnostics) = read("a~: 1\na^: 2\naa: 3\naa: 4\naa: 5")
    #expect(mapping == nil && !diagnostics.isEmpty)
  }

  @Test func stopsWhereManyFieldsStandTwice() {
    #expect(read(String(repeating: "a: 1\n", count: 10_000)).diagnostics.count == 10)
  }

  @Test func namesTheFirstPlaceOfAFieldThatStandsTwice() throws {
    let diagnostic = try #require(read("a: 1\nb: 2\na: 3").diagnostics.first)
    #expect(diagnostic.related.map(\.range.line) == [1])
  }

  @Test func readsAnEmptyTextAsNoFields() throws {
    #expect(try #require(read("").mapping).fields.isEmpty)
    #expect(try #require(read("# alleen een opmerking\n").mapping).fields.isEmpty)
  }

  @Test func takesAnyBytesWithoutFailing() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<Cases.ofTexts {
      let letters = Array("ab:-[]{}\"'|>&*!#%@`,? \n\téâ👩")
      let text = String(
        (0..<Int.random(in: 0...40, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? " "
        })
      let file = File(path: "a.yml", text: text)
      for diagnostic in YAMLReader.mapping(in: file.all).diagnostics {
        #expect(diagnostic.range.pointsAtSomething, "\(text.debugDescription)")
      }
    }
  }
}
