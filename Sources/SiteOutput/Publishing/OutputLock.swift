import Basics
import Glibc

/// Keeps a second build out of an output folder; the system takes the lock away when the process ends, however it ends.
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
    // A child that is just being started still shares the descriptor: closing alone would leave the folder locked until it runs.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
