import Glibc

/// An open folder. What is done in it happens in the folder that was opened, whatever takes its place meanwhile.
///
/// No symbolic link in it is followed, and no pipe or device in it is waited for.
package final class OpenFolder: Sendable {
  /// The path of the folder in messages.
  package let path: String

  package let descriptor: Int32

  private init(_ path: String, _ descriptor: Int32) { (self.path, self.descriptor) = (path, descriptor) }

  /// Opens a folder that the user named, who may mean a link; returns `nil`, with the reason in `errno`, if it can't.
  package convenience init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return nil }
    self.init(path, descriptor)
  }

  deinit { close(descriptor) }

  // MARK: Folders in it

  /// Opens a folder in this one; returns `nil` if the entry is no folder, or can't be opened.
  package func folder(_ name: UnsafePointer<CChar>) -> OpenFolder? {
    let next = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    return next < 0 ? nil : OpenFolder(path + "/" + String(cString: name), next)
  }

  /// Opens the folders on the way to a file as far as they exist, and returns the last one with the names that are left.
  package func walk(to path: String) -> (folder: OpenFolder, rest: [String]) {
    // Comparing bytes is ten times as fast as comparing characters.
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    var (folder, rest) = (self, names[...])
    while rest.count > 1, let next = folder.folder(rest[rest.startIndex]) {
      (folder, rest) = (next, rest.dropFirst())
    }
    return (folder, Array(rest))
  }

  // MARK: Entries

  /// Returns what an entry is, or `nil` if there is none.
  package func type(of name: String) -> EntryType? { EntryType(at: name, in: descriptor) }

  /// Returns what the system says of an entry, or `nil` if there is none.
  func status(of name: UnsafePointer<CChar>) -> stat? { stat(of: name, in: descriptor) }

  /// Calls a function with each name, which need not be UTF-8; returns `false` if the folder can't be read.
  @discardableResult package func forEachName(_ body: (UnsafePointer<CChar>) -> Void) -> Bool {
    // A descriptor of its own, since reading a folder moves a position in it.
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let directory = fdopendir(copy) else {
      close(copy)
      return false
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
          if strcmp(name, ".") != 0, strcmp(name, "..") != 0 { body(name) }
        }
      }
    }
    return true
  }

  /// Returns the bytes of a regular file, and no more than `maximum`.
  ///
  /// Returns `nil` if there is no such file, if it can't be read, or if its size isn't wanted.
  package func bytes(
    of name: String, atMost maximum: Int = .max, ifSize isWanted: (Int) -> Bool = { _ in true }
  ) -> [UInt8]? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, isWanted(Int(status.st_size)) else {
      return nil
    }
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: min(Int(status.st_size), maximum)) { buffer, count in
      while count < buffer.count, isRead {
        let new = read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if new == 0 { break }
        if new > 0 { count += new } else { isRead = errno == EINTR }
      }
    }
    return isRead ? bytes : nil
  }

  /// Returns whether a path leads to a regular file.
  package func holdsFile(_ path: String) -> Bool {
    let (folder, rest) = walk(to: path)
    return rest.count == 1 && folder.type(of: rest[0]) == .file
  }
}

/// What has a name in a folder.
package enum EntryType: Sendable {
  case file
  case folder
  case symbolicLink

  /// A pipe, a socket or a device.
  case other

  /// Creates the type of the entry at a path without following a symbolic link, or `nil` if there is none.
  package init?(at path: String) { self.init(at: path, in: AT_FDCWD) }

  fileprivate init?(at path: String, in folder: Int32) {
    guard let status = stat(of: path, in: folder) else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}

extension stat {
  fileprivate init?(of path: UnsafePointer<CChar>, in folder: Int32) {
    self.init()
    if fstatat(folder, path, &self, AT_SYMLINK_NOFOLLOW) != 0 { return nil }
  }
}
