import Basics
import Glibc

/// Keeps a second build out of an output folder.
///
/// The system releases the lock when the process ends, in whatever way.
struct OutputLock {
  private let descriptor: Int32

  /// Locks an output folder with a file in its folder `.oko`.
  init(_ work: OpenFolder, of folder: String) throws(CommandError) {
    descriptor = try work.opened("lock", O_CREAT | O_RDWR, mode: 0o644)
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
