import Documents
import Foundation
package import Basics

/// The files in `content/` that `oko` doesn't read and to which no link leads: what is in them reaches no reader.
///
/// Pictures, films and PDF are left out: they are ready for readers, and put beside pages to choose from.
struct SpareFiles {
  private let tree: FileTree
  private let configuration: SiteConfiguration
  private let pages: [File]
  private let tips: [String]

  /// The findings so far say which links lead nowhere, and what they probably mean.
  init(_ tree: FileTree, _ configuration: SiteConfiguration, pages: [File], besides findings: [Diagnostic]) {
    (self.tree, self.configuration, self.pages) = (tree, configuration, pages)
    tips = findings.compactMap { $0.range.file.path.hasSuffix(".md") ? $0.tip?.nl.lowercased() : nil }
  }

  /// Returns the findings on files that are neither read nor linked.
  func findings(linked: [File]) -> [Diagnostic] {
    guard configuration.areLanguagesKnown else { return [] }
    let read = MeantFiles.known.compactMap { tree.file($0)?.path } + linked.map(\.path) + ["content/README.md"]
    let used = Set(read)
    return tree.files(below: "content").compactMap { file in
      used.contains(file.path) || file.isPageByName || PagePlaces.isCopy(file, in: tree) ? nil : finding(on: file)
    }
  }

  private func finding(on file: File) -> Diagnostic? {
    let folders = file.path.split(separator: "/").dropFirst().dropLast()
    let values = MeantFiles.plainName(of: file)
    if folders.first == "data" || values?.hasSuffix(".yml") == true || folders.isEmpty && values != nil {
      return .unread(file, isTable: values?.hasSuffix(".csv") ?? true)
    }
    guard let use = SpareFiles.use(of: file), !isMeant(file) else { return nil }
    return .unlinked(file, use)
  }

  /// What to do with the words in a file that readers can't reach: write them on a page, or link to the file.
  fileprivate enum Use { case page, link }

  private static func use(of file: File) -> Use? {
    let name = file.path.folderAndName.name
    if ["readme", "leesmij", "license", "licentie"].contains(where: name.lowercased().hasPrefix) { return nil }
    guard let format = FileFormat.named(file.path) else {
      // Somebody forgot the ending; names in capitals are for programs.
      return name.contains(".") || name == name.uppercased() ? nil : .page
    }
    switch format.use {
    case .text, .mail, .webPage: return .page
    case .open where ["ODT", "tekst"].contains(format.name): return .page
    case .open: return format.name == "CSV" ? .link : nil
    case .sheet, .slides, .packed, .shortcut: return .link
    case .pdf, .picture, .otherPicture, .bitmap, .film, .oldFilm, .program: return nil
    }
  }

  /// Whether a link with a mistake may mean a file: it is told itself.
  private func isMeant(_ file: File) -> Bool {
    let name = file.path.folderAndName.name.lowercased()
    let forms = Set([name, encodedForLink(name).lowercased(), name.replacing(" ", with: "%20")])
    if tips.contains(where: { tip in forms.contains { tip.contains($0 + "'") } }) { return true }
    let starts = forms.flatMap { form in "(/\\<".map { String($0) + form } }
    return pages.contains { page in
      let text = page.all.text.lowercased()
      return starts.contains { text.contains($0) }
    }
  }
}

extension Rule {
  package static let unlinkedFile = Rule(
    "los-bestand",
    nl:
      "Een document of tabel bij de pagina’s hoort bij een link: anders ziet geen lezer wat erin staat. Zet de woorden op "
      + "een pagina, link naar het bestand, of haal het weg.",
    en:
      "A document or table beside pages belongs to a link, or no reader sees what it says. Put the words on a page, link "
      + "to the file, or remove it.")
}

extension Diagnostic {
  fileprivate static func unread(_ file: File, isTable: Bool) -> Diagnostic {
    Diagnostic(
      .filePlace, at: file.firstLine, severity: .warning,
      nl: "niets gebruikt dit bestand", en: "nothing uses this file",
      tip: isTable
        ? Wording(
          nl:
            "oko leest '\(Network.path)' en '\(Pyramid.path)'; zet een andere tabel naast de pagina die ernaar linkt, of "
            + "haal haar weg",
          en:
            "oko reads '\(Network.path)' and '\(Pyramid.path)'; put another table next to the page that links to it, or "
            + "remove it")
        : Wording(
          nl: "oko leest 'site.yml', 'bronnen.yml' en 'woorden.yml' in 'content/'; geef het zo’n naam, of haal het weg",
          en: "oko reads 'site.yml', 'bronnen.yml' and 'woorden.yml' in 'content/'; give it such a name, or remove it"))
  }

  fileprivate static func unlinked(_ file: File, _ use: SpareFiles.Use) -> Diagnostic {
    let name = file.path.folderAndName.name
    let page = slug(of: String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))) + ".md"
    return Diagnostic(
      .unlinkedFile, at: file.firstLine, severity: .warning,
      nl: "geen link leidt naar dit bestand: lezers zien het niet",
      en: "no link leads to this file, so readers don’t see it",
      tip: use == .page
        ? Wording(
          nl: "zet de woorden op een pagina, zoals '\(page)', of haal het weg",
          en: "put the words on a page, such as '\(page)', or remove it")
        : Wording(
          nl: "zet op een pagina: [een naam](\(encodedForLink(name))), of haal het weg",
          en: "write on a page: [a name](\(encodedForLink(name))), or remove it"))
  }
}
