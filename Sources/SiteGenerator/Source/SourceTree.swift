import FoundationEssentials
import Glibc

/// All that a site is made of: the files of `content/` and `templates/`, read once.
///
/// No later stage reads the disk, so that a test can write a whole site as one text.
public struct SourceTree: Sendable {
  private let files: [String: SourceFile]

  /// Creates a tree from files in memory.
  public init(_ files: [SourceFile]) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads `content/` and `templates/` below `folder`.
  ///
  /// Names that begin with a dot are passed over. Symbolic links are not followed: nothing outside the folder is ever read.
  ///
  /// - Throws: ``SourceError`` where a folder or a file can't be read.
  public init(folder: String) throws {
    guard entryType(of: folder + "/content") == S_IFDIR else { throw SourceError.noContent(folder: folder) }
    guard entryType(of: folder + "/content/site.yml") == S_IFREG else { throw SourceError.noSite(folder: folder) }
    self.init(try ["content", "templates"].flatMap { try filesRead(in: folder, below: $0) })
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

private func filesRead(in root: String, below folder: String) throws -> [SourceFile] {
  let path = root + "/" + folder
  guard entryType(of: path) == S_IFDIR else { return [] }
  guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
    throw SourceError.unreadable(path: path)
  }
  return try names.filter { !$0.hasPrefix(".") }.flatMap { name -> [SourceFile] in
    switch entryType(of: path + "/" + name) {
    case S_IFDIR: return try filesRead(in: root, below: folder + "/" + name)
    case S_IFREG: return [try fileRead(path + "/" + name, as: folder + "/" + name)]
    default: return []
    }
  }
}

private func fileRead(_ path: String, as name: String) throws -> SourceFile {
  guard let data = FileManager.default.contents(atPath: path) else { throw SourceError.unreadable(path: path) }
  return SourceFile(path: name, bytes: Array(data))
}

/// What lies at a path, a symbolic link being a thing of its own; `nil` when there is nothing.
func entryType(of path: String) -> mode_t? {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
}
