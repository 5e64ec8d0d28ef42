import Documents
package import Basics

/// Where the pages of a site are, and which files and folders have a wrong name or place.
///
/// A file with a wrong name counts as the page that is meant, if that isn't there. A copy of a page is no page.
package struct PagePlaces {
  /// The files of pages.
  private(set) var files: [File] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The documents of files that count as a page until they have its name; their facts and words are not read.
  private(set) var unread: [Document] = []

  /// The places that are meant, by the path of the file.
  private var meant: [String: String] = [:]
  private var tree = FileTree([])
  private var folders: MeantFolders?

  /// Nothing is wrong.
  package init() {}

  init(_ tree: FileTree, _ configuration: SiteConfiguration) {
    let folders = MeantFolders(tree, configuration)
    (self.tree, self.folders, diagnostics) = (tree.counting(folders.all), folders, folders.diagnostics)
    let (languages, all) = (configuration.languages, tree.files(below: "content"))
    let paths = Set(all.map(\.path))
    var strange: [File] = []
    for file in all where file.path != "content/README.md" {
      if let copy = PagePlaces.copy(file, isThere: paths.contains) {
        diagnostics.append(.copy(file, of: copy))
      } else if file.path.hasSuffix(".md"),
        PageTree.place(of: path(of: file), languages) != nil, certainOriginal(of: file) == nil
      {
        files.append(file)
      } else if file.isPageByName {
        strange.append(file)
      }
    }
    files += tree.refused(below: "content").filter { PageTree.place(of: path(of: $0), languages) != nil }
    guard configuration.areLanguagesKnown else { return }
    for file in strange { take(file, languages, among: paths) }
  }

  /// Takes a file with a wrong name or place for the page that is meant, if that isn't there.
  private mutating func take(_ file: File, _ languages: [String], among paths: Set<String>) {
    var name = path(of: file)
    if !name.hasSuffix(".md") { name = name.dropLast(name.pathParts.ending.count) + ".md" }
    if let original = certainOriginal(of: file) { name = original }
    let isNamed = name != path(of: file)
    if PageTree.place(of: name, languages) == nil, let language = languages.first {
      // A file in the folder of no language is of the first one, so that links to it lead somewhere.
      diagnostics.append(.misplaced(file, languages))
      name = "content/\(language)/" + name.dropFirst("content/".count)
      if name.split(separator: "/").count > 3 { return }
    } else if isNamed {
      diagnostics.append(.misnamed(file, name))
    }
    guard !paths.contains(name), !meant.values.contains(name) else { return }
    meant[file.path] = name
    unread.append(Document(unread: file))
  }

  /// Whether a file is a copy of another, by its name.
  static func isCopy(_ file: File, in tree: FileTree) -> Bool { copy(file) { tree.file($0) != nil } != nil }

  /// Returns the path of the file of which another is a copy, or `nil`.
  private static func copy(_ file: File, isThere: (String) -> Bool) -> String? {
    let (folder, stem, ending) = file.path.pathParts
    if let original = CopyName.withoutMarks(stem + ending), isThere(folder + original) { return folder + original }
    guard [".md", ".yml", ".csv"].contains(ending.lowercased()) else { return nil }
    return CopyName.all(stem).lazy.map { folder + $0.original + ending }.first {
      $0 != file.path && isThere($0)
    }
  }

  /// Returns the path of the page that is meant by a name that only a copy has, although that page isn't there.
  private func certainOriginal(of file: File) -> String? {
    let (folder, stem, ending) = path(of: file).pathParts
    if let original = CopyName.withoutMarks(stem + ending) { return folder + original }
    guard ending == ".md" else { return nil }
    return CopyName.all(stem).first(where: \.isCertain).map { folder + $0.original + ".md" }
  }

  /// Returns the path at which a file counts.
  func path(of file: File) -> String { meant[file.path] ?? folders?.path(of: file.path) ?? file.path }

  /// Whether a file counts as a page, but isn't read.
  func isUnread(_ document: Document) -> Bool { meant[document.file.path] != nil }

  /// Whether a file may be in a folder that wasn't read.
  func isUnread(_ path: String) -> Bool { tree.isUnread(path) }

  /// The tree in which folders with a wrong name are also found by the right one.
  var countedTree: FileTree { tree }
}

extension File {
  /// Whether the name says that this is a page, in one of the ways in which people write that.
  var isPageByName: Bool {
    let name = path.lowercased()
    return [".md", ".markdown", ".mdown", ".md.txt", ".mdx"].contains { name.hasSuffix($0) }
  }
}

extension Rule {
  package static let copy = Rule(
    "kopie",
    nl: "Een kopie van een pagina is geen pagina. Vergelijk de twee, neem over wat nieuw is, en haal de kopie weg.",
    en: "A copy of a page is no page. Compare the two, take over what is new, and remove the copy.")
}

extension Diagnostic {
  fileprivate static func copy(_ file: File, of original: String) -> Diagnostic {
    let name = fileName(of: original)
    return Diagnostic(
      .copy, at: file.firstLine,
      nl: "dit lijkt een kopie van '\(name)', en wordt geen pagina",
      tip: "vergelijk haar met '\(name)', neem over wat nieuw is, en haal de kopie weg",
      en: "this looks like a copy of '\(name)', and becomes no page",
      tip: "compare it with '\(name)', take over what is new, and remove the copy")
  }

  fileprivate static func misplaced(_ file: File, _ languages: [String]) -> Diagnostic {
    let folders = languages.map { "content/\($0)/" }.joined(separator: ", ")
    return Diagnostic(
      .filePlace, at: file.firstLine,
      nl: "een pagina staat in de map van een taal",
      tip: "zet het bestand in \(folders), of noem de taal in 'talen' van site.yml",
      en: "a page belongs in the folder of a language",
      tip: "put the file in \(folders), or name the language in 'talen' of site.yml")
  }

  fileprivate static func misnamed(_ file: File, _ meant: String) -> Diagnostic {
    let name = fileName(of: meant)
    return Diagnostic(
      .fileName, at: file.firstLine,
      nl: "de naam van een pagina is haar woord in het adres, met '.md' erachter", tip: "noem het bestand '\(name)'",
      en: "the name of a page is its word in the address, with '.md' behind it", tip: "name the file '\(name)'")
  }
}
