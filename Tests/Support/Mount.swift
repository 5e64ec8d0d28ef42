import Foundation

/// A small disk in memory, in the place of a folder. Only root can have one.
struct Mount {
  static let isPossible: Bool = {
    let folder = Folder()
    guard let disk = try? Mount(on: folder) else { return false }
    disk.unmount()
    return true
  }()

  private let path: String

  /// Mounts a disk with options such as `size=64k` on a folder, which is made.
  init(on folder: Folder, below name: String = "", _ options: String = "size=1m") throws {
    path = folder.path + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Mount.run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path)
  }

  /// Mounts a file in the place of another.
  init(_ file: String, over other: String) throws {
    path = other
    try Mount.run("mount", "--bind", file, other)
  }

  func remount(_ options: String) throws { try Mount.run("mount", "-o", "remount," + options, path) }

  func unmount() { try? Mount.run("umount", path) }

  private static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw CocoaError(.fileWriteUnknown) }
  }
}
