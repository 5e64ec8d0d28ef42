import FoundationEssentials
package import Glibc

/// The source of a site: the files of `content/` and `templates/`, read once.
///
/// No later stage reads the disk, so a test can write a whole site as one text.
package struct FileTree: Sendable {
  private var files: [String: File]

  /// Findings about entries that were not read: symbolic links, long paths and unreadable names.
  package private(set) var diagnostics: [Diagnostic] = []

  /// The largest number of files in a tree, and the longest path in UTF-8 bytes.
  package static let maximumCount = 20_000
  package static let maximumPathLength = 500

  package init(_ files: [File]) { self.files = Dictionary(keepingFirst: files.map { ($0.path, $0) }) }

  /// Reads `content/` and `templates/` below `folder`.
  ///
  /// Skips names that begin with a dot. Doesn't follow symbolic links: nothing outside the folder is ever read.
  ///
  /// - Throws: ``CommandError`` if a required file or folder is missing or a symbolic link, if an entry can't be read,
  ///   or if there are too many files.
  package init(folder: String) throws(CommandError) {
    for path in ["content", "content/site.yml"] where entryType(of: folder + "/" + path) == S_IFLNK {
      throw CommandError.symbolicLink(path: folder + "/" + path)
    }
    guard entryType(of: folder + "/content") == S_IFDIR else { throw CommandError.noContent(folder: folder) }
    guard entryType(of: folder + "/content/site.yml") == S_IFREG else { throw CommandError.noSite(folder: folder) }
    files = [:]
    for name in ["content", "templates"] { try read(name, in: folder) }
  }

  /// Reads a file, or a folder with everything in it.
  private mutating func read(_ name: String, in root: String) throws(CommandError) {
    let path = root + "/" + name
    guard name.utf8.count <= FileTree.maximumPathLength else {
      diagnostics.append(.longPath(at: File.absent(name).all))
      return
    }
    switch entryType(of: path) {
    case S_IFLNK: diagnostics.append(.symbolicLink(at: File.absent(name).all))
    case S_IFREG:
      guard files.count < FileTree.maximumCount else { throw CommandError.tooMany(folder: root) }
      guard let data = FileManager.default.contents(atPath: path) else { throw CommandError.unreadable(path: path) }
      files[name] = File(path: name, bytes: Array(data))
    case S_IFDIR:
      guard let entries = names(in: path) else { throw CommandError.unreadable(path: path) }
      if entries.contains(nil) { diagnostics.append(.unreadableName(.absent(name))) }
      for entry in entries.compactMap(\.self).sorted() where !entry.hasPrefix(".") {
        try read(name + "/" + entry, in: root)
      }
    default: break
    }
  }

  /// Returns the file at a path such as `content/site.yml`.
  package func file(_ path: String) -> File? { files[path] }

  /// Returns the files below a folder such as `content/nl`, sorted by path.
  package func files(below folder: String) -> [File] {
    files.values.filter { $0.path.hasPrefix(folder + "/") }.sorted { $0.path < $1.path }
  }
}

/// Returns the names in a folder, or `nil` if the folder can't be opened.
///
/// A name is `nil` if it isn't UTF-8 or holds a control character: the list of what `oko` made has one path per line.
private func names(in folder: String) -> [String?]? {
  guard let directory = opendir(folder) else { return nil }
  defer { closedir(directory) }
  var names: [String?] = []
  while let entry = readdir(directory) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(validating: $0.prefix { $0 != 0 }, as: UTF8.self) }
    names.append(name.flatMap { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? nil : $0 })
  }
  return names
}

extension Diagnostic {
  fileprivate static let longPath = Unplaced(
    .tooLarge,
    nl: "de namen van deze mappen zijn samen langer dan \(FileTree.maximumPathLength) tekens",
    tip: "kies kortere namen, of minder mappen in elkaar",
    en: "the names of these folders are longer than \(FileTree.maximumPathLength) characters together",
    tip: "choose shorter names, or fewer folders within each other")

  fileprivate static func unreadableName(_ folder: File) -> Diagnostic {
    Diagnostic(
      .fileEncoding, at: folder.firstLine,
      nl: "in de map '\(folder.path)' staat een bestand waarvan de naam geen UTF-8 is of een stuurteken heeft",
      tip: "geef het bestand een andere naam",
      en: "the folder '\(folder.path)' holds a file whose name is not UTF-8 or has a control character",
      tip: "rename the file")
  }

  fileprivate static let symbolicLink = Unplaced(
    .symbolicLink,
    nl: "een symbolische link wordt niet gevolgd", tip: "zet hier het bestand of de map zelf",
    en: "a symbolic link is not followed", tip: "put the file or the folder itself here")
}

extension CommandError {
  package static func noContent(folder: String) -> CommandError {
    CommandError(
      nl: "in '\(folder)' staat geen map 'content'; noem de map met --source",
      en: "there is no folder 'content' in '\(folder)'; name it with --source")
  }

  package static func noSite(folder: String) -> CommandError {
    CommandError(
      nl: "in '\(folder)/content' staat geen 'site.yml'", en: "there is no 'site.yml' in '\(folder)/content'")
  }

  package static func tooMany(folder: String) -> CommandError {
    CommandError(
      nl: "in '\(folder)' staan meer bestanden dan een site heeft; kijk of dit de goede map is",
      en: "'\(folder)' holds more files than a site has; see whether it is the right folder")
  }

  package static func symbolicLink(path: String) -> CommandError {
    CommandError(
      nl: "'\(path)' is een symbolische link; zet hier de map of het bestand zelf",
      en: "'\(path)' is a symbolic link; put the folder or the file itself here")
  }

  fileprivate static func unreadable(path: String) -> CommandError {
    CommandError(nl: "'\(path)' is niet te lezen", en: "'\(path)' can't be read")
  }
}

/// Returns the `S_IFMT` bits of the entry at a path without following a symbolic link, or `nil` if there is none.
package func entryType(of path: String) -> mode_t? {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
}
