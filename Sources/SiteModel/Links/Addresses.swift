import Documents
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
  private let configuration: SiteConfiguration

  /// The owners of files, by path below the output folder, such as `nl/moties/id79/index.html`.
  private let owners: [String: Owner]

  /// The folders that contain these files, such as `nl/moties`.
  private let folders: Set<String>

  /// Gives every page an address in every language; without a translation, that address shows the source.
  init(
    _ pages: [Page], _ configuration: SiteConfiguration, _ languages: [Language], _ findings: inout [Diagnostic]
  ) {
    self.configuration = configuration
    let source = configuration.sourceLanguage
    let slugs = Dictionary(
      uniqueKeysWithValues: pages.map { page in
        (page.path, Dictionary(uniqueKeysWithValues: configuration.languages.map { ($0, page.slug(in: $0)) }))
      })
    var paths: [PagePath: [String: String]] = [:]
    var owners = Dictionary(uniqueKeysWithValues: MadeFile.all(in: languages).map { ($0, Owner.made) })
    for page in pages {
      for language in configuration.languages {
        let words = Addresses.words(of: page.path, language, slugs)
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
        if isWritten { findings += Addresses.mistakes(in: words, of: page, language) }
      }
    }
    self.paths = paths
    self.owners = owners
    folders = Set(owners.keys.flatMap { PagePath($0).folders })
    findings += Addresses.folderMistakes(pages, source, slugs)
  }

  /// Returns the owner of a path below the output folder, or `nil` if a file can be written there.
  ///
  /// The owner is `.made` if the path lies in a reserved folder, is a folder of other files, or lies below a file.
  func owner(of file: String) -> Owner? {
    if let owner = owners[file] { return owner }
    let folder = String(file.prefix { $0 != "/" })
    let isKept = MadeFile.isReserved(folder: folder)
    let isBlocked = folders.contains(file) || PagePath(file).folders.contains { owners[$0] != nil }
    return isKept || isBlocked ? .made : nil
  }

  /// Reports mistakes in the last word of an address.
  ///
  /// The words before it belong to index pages; ``folderMistakes`` checks those of folders without one.
  private static func mistakes(in words: [String], of page: Page, _ language: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if !page.hasSlug(in: language), let word = words.last, !isSlug(word) {
      diagnostics.append(.fileName(word, page, language))
    }
    if page.path.isHome, let field = page.versions[language]?.fields["adres"] {
      diagnostics.append(.addressOfHome(at: field.nameRange))
    }
    return diagnostics
  }

  /// Reports folders that have no index page and whose name can't be part of an address, each at its first page.
  private static func folderMistakes(
    _ pages: [Page], _ source: String, _ slugs: [PagePath: [String: String]]
  ) -> [Diagnostic] {
    var reported: Set<PagePath> = []
    return pages.flatMap { page in
      let folders = page.path.folders.map { PagePath($0 + "/index") }
      let mistakes = folders.filter { slugs[$0] == nil && !isSlug($0.name) && reported.insert($0).inserted }
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
  package func url(ofFile path: String) -> String { configuration.address.basePath + "/" + percentEncoded(path) }

  /// Returns the output path of a file beside a page: `nl/moties/a.pdf` for `content/nl/moties/a.pdf`.
  package static func path(ofAsset file: File) -> String {
    String(file.path.dropFirst("content/".count))
  }

  /// Returns whether a word can be part of an address: lower-case letters and digits, with single hyphens between.
  static func isSlug(_ word: String) -> Bool {
    let parts = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy {
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
    }
  }

  /// Returns the words of an address, from the outermost folder to the page.
  private static func words(of path: PagePath, _ language: String, _ slugs: [PagePath: [String: String]]) -> [String] {
    if path.isHome { return [] }
    let folder = path.isListing ? PagePath(path.folder).folder : path.folder
    let around = folder.isEmpty ? [] : words(of: PagePath(folder + "/index"), language, slugs)
    return around + [slugs[path]?[language] ?? path.name]
  }
}

extension Diagnostic {
  fileprivate static func duplicateAddress(_ address: String, _ page: Page, _ first: Page, _ language: String)
    -> Diagnostic
  {
    Diagnostic(
      .duplicateAddress, at: page.placeOfAddress(in: language),
      related: [
        Related(at: first.placeOfAddress(in: language), nl: "de andere pagina", en: "the other page")
      ],
      nl: "twee pagina’s hebben het adres '\(address)'", tip: "geef een van de twee een ander 'adres'",
      en: "two pages have the address '\(address)'", tip: "give one of the two another 'adres'")
  }

  fileprivate static func reservedAddress(_ address: String, _ page: Page, _ language: String) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: page.placeOfAddress(in: language),
      nl: "het adres '\(address)' is van een pagina die oko zelf maakt", tip: "geef deze pagina een ander 'adres'",
      en: "the address '\(address)' is that of a page that oko makes itself", tip: "give this page another 'adres'")
  }

  fileprivate static func fileName(_ word: String, _ page: Page, _ language: String) -> Diagnostic {
    let good = slug(of: word)
    return Diagnostic(
      .fileName, at: page.placeOfAddress(in: language),
      nl: "'\(word)' kan niet in een adres: dat heeft kleine letters, cijfers en streepjes",
      tip: "noem het bestand '\(good)', of schrijf 'adres: \(good)'",
      en: "'\(word)' can't be part of an address, which has small letters, digits and hyphens",
      tip: "call the file '\(good)', or write 'adres: \(good)'")
  }
}

extension Diagnostic {
  fileprivate static func folderName(_ word: String, _ page: Page, _ language: String) -> Diagnostic {
    Diagnostic(
      .fileName, at: page.placeOfFile(in: language),
      nl: "de map '\(word)' kan niet in een adres: dat heeft kleine letters, cijfers en streepjes",
      tip: "noem de map '\(slug(of: word))'",
      en: "the folder '\(word)' can't be part of an address, which has small letters, digits and hyphens",
      tip: "call the folder '\(slug(of: word))'")
  }

  fileprivate static func addressOfHome(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .homeAddress, at: range,
      nl: "het adres van de beginpagina is dat van haar taal", tip: "haal 'adres' hier weg",
      en: "the address of the home page is that of its language", tip: "remove 'adres' here")
  }
}

extension Page {
  /// Returns the range of the page's `adres` field, or else its first line.
  func placeOfAddress(in language: String) -> FileRange {
    versions[language]?.fields["adres"]?.value.range ?? placeOfFile(in: self.language(for: language))
  }

  fileprivate func placeOfFile(in language: String) -> FileRange {
    (versions[language]?.file ?? .absent(path.file(in: language))).firstLine
  }
}

/// Returns the path with all bytes percent-encoded, except those of ASCII letters, digits and `-._~/`.
private func percentEncoded(_ path: String) -> String {
  let safe = Set("-._~/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
  return path.utf8.reduce(into: "") { encoded, byte in
    let digits = String(byte, radix: 16)
    encoded += safe.contains(byte) ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
  }
}
