import Basics
import SiteModel

/// Carries out the changes of a build, one at a time.
struct Replacement {
  private let changes: Changes
  private let gone: Set<String>
  private let staging: Staging
  private let root: OpenFolder

  /// How long to wait before each change: tests have something to do then.
  private let pause: Duration

  init(_ changes: Changes, in root: OpenFolder, from staging: Staging, pause: Duration) {
    (self.changes, self.root, self.staging, self.pause) = (changes, root, staging, pause)
    gone = Set(changes.removed)
  }

  func carryOut() async throws(CommandError) {
    var (site, new) = (FolderCursor(root), FolderCursor(staging.tree))
    for item in changes.placed {
      await wait()
      let (folder, name) = try makeWay(to: item.path, &site)
      switch item.name {
      case nil: try place(new.walk(to: item.path).folder, name, in: folder)
      case let staged?: try place(staged, name, in: folder, item.path)
      }
    }
    for path in changes.removed {
      await wait()
      try remove(path)
    }
  }

  private func wait() async {
    if pause > .zero { try? await Task.sleep(for: pause) }
  }

  /// Returns the folder and the name of what is to be placed, once no file is in the way to it.
  private func makeWay(
    to path: String, _ site: inout FolderCursor
  ) throws(CommandError) -> (folder: OpenFolder, name: String) {
    let (folder, rest) = site.walk(to: path)
    guard rest.count > 1, let name = rest.first else { return (folder, rest.first ?? path) }
    if folder.type(of: name) == .file { try folder.remove(name) }
    return try site.make(for: path)
  }

  /// Moves a new folder to its place with all that is in it, or into a folder that somebody made there meanwhile.
  private func place(_ staged: OpenFolder, _ name: String, in folder: OpenFolder) throws(CommandError) {
    if staged.moves(name, to: folder, name) { return }
    guard let (inner, other) = staged.folder(name).flatMap({ inner in folder.folder(name).map { (inner, $0) } }) else {
      return try staged.move(name, to: folder, name)
    }
    for name in inner.names() { try place(inner, name, in: other) }
  }

  /// Moves a file to its place, from which it removes what is no longer part of the site.
  private func place(
    _ staged: String, _ name: String, in folder: OpenFolder, _ path: String
  ) throws(CommandError) {
    if staging.folder.moves(staged, to: folder, name) { return }
    if let inner = folder.folder(name) {
      try removeGone(in: inner, path)
      folder.removeFolder(name)
    }
    try staging.folder.move(staged, to: folder, name)
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
