/// The source of a site: the files of `content/` and `templates/`, read once.
///
/// A file that isn't a text, such as an image, is read once a page turns out to link to it. Nothing else reads the disk,
/// so a test can write a whole site as one text.
package struct FileTree: Sendable {
  private var files: [String: File]

  /// All files, sorted by path.
  private var inOrder: [File] = []

  /// The folders that weren't read, so that nobody knows what is in them.
  package private(set) var unreadFolders: [String] = []

  /// The folders and files that count as another, whose name was meant.
  private var meantNames: [(name: String, meant: String)] = []

  private var maximumCount = FileTree.maximumCount

  /// The folder whose linked files are still to be read; `nil` if all of them are here.
  private var root: OpenFolder?

  /// Findings about entries that were not read: what is neither a file nor a folder, long paths and unreadable names.
  package private(set) var diagnostics: [Diagnostic] = []

  /// The largest number of files in a tree: more than anybody writes, so that a folder such as `/` is soon refused.
  package static let maximumCount = 500_000

  /// The longest path, in UTF-8 bytes.
  package static let maximumPathLength = 500

  /// The bytes that are read of a text: twice what its own bound allows.
  static let maximumTextSize = 1_000_000

  /// The texts that `oko` writes itself, which grow with the site.
  private static let registers: Set = ["content/vertaald.yml", "content/bevestigd.yml", "content/adressen.yml"]

  /// The largest size of a linked file, and of all of them: they are in memory while the site is written.
  static let maximumFileSize = 100_000_000
  package static let maximumFileSizes = 1_000_000_000

  package init(_ files: [File]) {
    self.files = Dictionary(keepingFirst: files.map { ($0.path, $0) })
    sort()
  }

  /// Reads `content/` and `templates/` below `folder`.
  ///
  /// Skips names that begin with a dot, and what Windows and Office keep beside files. Doesn't follow symbolic links: nothing outside the folder is ever read.
  ///
  /// - Throws: ``CommandError`` if a required file or folder is missing or a symbolic link, if an entry can't be read,
  ///   or if there are too many files.
  package init(folder: String, atMost maximumCount: Int = maximumCount) throws(CommandError) {
    for path in ["content", "content/site.yml"] where EntryType(at: folder + "/" + path) == .symbolicLink {
      throw CommandError.symbolicLink(path: folder + "/" + path)
    }
    guard EntryType(at: folder + "/content") == .folder else { throw CommandError.noContent(folder: folder) }
    switch EntryType(at: folder + "/content/site.yml") {
    case .file: break
    case nil: throw CommandError.noSite(folder: folder, meant: FileTree.meantSite(in: folder + "/content"))
    default: throw CommandError.noFile(path: folder + "/content/site.yml")
    }
    guard let root = OpenFolder(folder) else { throw CommandError.unreadable(path: folder) }
    (files, self.root, self.maximumCount) = ([:], root, maximumCount)
    for name in ["content", "templates"] { try read(name, name, in: root, root.type(of: name)) }
    sort()
  }

  private mutating func sort() { inOrder = files.values.sorted { $0.path < $1.path } }

  /// Returns the name of a file that is probably meant for `site.yml`.
  private static func meantSite(in folder: String) -> String? {
    guard let open = OpenFolder(folder), let names = names(in: open) else { return nil }
    return names.compactMap(\.self).sorted().first { name in
      let stem = String(name.prefix { $0 != "." })
      return [".yml", ".yaml", ".yml.txt", ".yaml.txt", ".txt"].contains(name.dropFirst(stem.count).lowercased())
        && stem.nearMiss(in: ["site"]) != nil
    }
  }

  /// Reads a file, or a folder with everything in it.
  ///
  /// What it is, and the bytes of a text that could be read, are known already.
  private mutating func read(
    _ path: String, _ name: String, in folder: OpenFolder, _ type: EntryType?, _ bytes: [UInt8]? = nil
  ) throws(CommandError) {
    let place = File.absent(path).all
    guard path.utf8.count <= FileTree.maximumPathLength else {
      diagnostics.append(.longPath(at: place))
      return
    }
    switch type {
    case nil: break
    case .symbolicLink: refuse(path, .symbolicLink, isFolder: !name.contains("."))
    case .file where path != "templates":
      guard files.count < maximumCount else { throw CommandError.tooMany(folder: root?.path ?? path) }
      guard FileTree.isText(name) else {
        files[path] = .absent(path)
        break
      }
      guard let bytes else { throw CommandError.unreadable(path: folder.path + "/" + name) }
      files[path] = File(path: path, bytes: bytes)
    case .folder where !FileTree.isText(name):
      guard let inner = folder.folder(name), let entries = names(in: inner) else {
        throw CommandError.unreadable(path: folder.path + "/" + name)
      }
      if entries.contains(nil) { diagnostics.append(.unreadableName(.absent(path))) }
      let names = entries.compactMap(\.self).sorted().filter { !FileTree.isOfProgram($0) }
      for (name, entry) in zip(names, FileTree.entries(names, below: path, in: inner)) {
        try read(path + "/" + name, name, in: inner, entry.type, entry.bytes)
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

  /// Returns the tree in which some folders and files are also found by the name that was meant.
  package func counting(_ names: [(name: String, meant: String)]) -> FileTree {
    var tree = self
    tree.meantNames += names
    return tree
  }

  /// Returns what the entries of a folder are, with the bytes of texts; of other files, such as images, nobody needs them yet.
  private static func entries(
    _ names: [String], below path: String, in folder: OpenFolder
  ) -> [(type: EntryType?, bytes: [UInt8]?)] {
    parallelMap(names) { name in
      let size = registers.contains(path + "/" + name) ? maximumFileSize : maximumTextSize
      return (folder.type(of: name), isText(name) ? folder.bytes(of: name, atMost: size) : nil)
    }
  }

  /// Whether a file is read for what it says, rather than copied as it is. Windows hides an ending behind a name.
  private static func isText(_ name: String) -> Bool {
    let lower = name.lowercased()
    let shown = lower.dropping(suffix: ".txt") ?? lower
    return [".md", ".markdown", ".yml", ".yaml", ".csv", ".html", ".css"].contains(shown.pathParts.ending)
  }

  /// Whether no person made a file: a program notes there how a folder looks, or who has a document open.
  private static func isOfProgram(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$")
      || ["thumbs.db", "ehthumbs.db", "desktop.ini"].contains(name.lowercased())
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
    for (name, meant) in meantNames {
      if path == meant, let file = files[name] { return file }
      if let rest = path.dropping(prefix: meant + "/"), let file = files[name + "/" + rest] { return file }
    }
    return nil
  }

  /// Returns the tree with other files in place of those at some paths.
  package func replacing(_ changed: [(path: String, file: File)]) -> FileTree {
    var tree = self
    for (path, _) in changed { tree.files[path] = nil }
    for (_, file) in changed { tree.files[file.path] = file }
    tree.sort()
    return tree
  }

  /// Whether a file may be in a folder that wasn't read.
  package func isUnread(_ path: String) -> Bool { unreadFolders.contains { path.hasPrefix($0 + "/") } }

  /// The paths of all files, in no particular order.
  package var paths: [String] { Array(files.keys) }

  /// Returns the files below a folder such as `content/nl`, sorted by path.
  package func files(below folder: String) -> [File] {
    let folder = folder + "/"
    return inOrder.filter { $0.path.hasPrefix(folder) && $0.refusal == nil }
  }

  /// Returns what stands in the place of files below a folder and isn't read, sorted by path.
  package func refused(below folder: String) -> [File] {
    let folder = folder + "/"
    return inOrder.filter { $0.refusal != nil && $0.path.hasPrefix(folder) }
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
