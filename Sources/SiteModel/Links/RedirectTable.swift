import Basics

/// A former address of a page, which redirects readers to its present one.
package struct Redirect: Sendable {
  /// The address below the site, for example `/nl/moties/oud/`.
  package let from: String
  package let page: Page
  package let language: String

  /// The file at that address, below the output folder.
  package var file: String {
    from.hasSuffix("/") ? MadeFile.page(at: from) : String(from.dropFirst())
  }
}

/// All former addresses of pages.
struct RedirectTable: Sendable {
  private(set) var all: [Redirect] = []

  /// The places that declare former addresses, by their files and by the folders of these files.
  private var places: [String: FileRange] = [:]
  private var folders: [String: FileRange] = [:]

  /// The files that are copied and all their folders, none of which can be a former address.
  private let copied: (files: Set<String>, folders: Set<String>)

  init(
    _ pages: [Page], _ addresses: Addresses, _ configuration: SiteConfiguration, assets: [File],
    _ findings: inout [Diagnostic]
  ) {
    let files = assets.map(Addresses.path)
    copied = (Set(files), Set(files.flatMap { PagePath($0).folders }))
    for page in pages {
      for language in configuration.languages {
        for (text, range) in page.formerAddresses[language, default: []] {
          guard let from = RedirectTable.path(text) else {
            findings.append(.formerAddress(at: range))
            continue
          }
          if let path = RedirectTable.path(text, behindAddressOf: configuration) {
            findings.append(.wholeFormerAddress(path, configuration.address.basePath, at: range))
            continue
          }
          let redirect = Redirect(from: from, page: page, language: language)
          if let others = owners(of: redirect.file, addresses) {
            findings.append(.takenAddress(from, at: range, others))
          }
          add(redirect, at: range)
        }
      }
    }
  }

  /// The places that claim a file, or something that can't lie beside it: `nil` if it is free, none if `oko` makes or
  /// copies it.
  private func owners(of file: String, _ addresses: Addresses) -> [FileRange]? {
    if let other = other(at: file) { return [other] }
    if let owner = addresses.owner(of: file) { return owner.place.map { [$0] } ?? [] }
    let isCopied =
      copied.files.contains(file) || copied.folders.contains(file)
      || PagePath(file).folders.contains(where: copied.files.contains)
    return isCopied ? [] : nil
  }

  private mutating func add(_ redirect: Redirect, at range: FileRange) {
    all.append(redirect)
    places[redirect.file] = range
    for folder in PagePath(redirect.file).folders { folders[folder] = range }
  }

  /// The place that declares a file, or something that can't lie beside it, as a former address too.
  private func other(at file: String) -> FileRange? {
    places[file] ?? folders[file] ?? PagePath(file).folders.lazy.compactMap { places[$0] }.first
  }

  /// The repair for a path on the host that includes the path of the site: `/oko/nl/x/` is `/nl/x/` on
  /// `https://gemeente.example/oko/`. `nil` where the site itself has such paths.
  private static func path(_ text: String, behindAddressOf configuration: SiteConfiguration) -> String? {
    let base = configuration.address.basePath
    let isOwn = configuration.languages.contains(String(base.dropFirst().prefix { $0 != "/" }))
    guard !base.isEmpty, !isOwn, (text + "/").hasPrefix(base + "/") else { return nil }
    return String(text.dropFirst(base.count))
  }

  /// The path below the site, with `/` at the end unless it names a file; `nil` if it isn't a plain path.
  private static func path(_ text: String) -> String? {
    guard text.wholeMatch(of: /(\/[A-Za-z0-9._~\-]+)+\/?/) != nil else { return nil }
    let parts = text.split(separator: "/")
    guard let last = parts.last, !parts.contains(where: { $0.hasPrefix(".") }) else { return nil }
    return text.hasSuffix("/") || last.hasSuffix(".html") || last.hasSuffix(".htm") ? text : text + "/"
  }
}

extension Addresses.Owner {
  /// The place where a page sets its address.
  fileprivate var place: FileRange? {
    switch self {
    case .page(let page, let language): page.placeOfAddress(in: language)
    case .made: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func formerAddress(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .formerAddress, at: range,
      nl: "een eerder adres begint met '/' en heeft geen vreemde tekens", tip: "bijvoorbeeld: /nl/moties/oud/",
      en: "a former address begins with '/' and has no unusual characters", tip: "for example: /nl/moties/oud/")
  }

  fileprivate static func wholeFormerAddress(_ path: String, _ base: String, at range: FileRange) -> Diagnostic {
    let isPage = path.count > 1
    return Diagnostic(
      .formerAddress, at: range,
      nl: "een eerder adres begint na '\(base)', waar de site staat",
      en: "a former address begins behind '\(base)', where the site stands",
      tip: isPage
        ? Wording(nl: "schrijf: \(path)", en: "write: \(path)")
        : Wording(nl: "haal het hier weg", en: "remove it here"))
  }

  fileprivate static func takenAddress(_ address: String, at range: FileRange, _ others: [FileRange]) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: range, related: others.map { Related(at: $0, nl: "hier", en: "here") },
      nl: "het adres '\(address)' is al in gebruik", tip: "haal het hier weg",
      en: "the address '\(address)' is already in use", tip: "remove it here")
  }
}
