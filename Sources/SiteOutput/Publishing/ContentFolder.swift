package import Basics
package import SiteModel
import FoundationEssentials
import Glibc

/// The folder with the files of a site, for the few commands that change one.
package struct ContentFolder {
  private let folder: String

  /// Creates a value for the folder at a path. Nothing is made on disk.
  package init(_ folder: String) { self.folder = folder }

  /// Writes a file of stamps.
  ///
  /// - Throws: ``CommandError`` if the file has changed since it was read, or can't be written.
  package func replace(_ stamps: StampFile) throws(CommandError) {
    try replace(stamps.purpose.path, stamps.file?.bytes ?? [], with: Array(stamps.text.utf8))
  }

  /// Writes the addresses of the site.
  ///
  /// - Throws: ``CommandError`` if the file has changed since it was read, or can't be written.
  package func replace(_ addresses: KeptAddresses) throws(CommandError) {
    try replace(KeptAddresses.path, addresses.file?.bytes ?? [], with: Array(addresses.text.utf8))
  }

  /// Writes files that aren't there yet, with the folders for them.
  ///
  /// - Throws: ``CommandError`` if one of them exists, before anything is written, or if one can't be written.
  package func create(_ files: [File]) throws(CommandError) {
    for file in files where EntryType(at: folder + "/" + file.path) != nil { throw .exists(file.path) }
    for file in files {
      try makeFolders(for: file.path)
      try replace(file.path, [], with: file.bytes)
    }
  }

  /// Writes the files that change, and then removes those that moved.
  ///
  /// - Throws: ``CommandError`` if a file has changed since it was read, before anything is written, or can't be written.
  package func apply(_ change: SiteChange) throws(CommandError) {
    for edits in change.files {
      _ = try mark(of: edits.file.path, edits.file.bytes)
      if edits.path != edits.file.path, EntryType(at: folder + "/" + edits.path) != nil { throw .exists(edits.path) }
    }
    for edits in change.files {
      let mark = try mark(of: edits.file.path, edits.file.bytes)
      if edits.path != edits.file.path { try makeFolders(for: edits.path) }
      let file = folder + "/" + edits.path
      guard replaceFile(at: file, with: mark + edits.bytes) else { throw .system(at: edits.path) }
    }
    for edits in change.files where edits.path != edits.file.path {
      unlink(folder + "/" + edits.file.path)
      // A folder in which nothing is left goes too.
      _ = PagePath(edits.file.path).folders.reversed().first { rmdir(folder + "/" + $0) != 0 }
    }
  }

  private func makeFolders(for path: String) throws(CommandError) {
    for place in PagePath(path).folders.map({ folder + "/" + $0 }) where EntryType(at: place) == nil {
      guard mkdir(place, 0o777) == 0 || errno == EEXIST else { throw .system(at: place) }
    }
  }

  /// Replaces the bytes of a file with others.
  ///
  /// A byte order mark stays.
  ///
  /// - Throws: ``CommandError`` if the file has changed since it was read, or can't be written.
  package func replace(_ path: String, _ before: [UInt8], with after: [UInt8]) throws(CommandError) {
    let mark = try mark(of: path, before)
    guard before != after else { return }
    guard replaceFile(at: folder + "/" + path, with: mark + after) else { throw .system(at: path) }
  }

  /// Returns the byte order mark of a file, if it has one.
  ///
  /// - Throws: ``CommandError`` if the file has changed since it was read.
  private func mark(of path: String, _ bytes: [UInt8]) throws(CommandError) -> [UInt8] {
    let raw = FileManager.default.contents(atPath: folder + "/" + path).map(Array.init) ?? []
    guard File(path: path, bytes: raw).bytes == bytes else { throw .changed(path: path) }
    return Array(raw.prefix(raw.count - bytes.count))
  }
}

/// Replaces a file as a whole, or makes it: a killed command leaves either the old one or the new one.
///
/// The permissions stay. Returns `false`, with the reason in `errno`, if the file can't be written.
package func replaceFile(at path: String, with bytes: some Collection<UInt8>) -> Bool {
  var status = stat()
  let mode = lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o644
  let temporary = path + ".oko"
  // What a killed command left goes; a link, a pipe or a folder is somebody else's.
  if EntryType(at: temporary) == .file { unlink(temporary) }
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
  guard descriptor >= 0 else { return false }
  let isWritten = writeAll(Array(bytes), to: descriptor) && fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0
  close(descriptor)
  if isWritten, rename(temporary, path) == 0 { return true }
  unlink(temporary)
  return false
}

extension CommandError {
  package static func changed(path: String) -> CommandError {
    CommandError(
      nl: "'\(path)' is intussen veranderd; probeer het opnieuw", en: "'\(path)' has changed meanwhile; try again")
  }
}
