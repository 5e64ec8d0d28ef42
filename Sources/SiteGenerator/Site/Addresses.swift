/// The address of each page in each of its languages.
///
/// An address is the path of the page, unless `adres` says otherwise: with `adres: moasjes` on `fy/moties/index.md`, the page
/// `fy/moties/id79.md` stands at `/fy/moasjes/id79/`.
struct Addresses: Sendable {
  private let paths: [PagePath: [String: String]]
  private let configuration: SiteConfiguration

  /// The folders of all pages below the site, with those around them, such as `nl/moties/id79` and `nl/moties`.
  private let folders: Set<String>

  let diagnostics: [Diagnostic]

  init(_ pages: [Page], _ configuration: SiteConfiguration) {
    self.configuration = configuration
    let slugs = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.slugs) })
    var paths: [PagePath: [String: String]] = [:]
    var owners: [String: Page] = [:]
    var diagnostics: [Diagnostic] = []
    for page in pages {
      for language in page.versions.keys.sorted() {
        let words = Addresses.words(of: page.path, language, slugs)
        let path = "/\(language)/" + words.map { $0 + "/" }.joined()
        paths[page.path, default: [:]][language] = path
        if let first = owners[path] { diagnostics.append(.duplicateAddress(path, page, first, language)) }
        owners[path] = page
        diagnostics += Addresses.mistakes(in: words, of: page, language, slugs)
      }
    }
    self.paths = paths
    folders = Set(owners.keys.flatMap(Addresses.folders))
    self.diagnostics = diagnostics
  }

  /// The words that can't be part of an address. Those of a folder with a page of its own are told there.
  private static func mistakes(
    in words: [String], of page: Page, _ language: String, _ slugs: [PagePath: [String: String]]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if page.slugs[language] == nil, let word = words.last, !isSlug(word) {
      diagnostics.append(.fileName(word, page, language))
    }
    if let folder = page.path.parent, slugs[folder] == nil, let word = words.dropLast().last, !isSlug(word) {
      diagnostics.append(.folderName(word, page, language))
    }
    if page.path.isHome, let field = page.versions[language]?.fields["adres"] {
      diagnostics.append(.addressOfHome(at: field.nameRange))
    }
    return diagnostics
  }

  /// The folders of an address such as `/nl/moties/id79/`: `nl`, `nl/moties` and `nl/moties/id79`.
  private static func folders(of path: String) -> [String] {
    path.indices.dropFirst().filter { path[$0] == "/" }.map { String(path[..<$0].dropFirst()) }
  }

  /// The path of a page below the site, for example `/fy/moasjes/id79/`.
  func path(of page: Page, in language: String) -> String { paths[page.path]?[language] ?? "/" }

  /// The address of a page on its host.
  func url(of page: Page, in language: String) -> String {
    configuration.address.basePath + path(of: page, in: language)
  }

  /// The whole address of a page.
  func absolute(_ page: Page, in language: String) -> String {
    configuration.address.text + path(of: page, in: language)
  }

  /// The address on its host of a file below the site, such as `assets/oko.css`.
  func url(ofFile path: String) -> String { configuration.address.basePath + "/" + percentEncoded(path) }

  /// Whether a file such as `nl/moties/tekst.pdf` would lie where a page or its folder does.
  func isTaken(by file: String) -> Bool {
    folders.contains(file)
      || file.hasSuffix("/index.html") && folders.contains(String(file.dropLast("/index.html".count)))
  }

  /// Whether a word may be part of an address: small letters, digits and hyphens.
  static func isSlug(_ word: String) -> Bool {
    let parts = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy {
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
    }
  }

  /// The words of an address, from the outermost folder to the page.
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
      .duplicateAddress,
      Wording(nl: "twee pagina’s hebben het adres '\(address)'", en: "two pages have the address '\(address)'"),
      at: page.placeOfAddress(in: language),
      related: [
        Related(
          message: Wording(nl: "de andere pagina", en: "the other page"), range: first.placeOfAddress(in: language))
      ],
      tip: Wording(nl: "geef een van de twee een ander 'adres'", en: "give one of the two another 'adres'"))
  }

  fileprivate static func fileName(_ word: String, _ page: Page, _ language: String) -> Diagnostic {
    let good = slug(of: word)
    return Diagnostic(
      .fileName,
      Wording(
        nl: "'\(word)' kan niet in een adres: dat heeft kleine letters, cijfers en streepjes",
        en: "'\(word)' can't be part of an address, which has small letters, digits and hyphens"),
      at: page.placeOfAddress(in: language),
      tip: Wording(
        nl: "noem het bestand '\(good)', of schrijf 'adres: \(good)'",
        en: "call the file '\(good)', or write 'adres: \(good)'"))
  }
}

extension Diagnostic {
  fileprivate static func folderName(_ word: String, _ page: Page, _ language: String) -> Diagnostic {
    Diagnostic(
      .fileName,
      Wording(
        nl: "de map '\(word)' kan niet in een adres: dat heeft kleine letters, cijfers en streepjes",
        en: "the folder '\(word)' can't be part of an address, which has small letters, digits and hyphens"),
      at: page.placeOfFile(in: language),
      tip: Wording(nl: "noem de map '\(slug(of: word))'", en: "call the folder '\(slug(of: word))'"))
  }

  fileprivate static func addressOfHome(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .homeAddress,
      Wording(
        nl: "het adres van de beginpagina is dat van haar taal",
        en: "the address of the home page is that of its language"),
      at: range, tip: Wording(nl: "haal 'adres' hier weg", en: "remove 'adres' here"))
  }
}

extension Page {
  /// Where the address of the page is written, or else its first line.
  fileprivate func placeOfAddress(in language: String) -> SourceRange {
    versions[language]?.fields["adres"]?.value.range ?? placeOfFile(in: language)
  }

  fileprivate func placeOfFile(in language: String) -> SourceRange {
    (versions[language]?.file ?? .absent(path.file(in: language))).firstLine
  }
}

/// The path with all encoded that means something in an address.
private func percentEncoded(_ path: String) -> String {
  let safe = Set("-._~/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
  return path.utf8.reduce(into: "") { encoded, byte in
    let digits = String(byte, radix: 16)
    encoded += safe.contains(byte) ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
  }
}
