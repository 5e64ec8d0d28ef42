package import Basics
import CLinux
import Glibc
import SiteModel

/// An open folder. What is done in it happens in the folder that was opened, whatever takes its place meanwhile.
///
/// No symbolic link in it is followed, and no pipe or device in it is waited for.
final class OpenFolder: Sendable {
  /// The path of the folder in messages.
  let path: String

  private let descriptor: Int32

  private init(_ path: String, _ descriptor: Int32) { (self.path, self.descriptor) = (path, descriptor) }

  deinit { close(descriptor) }

  /// Opens a folder that the user named, or makes it; the user may name a link.
  convenience init(making path: String) throws(CommandError) {
    let folders = PagePath(path).folders.filter { !$0.isEmpty } + [path]
    for folder in folders where access(folder, F_OK) != 0 && mkdir(folder, 0o777) != 0 && errno != EEXIST {
      throw .system(at: path)
    }
    try self.init(path)
  }

  /// Opens a folder that the user named; the user may name a link.
  convenience init(_ path: String) throws(CommandError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOTDIR ? .notAFolder(path: path) : errno == ENOENT ? .noFolder(path: path) : .system(at: path)
    }
    self.init(path, descriptor)
  }

  // MARK: Looking

  /// Opens the folders on the way to a file as far as they exist, and returns the last one with the names that are left.
  func walk(to path: String) -> (folder: OpenFolder, rest: [String]) {
    var (folder, rest) = (self, path.split(separator: "/").map(String.init)[...])
    while rest.count > 1, let next = folder.folder(rest[rest.startIndex]) {
      (folder, rest) = (next, rest.dropFirst())
    }
    return (folder, Array(rest))
  }

  /// Returns whether a path leads to a regular file.
  func holdsFile(_ path: String) -> Bool {
    let (folder, rest) = walk(to: path)
    return rest.count == 1 && folder.type(of: rest[0]) == S_IFREG
  }

  /// Returns whether a path leads to a regular file with these bytes.
  func holds(_ bytes: [UInt8], at path: String) -> Bool {
    let (folder, rest) = walk(to: path)
    return rest.count == 1 && folder.bytes(of: rest[0]) { $0 == bytes.count } == bytes
  }

  /// Opens a folder in this one; returns `nil` if the entry is no folder.
  func folder(_ name: UnsafePointer<CChar>) -> OpenFolder? {
    let next = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    return next < 0 ? nil : OpenFolder(path + "/" + String(cString: name), next)
  }

  /// Returns the `S_IFMT` bits of an entry, or `nil` if there is none.
  func type(of name: String) -> mode_t? {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_mode & S_IFMT : nil
  }

  func names() -> [String] {
    var names: [String] = []
    forEachName { names.append(String(cString: $0)) }
    return names
  }

  private func forEachName(_ body: (UnsafePointer<CChar>) -> Void) {
    // A descriptor of its own, since reading a folder moves a position in it.
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { return }
    guard let directory = fdopendir(copy) else {
      close(copy)
      return
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
          if strcmp(name, ".") != 0, strcmp(name, "..") != 0 { body(name) }
        }
      }
    }
  }

  /// Returns the bytes of a regular file, or `nil` if there is none or its size isn't wanted.
  func bytes(of name: String, ifSize isWanted: (Int) -> Bool) -> [UInt8]? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, isWanted(Int(status.st_size)) else {
      return nil
    }
    return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      var length = 1
      while count < buffer.count, length > 0 {
        length = read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        count += max(0, length)
      }
    }
  }

  /// Throws an error if files can't be moved here from another folder: it is read-only, or on another mount.
  func refuseMoves(from other: OpenFolder) throws(CommandError) {
    if faccessat(descriptor, ".", W_OK | X_OK, 0) != 0 { throw .notWritable(path: path) }
    // Nothing has this name, so nothing moves. The system looks at the mounts first.
    if renameat(other.descriptor, ".none", descriptor, ".none") != 0, errno != ENOENT {
      throw errno == EXDEV ? .mounted(path: path) : .notWritable(path: path)
    }
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
    let file = try opened(name, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .system(at: path + "/" + name) }
      rest = rest.dropFirst(count)
    }
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
    guard renameat(descriptor, name, other.descriptor, newName) == 0 else {
      throw .system(at: other.path + "/" + newName)
    }
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
