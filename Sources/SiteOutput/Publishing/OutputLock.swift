import Basics
import Glibc

/// Keeps a second build out of an output folder.
///
/// The system releases the lock when the process ends, in whatever way.
struct OutputLock {
  private let descriptor: Int32

  init(_ path: String, of folder: String) throws {
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CommandError.notWritable(path: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw CommandError.locked(folder: folder)
    }
  }

  func release() {
    // A child process that is just starting still shares the descriptor. Closing alone would keep the folder locked
    // until it runs.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
