import Basics
import SiteModel

/// Carries out the changes of a build, one at a time.
struct Replacement {
  private let changes: Changes
  private let gone: Set<String>
  private let root: OpenFolder
  private let staging: OpenFolder

  /// How long to wait before each change: tests have something to do then.
  private let pause: Duration

  init(_ changes: Changes, in root: OpenFolder, from staging: OpenFolder, pause: Duration) {
    (self.changes, self.root, self.staging, self.pause) = (changes, root, staging, pause)
    gone = Set(changes.removed)
  }

  func carryOut() async throws(CommandError) {
    for file in changes.placed {
      await wait()
      try place(file)
    }
    for path in changes.removed {
      await wait()
      try remove(path)
    }
  }

  private func wait() async {
    if pause > .zero { try? await Task.sleep(for: pause) }
  }

  /// Moves a file to its place, from which it removes what is no longer part of the site.
  private func place(_ file: Changes.StagedFile) throws(CommandError) {
    var (folder, rest) = root.walk(to: file.path)
    while rest.count > 1 {
      if folder.type(of: rest[0]) == .file { try folder.remove(rest[0]) }
      folder = try folder.making(rest.removeFirst())
    }
    if let inner = folder.folder(rest[0]) {
      try removeGone(in: inner, file.path)
      folder.removeFolder(rest[0])
    }
    try staging.move(file.name, to: folder, rest[0])
  }

  /// Removes the files of an earlier build in a folder, with their folders; what somebody put there meanwhile stays.
  private func removeGone(in folder: OpenFolder, _ path: String) throws(CommandError) {
    for name in folder.names() {
      let entry = path + "/" + name
      if let inner = folder.folder(name) {
        try removeGone(in: inner, entry)
        folder.removeFolder(name)
      } else if gone.contains(entry) {
        try folder.remove(name)
      }
    }
  }

  /// Removes a file of an earlier build and the folders that become empty, also those that a killed build left empty.
  private func remove(_ path: String) throws(CommandError) {
    let (folder, rest) = root.walk(to: path)
    if rest.count == 1, folder.type(of: rest[0]) == .file { try folder.remove(rest[0]) }
    for parent in PagePath(path).folders.dropLast(rest.count - 1).reversed() {
      let (outer, names) = root.walk(to: parent)
      guard names.count == 1, outer.removeFolder(names[0]) else { return }
    }
  }
}
