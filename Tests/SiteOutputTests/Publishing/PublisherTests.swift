import Foundation
import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

struct PublisherTests {
  @Test func makesTheFolderAndItsFiles() async throws {
    let folder = Folder()
    let result = try await folder.publish(["index.html": "a", "nl/x/index.html": "b"])
    #expect(result == Publisher.Result(written: 2, removed: 0))
    #expect(try folder.files() == ["index.html": "a", "nl/x/index.html": "b"])
  }

  @Test func leavesUnchangedFilesAlone() async throws {
    let folder = Folder()
    try await folder.publish(["a": "1", "b": "1"])
    let before = folder.inode(of: "a")
    #expect(try await folder.publish(["a": "1", "b": "2"]) == Publisher.Result(written: 1, removed: 0))
    #expect(folder.inode(of: "a") == before)
    #expect(try folder.files() == ["a": "1", "b": "2"])
    #expect(try await folder.publish(["a": "1", "b": "2"]) == Publisher.Result(written: 0, removed: 0))
  }

  @Test func removesWhatIsNoLongerThereWithItsEmptyFolders() async throws {
    let folder = Folder()
    try await folder.publish(["a/b/c": "1", "a/d": "2", "e/f": "3"])
    try folder.write("van een ander", to: "e/g")
    #expect(try await folder.publish(["a/d": "2"]).counts == [0, 2])
    #expect(try folder.files() == ["a/d": "2", "e/g": "van een ander"])
    #expect(EntryType(at: folder.path + "/a/b") == nil)
  }

  @Test func leavesForeignFilesAlone() async throws {
    let folder = Folder()
    try folder.write("*", to: ".gitignore")
    try folder.write("van een ander", to: "x/index.html")
    try await folder.publish(["a": "1"])
    try await folder.publish([:])
    #expect(try folder.files() == [".gitignore": "*", "x/index.html": "van een ander"])
  }

