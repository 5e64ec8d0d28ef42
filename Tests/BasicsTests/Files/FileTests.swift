import Testing

@testable import Basics
@testable import TestSupport

struct FileTests {
  private let file = File(path: "a.md", text: "één\r\n👨‍👩‍👧 twee\n\nvier")

  @Test(arguments: [
    ("a\nb\r\n", "\n"), ("a\r\nb\n", "\r\n"), ("a", "\n"), ("", "\n"), ("\n", "\n"), ("\r\n", "\r\n"), ("a\rb", "\n"),
  ])
  func endsLinesAsTheFirst(text: String, ending: String) {
    #expect(File(path: "a.md", text: text).lineEnding == ending)
  }

  /// A column counts characters as a reader sees them, however many bytes they have.
  @Test(arguments: [
    ("", 1, 1), ("é", 1, 2), ("één\r\n", 2, 1), ("één\r\n👨‍👩‍👧 ", 2, 3), ("één\r\n👨‍👩‍👧 twee\n", 3, 1),
    ("één\r\n👨‍👩‍👧 twee\n\nvie", 4, 4),
  ])
  func tellsLineAndColumnOfAByte(before: String, line: Int, column: Int) {
    #expect(file.position(of: before.utf8.count) == (line, column))
  }

  @Test func endsALineBeforeItsReturn() {
    #expect(file.firstLine.text == "één")
    #expect(file.text(in: file.lineStart(before: 8)..<file.lineEnd(after: 8)) == "👨‍👩‍👧 twee")
  }

  @Test func dropsAByteOrderMark() {
    #expect(File(path: "a", bytes: [0xEF, 0xBB, 0xBF, 0x61]).bytes == [0x61])
  }

  @Test func knowsNoPositionBehindTheFile() {
    #expect(file.position(of: file.bytes.count + 10) == file.position(of: file.bytes.count))
  }
}
