import Basics

/// The folders whose name is wrong, each with the one that is meant.
///
/// Such a folder counts as the one that is meant: a wrong name is one mistake, however many pages link to what is in it.
struct MeantFolders {
  /// The folders and what they are meant to be, such as `content/nl/motie` and `content/nl/moties`.
  private(set) var all: [(name: String, meant: String)] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ tree: FileTree, _ configuration: SiteConfiguration) {
    guard configuration.areLanguagesKnown else { return }
    let pages = tree.files(below: "content").map(\.path).filter { $0.hasSuffix(".md") }
    let folders = Set(pages.compactMap { $0.folder(at: 1) }), languages = configuration.languages
    let missing = languages.filter { !folders.contains($0) && !tree.unreadFolders.contains("content/" + $0) }
    let strange = folders.subtracting(languages).subtracting(["data"]).sorted()
    for language in missing {
      let likely = strange.filter { $0.lowercased() == language }
      // Two letters are the code of another language.
      let only = missing.count == 1 && strange.count == 1 ? strange.filter { $0.count > 2 } : []
      if let name = (likely + only).first { add("content/" + name, "content/" + language) }
    }
    addTypes(pages, languages, tree)
  }

  /// Adds folders of a language that have nearly the name of a type, or that of the same folder in another language.
  private mutating func addTypes(_ pages: [String], _ languages: [String], _ tree: FileTree) {
    let renamed = pages.map { path in
      all.lazy.compactMap { name, meant in path.dropping(prefix: name + "/").map { meant + "/" + $0 } }.first ?? path
    }
    let byLanguage = Dictionary(grouping: renamed.filter { $0.folder(at: 2) != nil }) { $0.folder(at: 1) ?? "" }
      .mapValues { Set($0.compactMap { $0.folder(at: 2) }) }
    let types = Set(ContentType.all.map { $0.facts.folder }).filter { !$0.isEmpty }
    for language in languages {
      let own = byLanguage[language, default: []]
      let others = Set(byLanguage.filter { $0.key != language && languages.contains($0.key) }.values.joined())
      for name in own.subtracting(types).subtracting(others).sorted() {
        let free = types.union(others).subtracting(own).filter {
          !tree.unreadFolders.contains("content/\(language)/\($0)")
        }
        guard let meant = name.nearMiss(in: free.sorted()) else { continue }
        let real = all.first { $0.meant == "content/" + language }?.name ?? "content/" + language
        add(real + "/" + name, "content/\(language)/\(meant)")
      }
    }
  }

  private mutating func add(_ name: String, _ meant: String) {
    all.append((name, meant))
    diagnostics.append(.folder(name, meant))
  }

  /// Returns the path that is meant by that of a file.
  func path(of file: String) -> String {
    all.reversed().lazy.compactMap { name, meant in file.dropping(prefix: name + "/").map { meant + "/" + $0 } }.first
      ?? file
  }
}

extension String {
  /// Returns the name of a folder in a path, counted from the outermost; `nil` if that is the file itself.
  fileprivate func folder(at index: Int) -> String? {
    let parts = utf8.split(separator: UInt8(ascii: "/"), maxSplits: index + 1)
    return parts.count > index + 1 ? String(Substring(parts[index])) : nil
  }
}

extension Diagnostic {
  fileprivate static func folder(_ name: String, _ meant: String) -> Diagnostic {
    Diagnostic(
      .filePlace, at: File.absent(name).all,
      nl: "de map '\(name)' heeft een naam die oko niet kent", tip: "noem haar '\(meant)'",
      en: "the folder '\(name)' has a name that oko doesn't know", tip: "name it '\(meant)'")
  }
}
