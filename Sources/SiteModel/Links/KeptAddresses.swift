import Documents
package import Basics
import Foundation

/// The addresses that the published site has or had, as `content/adressen.yml` keeps them.
///
/// Readers, letters and other sites keep an address long after the page has moved, so it is told until something stands
/// there again. Only a command adds to the file, one line for each address, with the title to know the page by.
package struct KeptAddresses: Sendable {
  package static let path = "content/adressen.yml"

  /// An address in the file.
  struct Entry: Sendable {
    /// The address below the site, encoded: `/nl/moties/id79/`.
    let address: String

    /// The title of the page that stood there; empty for another file.
    let title: String
    let range: FileRange
  }

  /// The file as it was read, or `nil` if there is none.
  package let file: File?

  /// The mistakes in the file; writing it while it has any would lose the addresses that can't be read.
  package private(set) var mistakes: [Diagnostic] = []

  private(set) var entries: [Entry] = []

  /// The titles of all addresses.
  private var titles: [String: String] = [:]

  package init(_ tree: FileTree, _ findings: inout [Diagnostic]) {
    file = tree.file(KeptAddresses.path)
    guard let file else { return }
    if file.isUTF8 { read(file) } else { mistakes = [.notUTF8(file)] }
    findings += mistakes
  }

  private mutating func read(_ file: File) {
    for range in file.all.lines where mistakes.count < Bounds.closeLooks {
      let (line, signs) = (range.text, range.unseenSigns)
      mistakes += signs
      // A merge that git left to somebody has three such lines; the first says it all.
      let isRestOfMerge = ["=======", ">>>>>>> ", "||||||| "].contains { (line + " ").hasPrefix($0) }
      if !signs.isEmpty || line.isEmpty || line.hasPrefix("#") || isRestOfMerge { continue }
      if let (address, title) = stampField(line), KeptAddresses.isAddress(address) {
        entries.append(Entry(address: address, title: title, range: range))
        titles[address] = title
      } else {
        mistakes.append(line.hasPrefix("<<<<<<<") ? .unmerged(at: range) : .unreadable(at: range))
      }
    }
  }

  /// Whether a text can be an address below a site.
  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("/")
      && text.consists(of: "/-._~%?=&+abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
  }

  /// Returns the pages with the title of one that stood elsewhere, by the path that its file had in a language.
  func moved(_ pages: [Page], in language: String, _ addresses: Addresses) -> [String: PagePath] {
    let gone = entries.filter { entry in
      !entry.title.isEmpty && entry.address.hasPrefix("/\(language)/")
        && addresses.owners[MadeFile.page(at: entry.address)] == nil
    }
    if gone.isEmpty { return [:] }
    let byTitle = Dictionary(grouping: pages.filter(\.isListed)) { $0.title[language].text }
    let pairs = gone.compactMap { entry -> (String, PagePath)? in
      guard let found = byTitle[entry.title], found.count == 1 else { return nil }
      return (OwnAddress(path: entry.address).words.dropFirst().joined(separator: "/"), found[0].path)
    }
    return Dictionary(keepingFirst: pairs)
  }

  /// Adds the addresses that the site has now, with their titles, and returns how many are new; all others remain.
  package mutating func add(_ addresses: [String: String]) -> Int {
    let before = titles.count
    titles.merge(addresses) { _, now in now }
    return titles.count - before
  }

  /// The whole file, sorted, so that equal addresses give equal bytes.
  package var text: String {
    let head = [
      "# Elk adres dat de site heeft of had. Dit schrijft 'oko addresses --keep'.",
      "# Haal een regel alleen weg als niemand het adres kent.",
    ]
    let lines = titles.sorted { $0.key < $1.key }.map { $0 + ":" + ($1.isEmpty ? "" : " " + quotedForYAML($1)) }
    let lineEnding = file?.lineEnding ?? "\n"
    return (head + lines).map { $0 + lineEnding }.joined()
  }
}

extension Site {
  /// The addresses of pages and files, with those of the past, each with the title of its page.
  package var titlesByAddress: [String: String] {
    let own = pagesInEachLanguageOfSite.map { page, language in
      (addresses.path(of: page, in: language), title(of: page, language))
    }
    let former = redirects.map { ($0.from.text, title(of: $0.page, $0.language)) }
    return Dictionary(keepingFirst: own + former + assets.map { (address(of: $0), "") })
  }

  private var pagesInEachLanguageOfSite: [(page: Page, language: String)] {
    pages.flatMap { page in configuration.languages.map { (page, $0) } }
  }

  func title(of page: Page, _ language: String) -> String { page.title[page.language(for: language)].text }

  private func address(of file: File) -> String {
    String(addresses.url(ofFile: Addresses.path(ofAsset: file)).dropFirst(configuration.address.basePath.count))
  }

