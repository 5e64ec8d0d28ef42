import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct VerificationTests {
  private let folder = Folder()

  /// Returns the files with a finding, and what it says.
  private func verify(_ files: [String: String]) async throws -> [String] {
    let output = files.map { name, text in OutputFile(name) { Array(text.utf8) } }
    return try await Publisher(to: folder.path).verify(output).map { finding in
      "\(finding.range.file.path.dropFirst(folder.path.count + 1)): \(finding.message.text(.en))"
    }
  }

  @Test func findsNothingAfterABuild() async throws {
    try await folder.publish(["a": "1", "b/c": "1"])
    try folder.write("van een ander", to: "b/d")
    #expect(try await verify(["a": "1", "b/c": "1"]) == [])
  }

  @Test func findsWhatIsMissingAndWhatDiffersAndWhatIsLeft() async throws {
    try await folder.publish(["a": "1", "b/c": "1", "oud": "1"])
    try folder.write("2", to: "b/c")
    let before = try folder.files()
    #expect(
      try await verify(["a": "1", "b/c": "1", "nieuw/x": "1"]) == [
        "b/c: this file isn't what the site gives", "nieuw/x: this file is missing",
        "oud: this file is no longer part of the site",
      ])
    #expect(try folder.files() == before)
  }

  /// The style sheet that the last build replaced is there on purpose.
  @Test func allowsTheStyleSheetOfTheBuildBefore() async throws {
    try await folder.publish(["assets/oko-1.css": "1", "a": "1"])
    try await folder.publish(["assets/oko-2.css": "1", "a": "2"])
    #expect(try await verify(["assets/oko-2.css": "1", "a": "2"]) == [])
  }

  @Test func needsAFolder() async throws {
    await #expect(throws: CommandError.noFolder(path: folder.path)) { try await verify([:]) }
  }
}
