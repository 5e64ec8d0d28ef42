import Basics

/// What could stop a build half way, looked for before it changes anything.
struct Obstacles {
  private let changes: Changes
  private let own: Set<String>
  private let gone: Set<String>
  private let root: OpenFolder
  private let staging: OpenFolder

  init(to changes: Changes, in root: OpenFolder, _ staging: OpenFolder) {
    (self.changes, self.root, self.staging) = (changes, root, staging)
    (own, gone) = (changes.before.all, Set(changes.removed))
  }

  /// Throws an error if something that `oko` didn't make is in the way, or if a folder takes or gives no files.
  func refuse(removing removed: [String]) throws(CommandError) {
    var (site, seen) = (FolderCursor(root), Set<String>())
    for item in changes.placed {
      let (folder, rest) = site.walk(to: item.path)
      let name = rest[rest.startIndex]
      try refuseForeign(item.path, folder, Array(rest))
      // What is new replaces nothing.
      if !item.isNew, folder.isMounted(name, beside: staging) { throw .mounted(path: folder.path + "/" + name) }
      if seen.insert(folder.path).inserted { try folder.refuseMoves(from: staging) }
    }
    for path in removed {
      let folder = site.walk(to: path).folder
      if seen.insert(folder.path).inserted { try folder.refuseMoves(from: staging) }
    }
  }

  /// Throws an error if what has the name of a file, or of a folder on the way to it, may not be replaced.
  private func refuseForeign(_ path: String, _ folder: OpenFolder, _ rest: [String]) throws(CommandError) {
    let parts = path.split(separator: "/")
    let entry = parts.prefix(parts.count - rest.count + 1).joined(separator: "/")
    let mayGo =
      switch folder.type(of: rest[0]) {
      case nil: true
      case .file?: rest.count == 1 ? own.contains(entry) : gone.contains(entry)
      case .folder?: try holdsOnlyGone(folder.folder(rest[0]), entry)
      default: false
      }
    if !mayGo { throw .foreign(path: folder.path + "/" + rest[0]) }
  }

  /// Returns whether a folder holds nothing but files of an earlier build that are no longer part of the site.
  private func holdsOnlyGone(_ folder: OpenFolder?, _ path: String) throws(CommandError) -> Bool {
    guard let folder else { return false }
    try folder.refuseMoves(from: staging)
    for name in folder.names() {
      let entry = path + "/" + name
      guard let inner = folder.folder(name) else {
        if folder.type(of: name) == .file, gone.contains(entry) { continue }
        return false
      }
      guard try holdsOnlyGone(inner, entry) else { return false }
    }
    return true
  }
}
