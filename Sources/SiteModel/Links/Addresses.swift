import Documents
import Foundation
package import Basics

/// The addresses of all pages, in all languages of the site.
///
/// An address follows the path of the page, but `adres` replaces a word of it: with `adres: moasjes` in
/// `fy/moties/index.md`, the page `fy/moties/id79.md` has the address `/fy/moasjes/id79/`.
package struct Addresses: Sendable {
  /// The owner of an address.
  enum Owner {
    case page(Page, language: String)

    /// A file or folder that `oko` makes, such as the feed.
    case made
  }

  private let paths: [PagePath: [String: String]]
  let configuration: SiteConfiguration
  let owners: FileOwners<Owner>

  /// The pages by the path of an address where they stood before, such as `nl/moties/oud`, with its language.
  let former: [String: (page: Page, language: String)]

  /// Whether all pages could be read, so that no other addresses are possible.
  let areKnown: Bool

  /// Whether an item or a deadline has a day, or may have one, so that there is a calendar.
  let mayHaveCalendar: Bool

  /// The files of open data, or `nil` if a page that can't be read may add some.
  let dataFiles: Set<String>?

  /// Gives every page an address in every language; without a translation, that address shows the source.
  init(
    _ pages: [Page], _ configuration: SiteConfiguration, _ languages: [Language], _ tree: FileTree,
    _ findings: inout [Diagnostic]
  ) {
    self.configuration = configuration
    let source = configuration.sourceLanguage
    let byPath = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0) })
    var paths: [PagePath: [String: String]] = [:]
    var owners = FileOwners<Owner>()
    for file in MadeFile.all(in: languages) { owners[file] = .made }
    for page in pages {
      for language in configuration.languages {
        let words = Addresses.words(of: page.path, language, byPath)
        let path = "/\(language)/" + words.map { $0 + "/" }.joined()
        paths[page.path, default: [:]][language] = path
        let file = MadeFile.page(at: path)
        let isWritten = page.versions[language] != nil
        switch owners[file] {
        // Two untranslated pages that clash in the source language too are reported there.
        case .page(let other, _)?
        where isWritten || other.versions[language] != nil || paths[page.path]?[source] != paths[other.path]?[source]:
          findings.append(.duplicateAddress(path, page, other, language))
        case .made?: findings.append(.reservedAddress(path, page, language))
        default: break
        }
        owners[file] = .page(page, language: language)
        if isWritten, page.isFollowed { owners[MadeFile.feed(ofPageAt: path)] = .made }
        if isWritten { findings += Addresses.mistakes(in: words, of: page, language, tree) }
      }
    }
    (self.paths, self.owners) = (paths, owners)
    (former, areKnown) = (Addresses.former(pages), pages.areReadable)
    mayHaveCalendar = !areKnown || pages.contains(where: \.mayBeInCalendar)
    dataFiles = areKnown ? Addresses.dataFiles(pages, tree) : nil
    findings += Addresses.folderMistakes(pages, source, byPath)
  }

  /// Returns the owner of a path below the output folder, or `nil` if a file can be written there.
  ///
  /// The owner is `.made` if the path lies in a reserved folder, is a folder of other files, or lies below a file.
  func owner(of file: String) -> Owner? {
    let isReserved = MadeFile.isReserved(folder: file.prefix { $0 != "/" })
    return owners[file] ?? (isReserved || owners.claim(on: file) != nil ? .made : nil)
  }

  /// Reports mistakes in the last word of an address.
  ///
  /// The words before it belong to index pages; ``folderMistakes`` checks those of folders without one.
  /// Where a page with the better name is there already, the two are reported as such.
  private static func mistakes(
    in words: [String], of page: Page, _ language: String, _ tree: FileTree
  ) -> [Diagnostic] {
    if page.path.isHome {
      return page.versions[language]?.fields["adres"].map { [.addressOfHome(at: $0.nameRange)] } ?? []
    }
    guard page.slugs[language] == nil, let word = words.last, !isSlug(word),
      !tree.hasTwin(page.path.file(in: language))
    else { return [] }
    return [.fileName(word, page, language)]
  }

  /// Reports folders that have no index page and whose name can't be part of an address, each at its first page.
  private static func folderMistakes(_ pages: [Page], _ source: String, _ byPath: [PagePath: Page]) -> [Diagnostic] {
    var reported: Set<PagePath> = []
    return pages.flatMap { page in
      let folders = page.path.folders.map { PagePath($0 + "/index") }
      let mistakes = folders.filter { byPath[$0] == nil && !isSlug($0.name) && reported.insert($0).inserted }
      return mistakes.map { Diagnostic.folderName($0.name, page, source) }
    }
  }

  /// Returns the path of a page below the site, for example `/fy/moasjes/id79/`.
  package func path(of page: Page, in language: String) -> String { paths[page.path]?[language] ?? "/" }

  /// Returns the path of a page on its host.
  func url(of page: Page, in language: String) -> String {
    configuration.address.basePath + path(of: page, in: language)
  }

  /// The scheme and host, without a final `/`.
  package var origin: String { String(configuration.address.text.dropLast(configuration.address.basePath.count)) }

  /// Returns the path on the host for a path below the site.
  package func url(of path: String) -> String { configuration.address.basePath + path }

  /// Returns the full address of a path below the site.
  package func absolute(_ path: String) -> String { configuration.address.text + path }

  /// Returns the full address of a page.
  package func absolute(_ page: Page, in language: String) -> String {
    configuration.address.text + path(of: page, in: language)
  }

  /// Returns the path on the host, percent-encoded, of a file below the site such as `assets/oko.css`.
  package func url(ofFile path: String) -> String {
    configuration.address.basePath + "/" + (path.addingPercentEncoding(withAllowedCharacters: unencodedInPaths) ?? path)
  }

  /// Returns a name that never changes for something on the site, such as `nl/moties/id79`: a `tag:` address (RFC 4151).
  ///
  /// A feed reader shows an entry again, and a calendar an event twice, if its id changes. The place of the site and the
  /// addresses of its pages do change, so the name is that of the municipality in the register of the government, with
  /// the path of the page's file. Languages share an event.
  package func tag(of path: String) -> String {
    "tag:identifier.overheid.nl,2021:tooi/id/gemeente/\(configuration.municipality.code)/oko/"
      + (path.addingPercentEncoding(withAllowedCharacters: unencodedInPaths) ?? path)
  }

  /// Returns the output path of a file beside a page: `nl/moties/a.pdf` for `content/nl/moties/a.pdf`.
  package static func path(ofAsset file: File) -> String { String(file.path.dropFirst("content/".count)) }

  /// Returns whether a word can be part of an address: lower-case letters and digits, with single hyphens between.
  static func isSlug(_ word: String) -> Bool { slug(of: word) == word }

  /// Returns the words of an address, from the outermost folder to the page.
  static func words(of path: PagePath, _ language: String, _ pages: [PagePath: Page]) -> [String] {
    if path.isHome { return [] }
    let folder = path.isListing ? PagePath(path.folder).folder : path.folder
    let around = folder.isEmpty ? [] : words(of: PagePath(folder + "/index"), language, pages)
    return around + [pages[path].flatMap { $0.slugs[$0.language(for: language)] } ?? path.name]
  }
}

