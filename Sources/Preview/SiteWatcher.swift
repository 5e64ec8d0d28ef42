import Foundation

/// Notices changes below `content/` and `templates/` of a site.
package struct SiteWatcher: Sendable {
  private let folder: String

  package init(_ folder: String) { self.folder = folder }

  /// The folders that a site is read from.
  static let parts = ["content", "templates"]

  /// Returns something for each change or handful of changes, until nobody listens any more.
  ///
  /// On Linux the system tells of changes, but not on each kind of disk: with `isPolling` all files are looked at every
  /// few tenths of a second, as on other systems.
  package func changes(isPolling: Bool) -> AsyncStream<Void> {
    #if os(Linux)
      if !isPolling, let changes = noticedChanges(in: folder) { return changes }
    #endif
    return polledChanges
  }

  private var polledChanges: AsyncStream<Void> {
    let (stream, changes) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    // What changes from here on counts, however late the first look is.
    let first = traces
    let task = Task {
      var before = first
      while (try? await Task.sleep(for: .milliseconds(200))) != nil {
        let now = traces
        if now != before { changes.yield() }
        before = now
      }
    }
    changes.onTermination = { _ in task.cancel() }
    return stream
  }

  /// What shows of each file and folder that it is another than before.
  private var traces: [String: String] {
    var traces: [String: String] = [:]
    for part in SiteWatcher.parts {
      let root = folder + "/" + part
      for path in [""] + ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []) {
        let facts = try? FileManager.default.attributesOfItem(atPath: root + "/" + path)
        let date = (facts?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
        traces[part + "/" + path] = "\(date) \(facts?[.size] ?? 0) \(facts?[.systemFileNumber] ?? 0)"
      }
    }
    return traces
  }
}
