import SiteModel
package import Basics
import FoundationEssentials
import Glibc

/// Publishes a built site to its folder. A killed build never leaves a torn file there.
///
/// All changed files are written next to the site first, and then renamed into place. A manifest, written before the
/// first rename, lists what `oko` made. Only those files are ever overwritten or removed.
package struct Publisher: Sendable {
  /// The outcome of publishing.
  package struct Result: Equatable, Sendable {
    /// The number of files that are new or have changed.
    package let written: Int

    /// The number of files that are no longer part of the site.
    package let removed: Int

    /// The pages and files of an earlier build whose address now leads nowhere.
    package var diagnostics: [Diagnostic] = []
  }

  private let folder: String
  private let site: String?
  private var work: String { folder + "/.oko" }

  /// Creates a publisher to a folder, which is made if it doesn't exist.
  ///
  /// The folder must not be or hold the folder of the site, nor lie in its `content` or `templates`.
  package init(to folder: String, site: String? = nil) { (self.folder, self.site) = (folder, site) }

  /// Puts the files in place, and removes those of an earlier build that are no longer part of the site.
  ///
  /// - Throws: ``CommandError``. Foreseeable errors come before anything changes. If the machine fails on the way, the
  ///   next build continues from there.
  /// - Precondition: Each path leads to something below the folder.
  package func publish(_ files: [OutputFile]) async throws -> Result {
    let paths = Set(files.map(\.path))
    precondition(paths.allSatisfy(Manifest.isBelowFolder), "a file would lie outside the folder")
    try refuseSite()
    if entryType(of: folder) == S_IFREG { throw CommandError.notAFolder(path: folder) }
    try makeFolder(work)
    let lock = try OutputLock(work + "/lock", of: folder)
    defer { lock.release() }
    let old = Manifest(read(".oko/manifest")).paths
    let gone = old.subtracting(paths)
    defer { try? FileManager.default.removeItem(atPath: work + "/staging") }
    let staged = try await stage(files)
    let changed = staged.map(\.path)
    try refuseForeign(changed, old, gone)
    // A foreign file with the same bytes stays foreign.
    let own = old.union(changed)
    try write(Manifest(paths: own))
    var removed = try remove(obstacles(among: gone, to: changed))
    for file in staged { try move(file.staged, to: file.path) }
    removed += try remove(gone)
    try write(Manifest(paths: own.intersection(paths)))
    return Result(written: changed.count, removed: removed, diagnostics: droppedAddresses(gone))
  }

  private func droppedAddresses(_ gone: Set<String>) -> [Diagnostic] {
    gone.filter { !MadeFile.isMade($0) }.sorted().map { path in
      path.hasSuffix(".html") || path.hasSuffix(".htm")
        ? .droppedPage(path, in: folder) : .droppedFile(path, in: folder)
    }
  }

  // MARK: Obstacles

  /// Throws an error if the folder is or holds the site's folder, or lies in its `content` or `templates`.
  func refuseSite() throws {
    guard let site else { return }
    let output = RealFolder(folder)
    let isRead = ["content", "templates"].contains { RealFolder(site + "/" + $0).holds(output) }
    if isRead || output.holds(RealFolder(site)) { throw CommandError.holdsSite(folder: folder) }
  }

  /// Throws an error if something that `oko` didn't make is in the way: a file, a folder or a symbolic link.
  ///
  /// Also throws one if a folder can't be written.
  private func refuseForeign(_ changed: [String], _ old: Set<String>, _ gone: Set<String>) throws {
    for path in changed {
      for parent in PagePath(path).folders {
        switch entryType(of: folder + "/" + parent) {
        case nil, S_IFDIR?: break
        case S_IFREG? where gone.contains(parent): break
        default: throw CommandError.foreign(path: folder + "/" + parent)
        }
      }
      switch entryType(of: folder + "/" + path) {
      case nil: break
      case S_IFREG? where old.contains(path): break
      case S_IFDIR? where holdsOnly(gone, path): break
      default: throw CommandError.foreign(path: folder + "/" + path)
      }
    }
    for path in Set(changed).union(gone) { try refuseReadOnly(path) }
  }

  /// Returns whether a folder holds only files of an earlier build that are no longer part of the site.
  private func holdsOnly(_ gone: Set<String>, _ path: String) -> Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + path)
    return names?.allSatisfy { name in
      let entry = path + "/" + name
      return entryType(of: folder + "/" + entry) == S_IFDIR ? holdsOnly(gone, entry) : gone.contains(entry)
    } ?? false
  }

  private func refuseReadOnly(_ path: String) throws {
    let parent = (["."] + PagePath(path).folders).last { entryType(of: folder + "/" + $0) == S_IFDIR }
    guard let parent, access(folder + "/" + parent, W_OK) != 0 else { return }
    throw CommandError.notWritable(path: folder + "/" + parent)
  }

  /// Returns the files of an earlier build that are a folder now, or lie in what is now a file.
  private func obstacles(among gone: Set<String>, to changed: [String]) -> Set<String> {
    let folders = Set(changed.flatMap { PagePath($0).folders })
    return gone.filter { folders.contains($0) || !Set(PagePath($0).folders).isDisjoint(with: changed) }
  }

  // MARK: Changes

  /// Makes each file, writes the changed ones next to the site, and returns those sorted by path.
  ///
  /// A file is in memory only while it is being made.
  private func stage(_ files: [OutputFile]) async throws -> [(path: String, staged: String)] {
    try makeFolder(work + "/staging")
    let results = await concurrentMap(Array(files.enumerated())) { number, file in
      Swift.Result { try stage(file, at: work + "/staging/\(number)") }
    }
    return try zip(files, results).compactMap { file, result in try result.get().map { (file.path, $0) } }
      .sorted { $0.path < $1.path }
  }

  /// Writes a file next to the site and returns its path, or `nil` if the site has the file already.
  private func stage(_ file: OutputFile, at staged: String) throws -> String? {
    let bytes = file.bytes
    if read(file.path) == bytes { return nil }
    try write(bytes, to: staged)
    return staged
  }

  private func move(_ staged: String, to path: String) throws {
    if let parent = PagePath(path).folders.last { try makeFolder(folder + "/" + parent) }
    guard rename(staged, folder + "/" + path) == 0 else { throw CommandError.notWritable(path: folder + "/" + path) }
  }

  /// Removes files of an earlier build and the folders that become empty, and returns how many files existed.
  private func remove(_ paths: Set<String>) throws -> Int {
    try paths.count { path in
      guard PagePath(path).folders.allSatisfy({ entryType(of: folder + "/" + $0) == S_IFDIR }),
        entryType(of: folder + "/" + path) == S_IFREG
      else { return false }
      guard unlink(folder + "/" + path) == 0 else { throw CommandError.notWritable(path: folder + "/" + path) }
      for parent in PagePath(path).folders.reversed() where rmdir(folder + "/" + parent) != 0 { break }
      return true
    }
  }

  private func write(_ manifest: Manifest) throws {
    guard replaceFile(at: work + "/manifest", with: manifest.bytes) else { throw CommandError.notWritable(path: work) }
  }

  /// Writes a staged file. Nothing refers to it yet, so it needn't survive a crash.
  private func write(_ bytes: [UInt8], to path: String) throws {
    guard (try? Data(bytes).write(to: URL(filePath: path))) != nil else { throw CommandError.notWritable(path: path) }
  }

  /// Returns the bytes of a regular file below the folder, or `nil`.
  private func read(_ path: String) -> [UInt8]? {
    guard entryType(of: folder + "/" + path) == S_IFREG else { return nil }
    return FileManager.default.contents(atPath: folder + "/" + path).map(Array.init)
  }

  private func makeFolder(_ path: String) throws {
    let made: Void? = try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard made != nil else { throw CommandError.notWritable(path: path) }
  }
}

extension Diagnostic {
  fileprivate static func droppedPage(_ path: String, in folder: String) -> Diagnostic {
    let address = "/" + (path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path)
    return Diagnostic(
      .droppedAddress, at: File.absent(folder + "/" + path).firstLine, severity: .warning,
      nl: "het adres '\(address)' had een pagina en heeft er geen meer",
      tip:
        "zet 'voorheen: [\(address)]' op de pagina die ervoor in de plaats kwam, of laat de pagina staan met 'ingetrokken'",
      en: "the address '\(address)' had a page and has none any more",
      tip: "put 'voorheen: [\(address)]' on the page that takes its place, or leave the page with 'ingetrokken'")
  }

  fileprivate static func droppedFile(_ path: String, in folder: String) -> Diagnostic {
    Diagnostic(
      .droppedAddress, at: File.absent(folder + "/" + path).firstLine, severity: .warning,
      nl: "het adres '/\(path)' had een bestand en heeft er geen meer",
      tip: "zet het bestand terug met een link ernaartoe, als lezers het nog nodig hebben",
      en: "the address '/\(path)' had a file and has none any more",
      tip: "put the file back with a link to it, if readers still need it")
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
