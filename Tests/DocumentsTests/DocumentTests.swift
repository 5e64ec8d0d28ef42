import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

struct DocumentTests {
  private func document(_ text: String) -> Document { Document(File(path: "a.md", text: text)) }

  @Test(arguments: [
    "---\ntitel: Een\n---\nTekst\n", "---\r\ntitel: Een\r\n---\r\nTekst\r\n", "\u{FEFF}---\ntitel: Een\n---\nTekst",
    "--- \ntitel: Een\n---\t\nTekst\n",
  ])
  func readsFieldsAndText(text: String) throws {
    let document = document(text)
    #expect(document.diagnostics.isEmpty)
    #expect(document.fields.fields.map(\.value.range.text) == ["Een"])
    #expect(document.body.sections.map { $0.whole.blocks.map(\.text) } == [["Tekst"]])
  }

  @Test func takesALineOfHyphensInTheTextAsARule() throws {
    let section = try #require(document("---\na: b\n---\nEen\n\n---\n\nTwee\n").body.sections.first)
    #expect(String(decoding: section.body.html(at: Place()), as: UTF8.self) == "<p>Een</p>\n<hr />\n<p>Twee</p>\n")
  }

  @Test(arguments: ["", "Tekst", "titel: Een\n---\n", "--- a\ntitel: a\n---\n"])
  func wantsFieldsAtTheBegin(text: String) {
    #expect(document(text).diagnostics.map(\.rule) == [.frontMatter])
    #expect(!document(text).isReadable)
  }

  @Test func tellsFieldsThatAreNotClosedWhereTheyEnd() throws {
    let diagnostic = try #require(document("---\ntitel: Een\n\nTekst\n").diagnostics.first)
    #expect((diagnostic.rule, diagnostic.range.text, diagnostic.range.line) == (.frontMatter, "Tekst", 4))
  }

  @Test func refusesWhatIsNotUTF8() {
    let document = Document(File(path: "a.md", bytes: [0x2D, 0x2D, 0x2D, 0x0A, 0xFF]))
    #expect(document.diagnostics.map(\.rule) == [.fileEncoding])
  }

  @Test func refusesLineEndsOfOldComputers() throws {
    let diagnostics = document("---\ntitel: Een\n---\nEen\r\nTwee\rDrie\n").diagnostics
    #expect(diagnostics.map(\.rule) == [.fileEncoding])
    #expect(diagnostics.map { "\($0.range.line):\($0.range.column)" } == ["5:5"])
  }

  @Test func countsLinesFromTheBeginOfTheFileHoweverLongTheFieldsAre() throws {
    let fields = (1...11).map { "veld\($0): x\n" }.joined()
    let document = document("---\n\(fields)---\n\nTekst\n\n# Kop\n")
    #expect(try #require(document.diagnostics.first).range.line == 17)
  }
}
