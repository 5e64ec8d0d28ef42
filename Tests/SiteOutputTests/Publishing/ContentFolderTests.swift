import Foundation
import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct ContentFolderTests {
  private let folder = Folder()
  private let path = "content/fy/a.md"

  private func replace(_ before: String, with after: String, at path: String = "content/fy/a.md") throws {
    try ContentFolder(folder.path).replace(path, Array(before.utf8), with: Array(after.utf8))
  }

  private func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: folder.path + "/" + path))) }

  private func mode() throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func putsOtherBytesInTheFile(mark: String) throws {
    try folder.write(mark + "Earder\r\n", to: path)
    try replace("Earder\r\n", with: "No\r\n")
    #expect(try bytes() == Array((mark + "No\r\n").utf8))
    #expect(try folder.files().keys.sorted() == [path], "no file is left beside it")
  }

  @Test(arguments: [0o644, 0o600, 0o664, 0o444])
  func keepsTheRightsOfTheFile(mode: Int) throws {
    try folder.write("Earder", to: path)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path + "/" + path)
    try replace("Earder", with: "No")
    #expect(try self.mode() == mode)
  }

  /// A missing file is made, as happens when the first stamps of files are written.
  @Test func makesAFile() throws {
    try folder.write("x", to: "content/fy/b.md")
    try replace("", with: "No")
    #expect(try folder.files() == [path: "No", "content/fy/b.md": "x"])
    #expect(try mode() == 0o644)
  }

  /// Nothing is written: the file stays the same one, with the same date.
  @Test func leavesACorrectFileAlone() throws {
    try folder.write("\u{FEFF}No", to: path)
    let inode = folder.inode(of: path)
    try replace("No", with: "No")
    #expect(folder.inode(of: path) == inode)
    try replace("No", with: "Oars")
    #expect(folder.inode(of: path) != inode, "whoever reads the old file goes on reading it")
  }

  @Test(arguments: [("Oars", "Earder"), ("Earder.", "Earder"), ("", "Earder"), ("Earder", "")])
  func refusesAFileThatSomebodyHasChangedMeanwhile(now: String, before: String) throws {
    try folder.write(now, to: path)
    #expect(throws: CommandError.changed(path: path)) { try replace(before, with: "No") }
    #expect(try folder.files() == [path: now])
  }

  @Test func refusesAFileThatIsGone() throws {
    #expect(throws: CommandError.changed(path: path)) { try replace("Earder", with: "No") }
  }

  /// Not even root can write into a folder that doesn't exist, or over a folder.
  @Test func refusesWhereItCannotWrite() throws {
    #expect(throws: CommandError.notWritable(path: path)) { try replace("", with: "No") }
    try folder.write("Earder", to: path)
    try folder.write("x", to: path + ".oko/x")
    #expect(throws: CommandError.notWritable(path: path)) { try replace("Earder", with: "No") }
    #expect(try folder.files() == [path: "Earder", path + ".oko/x": "x"])
  }

  /// The temporary file is removed again.
  @Test func leavesNothingWhereItCannotPutTheFile() throws {
    try folder.write("x", to: path + "/x")
    #expect(throws: CommandError.notWritable(path: path)) { try replace("", with: "No") }
    #expect(try folder.files() == [path + "/x": "x"])
  }

  /// The remains of a killed command are no reason to refuse, and don't end up in the file.
  @Test func writesOverWhatAKilledCommandLeft() throws {
    try folder.write("Earder", to: path)
    try folder.write("In heal ferhaal", to: path + ".oko")
    try replace("Earder", with: "No")
    #expect(try folder.files() == [path: "No"])
  }

  @Test func waitsForNoPipe() throws {
    try folder.write("Earder", to: path)
    mkfifo(folder.path + "/" + path + ".oko", 0o644)
    #expect(throws: CommandError.notWritable(path: path)) { try replace("Earder", with: "No") }
    #expect(try folder.files() == [path: "Earder"])
  }

  /// A symbolic link in the place of the temporary file isn't followed.
  @Test func followsNoLink() throws {
    try folder.write("Earder", to: path)
    try folder.write("x", to: "elders")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/" + path + ".oko", withDestinationPath: folder.path + "/elders")
    #expect(throws: CommandError.notWritable(path: path)) { try replace("Earder", with: "No") }
    #expect(try folder.files() == [path: "Earder", "elders": "x"])
  }
}
