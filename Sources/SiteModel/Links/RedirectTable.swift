import Documents
package import Basics

/// A redirect from a former address of a page to its present one.
package struct Redirect: Sendable {
  /// The former address below the site, for example `/nl/moties/oud/`.
  package let from: String
  package let page: Page
  package let language: String

  /// The path of the file at the former address, below the output folder.
  package var file: String { from.hasSuffix("/") ? MadeFile.page(at: from) : String(from.dropFirst()) }
}

/// The redirects from all former addresses of pages.
struct RedirectTable: Sendable {
  private(set) var all: [Redirect] = []

  /// The ranges that declare former addresses.
  private var places = FileOwners<FileRange>()

  /// The copied files.
  private var copied = FileOwners<File>()

  init(
    _ pages: [Page], _ addresses: Addresses, _ configuration: SiteConfiguration, assets: [File],
    _ findings: inout [Diagnostic]
  ) {
    for file in assets { copied[Addresses.path(ofAsset: file)] = file }
    for page in pages {
      for language in configuration.languages {
        for (text, range) in page.formerAddresses[language, default: []] {
          let signs = range.unseenSigns(writtenIn: .percent)
          findings += signs
          if !signs.isEmpty { continue }
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
          all.append(redirect)
          places[redirect.file] = range
        }
      }
    }
  }

  /// Returns the ranges that claim a file or a path that excludes it, or `nil` if the file is free.
  ///
  /// The list is empty if no range claims it: `oko` makes or copies the file.
  private func owners(of file: String, _ addresses: Addresses) -> [FileRange]? {
    if let other = places.claim(on: file) { return [other] }
    return switch addresses.owner(of: file) {
    case .page(let page, let language)?: [page.place(of: "adres", in: language)]
    case .made?: []
    case nil: copied.claim(on: file) == nil ? nil : []
    }
  }

  /// Returns a path without the base path of the site, or `nil` if it doesn't begin with that.
  ///
  /// At `https://gemeente.example/oko/`, `/oko/nl/x/` becomes `/nl/x/`. If the base path begins like a language of the
  /// site, such as `/nl`, the path may be right as it is, so this returns `nil` too.
  private static func path(_ text: String, behindAddressOf configuration: SiteConfiguration) -> String? {
    let base = configuration.address.basePath
    let isOwn = configuration.languages.contains(String(base.dropFirst().prefix { $0 != "/" }))
    guard !base.isEmpty, !isOwn, (text + "/").hasPrefix(base + "/") else { return nil }
    return String(text.dropFirst(base.count))
  }

  /// Returns the path below the site, or `nil` if it isn't a plain path; a path that isn't an HTML file ends in `/`.
  private static func path(_ text: String) -> String? {
    guard isPlainPath(text.dropping(suffix: "/") ?? text) else { return nil }
    let parts = text.split(separator: "/")
    guard let last = parts.last, !parts.contains(where: { $0.hasPrefix(".") }) else { return nil }
    return text.hasSuffix("/") || last.hasSuffix(".html") || last.hasSuffix(".htm") ? text : text + "/"
  }
}

extension Rule {
  package static let formerAddress = Rule(
    "voormalig-adres",
    nl: "`voorheen` noemt een adres van vroeger, dat nu van geen pagina is.",
    en: "`voorheen` names an address of the past that belongs to no page now.")

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
  fileprivate static let formerAddress = Unplaced(
    .formerAddress,
    nl: "een eerder adres begint met '/' en heeft geen vreemde tekens", tip: "bijvoorbeeld: /nl/moties/oud/",
    en: "a former address begins with '/' and has no unusual characters", tip: "for example: /nl/moties/oud/")

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
