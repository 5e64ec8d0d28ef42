import Foundation

@testable import Basics

/// A temporary folder that exists for one test.
final class Folder {
  let path = FileManager.default.temporaryDirectory.appending(path: "oko-" + UUID().uuidString).path

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Returns the text of each file by its path, without the publisher's own records.
  func files() throws -> [String: String] {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    let files = names.filter { !$0.hasPrefix(".oko") && EntryType(at: path + "/" + $0) == .file }
    return Dictionary(
      uniqueKeysWithValues: try files.map {
        ($0, String(decoding: try Data(contentsOf: URL(filePath: path + "/" + $0)), as: UTF8.self))
      })
  }

  func inode(of name: String) -> UInt {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0 ? UInt(status.st_ino) : 0
  }
}
