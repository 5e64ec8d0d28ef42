import Basics

/// The files with settings, sources and data that have a wrong name, each with the one that is meant.
///
/// Such a file counts as the one that is meant: a wrong name is one mistake, however many pages name a source in it.
struct MeantFiles {
  /// The tree in which these files are also found by the right name.
  private(set) var tree: FileTree
  private(set) var diagnostics: [Diagnostic] = []

  /// The files that `oko` reads besides pages.
  static let known = [
    "content/site.yml", SourceRegister.path, "content/woorden.yml", StampFile.Purpose.translations.path,
    StampFile.Purpose.confirmations.path, KeptAddresses.path, Network.path, Pyramid.path,
  ]

  init(_ tree: FileTree) {
    self.tree = tree
    var missing = MeantFiles.known.filter { tree.file($0) == nil }
    let strange = tree.files(below: "content").filter {
      MeantFiles.plainName(of: $0) != nil && !MeantFiles.known.contains($0.path)
    }
    for file in strange {
      guard let meant = MeantFiles.meant(by: file, among: missing) else { continue }
      missing.removeAll { $0 == meant }
      self.tree = self.tree.counting([(file.path, meant)])
      diagnostics.append(.misnamed(file, meant))
    }
  }

  /// Returns the name of a file as it should be written, or `nil` if it has no values by its name.
  static func plainName(of file: File) -> String? {
    let lower = file.path.folderAndName.name.lowercased()
    let name = lower.dropping(suffix: ".txt") ?? lower
    if let stem = name.dropping(suffix: ".yaml") { return stem + ".yml" }
    return name.hasSuffix(".yml") || name.hasSuffix(".csv") ? name : nil
  }

  private static func meant(by file: File, among missing: [String]) -> String? {
    guard let name = plainName(of: file), !missing.isEmpty else { return nil }
    // Each of our tables says where its numbers come from.
    if name.hasSuffix(".csv"), !file.firstLine.text.contains("bron") { return nil }
    let (folder, written) = file.path.folderAndName
    // A table beside pages is for who reads these.
    let isElsewhere = name.hasSuffix(".yml") || folder == "content/" || folder.lowercased() == "content/data/"
    if isElsewhere, let same = missing.first(where: { $0.folderAndName.name == name }) { return same }
    let near = missing.filter { $0.folderAndName.folder == folder && $0.hasSuffix(name.suffix(4)) }
    func stem(_ name: String) -> String { String(name.prefix { $0 != "." }) }
    let originals = CopyName.all(stem(written)).map(\.original)
    let meant = stem(name).nearMiss(in: near.map { stem($0.folderAndName.name) })
    if let found = near.first(where: { ([meant].compactMap(\.self) + originals).contains(stem($0.folderAndName.name)) })
    {
      return found
    }
    // No other file says what kind of document something is.
    return near.first { $0 == SourceRegister.path && file.all.text.contains("soort:") }
  }
}

extension Diagnostic {
  fileprivate static func misnamed(_ file: File, _ meant: String) -> Diagnostic {
    let (folder, name) = meant.folderAndName
    return Diagnostic(
      .filePlace, at: file.firstLine,
      nl: "oko leest hier geen bestand met deze naam", en: "oko reads no file with this name here",
      tip: file.path.folderAndName.folder == folder
        ? .didYouMean(name) : Wording(nl: "maak er '\(meant)' van", en: "make it '\(meant)'"))
  }
}