/// The owners of files, by path below the output folder, such as `nl/moties/id79/index.html`.
struct FileOwners<Owner: Sendable>: Sendable {
  private var files: [String: Owner] = [:]

  /// An owner of a file in each folder, such as `nl/moties`.
  private var folders: [String: Owner] = [:]

  /// All files with their owners.
  var all: [String: Owner] { files }

  subscript(file: String) -> Owner? {
    get { files[file] }
    set {
      files[file] = newValue
      for folder in PagePath(file).folders { folders[folder] = newValue }
    }
  }

  /// Returns the owner of a file, or of one that can't exist beside it: a file can't be a folder of others too.
  func claim(on file: String) -> Owner? {
    files[file] ?? folders[file] ?? PagePath(file).folders.lazy.compactMap { files[$0] }.first
  }
}

extension Rule {
  package static let fileName = Rule(
    "bestandsnaam",
    nl:
      "De naam van een pagina of map wordt een adres: kleine letters, cijfers en streepjes. Noem het bestand "
      + "anders, of vul `adres` in.",
    en:
      "The name of a page or folder becomes an address: small letters, digits and hyphens. Rename the file, or "
      + "fill in `adres`.")

  package static let duplicateAddress = Rule(
    "dubbel-adres",
    nl: "Elk adres is van één pagina. Geef een van de twee een ander `adres`.",
    en: "Each address belongs to one page. Give one of the two another `adres`.")

  package static let homeAddress = Rule(
    "adres-van-beginpagina",
    nl: "De beginpagina heeft geen `adres`: dat is haar taal.",
    en: "The home page has no `adres`: that is its language.")
}

extension Diagnostic {
  fileprivate static func duplicateAddress(_ address: String, _ page: Page, _ first: Page, _ language: String)
    -> Diagnostic
  {
    Diagnostic(
      .duplicateAddress, at: page.place(of: "adres", in: language),
      related: [Related(at: first.place(of: "adres", in: language), nl: "de andere pagina", en: "the other page")],
      nl: "twee pagina’s hebben het adres '\(address)'", tip: "geef een van de twee een ander 'adres'",
      en: "two pages have the address '\(address)'", tip: "give one of the two another 'adres'")
  }

  fileprivate static func reservedAddress(_ address: String, _ page: Page, _ language: String) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: page.place(of: "adres", in: language),
      nl: "het adres '\(address)' is van een pagina die oko zelf maakt", tip: "geef deze pagina een ander 'adres'",
      en: "the address '\(address)' is that of a page that oko makes itself", tip: "give this page another 'adres'")
  }

  fileprivate static func fileName(_ word: String, _ page: Page, _ language: String) -> Diagnostic {
    let good = slug(of: word)
    return Diagnostic(
      .fileName, at: page.place(of: "adres", in: language),
      nl: "'\(word)' kan niet in een adres: dat heeft kleine letters, cijfers en streepjes",
      tip: "noem het bestand '\(good).md', of schrijf 'adres: \(good)'",
      en: "'\(word)' can't be part of an address, which has small letters, digits and hyphens",
      tip: "call the file '\(good).md', or write 'adres: \(good)'")
  }

  fileprivate static func folderName(_ word: String, _ page: Page, _ language: String) -> Diagnostic {
    Diagnostic(
      .fileName, at: page.firstLine(in: language),
      nl: "de map '\(word)' kan niet in een adres: dat heeft kleine letters, cijfers en streepjes",
      tip: "noem de map '\(slug(of: word))'",
      en: "the folder '\(word)' can't be part of an address, which has small letters, digits and hyphens",
      tip: "call the folder '\(slug(of: word))'")
  }

  fileprivate static let addressOfHome = Unplaced(
    .homeAddress,
    nl: "het adres van de beginpagina is dat van haar taal", tip: "haal 'adres' hier weg",
    en: "the address of the home page is that of its language", tip: "remove 'adres' here")
}

/// The characters of a path that need no encoding.
let unencodedInPaths = CharacterSet(
  charactersIn: "-._~/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
