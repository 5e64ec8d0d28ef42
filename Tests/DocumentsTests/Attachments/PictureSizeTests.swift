import Testing

@testable import Basics
@testable import Documents
@testable import TestSupport

/// The size of a picture is read from the head of its file, whatever the rest holds.
struct PictureSizeTests {
  private func size(_ bytes: [UInt8]) -> String? {
    AttachedFile(File(path: "a", copying: bytes)).size.map { "\($0.width)x\($0.height)" }
  }

  @Test(
    arguments: [SampleFiles.jpeg(), SampleFiles.png, SampleFiles.gif, SampleFiles.avif, SampleFiles.svg()]
      + SampleFiles.webP)
  func isReadFromEachFormat(bytes: [UInt8]) { #expect(size(bytes) == "3x2") }

  /// A photo that was taken upright is shown so.
  @Test func turnsWithTheCamera() {
    #expect(size(SampleFiles.jpeg(SampleFiles.notes)) == "2x3")
    #expect(size(SampleFiles.jpeg(SampleFiles.notesWithoutPlace)) == "3x2")
  }

  @Test(arguments: [
    ("width=\"10cm\" height=\"5cm\"", "378x189"), ("width=\"100\" height=\"50.4\"", "100x50"),
    ("viewBox=\"0 0 300 150\"", "300x150"), ("viewBox='0,0,300,150' width='100%' height=\"100%\"", "300x150"),
    ("viewBox=\"0 0 300 150\" width=\"60px\"", "60x30"), ("viewBox=\"0 0 300 150\" height=\"1in\"", "192x96"),
    ("viewBox=\"0 0 0 0\"", nil), ("viewBox=\"0 0 nan 1e400\"", nil), ("width=\"1e9\" height=\"2\"", nil),
    ("width=\"99999999999999999999\" height=\"1\"", nil), ("width=\"-5\" height=\"5\"", nil), ("", nil),
  ])
  func isThatOfADrawing(attributes: String, expected: String?) {
    #expect(size(SampleFiles.svg("<rect/>", attributes)) == expected)
    let head = "<?xml version=\"1.0\"?>\n<!-- <svg width='7' height='7'> -->\n<!DOCTYPE svg [<!ENTITY a \"b>\">]>\n"
    #expect(size(Array(head.utf8) + SampleFiles.svg("<rect/>", attributes)) == expected)
  }

  @Test func isNoneOfNothing() {
    #expect(size([]) == nil && size(SampleFiles.jpeg(width: 0)) == nil && size(SampleFiles.jpeg(height: 0)) == nil)
  }

  /// Whatever bytes are damaged, lie about a length or are missing, nothing traps and a size is that of a picture.
  @Test func survivesDamage() {
    var random = SeededGenerator(seed: 4)
    let all =
      [SampleFiles.jpeg(SampleFiles.notes), SampleFiles.png, SampleFiles.gif, SampleFiles.avif, SampleFiles.heic]
      + SampleFiles.webP + [SampleFiles.svg("<a href='&#x6a;'/><style>@import</style>", "viewBox='0 0 3 2'")]
    for number in 0..<Cases.ofTexts * 4 {
      var bytes = all[number % all.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] =
          [0, 1, 0x7F, 0x80, 0xFE, 0xFF].randomElement(using: &random) ?? 0
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random) * (number % 2))
      let attachment = AttachedFile(File(path: ["a.jpg", "a.svg", "a"][number % 3], copying: bytes))
      #expect(attachment.size.map { $0.width > 0 && $0.height > 0 } ?? true)
    }
  }
}
