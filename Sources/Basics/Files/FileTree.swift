/// The source of a site: the files of `content/` and `templates/`, read once.
///
/// A file that isn't a text, such as an image, is read once a page turns out to link to it. Nothing else reads the disk,
/// so a test can write a whole site as one text.
package struct FileTree: Sendable {
  private var files: [String: File]

  /// The folders that weren't read, so that nobody knows what is in them.
  package private(set) var unreadFolders: [String] = []

  /// The folders that count as another, whose name was meant.
  private var meantFolders: [(name: String, meant: String)] = []

  /// The folder whose linked files are still to be read; `nil` if all of them are here.
  private var root: OpenFolder?

  /// Findings about entries that were not read: what is neither a file nor a folder, long paths and unreadable names.
  package private(set) var diagnostics: [Diagnostic] = []

  /// The largest number of files in a tree, and the longest path in UTF-8 bytes.
  package static let maximumCount = 20_000
  package static let maximumPathLength = 500

  /// The bytes that are read of a text: twice what its own bound allows.
  static let maximumTextSize = 1_000_000

  /// The largest size of a linked file, and of all of them: they are in memory while the site is written.
  static let maximumFileSize = 100_000_000
  package static let maximumFileSizes = 1_000_000_000

  package init(_ files: [File]) { self.files = Dictionary(keepingFirst: files.map { ($0.path, $0) }) }

  /// Reads `content/` and `templates/` below `folder`.
  ///
  /// Skips names that begin with a dot. Doesn't follow symbolic links: nothing outside the folder is ever read.
  ///
  /// - Throws: ``CommandError`` if a required file or folder is missing or a symbolic link, if an entry can't be read,
  ///   or if there are too many files.
  package init(folder: String) throws(CommandError) {
    for path in ["content", "content/site.yml"] where EntryType(at: folder + "/" + path) == .symbolicLink {
      throw CommandError.symbolicLink(path: folder + "/" + path)
    }
    guard EntryType(at: folder + "/content") == .folder else { throw CommandError.noContent(folder: folder) }
    switch EntryType(at: folder + "/content/site.yml") {
    case .file: break
    case nil: throw CommandError.noSite(folder: folder)
    default: throw CommandError.noFile(path: folder + "/content/site.yml")
    }
    guard let root = OpenFolder(folder) else { throw CommandError.unreadable(path: folder) }
    (files, self.root) = ([:], root)
    for name in ["content", "templates"] { try read(name, name, in: root) }
  }

  /// Reads a file, or a folder with everything in it.
  private mutating func read(_ path: String, _ name: String, in folder: OpenFolder) throws(CommandError) {
    let place = File.absent(path).all
    guard path.utf8.count <= FileTree.maximumPathLength else {
      diagnostics.append(.longPath(at: place))
      return
    }
    switch folder.type(of: name) {
    case nil: break
    case .symbolicLink: refuse(path, .symbolicLink, isFolder: !name.contains("."))
    case .file where path != "templates":
      guard files.count < FileTree.maximumCount else { throw CommandError.tooMany(folder: root?.path ?? path) }
      files[path] = try read(file: path, name, in: folder)
    case .folder where !FileTree.isText(name):
      guard let inner = folder.folder(name), let entries = names(in: inner) else {
        throw CommandError.unreadable(path: folder.path + "/" + name)
      }
      if entries.contains(nil) { diagnostics.append(.unreadableName(.absent(path))) }
      for entry in entries.compactMap(\.self).sorted() where !entry.hasPrefix(".") {
        try read(path + "/" + entry, entry, in: inner)
      }
    case .file: diagnostics.append(.fileForFolder(at: place))
    case .folder: refuse(path, .folder)
    default: refuse(path, .device)
    }
  }

  private mutating func refuse(_ path: String, _ refusal: File.Refusal, isFolder: Bool = false) {
    let file = File(path: path, refusal)
    if isFolder { unreadFolders.append(path) } else { files[path] = file }
    diagnostics += [Diagnostic.refused(file)].compactMap(\.self)
  }

  /// Returns the tree in which some folders are also found by the name that was meant.
  package func counting(_ folders: [(name: String, meant: String)]) -> FileTree {
    var tree = self
    tree.meantFolders += folders
    return tree
  }

  /// Reads a text; of other files, such as images, only the path.
  private func read(file path: String, _ name: String, in folder: OpenFolder) throws(CommandError) -> File {
    guard FileTree.isText(name) else { return .absent(path) }
    guard let bytes = folder.bytes(of: name, atMost: FileTree.maximumTextSize) else {
      throw CommandError.unreadable(path: folder.path + "/" + name)
    }
    return File(path: path, bytes: bytes)
  }

  /// Whether a file is read for what it says, rather than copied as it is.
  private static func isText(_ name: String) -> Bool {
    let ending = name[(name.lastIndex(of: ".") ?? name.startIndex)...].lowercased()
    return [".md", ".markdown", ".yml", ".yaml", ".csv", ".html", ".css"].contains(ending)
  }

  /// Returns a linked file with its bytes; reports one that can't be read or doesn't fit in the room that is left.
  ///
  /// The room is less than zero once a file didn't fit: then that one is told, and no other.
  package func read(_ linked: File, room: inout Int, _ findings: inout [Diagnostic]) -> File? {
    guard linked.refusal == nil else { return nil }
    let bytes = root.map { root in
      let (folder, rest) = root.walk(to: linked.path)
      return rest.count > 1 ? nil : folder.bytes(of: rest[0], atMost: FileTree.maximumFileSize + 1)
    }
    switch bytes ?? linked.bytes {
    case nil: findings.append(.unreadable(at: linked.all))
    case let bytes? where bytes.count > FileTree.maximumFileSize: findings.append(.largeFile(at: linked.all.start))
    case let bytes? where bytes.count > room:
      if room >= 0 { findings.append(.largeFiles(at: linked.all.start)) }
      room = -1
    case let bytes?:
      room -= bytes.count
      return File(path: linked.path, copying: bytes)
    }
    return nil
  }

  /// Returns the file at a path such as `content/site.yml`.
  package func file(_ path: String) -> File? {
    if let file = files[path] { return file }
    for (name, meant) in meantFolders {
      if let rest = path.dropping(prefix: meant + "/"), let file = files[name + "/" + rest] { return file }
    }
    return nil
  }

  /// Whether a file may be in a folder that wasn't read.
  package func isUnread(_ path: String) -> Bool { unreadFolders.contains { path.hasPrefix($0 + "/") } }

  /// The paths of all files, in no particular order.
  package var paths: [String] { Array(files.keys) }

  /// Returns the files below a folder such as `content/nl`, sorted by path.
  package func files(below folder: String) -> [File] {
    files.values.filter { $0.path.hasPrefix(folder + "/") && $0.refusal == nil }.sorted { $0.path < $1.path }
  }

  /// Returns what stands in the place of files below a folder and isn't read, sorted by path.
  package func refused(below folder: String) -> [File] {
    files.values.filter { $0.path.hasPrefix(folder + "/") && $0.refusal != nil }.sorted { $0.path < $1.path }
  }
}

