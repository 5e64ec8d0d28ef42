import Foundation
import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// What somebody, or a broken machine, can leave in the folder of a site.
struct PublishingFaultTests {
  private let folder = Folder()
  private let other = Folder()

  private func link(_ name: String, to target: String) throws {
    let path = URL(filePath: folder.path + "/" + name)
    try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path.path, withDestinationPath: target)
  }

  private func expectRefusal(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let before = try folder.files()
    await #expect(throws: CommandError.foreign(path: folder.path + "/" + path), sourceLocation: sourceLocation) {
      try await folder.publish(["a": "2", "b/c": "2"])
    }
    #expect(try folder.files() == before, sourceLocation: sourceLocation)
  }

  // MARK: In the way

  /// Such a folder is what a killed build leaves, too: it holds nothing that could be lost.
  @Test func replacesAnEmptyFolder() async throws {
    try folder.write("", to: "x")
    for path in ["a", "b/c", "b/c/leeg/leeg"] {
      try FileManager.default.createDirectory(atPath: folder.path + "/" + path, withIntermediateDirectories: true)
    }
    #expect(try await folder.publish(["a": "1", "b/c": "1"]).counts == [2, 0])
    #expect(try folder.files() == ["a": "1", "b/c": "1", "x": ""])
  }

  @Test func refusesAFolderWithAFileBeforeItChangesAnything() async throws {
    try await folder.publish(["a": "1"])
    try folder.write("van een ander", to: "b/c/leeg/x")
    try await expectRefusal("b/c")
  }

  @Test(arguments: ["a", "b", "b/c"]) func refusesAPipeAndDoesNotWaitForIt(path: String) async throws {
    try folder.write("", to: "b/x")
    if path == "b" { try FileManager.default.removeItem(atPath: folder.path + "/b") }
    mkfifo(folder.path + "/" + path, 0o644)
    try await expectRefusal(path)
  }

  /// The manifest says that the file is ours, but what is there isn't what we made.
  @Test func refusesAPipeInThePlaceOfItsFile() async throws {
    try await folder.publish(["a": "1", "b/c": "1"])
    unlink(folder.path + "/a")
    mkfifo(folder.path + "/a", 0o644)
    try await expectRefusal("a")
  }

  // MARK: In .oko

  @Test(arguments: [".oko", ".oko/manifest", ".oko/lock"]) func followsNoLinkInItsOwnFolder(path: String) async throws {
    try other.write("van een ander", to: "x")
    try link(path, to: path == ".oko" ? other.path : other.path + "/x")
    try await expectRefusal(path)
    #expect(try other.files() == ["x": "van een ander"])
  }

  @Test(arguments: [".oko", ".oko/manifest", ".oko/lock"]) func waitsForNoPipeInItsOwnFolder(path: String) async throws
  {
    try folder.write("", to: path == ".oko" ? "x" : ".oko/x")
    mkfifo(folder.path + "/" + path, 0o644)
    try await expectRefusal(path)
  }

  @Test(arguments: [".oko/manifest", ".oko/lock"]) func refusesAFolderInItsOwnFolder(path: String) async throws {
    try folder.write("", to: path + "/x")
    try await expectRefusal(path)
  }

  /// What waits to be published is written anew in each build, so whatever is there goes, and nothing behind a link.
  @Test(arguments: [".oko/staging", ".oko/staging/0", ".oko/staging/during", ".oko/staging/x/y"])
  func publishesNothingThroughALink(path: String) async throws {
    try other.write("van een ander", to: "x")
    for target in [other.path, other.path + "/x"] {
      try link(path, to: target)
      try await folder.publish(["a": target])
      #expect(try folder.files() == ["a": target])
      #expect(try other.files() == ["x": "van een ander"])
      #expect(EntryType(at: folder.path + "/.oko/staging") == nil)
    }
  }

  @Test func clearsPipesAndHardLinksAwayThatWaitToBePublished() async throws {
    try other.write("van een ander", to: "x")
    try folder.write("", to: ".oko/staging/diep/er")
    mkfifo(folder.path + "/.oko/staging/1", 0o644)
    try FileManager.default.linkItem(atPath: other.path + "/x", toPath: folder.path + "/.oko/staging/0")
    try await folder.publish(["a": "1", "b": "1"])
    #expect(try folder.files() == ["a": "1", "b": "1"])
    #expect(try other.files() == ["x": "van een ander"])
  }

  /// Lines that never were paths, and paths that never were files.
  @Test func doesWithAManifestOfRubbish() async throws {
    var random = SeededGenerator(seed: 1)
    let rubbish = [UInt8]((0..<300_000).map { _ in UInt8.random(in: 0...255, using: &random) })
    try folder.write("", to: ".oko/x")
    try Data(rubbish).write(to: URL(filePath: folder.path + "/.oko/manifest"))
    #expect(try await folder.publish(["a": "1"]) == Publisher.Result(written: 1, removed: 0))
    let paths = (0..<9_000).map { "nl/map\($0 % 100)/\($0)/index.html\n" }.joined()
    try folder.write(paths, to: ".oko/manifest")
    try await folder.publish(["b": "1"])
    try folder.write("\n" + paths, to: ".oko/manifest")
    #expect(try await folder.publish(["c": "1"]) == Publisher.Result(written: 1, removed: 0))
  }

  @Test func refusesAManifestThatNoSiteCanHave() async throws {
    try folder.write(String(repeating: "x\n", count: Manifest.maximumCount + 1), to: ".oko/manifest")
    try await expectRefusal(".oko/manifest")
  }

  // MARK: Beside the site

  @Test func doesNotLookAtThousandsOfForeignFiles() async throws {
    for number in 0..<2_000 { try folder.write("\(number)", to: "nl/\(number % 50)/\(number)") }
    try await folder.publish(["nl/index.html": "1", "nl/7/index.html": "1"])
    #expect(try await folder.publish(["nl/index.html": "2"]).counts == [1, 1])
    #expect(try folder.files().count == 2_001)
  }

  /// A new folder is put in place as a whole, unless somebody was faster.
  @Test func putsNewFilesIntoAFolderThatAppearedMeanwhile() async throws {
    try folder.write("van een ander", to: "x")
    let root = try OpenFolder.existing(folder.path)
    let staging = try Staging(in: try root.making(".oko"), for: root)
    let names = ["nl/a", "nl/b/c", "nl/b/d/e"]
    let staged = try await staging.stage(names.map { name in OutputFile(name) { Array(name.utf8) } })
    #expect(staged.count == 3)
    try folder.write("van een ander", to: "nl/b/x")
    let changes = Changes(staged, from: Manifest(), to: Set(names))
    try await Replacement(changes, in: root, from: staging, pause: .zero).carryOut()
    staging.remove()
    #expect(
      try folder.files() == [
        "nl/a": "nl/a", "nl/b/c": "nl/b/c", "nl/b/d/e": "nl/b/d/e", "nl/b/x": "van een ander", "x": "van een ander",
      ])
  }

  // MARK: Disks

  /// Each size is too small for the second site in another way: its files, their folders or the list of them.
  @Test(
    .enabled(if: Mount.isPossible), arguments: (7...40).map { "size=\($0 * 4)k" } + (12...40).map { "nr_inodes=\($0)" })
  func keepsTheOldSiteWhereTheDiskIsFull(options: String) async throws {
    let disk = try Mount(on: folder, options)
    defer { disk.unmount() }
    try await folder.publish(["a": "1", "b/c": "1"])
    let before = try folder.files()
    let names = (0..<20).map { "n\($0)/index.html" }
    let files = Dictionary(uniqueKeysWithValues: names.map { ($0, String(repeating: "x", count: 5_000)) })
    let error = await #expect(throws: CommandError.self) { try await folder.publish(files) }
    #expect(error?.message?.text(.en).hasPrefix("the disk is full: ") == true)
    #expect(try folder.files() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".oko", "a", "b"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.oko").sorted() == ["lock", "manifest"])
  }

  /// A disk in memory without a limit says that it has no blocks at all.
  @Test(.enabled(if: Mount.isPossible)) func writesToADiskThatDoesNotSayHowLargeItIs() async throws {
    let disk = try Mount(on: folder, "size=0")
    defer { disk.unmount() }
    #expect(try await folder.publish(["a": "1", "b/c": "1"]).counts == [2, 0])
  }

  @Test(.enabled(if: Mount.isPossible)) func refusesAMountInTheSiteBeforeItChangesAnything() async throws {
    try await folder.publish(["a": "1", "b/c": "1"])
    try folder.write("", to: "d/x")
    for name in ["b", "d"] {
      let disk = try Mount(on: folder, below: name)
      defer { disk.unmount() }
      await #expect(throws: CommandError.mounted(path: folder.path + "/" + name)) {
        try await folder.publish(["a": "2", "b/c": "2", "d/e/f": "2"])
      }
    }
    #expect(try folder.files() == ["a": "1", "b/c": "1", "d/x": ""])
  }

  @Test(.enabled(if: Mount.isPossible)) func refusesAFileThatIsMountedBeforeItChangesAnything() async throws {
    try await folder.publish(["a": "1", "b": "1"])
    let disk = try Mount(folder.path + "/a", over: folder.path + "/b")
    defer { disk.unmount() }
    await #expect(throws: CommandError.mounted(path: folder.path + "/b")) {
      try await folder.publish(["a": "2", "b": "2"])
    }
    #expect(try folder.files() == ["a": "1", "b": "1"])
  }

  @Test(.enabled(if: Mount.isPossible)) func refusesADiskThatIsReadOnly() async throws {
    let disk = try Mount(on: folder)
    defer { disk.unmount() }
    try await folder.publish(["a": "1"])
    try disk.remount("ro")
    await #expect(throws: CommandError.notWritable(path: folder.path + "/.oko/lock")) {
      try await folder.publish(["a": "2"])
    }
    #expect(try folder.files() == ["a": "1"])
  }
}
