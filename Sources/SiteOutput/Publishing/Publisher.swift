package import Basics
import Glibc
package import SiteModel

/// Publishes a built site to its folder. A killed build never leaves a torn file, or a link that leads nowhere.
///
/// All changed files are written next to the site first, and then renamed into place, in the order of ``Changes``. A
/// manifest, written before the first rename, lists what `oko` made. Only those files are ever overwritten or removed.
package struct Publisher: Sendable {
  /// The outcome of publishing.
  package struct Result: Equatable, Sendable {
    /// The number of files that are new or have changed.
    package let written: Int

    /// The number of files that are no longer part of the site.
    package let removed: Int

    package static let unchanged = Result(written: 0, removed: 0)
  }

  let folder: String
  private let site: String?
  private let pause: Duration

  /// Creates a publisher to a folder, which is made if it doesn't exist.
  ///
  /// The folder must not be or hold the folder of the site, nor lie in its `content` or `templates`. A test may ask for
  /// a pause before each change.
  package init(to folder: String, site: String? = nil, pause: Duration = .zero) {
    (self.folder, self.site, self.pause) = (folder, site, pause)
  }

  /// Puts the files in place, and removes those of an earlier build that are no longer part of the site.
  ///
  /// Then it writes a note, so that ``lastBuild`` knows of this build.
  ///
  /// - Parameters:
  ///   - last: The last build.
  ///   - unchanged: The pages that come out as they did then, if all faces are the same. If nobody has touched the site
  ///     since, no file that shows only these is made again.
  /// - Throws: ``CommandError``. Foreseeable errors come before anything changes. If the machine fails on the way, the
  ///   next build continues from there.
  /// - Precondition: Each path leads to something below the folder.
  package func publish(
    _ files: [OutputFile], _ note: BuildNote? = nil, after last: LastBuild? = nil, unchanged: Set<PagePath>? = nil
  ) async throws(CommandError) -> Result {
    let paths = Set(files.map(\.path))
    precondition(paths.allSatisfy(Manifest.isBelowFolder), "a file would lie outside the folder")
    try refuseSite()
    let root = try OpenFolder.made(folder)
    let work = try root.making(".oko")
    let lock = try OutputLock(work, of: folder)
    defer { lock.release() }
    let before = try Manifest(in: work)
    let staging = try Staging(in: work, for: root)
    defer { staging.remove() }
    let start = Footprint.now
    var made = files
    if let unchanged, let last, last.isUntouched(in: work, of: root) {
      made.removeAll { $0.isUnchanged(like: unchanged) }
    }
    let changes = Changes(try await staging.stage(made), from: before, to: paths)
    Stopwatch.lap("files made and compared")
    // What somebody else made isn't in the manifest, so no note is about it.
    let note = changes.after.paths == paths ? note : nil
    if changes.isEmpty {
      try? await note?.write(by: staging.folder, in: work, of: root, since: start, placed: ([], start))
      return .unchanged
    }
    let removed = changes.removed.filter(root.holdsFile)
    try Obstacles(to: changes, in: root, staging.folder).refuse(removing: removed)
    try staging.folder.write(changes.during.bytes, to: "during")
    if changes.after != changes.during { try staging.folder.write(changes.after.bytes, to: "after") }
    guard root.hasRoom(forNames: changes.placed.count(where: \.isNew)) else { throw .diskFull(path: folder) }
    // All that was written is on the disk before the first file takes its place.
    try staging.folder.synchronize()
    if note != nil { await Footprint.waitForNextTick() }
    let placing = Footprint.now
    try staging.folder.move("during", to: work, "manifest")
    try await Replacement(changes, in: root, from: staging, pause: pause).carryOut()
    if changes.after != changes.during { try staging.folder.move("after", to: work, "manifest") }
    try? await note?.write(by: staging.folder, in: work, of: root, since: start, placed: (changes.files, placing))
    Stopwatch.lap("files placed")
    return Result(written: changes.files.count, removed: removed.count)
  }

  // MARK: Before anything changes

  /// Throws an error if the folder is or holds the site's folder, or lies in its `content` or `templates`.
  func refuseSite() throws(CommandError) {
    guard let site else { return }
    let output = RealFolder(folder)
    let isRead = ["content", "templates"].contains { RealFolder(site + "/" + $0).holds(output) }
    if isRead || output.holds(RealFolder(site)) { throw .holdsSite(folder: folder) }
  }
}

extension CommandError {
  package static func notWritable(path: String) -> CommandError {
    CommandError(nl: "'\(path)' is niet te schrijven", en: "'\(path)' can't be written")
  }

  package static func notAFolder(path: String) -> CommandError {
    CommandError(nl: "'\(path)' is een bestand, geen map", en: "'\(path)' is a file, not a folder")
  }

  package static func holdsSite(folder: String) -> CommandError {
    CommandError(
      nl: "in '\(folder)' staat waar de site uit gemaakt wordt; kies een andere --output",
      en: "'\(folder)' holds what the site is made of; choose another --output")
  }

  package static func foreign(path: String) -> CommandError {
    CommandError(
      nl: "'\(path)' is niet door oko gemaakt en staat in de weg; haal het weg of kies een andere --output",
      en: "'\(path)' was not made by oko and is in the way; remove it or choose another --output")
  }

  package static func locked(folder: String) -> CommandError {
    CommandError(nl: "een andere oko schrijft in '\(folder)'", en: "another oko is writing to '\(folder)'")
  }
}
