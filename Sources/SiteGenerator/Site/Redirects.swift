/// An address that a page had before, from which readers are led on.
struct Redirect: Sendable {
  /// The address below the site, for example `/nl/moties/oud/`.
  let from: String
  let page: Page
  let language: String

  /// The file at that address, below the output folder.
  var file: String {
    let path = String(from.dropFirst())
    return path.hasSuffix("/") ? path + "index.html" : path
  }
}

/// All addresses that pages had before.
struct Redirects: Sendable {
  private(set) var all: [Redirect] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The places of former addresses by their files, and the folders of these files.
  private var places: [String: SourceRange] = [:]
  private var folders: [String: SourceRange] = [:]

  /// The files of `assets` are copied, so that no former address may be theirs.
  init(_ pages: [Page], _ addresses: Addresses, _ configuration: SiteConfiguration, assets: [SourceFile]) {
    let copied = Set(assets.map(Output.path))
    for page in pages {
      for language in configuration.languages {
        for (text, range) in page.formerAddresses[language, default: []] {
          guard let from = Redirects.path(text) else {
            diagnostics.append(.formerAddress(at: range))
            continue
          }
          let redirect = Redirect(from: from, page: page, language: language)
          if let other = other(at: redirect.file) {
            diagnostics.append(.takenAddress(from, at: range, [other]))
          } else if let owner = addresses.owner(of: redirect.file) {
            diagnostics.append(.takenAddress(from, at: range, owner.place.map { [$0] } ?? []))
          } else if copied.contains(redirect.file) {
            diagnostics.append(.takenAddress(from, at: range, []))
          }
          add(redirect, at: range)
        }
      }
    }
  }

  private mutating func add(_ redirect: Redirect, at range: SourceRange) {
    all.append(redirect)
    places[redirect.file] = range
    for folder in PagePath(redirect.file).folders { folders[folder] = range }
  }

  /// Where it says that a file, or what can't lie beside it, is a former address too.
  private func other(at file: String) -> SourceRange? {
    places[file] ?? folders[file] ?? PagePath(file).folders.lazy.compactMap { places[$0] }.first
  }

  /// The path as it was below the site, with `/` at the end unless it names a file; nothing where it is no plain path.
  private static func path(_ text: String) -> String? {
    guard text.wholeMatch(of: /(\/[A-Za-z0-9._~\-]+)+\/?/) != nil else { return nil }
    let parts = text.split(separator: "/")
    guard let last = parts.last, !parts.contains(where: { $0.hasPrefix(".") }) else { return nil }
    return text.hasSuffix("/") || last.hasSuffix(".html") || last.hasSuffix(".htm") ? text : text + "/"
  }
}

extension Addresses.Owner {
  /// Where it says that it has the address.
  fileprivate var place: SourceRange? {
    switch self {
    case .page(let page, let language): page.placeOfAddress(in: language)
    case .made: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func formerAddress(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .formerAddress,
      Wording(
        nl: "een eerder adres begint met '/' en heeft geen vreemde tekens",
        en: "a former address begins with '/' and has no unusual characters"),
      at: range, tip: Wording(nl: "bijvoorbeeld: /nl/moties/oud/", en: "for example: /nl/moties/oud/"))
  }

  fileprivate static func takenAddress(_ address: String, at range: SourceRange, _ others: [SourceRange]) -> Diagnostic
  {
    Diagnostic(
      .duplicateAddress,
      Wording(nl: "het adres '\(address)' is al in gebruik", en: "the address '\(address)' is already in use"),
      at: range, related: others.map { Related(message: Wording(nl: "hier", en: "here"), range: $0) },
      tip: Wording(nl: "haal het hier weg", en: "remove it here"))
  }
}
