package import Basics

extension FileTree {
  /// The findings on files whose paths differ in capitals only: on Windows and macOS one overwrites the other.
  var twins: [Diagnostic] {
    let groups = Dictionary(grouping: files(below: "content") + files(below: "templates")) { $0.path.lowercased() }
    return groups.values.filter { $0.count > 1 }.flatMap { files -> [Diagnostic] in
      // The one in small letters can stay.
      let kept = files.last ?? files[0]
      return files.dropLast().map { .twin($0, of: kept) }
    }
  }

  /// Whether another file has the same path but for its capitals.
  func hasTwin(_ path: String) -> Bool {
    let lower = path.lowercased()
    return files(below: "content").contains { $0.path != path && $0.path.lowercased() == lower }
  }
}

extension Rule {
  package static let twinNames = Rule(
    "zelfde-naam",
    nl:
      "De namen van twee bestanden in een map verschillen in meer dan hoofdletters: op Windows en macOS blijft er anders "
      + "één over. Geef een van de twee een andere naam.",
    en:
      "The names of two files in a folder differ in more than capitals: on Windows and macOS only one would remain. "
      + "Rename one of the two.")
}

extension Diagnostic {
  fileprivate static func twin(_ file: File, of kept: File) -> Diagnostic {
    Diagnostic(
      .twinNames, at: file.firstLine, related: [Related(at: kept.firstLine, nl: "het andere", en: "the other")],
      nl: "dit bestand en '\(kept.path)' verschillen alleen in hoofdletters", tip: "geef dit bestand een andere naam",
      en: "this file and '\(kept.path)' differ in capitals only", tip: "rename this file")
  }
}