  @Test func refusesToOverwriteAForeignFileAndChangesNothing() async throws {
    let folder = Folder()
    try await folder.publish(["a": "1"])
    try folder.write("van een ander", to: "b")
    await #expect(throws: CommandError.foreign(path: folder.path + "/b")) {
      try await folder.publish(["a": "2", "b": "2"])
    }
    #expect(try folder.files() == ["a": "1", "b": "van een ander"])
  }

  @Test func leavesAForeignFileWithTheSameBytesToItsOwner() async throws {
    let folder = Folder()
    try folder.write("1", to: "a")
    #expect(try await folder.publish(["a": "1", "b": "1"]) == Publisher.Result(written: 1, removed: 0))
    await #expect(throws: CommandError.foreign(path: folder.path + "/a")) {
      try await folder.publish(["a": "2", "b": "1"])
    }
    try await folder.publish(["b": "1"])
    #expect(try folder.files() == ["a": "1", "b": "1"])
  }

  @Test func putsAFolderWhereItsFileWasAndAFileWhereItsFolderWas() async throws {
    let folder = Folder()
    try await folder.publish(["a": "1", "b/c/d": "1", "b/e": "1"])
    #expect(try await folder.publish(["a/x": "2", "b": "2"]).counts == [2, 3])
    #expect(try folder.files() == ["a/x": "2", "b": "2"])
  }

  @Test func leavesASymbolicLinkAloneWhereItsFileWas() async throws {
    let folder = Folder()
    try await folder.publish(["a": "1", "b": "1"])
    try FileManager.default.removeItem(atPath: folder.path + "/a")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/a", withDestinationPath: "b")
    #expect(try await folder.publish(["b": "1"]).counts == [0, 0])
    #expect(EntryType(at: folder.path + "/a") == .symbolicLink)
  }

  @Test func keepsAFolderInTheWayThatHoldsSomethingForeign() async throws {
    let folder = Folder()
    try await folder.publish(["b/c": "1"])
    try folder.write("van een ander", to: "b/d/e")
    await #expect(throws: CommandError.foreign(path: folder.path + "/b")) { try await folder.publish(["b": "2"]) }
    #expect(try folder.files() == ["b/c": "1", "b/d/e": "van een ander"])
  }

  @Test(arguments: ["", "/..", "/content", "/content/nl", "/templates", "/./content/../content/x"])
  func neverWritesIntoItsSource(path: String) async throws {
    let folder = Folder()
    try folder.write("x", to: "content/nl/a.md")
    let output = folder.path + path
    await #expect(throws: CommandError.holdsSite(folder: output)) {
      try await Publisher(to: output, site: folder.path).publish([OutputFile("a") { [1] }])
    }
    #expect(try folder.files() == ["content/nl/a.md": "x"])
    #expect(EntryType(at: output + "/.oko") == nil)
  }

  /// Nothing is written here, whatever the publisher decides.
  @Test(arguments: ["/", "//", "/..", "/tmp/..", "/./"])
  func neverWritesToTheRootWhichHoldsEverySource(path: String) {
    #expect(throws: CommandError.holdsSite(folder: path)) {
      try Publisher(to: path, site: Folder().path).refuseSite()
    }
  }

  /// A part of each path doesn't exist yet.
  @Test(arguments: ["/link/nl", "/link/nieuw/map", "/weg/../link/nieuw", "/public/../link"])
  func neverWritesIntoItsSourceThroughASymbolicLink(path: String) async throws {
    let (folder, other) = (Folder(), Folder())
    try folder.write("x", to: "content/a.md")
    try other.write("x", to: "x")
    try FileManager.default.createSymbolicLink(
      atPath: other.path + "/link", withDestinationPath: folder.path + "/content")
    let output = other.path + path
    await #expect(throws: CommandError.holdsSite(folder: output)) {
      try await Publisher(to: output, site: folder.path).publish([OutputFile("a") { [1] }])
    }
    #expect(try folder.files() == ["content/a.md": "x"])
  }

  @Test func writesBesideItsSource() async throws {
    let folder = Folder()
    try folder.write("x", to: "content/nl/a.md")
    _ = try await Publisher(to: folder.path + "/public", site: folder.path).publish([
      OutputFile("a") { Array("1".utf8) }
    ])
    #expect(try folder.files()["public/a"] == "1")
  }

  /// Root may write to every folder, so root can't see the difference.
  @Test(.enabled(if: geteuid() != 0)) func changesNothingWhereAFolderIsReadOnly() async throws {
    let folder = Folder()
    try await folder.publish(["a": "1", "b/c": "1"])
    chmod(folder.path + "/b", 0o555)
    defer { chmod(folder.path + "/b", 0o755) }
    for files in [["a": "2", "b/c": "2"], ["a": "2"]] {
      await #expect(throws: CommandError.notWritable(path: folder.path + "/b")) { try await folder.publish(files) }
    }
    #expect(try folder.files() == ["a": "1", "b/c": "1"])
  }

  @Test(arguments: ["x", "x/y"])
  func neverWritesThroughASymbolicLink(path: String) async throws {
    let (folder, other) = (Folder(), Folder())
    try await folder.publish(["a": "1"])
    try await other.publish(["y": "van een ander"])
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/x", withDestinationPath: other.path)
    await #expect(throws: CommandError.foreign(path: folder.path + "/x")) {
      try await folder.publish(["a": "1", path: "2"])
    }
    #expect(try other.files() == ["y": "van een ander"])
  }

  @Test func neverRemovesThroughASymbolicLink() async throws {
    let (folder, other) = (Folder(), Folder())
    try await folder.publish(["x/y": "1"])
    try await other.publish(["y": "van een ander"])
    try FileManager.default.removeItem(atPath: folder.path + "/x")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/x", withDestinationPath: other.path)
    try await folder.publish(["a": "1"])
    #expect(try other.files() == ["y": "van een ander"])
  }

  @Test func removesNothingOutsideTheFolderWhateverTheManifestSays() async throws {
    let (folder, other) = (Folder(), Folder())
    try await other.publish(["y": "van een ander"])
    try await folder.publish(["a": "1"])
    let name = try #require(other.path.split(separator: "/").last)
    try folder.write("../\(name)/y\n\(other.path)/y\na/../../\(name)/y\n.oko/lock\na\n", to: ".oko/manifest")
    #expect(try await folder.publish([:]).counts == [0, 1])
    #expect(try other.files() == ["y": "van een ander"])
  }

  /// A build that was killed between two renames leaves a manifest with the old and the new names.
  @Test func finishesWhatAKilledBuildBegan() async throws {
    let folder = Folder()
    try await folder.publish(["old": "1", "both": "1"])
    try folder.write("both\nnew\nold\n", to: ".oko/manifest")
    try folder.write("2", to: "new")
    try folder.write("half", to: ".oko/staging/0")
    try await folder.publish(["new": "3", "both": "1"])
    #expect(try folder.files() == ["new": "3", "both": "1"])
    #expect(EntryType(at: folder.path + "/.oko/staging") == nil)
  }

  @Test func finishesWhatAKilledBuildBeganWhereAFileBecameAFolder() async throws {
    let folder = Folder()
    try await folder.publish(["a/x": "1"])
    try folder.write("a\na/x\n", to: ".oko/manifest")
    #expect(try await folder.publish(["a/x": "1"]).counts == [0, 0])
  }

  @Test func keepsASecondBuildOut() async throws {
    let folder = Folder()
    try await folder.publish(["a": "1"])
    let lock = try OutputLock(try OpenFolder.existing(folder.path + "/.oko"), of: folder.path)
    await #expect(throws: CommandError.locked(folder: folder.path)) { try await folder.publish(["a": "2"]) }
    lock.release()
    #expect(try await folder.publish(["a": "2"]) == Publisher.Result(written: 1, removed: 0))
  }

  @Test func reportsThatItCannotWrite() async throws {
    let folder = Folder()
    try folder.write("een bestand", to: "x")
    let file = folder.path + "/x"
    await #expect(throws: CommandError.notAFolder(path: file)) {
      try await Publisher(to: file).publish([OutputFile("a") { [1] }])
    }
  }
}
