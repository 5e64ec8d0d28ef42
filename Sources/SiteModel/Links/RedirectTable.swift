import Documents
package import Basics

/// A redirect from a former address of a page to its present one.
package struct Redirect: Sendable {
  package let page: Page
  package let language: String
  let from: FormerAddress

  /// The path of the file at the former address, below the output folder; `nil` if no file can stand there.
  package var file: String? { from.file }

  /// The former address below the site, with its query behind a blank, as rules of servers name it.
  package var rule: String { from.rule }

  /// Whether the rule is for some queries only; it goes before others, and before the page at its path.
  package var isForQuery: Bool { from.text.contains("?") }
}

/// The redirects from all former addresses of pages.
struct RedirectTable: Sendable {
  private(set) var all: [Redirect] = []

  /// The ranges that declare former addresses, by file or, without one, by address.
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
          guard let (from, mistake) = RedirectTable.address(text, at: range, configuration) else {
            findings.append(.formerAddress(at: range))
            continue
          }
          let redirect = Redirect(page: page, language: language, from: from)
          if let others = owners(of: redirect, addresses) {
            findings.append(.takenAddress(text, at: range, others))
          } else if let mistake {
            findings.append(mistake)
            continue
          }
          all.append(redirect)
          places[redirect.file ?? from.text] = range
        }
      }
    }
  }

  /// Reads a former address, with the mistake in how it is written; returns `nil` if no server can send on from it.
  private static func address(
    _ text: String, at range: FileRange, _ configuration: SiteConfiguration
  ) -> (address: FormerAddress, mistake: Diagnostic?)? {
    if let path = path(text, behindAddressOf: configuration) {
      let mistake = Diagnostic.wholeFormerAddress(path, configuration.address.basePath, at: range)
      return (FormerAddress(path) ?? FormerAddress(text)).map { ($0, mistake) }
    }
    let form = FormerAddress.form(of: text, configuration.ownAddresses)
    if let address = FormerAddress(form) {
      return (address, form == text ? nil : .formOfFormerAddress(form, at: range))
    }
    return FormerAddress.withoutQuery(form).map { ($0, .formerQuery($0.text, at: range)) }
  }

  /// Returns the ranges that claim a file or a path that excludes it, or `nil` if the file is free.
  ///
  /// The list is empty if no range claims it: `oko` makes or copies the file.
  private func owners(of redirect: Redirect, _ addresses: Addresses) -> [FileRange]? {
    guard let file = redirect.file else {
      // What stands behind the `?` doesn't matter to the page that is there, so a rule would lead to itself.
      let own = OwnAddress(path: redirect.from.text)
      if case .page(let page, let language)? = addresses.owners[own.page], page === redirect.page {
        return [page.place(of: "adres", in: language)]
      }
      return places[redirect.from.text].map { [$0] }
    }
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
}

extension Rule {
  package static let formerAddress = Rule(
    "voormalig-adres",
    nl:
      "`voorheen` noemt een adres van vroeger, vanaf de `/` achter het webadres, dat nu van geen pagina is.",
    en: "`voorheen` names an address of the past, from the `/` behind the web address, that belongs to no page now.")
}

extension Diagnostic {
  fileprivate static let formerAddress = Unplaced(
    .formerAddress,
    nl: "van dit adres kan geen server lezers doorsturen", tip: "bijvoorbeeld: /nl/moties/oud/",
    en: "no server can send readers on from this address", tip: "for example: /nl/moties/oud/")

  fileprivate static func formOfFormerAddress(_ form: String, at range: FileRange) -> Diagnostic {
    let isPlain = form.consists(of: "/-._~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%?=")
    return Diagnostic(
      .formerAddress, at: range,
      nl: "een eerder adres is wat achter het webadres staat, vanaf de '/' en zonder '#'", tip: "schrijf: \(form)",
      en: "a former address is what stands behind the web address, from the '/' and without '#'", tip: "write: \(form)"
    ).repaired(by: isPlain ? form : "\"" + form.replacing("\"", with: "%22") + "\"")
  }

  fileprivate static func formerQuery(_ path: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .formerAddress, at: range,
      nl: "achter het '?' staan in een eerder adres namen met een '=', zoals '?id=3'", tip: "schrijf: \(path)",
      en: "behind the '?' in a former address are names with a '=', such as '?id=3'", tip: "write: \(path)")
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
