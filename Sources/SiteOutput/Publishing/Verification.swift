package import Basics
import SiteModel

extension Publisher {
  /// Compares the files of the site with those in the folder, and writes nothing.
  ///
  /// Returns a finding for each file that is missing, differs, or is left over from an earlier build. Files that others
  /// put in the folder don't count.
  ///
  /// - Throws: ``CommandError`` if the folder can't be read.
  package func verify(_ files: [OutputFile]) async throws(CommandError) -> [Diagnostic] {
    let root = try OpenFolder.existing(folder)
    let findings = await concurrentMap(files) { file -> Diagnostic? in
      if root.holds(file.bytes, at: file.path) { return nil }
      return .difference(root.holdsFile(file.path) ? .changed : .missing, at: folder + "/" + file.path)
    }
    let paths = Set(files.map(\.path))
    let made = try root.folder(".oko").map { work throws(CommandError) in try Manifest(in: work).paths } ?? []
    let left = made.subtracting(paths).filter(root.holdsFile)
    return (findings.compactMap(\.self) + left.map { .difference(.leftOver, at: folder + "/" + $0) }).sortedOnce()
  }
}

/// In what way the folder differs from the site.
private enum Difference {
  case missing
  case changed
  case leftOver
}

extension Diagnostic {
  fileprivate static func difference(_ difference: Difference, at path: String) -> Diagnostic {
    let message =
      switch difference {
      case .missing: Wording(nl: "dit bestand ontbreekt", en: "this file is missing")
      case .changed: Wording(nl: "dit bestand is niet wat de site geeft", en: "this file isn't what the site gives")
      case .leftOver:
        Wording(nl: "dit bestand hoort niet meer bij de site", en: "this file is no longer part of the site")
      }
    return Diagnostic(
      .differentOutput, at: File.absent(path).firstLine, nl: message.text(.nl), en: message.text(.en),
      tip: Wording(nl: "bouw de site opnieuw met 'oko build'", en: "build the site again with 'oko build'"))
  }
}
