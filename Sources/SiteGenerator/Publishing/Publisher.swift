import FoundationEssentials
import Glibc

/// Brings a built site to its folder, so that a killed build never leaves a torn file there.
///
/// All that changed is written beside the site first and renamed into place after. A manifest, written before the first
/// rename, knows what `oko` made: only that is ever overwritten or removed.
public struct Publisher {
  /// What publishing did.
  public struct Result: Equatable, Sendable {
    /// The number of files that are new or have other bytes.
    public let written: Int

    /// The number of files that are no longer part of the site.
    public let removed: Int
  }

  private let folder: String
  private var work: String { folder + "/.oko" }

  /// Creates a publisher to a folder, which is made when it isn't there.
  public init(to folder: String) {
    self.folder = folder
  }

  /// Brings the files into place, and removes those of an earlier build that are no longer there.
  ///
  /// - Throws: ``PublishingError``; what was in the folder is then still there.
  public func publish(_ files: [String: [UInt8]]) throws -> Result {
    try makeFolder(work)
    let lock = try OutputLock(work + "/lock", of: folder)
    defer { lock.release() }
    let old = Manifest(read(".oko/manifest"))
    let changed = files.filter { read($0.key) != $0.value }.keys.sorted()
    try refuseForeign(changed, old)
    let staged = try stage(changed, of: files)
    try write(Manifest(paths: old.paths.union(files.keys)))
    for (path, stagedPath) in zip(changed, staged) { try move(stagedPath, to: path) }
    let removed = old.paths.subtracting(files.keys).filter(remove)
    try write(Manifest(paths: Set(files.keys)))
    try? FileManager.default.removeItem(atPath: work + "/staging")
    return Result(written: changed.count, removed: removed.count)
  }

  /// A file that `oko` didn't make stays as it is, and so do folders and symbolic links in the way.
  private func refuseForeign(_ changed: [String], _ old: Manifest) throws {
    for path in changed {
      for parent in parents(of: path) {
        if let type = entryType(of: folder + "/" + parent), type != S_IFDIR {
          throw PublishingError.foreign(path: folder + "/" + parent)
        }
      }
      if let type = entryType(of: folder + "/" + path), type != S_IFREG || !old.paths.contains(path) {
        throw PublishingError.foreign(path: folder + "/" + path)
      }
    }
  }

  /// Writes the files beside the site, and gives their names there.
  private func stage(_ paths: [String], of files: [String: [UInt8]]) throws -> [String] {
    guard !paths.isEmpty else { return [] }
    try makeFolder(work + "/staging")
    return try paths.enumerated().map { number, path in
      let staged = work + "/staging/\(number)"
      try write(files[path] ?? [], to: staged)
      return staged
    }
  }

  private func move(_ staged: String, to path: String) throws {
    if let parent = parents(of: path).last { try makeFolder(folder + "/" + parent) }
    guard rename(staged, folder + "/" + path) == 0 else { throw PublishingError.notWritable(path: folder + "/" + path) }
  }

  /// Removes a file of an earlier build with the folders that become empty, and tells whether it was there.
  private func remove(_ path: String) -> Bool {
    guard parents(of: path).allSatisfy({ entryType(of: folder + "/" + $0) == S_IFDIR }) else { return false }
    guard unlink(folder + "/" + path) == 0 else { return false }
    for parent in parents(of: path).reversed() where rmdir(folder + "/" + parent) != 0 { break }
    return true
  }

  private func write(_ manifest: Manifest) throws {
    let staged = work + "/manifest.new"
    try write(manifest.bytes, to: staged)
    guard rename(staged, work + "/manifest") == 0 else { throw PublishingError.notWritable(path: work) }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    guard (try? Data(bytes).write(to: URL(filePath: path))) != nil else {
      throw PublishingError.notWritable(path: path)
    }
  }

  /// The bytes of a regular file below the folder, or nothing.
  private func read(_ path: String) -> [UInt8]? {
    guard entryType(of: folder + "/" + path) == S_IFREG else { return nil }
    return FileManager.default.contents(atPath: folder + "/" + path).map(Array.init)
  }

  private func makeFolder(_ path: String) throws {
    let made: Void? = try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard made != nil else { throw PublishingError.notWritable(path: path) }
  }

  /// The folders above a path, from the outermost.
  private func parents(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}

/// Why a site can't be published.
public enum PublishingError: Error, Equatable {
  /// The folder can't be made or written.
  case notWritable(path: String)

  /// Something that `oko` didn't make stands where a file must come.
  case foreign(path: String)

  /// Another build is writing to the folder.
  case locked(folder: String)
}