  /// The findings on addresses that the site had and has no more.
  ///
  /// What can't be read may have an address of its own, so then nothing is known to be gone.
  var droppedAddresses: [Diagnostic] {
    guard configuration.areLanguagesKnown, pages.areReadable, !keptAddresses.entries.isEmpty else { return [] }
    let now = Set(
      pagesInEachLanguageOfSite.map { addresses.path(of: $0.page, in: $0.language) } + redirects.map(\.from.text)
        + assets.map { address(of: $0) })
    // The address of a translation whose source is gone was that of a page, and it is told itself.
    let unknown = Set(orphans.map { "/\($0.language)/" })
    let gone = keptAddresses.entries.filter { entry in
      !now.contains(entry.address) && !isThere(OwnAddress(path: entry.address))
        && !unknown.contains { entry.address.hasPrefix($0) }
    }
    if gone.isEmpty { return [] }
    // Who takes a language away loses all its addresses at once.
    let byFolder = Dictionary(grouping: gone) { OwnAddress(path: $0.address).words.first ?? "" }
    let lost = byFolder.filter { folder, entries in
      entries.count > 1 && languages[folder] == nil && LanguageTag.isWellFormed(folder)
        && !now.contains { $0.hasPrefix("/\(folder)/") }
    }
    var successors = Successors(self)
    return lost.map { .droppedLanguage($0, $1.count, at: $1[0].range) }
      + gone.filter { lost[OwnAddress(path: $0.address).words.first ?? ""] == nil }.map {
        .droppedAddress($0, successors.page(insteadOf: $0))
      }
  }

  /// Whether something stands at an address, which may be written otherwise than the site does.
  func isThere(_ address: OwnAddress) -> Bool {
    if address.hasQuery { return false }
    return addresses.page(at: address) != nil || addresses.isMade(address)
      || assets.contains { Addresses.path(ofAsset: $0) == address.path }
  }
}

extension [Page] {
  /// Whether all files could be read; one that couldn't may say what the address of its page is.
  var areReadable: Bool { allSatisfy { $0.versions.values.allSatisfy(\.isReadable) } }
}

extension Rule {
  package static let droppedAddress = Rule(
    "vervallen-adres",
    nl:
      "Een adres dat er was, blijft leiden naar de inhoud. Noem het in `voorheen` van de pagina die er nu over "
      + "gaat.",
    en:
      "An address that existed keeps leading to its content. Name it in `voorheen` of the page that is about "
      + "it now.")
}

extension Diagnostic {
  fileprivate static func droppedAddress(
    _ entry: KeptAddresses.Entry, _ successor: (page: Page, language: String)?
  ) -> Diagnostic {
    let address = entry.address
    let isFile = entry.title.isEmpty && !address.hasSuffix("/")
    let field = "voorheen: [\(address)]"
    let tip: Wording
    if let (page, language) = successor {
      let file = page.path.file(in: language)
      let hasOthers = page.versions[language]?.fields["voorheen"] != nil
      tip = Wording(
        nl: (hasOthers ? "zet '\(address)' bij 'voorheen' in '\(file)'" : "zet '\(field)' in '\(file)'")
          + " als die pagina er nu over gaat, of haal deze regel weg als niemand het adres kent",
        en: (hasOthers ? "put '\(address)' into 'voorheen' of '\(file)'" : "put '\(field)' into '\(file)'")
          + " if that page is about it now, or remove this line if nobody knows the address")
    } else {
      tip = Wording(
        nl: (isFile ? "zet het bestand terug met een link ernaartoe, of " : "")
          + "zet '\(field)' op de pagina die er nu over gaat, of haal deze regel weg als niemand het adres kent",
        en: (isFile ? "put the file back with a link to it, or " : "")
          + "put '\(field)' on the page that is about it now, or remove this line if nobody knows the address")
    }
    return Diagnostic(
      .droppedAddress, at: entry.range, severity: .warning,
      nl: "het adres '\(address)' had een \(isFile ? "bestand" : "pagina") en heeft er geen meer",
      en: "the address '\(address)' had a \(isFile ? "file" : "page") and has none any more", tip: tip)
  }

  fileprivate static func droppedLanguage(_ language: String, _ count: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .droppedAddress, at: range, severity: .warning,
      nl: "de site had \(count) adressen die met '/\(language)/' beginnen, en heeft er geen meer",
      tip: "zet '\(language)' terug in 'talen' van site.yml, of haal deze regels weg als niemand de adressen kent",
      en: "the site had \(count) addresses that begin with '/\(language)/', and has none any more",
      tip: "put '\(language)' back into 'talen' of site.yml, or remove these lines if nobody knows the addresses")
  }

  fileprivate static let unreadable = Unplaced(
    .stamp,
    nl: "hier staat een adres zoals '/nl/contact/: Contact', en niets anders",
    tip: "haal de regel weg, en doe 'oko addresses --keep'",
    en: "this is an address such as '/nl/contact/: Contact', and nothing else",
    tip: "remove the line, and run 'oko addresses --keep'")

  fileprivate static let unmerged = Unplaced(
    .stamp,
    nl: "git voegde hier twee versies samen die verschillen",
    tip: "houd alle regels met een adres, en haal die met '<<<<<<<', '=======' en '>>>>>>>' weg",
    en: "git merged two versions here that differ",
    tip: "keep all lines with an address, and remove those with '<<<<<<<', '=======' and '>>>>>>>'")
}
