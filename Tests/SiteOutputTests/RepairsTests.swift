import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

struct RepairsTests {
  private func finding(_ file: File, _ bytes: Range<Int>, _ replacement: String) -> Diagnostic {
    Diagnostic(.yaml, at: FileRange(file, bytes), nl: "n", en: "e").repaired(by: replacement)
  }

  private func text(_ repairs: Repairs) -> [String] { repairs.files.map { String(decoding: $0.bytes, as: UTF8.self) } }

  @Test func changeWhatTheyAreAboutAndNothingElse() {
    let file = File(path: "a", text: "een\r\ntwée\tdrie\n\n")
    let repairs = Repairs([finding(file, 11..<15, "vier"), finding(file, 0..<3, ""), finding(file, 3..<3, "!")])
    #expect(text(repairs) == ["\r\ntwée\tvier\n\n"] || text(repairs) == ["!\r\ntwée\tvier\n\n"])
    #expect(repairs.files[0].file.path == "a")
  }

  /// What overlaps is left for the next round, when it is looked at again.
  @Test(arguments: [
    ([(0..<3, "x"), (2..<5, "y")], "xdef"), ([(2..<2, "x"), (2..<2, "y")], "abxcdef"),
    ([(0..<3, "x"), (3..<6, "y")], "xy"),
    ([(0..<3, "x"), (0..<3, "x")], "xdef"),
  ])
  func makeTheFirstOfTwoThatOverlap(edits: [(Range<Int>, String)], repaired: String) {
    let file = File(path: "a", text: "abcdef")
    #expect(text(Repairs(edits.map { finding(file, $0, $1) })) == [repaired])
  }

  @Test func areShownAsAUnifiedDiff() {
    let file = File(path: "content/nl/a.md", text: "een\ntwee\ndrie\nvier\n")
    let repairs = Repairs([finding(file, 4..<8, "2\n2"), finding(file, 14..<18, "4"), finding(file, 9..<9, "- ")])
    #expect(
      repairs.files.map(\.diff) == [
        """
        --- content/nl/a.md
        +++ content/nl/a.md
        @@ -2,1 +2,2 @@
        -twee
        +2
        +2
        @@ -3,1 +4,1 @@
        -drie
        +- drie
        @@ -4,1 +5,1 @@
        -vier
        +4

        """
      ])
  }

  /// Random changes to random bytes give what replacing them from the end gives.
  @Test func areMadeLikeOneAfterTheOther() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<Cases.ofSites {
      let length = Int.random(in: 1...40, using: &generator)
      let bytes = (0..<length).map { _ in UInt8.random(in: 97...99, using: &generator) }
      let file = File(path: "a", bytes: bytes)
      let starts = (0..<3).map { _ in Int.random(in: 0..<length, using: &generator) }
      let repairs = Repairs(starts.eachOnce.map { finding(file, $0..<$0 + 1, "XY") })
      var expected = bytes
      for start in starts.eachOnce.sorted(by: >) { expected.replaceSubrange(start..<start + 1, with: Array("XY".utf8)) }
      #expect(repairs.files.map(\.bytes) == [expected])
    }
  }
}
