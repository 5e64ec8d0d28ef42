import Foundation
import Testing

@testable import Preview

struct SiteWatcherTests {
  /// Each change is noticed, also in a folder that came later, whichever way the watcher looks.
  @Test(arguments: [false, true]) func noticesChanges(isPolling: Bool) async throws {
    let folder = NSTemporaryDirectory() + "oko-watch-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func write(_ path: String, _ text: String) throws {
      let file = URL(filePath: folder + "/" + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try write("content/nl/a.md", "a")
    var changes = SiteWatcher(folder).changes(isPolling: isPolling).makeAsyncIterator()
    for (number, path) in ["content/nl/a.md", "content/nl/nieuw/map/b.md", "templates/partials/footer.html"]
      .enumerated()
    {
      try write(path, "change \(number)")
      #expect(await changes.next() != nil)
      // Most often nothing of this change is left to be noticed then.
      try await Task.sleep(for: .milliseconds(300))
    }
    try FileManager.default.removeItem(atPath: folder + "/content/nl/a.md")
    #expect(await changes.next() != nil)
  }
}