/// Returns the names in a folder, or `nil` if the folder can't be read.
///
/// A name is `nil` if it isn't UTF-8 or holds a sign that nobody sees, a soft hyphen, or white space such as a line feed:
/// the list of what `oko` made has one path per line.
private func names(in folder: OpenFolder) -> [String?]? {
  var names: [String?] = []
  let isRead = folder.forEachName { name in
    let text = String(validatingCString: name)
    names.append(
      text.flatMap { $0.unicodeScalars.contains { $0.isUnseen || $0.value < 32 || $0 == "\u{AD}" } ? nil : $0 })
  }
  return isRead ? names : nil
}

extension Rule {
  package static let fileEncoding = Rule(
    "tekencodering",
    nl:
      "Een bestand is UTF-8, en heeft geen tekens die niemand ziet. Typ het teken opnieuw, of bewaar het "
      + "bestand als UTF-8.",
    en: "A file is UTF-8 and has no signs that nobody sees. Type the sign again, or save the file as UTF-8.")

  package static let tooLarge = Rule(
    "te-groot",
    nl:
      "Een bestand, pagina, tabel of lijst is groter dan `oko` in korte tijd leest. Maak er twee van, of maak "
      + "het kleiner.",
    en: "A file, page, table or list is larger than `oko` reads in a short time. Divide it, or make it smaller.")

