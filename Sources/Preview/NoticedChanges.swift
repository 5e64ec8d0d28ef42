#if os(Linux)
  import CLinux
  import Foundation
  import Glibc

  /// Returns something for each change that Linux notices below the folders of a site, or `nil` if it can't watch them.
  func noticedChanges(in folder: String) -> AsyncStream<Void>? {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let (stream, changes) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    guard watch(folder, with: descriptor) else {
      close(descriptor)
      return nil
    }
    // The system wakes a thread of its own, as a read would otherwise hold one that others need.
    let thread = Thread {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
        changes.yield()
        // A folder that is new may have files already; what is watched stays so.
        if tellOfFolder(buffer[..<count]) {
          _ = watch(folder, with: descriptor)
          changes.yield()
        }
      }
    }
    thread.start()
    changes.onTermination = { _ in close(descriptor) }
    return stream
  }

  /// Whether one of some events is about a folder, or may be: where there were too many, the system leaves some out.
  private func tellOfFolder(_ events: ArraySlice<UInt8>) -> Bool {
    var rest = events
    // An event is four numbers, of which the second says what it is and the last how long the name behind them is.
    while rest.count >= 16 {
      if rest.number(4) & UInt32(IN_ISDIR | IN_Q_OVERFLOW) != 0 { return true }
      rest = rest.dropFirst(16 + Int(rest.number(12)))
    }
    return false
  }

  /// Watches the folder of a site, and all folders below those that it is read from.
  private func watch(_ folder: String, with descriptor: Int32) -> Bool {
    let events = UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR)
    var folders = [folder]
    for part in SiteWatcher.parts {
      let root = folder + "/" + part
      folders.append(root)
      guard let all = FileManager.default.enumerator(atPath: root) else { continue }
      for case let path as String in all where all.fileAttributes?[.type] as? FileAttributeType == .typeDirectory {
        folders.append(root + "/" + path)
      }
    }
    return folders.map { inotify_add_watch(descriptor, $0, events) >= 0 }[0]
  }

  extension ArraySlice<UInt8> {
    /// Returns the number in four bytes, the lowest first.
    fileprivate func number(_ offset: Int) -> UInt32 {
      dropFirst(offset).prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
  }
#endif
