import Basics
import SiteModel

/// What a build changes in its folder, in an order in which nobody meets a link or a style sheet that isn't there.
///
/// What is new comes first, files before the pages that show them: nothing leads to it yet. Then comes what changed, and
/// then goes what nothing leads to any more. So a build may be killed, and a reader may come by, at any moment.
struct Changes {
  /// A file that was written next to the site, to be moved to its place.
  struct StagedFile: Sendable {
    let path: String
    fileprivate let item: Item
  }

  /// What is moved at once: a file, or a new folder with all that is in it.
  struct Item: Sendable {
    let path: String

    /// The name of a file in the folder of staged files; a folder has none.
    let name: String?

    /// Whether the site has no such file yet.
    let isNew: Bool
  }

  /// The files that are new or have changed.
  let files: Set<String>

  /// What is put in place, in this order.
  let placed: [Item]

  /// The files to be removed, in this order; they need not exist.
  let removed: [String]

  /// The files that `oko` made: before the build, during it and after it.
  let before: Manifest, during: Manifest, after: Manifest

  init(_ staged: [StagedFile], from before: Manifest, to paths: Set<String>) {
    // A foreign file with the same bytes stays foreign.
    let files = Set(staged.map(\.path))
    let during = Manifest(paths: before.paths.union(files), retired: before.retired)
    let after = Manifest(
      paths: during.all.intersection(paths), retired: before.paths.subtracting(paths).filter(MadeFile.isVersioned))
    (self.before, self.during, self.after) = (before, during, after)
    self.files = files
    placed = Changes.items(staged)
    removed = during.all.subtracting(after.all).sorted { Changes.turn(toRemove: $0) < Changes.turn(toRemove: $1) }
  }

  /// Whether the site is as it should be already.
  var isEmpty: Bool { placed.isEmpty && before.paths == after.paths }

  /// Returns what is moved, in order. A folder waits for the turn of each file in it.
  private static func items(_ staged: [StagedFile]) -> [Item] {
    var folders: [String: Int] = [:]
    var turns: [(turn: (Int, Int, String), item: Item)] = []
    for file in staged {
      let kind = MadeFile.isList(file.path) ? 2 : MadeFile.isPage(file.path) ? 1 : 0
      if let index = folders[file.item.path] {
        turns[index].turn.1 = max(turns[index].turn.1, kind)
        continue
      }
      if file.item.name == nil { folders[file.item.path] = turns.count }
      turns.append(((file.item.isNew ? 0 : 1, kind, file.item.path), file.item))
    }
    return turns.sorted { $0.turn < $1.turn }.map(\.item)
  }

  private static func turn(toRemove path: String) -> (Int, String) {
    (MadeFile.isPage(path) || MadeFile.isList(path) ? 0 : 1, path)
  }
}

extension Changes.StagedFile {
  /// Creates a file with a name in the folder of staged files.
  init(path: String, name: String, isNew: Bool) {
    self.init(path: path, item: .init(path: path, name: name, isNew: isNew))
  }

  /// Creates a file in a folder that is new itself.
  init(path: String, in folder: String) { self.init(path: path, item: .init(path: folder, name: nil, isNew: true)) }
}
