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

    /// Its name in the folder of staged files.
    let name: String

    /// Whether the site has no such file yet.
    let isNew: Bool
  }

  /// The files to be put in place, in this order.
  let placed: [StagedFile]

  /// The files to be removed, in this order; they need not exist.
  let removed: [String]

  /// The files that `oko` made: before the build, during it and after it.
  let before: Manifest, during: Manifest, after: Manifest

  init(_ staged: [StagedFile], from before: Manifest, to paths: Set<String>) {
    // A foreign file with the same bytes stays foreign.
    let during = Manifest(paths: before.paths.union(staged.map(\.path)), retired: before.retired)
    let after = Manifest(
      paths: during.all.intersection(paths), retired: before.paths.subtracting(paths).filter(MadeFile.isVersioned))
    (self.before, self.during, self.after) = (before, during, after)
    placed = staged.map { (Changes.turn(to: $0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    removed = during.all.subtracting(after.all).sorted { Changes.turn(toRemove: $0) < Changes.turn(toRemove: $1) }
  }

  /// Whether the site is as it should be already.
  var isEmpty: Bool { placed.isEmpty && before.paths == after.paths }

  private static func turn(to file: StagedFile) -> (Int, Int, String) {
    (file.isNew ? 0 : 1, MadeFile.isList(file.path) ? 2 : MadeFile.isPage(file.path) ? 1 : 0, file.path)
  }

  private static func turn(toRemove path: String) -> (Int, String) {
    (MadeFile.isPage(path) || MadeFile.isList(path) ? 0 : 1, path)
  }
}
