import Testing

@testable import Basics
@testable import TestSupport

struct EditTests {
  private let file = File(path: "a.md", text: "een twee drie")

  private func edit(_ bytes: Range<Int>, _ text: String) -> Edit {
    Edit(range: FileRange(file, bytes), replacement: text)
  }

  @Test func changesWhatItSaysAndNothingElse() {
    #expect(file.applying([]).all.text == "een twee drie")
    #expect(file.applying([edit(4..<8, "2")]).all.text == "een 2 drie")
    #expect(file.applying([edit(0..<13, "")]).all.text == "")
    #expect(
      file.applying([.insert("nul ", at: 0, in: file), .insert(" vier", at: 13, in: file)]).all.text
        == "nul een twee drie vier")
    #expect(file.applying([edit(4..<8, "2")]).path == "a.md")
  }

  /// The order in which edits are given matters only for insertions at the same offset.
  @Test func takesEditsInTheOrderOfTheFile() {
    let edits = [edit(9..<13, "3"), edit(0..<3, "1"), edit(4..<8, "2")]
    #expect(file.applying(edits).all.text == "1 2 3")
    #expect(file.applying(edits.reversed()).all.text == "1 2 3")
    let added = ["a", "b", "c"].map { Edit.insert($0, at: 4, in: file) }
    #expect(file.applying(added).all.text == "een abctwee drie")
    #expect(file.applying([edit(0..<4, ""), edit(4..<8, "2")]).all.text == "2 drie")
  }

  /// Bytes that aren't valid text stay as they are.
  @Test func keepsEveryOtherByte() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<Cases.ofTexts {
      let bytes = (0..<30).map { _ in UInt8.random(in: 0...255, using: &random) }
      let file = File(path: "a.md", bytes: bytes)
      // A byte order mark isn't part of the file, so its bytes may be fewer.
      let cuts = (0..<4).map { _ in Int.random(in: 0...file.bytes.count, using: &random) }.sorted()
      let edits = [(cuts[0], cuts[1], "x"), (cuts[2], cuts[3], "é")].map {
        Edit(range: FileRange(file, $0..<$1), replacement: $2)
      }
      let expected =
        file.bytes[..<cuts[0]] + Array("x".utf8) + file.bytes[cuts[1]..<cuts[2]] + Array("é".utf8)
        + file.bytes[cuts[3]...]
      // The order counts only for two edits at the same offset.
      let given = cuts[0] == cuts[2] ? edits : edits.shuffled(using: &random)
      #expect(file.applying(given).bytes == Array(expected))
    }
  }

  @Test(arguments: [
    ("a\nb\r\n", "\n"), ("a\r\nb\n", "\r\n"), ("a", "\n"), ("", "\n"), ("\n", "\n"), ("\r\n", "\r\n"), ("a\rb", "\n"),
  ])
  func endsLinesAsTheFirst(text: String, ending: String) {
    #expect(File(path: "a.md", text: text).lineEnding == ending)
  }

  @Test func refusesEditsThatOverlap() async {
    await #expect(processExitsWith: .failure) {
      let file = File(path: "a.md", text: "een twee")
      let edits = [0..<4, 3..<8].map { Edit(range: FileRange(file, $0), replacement: "") }
      _ = file.applying(edits)
    }
  }
}
