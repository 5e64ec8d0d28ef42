package import Basics
import CLinux
import Glibc
import SiteModel

extension OpenFolder {
  /// Opens a folder that the user named, who may mean a link.
  static func existing(_ path: String) throws(CommandError) -> OpenFolder {
    if let folder = OpenFolder(path) { return folder }
    throw errno == ENOTDIR ? .notAFolder(path: path) : errno == ENOENT ? .noFolder(path: path) : .system(at: path)
  }

  /// Opens a folder that the user named, or makes it with those around it.
  static func made(_ path: String) throws(CommandError) -> OpenFolder {
    let folders = PagePath(path).folders.filter { !$0.isEmpty } + [path]
    for folder in folders where access(folder, F_OK) != 0 && mkdir(folder, 0o777) != 0 && errno != EEXIST {
      throw .system(at: path)
    }
    return try existing(path)
  }

  // MARK: Looking

  /// Returns whether a path leads to a regular file with these bytes.
  func holds(_ bytes: [UInt8], at path: String) -> Bool {
    let (folder, rest) = walk(to: path)
    return rest.count == 1 && folder.holds(bytes, in: rest[0])
  }

  /// Returns whether a regular file in this folder has these bytes.
  func holds(_ bytes: [UInt8], in name: String) -> Bool { self.bytes(of: name) { $0 == bytes.count } == bytes }

  func names() -> [String] {
    var names: [String] = []
    forEachName { names.append(String(cString: $0)) }
    return names
  }

  /// Throws an error if files can't be moved here from another folder: it is read-only, or on another mount.
  func refuseMoves(from other: OpenFolder) throws(CommandError) {
    if faccessat(descriptor, ".", W_OK | X_OK, 0) != 0 { throw .notWritable(path: path) }
    // Nothing has this name, so nothing moves. The system looks at the mounts first.
    if renameat(other.descriptor, ".none", descriptor, ".none") != 0, errno != ENOENT {
      throw errno == EXDEV ? .mounted(path: path) : .notWritable(path: path)
    }
  }

  /// Returns whether a file is mounted from elsewhere, so that no other can take its place.
  func isMounted(_ name: String, beside other: OpenFolder) -> Bool {
    // A second name across mounts is refused.
    guard linkat(descriptor, name, other.descriptor, ".none", 0) == 0 else { return errno == EXDEV }
    unlinkat(other.descriptor, ".none", 0)
    return false
  }

  /// Returns whether there is room for new names in folders, each of which may take a block.
  ///
  /// A disk that doesn't say how large it is has room.
  func hasRoom(forNames count: Int) -> Bool {
    var system = statvfs()
    return fstatvfs(descriptor, &system) != 0 || system.f_blocks == 0 || system.f_bavail >= UInt(count)
  }

  // MARK: Changing

  /// Opens a folder in this one, or makes it.
  func making(_ name: String) throws(CommandError) -> OpenFolder {
    if mkdirat(descriptor, name, 0o777) != 0, errno != EEXIST { throw .system(at: path + "/" + name) }
    guard let folder = folder(name) else { throw .foreign(path: path + "/" + name) }
    return folder
  }

  /// Writes a new file.
  func write(_ bytes: [UInt8], to name: String) throws(CommandError) {
    // What is made here is no link and no pipe.
    let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .system(at: path + "/" + name) }
    defer { close(file) }
    guard writeAll(bytes, to: file) else { throw .system(at: path + "/" + name) }
  }

  /// Opens a regular file with flags of `open`.
  func opened(_ name: String, _ flags: Int32, mode: mode_t) throws(CommandError) -> Int32 {
    let file = openat(descriptor, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode)
    guard file >= 0 else {
      throw [ELOOP, EISDIR, ENXIO].contains(errno) ? .foreign(path: path + "/" + name) : .system(at: path + "/" + name)
    }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw .foreign(path: path + "/" + name)
    }
    return file
  }

  /// Moves a file to another folder, over a file that is there.
  func move(_ name: String, to other: OpenFolder, _ newName: String) throws(CommandError) {
    guard moves(name, to: other, newName) else { throw .system(at: other.path + "/" + newName) }
  }

  /// Moves a file over a file, or a folder over an empty folder; returns `false` if something else is there.
  func moves(_ name: String, to other: OpenFolder, _ newName: String) -> Bool {
    renameat(descriptor, name, other.descriptor, newName) == 0
  }

  /// Removes a file or a link.
  func remove(_ name: String) throws(CommandError) {
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw .system(at: path + "/" + name) }
  }

  /// Removes a folder if it is empty, and returns whether it was.
  @discardableResult func removeFolder(_ name: String) -> Bool { unlinkat(descriptor, name, AT_REMOVEDIR) == 0 }

  /// Removes an entry with everything in it.
  func removeAll(_ name: UnsafePointer<CChar>) throws(CommandError) {
    if unlinkat(descriptor, name, 0) == 0 || errno == ENOENT { return }
    if let folder = folder(name) {
      var failure: CommandError?
      folder.forEachName { name in
        do throws(CommandError) { try folder.removeAll(name) } catch { failure = error }
      }
      if let failure { throw failure }
    }
    guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else { throw .system(at: path + "/" + String(cString: name)) }
  }

  /// Waits until what was written is on the disk.
  func synchronize() throws(CommandError) {
    guard syncfs(descriptor) == 0 else { throw .system(at: path) }
  }
}

/// Writes bytes to an open file; returns `false`, with the reason in `errno`, if not all could be written.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return true
}

extension CommandError {
  /// Says why a call of the system failed, according to `errno`.
  package static func system(at path: String) -> CommandError {
    [ENOSPC, EDQUOT].contains(errno) ? .diskFull(path: path) : .notWritable(path: path)
  }

  static func diskFull(path: String) -> CommandError {
    CommandError(
      nl: "de schijf is vol: '\(path)' past er niet meer op; maak ruimte vrij en probeer het opnieuw",
      en: "the disk is full: there is no room for '\(path)'; make room and try again")
  }

  static func noFolder(path: String) -> CommandError {
    CommandError(nl: "er is geen map '\(path)'", en: "there is no folder '\(path)'")
  }

  static func mounted(path: String) -> CommandError {
    CommandError(
      nl: "'\(path)' is een schijf of map van elders (een mount), waar een bouw half zou blijven; "
        + "maak hem los of kies een andere --output",
      en: "'\(path)' is mounted from elsewhere, so a build would stop half way; unmount it or choose another --output")
  }
}
