import FoundationEssentials
import Glibc

/// All that a site is made of: the files of `content/` and `templates/`, read once.
///
/// No later stage reads the disk, so that a test can write a whole site as one text.
public struct SourceTree: Sendable {
  private let files: [String: SourceFile]

  /// What is not read: symbolic links.
  let diagnostics: [Diagnostic]

  /// Creates a tree from files in memory.
  public init(_ files: [SourceFile]) {
    self.init(files, links: [])
  }

  private init(_ files: [SourceFile], links: [String]) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    diagnostics = links.map { .symbolicLink(.absent($0)) }
  }

  /// Reads `content/` and `templates/` below `folder`.
  ///
  /// Names that begin with a dot are passed over. Symbolic links are not followed: nothing outside the folder is ever read.
  ///
  /// - Throws: ``SourceError`` where a folder or a file can't be read.
  public init(folder: String) throws {
    guard entryType(of: folder + "/content") == S_IFDIR else { throw SourceError.noContent(folder: folder) }
    guard entryType(of: folder + "/content/site.yml") == S_IFREG else { throw SourceError.noSite(folder: folder) }
    var found = Found()
    for name in ["content", "templates"] { try found.read(name, in: folder) }
    self.init(found.files, links: found.links)
  }

  /// The file with a path such as `content/site.yml`.
  func file(_ path: String) -> SourceFile? { files[path] }

  /// The files below a folder such as `content/nl`, in the order of their paths.
  func files(below folder: String) -> [SourceFile] {
    files.values.filter { $0.path.hasPrefix(folder + "/") }.sorted { $0.path < $1.path }
  }
}

/// Why the source can't be read at all.
public enum SourceError: Error, Hashable {
  /// The folder holds no `content/`.
  case noContent(folder: String)

  /// `content/` holds no `site.yml`.
  case noSite(folder: String)

  /// A file or folder can't be read.
  case unreadable(path: String)
}

/// What lies in a folder.
private struct Found {
  var files: [SourceFile] = []
  var links: [String] = []

  /// Reads a file, or a folder with all that lies in it.
  mutating func read(_ name: String, in root: String) throws {
    let path = root + "/" + name
    switch entryType(of: path) {
    case S_IFLNK: links.append(name)
    case S_IFREG:
      guard let data = FileManager.default.contents(atPath: path) else { throw SourceError.unreadable(path: path) }
      files.append(SourceFile(path: name, bytes: Array(data)))
    case S_IFDIR:
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        throw SourceError.unreadable(path: path)
      }
      for entry in names where !entry.hasPrefix(".") { try read(name + "/" + entry, in: root) }
    default: break
    }
  }
}

extension Diagnostic {
  fileprivate static func symbolicLink(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .symbolicLink,
      Wording(nl: "een symbolische link wordt niet gevolgd", en: "a symbolic link is not followed"), at: file.firstLine,
      tip: Wording(nl: "zet hier het bestand of de map zelf", en: "put the file or the folder itself here"))
  }
}

/// What lies at a path, a symbolic link being a thing of its own; `nil` when there is nothing.
func entryType(of path: String) -> mode_t? {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
}
