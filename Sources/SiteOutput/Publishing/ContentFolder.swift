package import Basics
import FoundationEssentials
import Glibc

/// The folder with the files of a site, for the few commands that change one.
package struct ContentFolder {
  private let folder: String

  /// Creates a value for the folder at a path. Nothing is made on disk.
  package init(_ folder: String) {
    self.folder = folder
  }

  /// Replaces the bytes of a file with others.
  ///
  /// A byte order mark and the permissions stay. A killed command leaves either the old file or the new one.
  ///
  /// - Throws: ``CommandError`` if the file has changed since it was read, or can't be written.
  package func replace(_ path: String, _ before: [UInt8], with after: [UInt8]) throws(CommandError) {
    let file = folder + "/" + path
    let raw = FileManager.default.contents(atPath: file).map(Array.init) ?? []
    guard File(path: path, bytes: raw).bytes == before else { throw .changed(path: path) }
    let mark = raw.prefix(raw.count - before.count)
    guard mark + after != raw else { return }
    var status = stat()
    let mode = lstat(file, &status) == 0 ? status.st_mode & 0o7777 : 0o644
    let temporary = file + ".oko"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw .notReplaced(path: path) }
    let isWritten =
      write(Array(mark) + after, to: descriptor) && fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0
    close(descriptor)
    guard isWritten, rename(temporary, file) == 0 else {
      unlink(temporary)
      throw .notReplaced(path: path)
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

extension CommandError {
  package static func changed(path: String) -> CommandError {
    CommandError(
      nl: "'\(path)' is intussen veranderd; probeer het opnieuw", en: "'\(path)' has changed meanwhile; try again")
  }

  package static func notReplaced(path: String) -> CommandError {
    CommandError(nl: "'\(path)' is niet te schrijven", en: "'\(path)' can't be written")
  }
}