  package static let filePlace = Rule(
    "plaats-van-bestand",
    nl:
      "Elk bestand staat waar `oko` het zoekt: pagina’s in de map van hun taal, tabellen in `data/`. Zet het "
      + "op zijn plaats, of haal het weg.",
    en:
      "Each file is where `oko` looks for it: pages in the folder of their language, tables in `data/`. Move "
      + "it, or remove it.")

  package static let symbolicLink = Rule(
    "symbolische-link",
    nl: "Een symbolische link wordt niet gevolgd. Zet het bestand of de map zelf neer.",
    en: "A symbolic link is not followed. Put the file or folder itself there.")
}

extension Diagnostic {
  /// Returns the finding on what stands in the place of a file and isn't read, or `nil` if the file was read.
  package static func refused(_ file: File) -> Diagnostic? {
    switch file.refusal {
    case nil: nil
    case .symbolicLink: .symbolicLink(at: file.all)
    case .folder: .folderForFile(at: file.all)
    case .device: .noFile(at: file.all)
    }
  }

  fileprivate static let longPath = Unplaced(
    .tooLarge,
    nl: "de namen van deze mappen zijn samen langer dan \(FileTree.maximumPathLength) tekens",
    tip: "kies kortere namen, of minder mappen in elkaar",
    en: "the names of these folders are longer than \(FileTree.maximumPathLength) characters together",
    tip: "choose shorter names, or fewer folders within each other")

  fileprivate static func unreadableName(_ folder: File) -> Diagnostic {
    Diagnostic(
      .fileEncoding, at: folder.firstLine,
      nl:
        "in de map '\(folder.path)' staat een bestand waarvan de naam geen UTF-8 is of een teken heeft dat niemand ziet",
      tip: "geef het bestand een andere naam",
      en: "the folder '\(folder.path)' holds a file whose name is not UTF-8 or has a sign that nobody sees",
      tip: "rename the file")
  }

  fileprivate static let noFile = Unplaced(
    .filePlace,
    nl: "dit is een FIFO, een socket of een apparaat, en geen bestand",
    tip: "haal dit weg, of zet het bestand zelf hier",
    en: "this is a FIFO, a socket or a device, and no file", tip: "remove this, or put the file itself here")

  fileprivate static let folderForFile = Unplaced(
    .filePlace,
    nl: "dit is een map, met de naam van een bestand", tip: "geef de map een naam zonder punt, of zet hier het bestand",
    en: "this is a folder, with the name of a file", tip: "give the folder a name without a dot, or put the file here")

  fileprivate static let fileForFolder = Unplaced(
    .filePlace,
    nl: "dit is een bestand, met de naam van een map", tip: "zet de sjablonen in een map met deze naam",
    en: "this is a file, with the name of a folder", tip: "put the templates into a folder with this name")

  fileprivate static let unreadable = Unplaced(
    .filePlace, at: .start,
    nl: "dit bestand is niet te lezen", tip: "kijk wie het mag lezen, of zet het opnieuw neer",
    en: "this file can't be read", tip: "see who may read it, or put it here again")

  fileprivate static let largeFile = Unplaced(
    .tooLarge,
    nl: "een pagina linkt naar dit bestand, en het is groter dan \(FileTree.maximumFileSize / 1_000_000) MB",
    tip: "maak het kleiner, of link naar een plaats elders",
    en: "a page links to this file, and it is larger than \(FileTree.maximumFileSize / 1_000_000) MB",
    tip: "make it smaller, or link to a place elsewhere")

  fileprivate static let largeFiles = Unplaced(
    .tooLarge,
    nl: "de bestanden waarnaar pagina’s linken zijn tot en met dit samen groter dan "
      + "\(FileTree.maximumFileSizes / 1_000_000) MB",
    tip: "maak ze kleiner, of link naar een plaats elders",
    en: "the files to which pages link, up to this one, are larger than \(FileTree.maximumFileSizes / 1_000_000) MB",
    tip: "make them smaller, or link to a place elsewhere")

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

  package static func noFile(path: String) -> CommandError {
    CommandError(
      nl: "'\(path)' is geen bestand; zet hier het bestand zelf",
      en: "'\(path)' is not a file; put the file itself here")
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
