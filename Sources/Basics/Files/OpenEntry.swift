import Glibc

/// A file or folder that is open, so nothing else can take its place.
struct OpenEntry: ~Copyable {
  private let descriptor: Int32

  /// What the entry is: the `S_IFMT` bits.
  private let type: mode_t

  private let size: Int

  /// Opens an entry below a folder without following a link; `nil` if it can't be opened.
  ///
  /// Never waits: a FIFO without a writer, for example, opens at once.
  init?(_ path: String, below root: String) {
    var folder = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for name in path.split(separator: "/") {
      let next = openat(folder, String(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      close(folder)
      folder = next
    }
    var status = stat()
    guard folder >= 0, fstat(folder, &status) == 0 else {
      close(folder)
      return nil
    }
    (descriptor, type, size) = (folder, status.st_mode & S_IFMT, Int(status.st_size))
  }

  deinit { close(descriptor) }

  /// Returns the first bytes of a file, or `nil` if it isn't one or can't be read.
  func bytes(atMost maximum: Int) -> [UInt8]? {
    guard type == S_IFREG else { return nil }
    var (count, isRead) = (0, true)
    let bytes = [UInt8](unsafeUninitializedCapacity: min(size, maximum)) { buffer, length in
      while count < buffer.count, isRead {
        let new = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if new == 0 { break }
        if new > 0 { count += new } else { isRead = errno == EINTR }
      }
      length = count
    }
    return isRead ? bytes : nil
  }

  /// Returns the folder as a stream of entries, which the caller closes.
  func stream() -> OpaquePointer? { fdopendir(dup(descriptor)) }
}
