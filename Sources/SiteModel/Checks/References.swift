import Documents
package import Basics

extension Site {
  /// The findings on references to sources, pages and rounds that don't exist.
  var unknownReferences: [Diagnostic] {
    // Returns `nil` if the names are unknown, for example because a file is unreadable.
    func names(of target: FieldReader.Target) -> Set<String>? {
      switch target {
      case .source: sources.isReadable ? Set(sources.byID.keys) : nil
      case .address: nil
      case _ where configuration.languages.isEmpty || hasUnreadFolders: nil
      // A missing home page is told itself.
      case .page(""): Set(pages.map(\.path.text)).union([PagePath.home.text])
      case .page(let folder): Set(pages.map(\.path).filter { $0.folder == folder && !$0.isListing }.map(\.name))
      case .round(let monitor) where self[monitor]?.isReadable == false: nil
      case .round(let monitor): facts(Monitor.self, at: monitor).map { Set($0.rounds.compactMap(\.year?.iso)) }
      }
    }
    let references = configuration.references + sources.references + data.references + pages.flatMap(\.references)
    return Dictionary(grouping: references, by: \.target).flatMap { target, references -> [Diagnostic] in
      guard let names = names(of: target) else { return [] }
      let unknown = references.filter { !names.contains($0.name) }
      if target == .source, names.isEmpty, let first = unknown.first {
        return [.noSources(sources.file?.firstLine, at: first.range, unknown.count)]
      }
      // A wrong name is one mistake, wherever it is written: most often in the file that it should name.
      var nearMisses = NearMisses()
      return Dictionary(grouping: unknown, by: \.name).values.map {
        .unknownReference($0, in: Array(names), &nearMisses)
      }
    }
  }

  /// The findings on addresses in fields that are those of this site, and lead nowhere.
  var deadAddresses: [Diagnostic] {
    let references = configuration.references + sources.references + pages.flatMap(\.references)
    let own = references.filter { $0.target == .address }.compactMap { reference in
      addresses.own(reference.name).map { (reference, $0) }
    }
    guard addresses.areKnown, orphans.isEmpty else { return [] }
    var nearMisses = NearMisses()
    return own.filter { !isThere($1) }.map { reference, address in
      let all = addresses.all
      let nearest = nearMisses.nearest(to: address.path, in: Array(all.keys)).map { path in
        if case .page? = all[path] { addresses.absolute("/" + path + "/") } else { addresses.absolute("/" + path) }
      }
      return .deadAddress(reference.range, nearest)
    }
  }

  /// The findings on a missing home page and missing index pages of folders.
  var missingPages: [Diagnostic] {
    guard let language = configuration.languages.first else { return [] }
    let folders = Set(pages.map(\.path).flatMap(\.folders)).map { PagePath($0 + "/index") }.filter { self[$0] == nil }
    let missing = folders.sorted().map { Diagnostic.missingIndex(.absent($0.file(in: language))) }
    return self[.home] == nil ? [.missingHome(.absent(PagePath.home.file(in: language)))] + missing : missing
  }

  /// The findings on withdrawn pages that a menu or another setting names, or below which another page lies.
  var namedWithdrawnPages: [Diagnostic] {
    let above = pages.filter(\.isListed).flatMap(\.nameOfParent)
    // A withdrawn home page is a mistake itself, which another check reports.
    let named = (configuration.references + above).filter { reference in
      self[PagePath(reference.name)].map { !$0.isListed && !$0.path.isHome } ?? false
    }
    return named.map { .withdrawn($0) }
  }
}

extension FieldReader.Reference {
  /// Whether a reference of a page leads to a page or a source that is there.
  func isKnown(_ pages: [PagePath: Page], _ sources: SourceRegister) -> Bool {
    switch target {
    case .source: !sources.isReadable || sources[name] != nil
    case .page, .round, .address: page.map { pages[$0] != nil } ?? true
    }
  }
}

extension String {
  /// Returns the page that somebody names by its address, its file or its folder: `/nl/visie/`, `content/nl/visie.md`.
  fileprivate func path(among names: [String]) -> String? {
    var parts = split(separator: "/").map { String($0.replacing(".md", with: "")) }
    if parts.first == "content" { parts.removeFirst() }
    let names = Set(names)
    let hasLanguage = LanguageTag.isWellFormed(parts.first ?? "")
    return [parts, hasLanguage ? Array(parts.dropFirst()) : parts].lazy.flatMap { parts -> [String] in
      let path = parts.joined(separator: "/")
      return [path, parts.isEmpty ? "index" : path + "/index"]
    }.first { names.contains($0) }
  }
}

extension Rule {
  package static let missingPage = Rule(
    "ontbrekende-pagina",
    nl: "De site heeft een beginpagina: `index.md` in de map van de brontaal.",
    en: "The site has a home page: `index.md` in the folder of the source language.")

  package static let missingIndex = Rule(
    "map-zonder-pagina",
    nl: "Elke map met pagina’s heeft een eigen pagina: `index.md`.",
    en: "Each folder with pages has a page of its own: `index.md`.")

  package static let unknownReference = Rule(
    "onbekende-verwijzing",
    nl: "Een veld noemt een bron, pagina of ronde die er is. Verbeter de naam, of voeg haar toe.",
    en: "A field names a source, page or round that exists. Correct the name, or add it.")
}

extension Diagnostic {
  fileprivate static func missingHome(_ file: File) -> Diagnostic {
    Diagnostic(
      .missingPage, at: file.firstLine,
      nl: "de beginpagina ontbreekt", tip: "maak '\(file.path)'",
      en: "the home page is missing", tip: "make '\(file.path)'")
  }

  fileprivate static func missingIndex(_ file: File) -> Diagnostic {
    let folder = file.path.dropLast("/index.md".count)
    return Diagnostic(
      .missingIndex, at: file.firstLine, severity: .warning,
      nl: "de map '\(folder)' heeft geen eigen pagina", tip: "maak '\(file.path)'",
      en: "the folder '\(folder)' has no page of its own", tip: "make '\(file.path)'")
  }

  fileprivate static func withdrawn(_ reference: FieldReader.Reference) -> Diagnostic {
    Diagnostic(
      .withdrawnPage, at: reference.range,
      nl: "de pagina '\(reference.name)' is ingetrokken", tip: "haal haar hier weg",
      en: "the page '\(reference.name)' is withdrawn", tip: "remove it here")
  }

  fileprivate static func deadAddress(_ range: FileRange, _ nearest: String?) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: range,
      nl: "op dit adres van deze site staat niets", en: "there is nothing at this address of this site",
      tip: nearest.map { .didYouMean($0) }
        ?? Wording(
          nl: "noem een adres waar iets staat, of haal het veld weg",
          en: "name an address at which there is something, or remove the field"))
  }

  /// Reports that sources are named, but there are none.
  fileprivate static func noSources(_ file: FileRange?, at range: FileRange, _ count: Int) -> Diagnostic {
    let (nl, en) = (count == 1 ? "het" : "ze", count == 1 ? "it" : "them")
    return Diagnostic(
      .unknownReference, at: range,
      related: [file].compactMap(\.self).map { Related(at: $0, nl: "het bestand is leeg", en: "the file is empty") },
      nl: "er zijn geen bronnen in 'content/bronnen.yml'", tip: "beschrijf \(nl) daar",
      en: "there are no sources in 'content/bronnen.yml'", tip: "describe \(en) there")
  }

  /// The largest number of other places that a finding on a name shows.
  private static let maximumPlaces = 3

  /// Reports a name that leads nowhere, with all the places where it is written.
  fileprivate static func unknownReference(
    _ references: [FieldReader.Reference], in names: [String], _ nearMisses: inout NearMisses
  ) -> Diagnostic {
    let reference = references[0]
    let (others, count) = (references.dropFirst().prefix(maximumPlaces), references.count)
    let what =
      switch reference.target {
      case .source:
        Wording(
          nl: "er is geen bron '\(reference.name)' in content/bronnen.yml",
          en: "there is no source '\(reference.name)' in content/bronnen.yml")
      case .page(""): Wording(nl: "er is geen pagina '\(reference.name)'", en: "there is no page '\(reference.name)'")
      case .page(let folder):
        Wording(
          nl: "er is geen pagina '\(reference.name)' in de map '\(folder)'",
          en: "there is no page '\(reference.name)' in the folder '\(folder)'")
      case .address: Wording(nl: "op '\(reference.name)' staat niets", en: "there is nothing at '\(reference.name)'")
      case .round(let monitor):
        Wording(
          nl: "'\(monitor.text)' heeft geen ronde in '\(reference.name)'",
          en: "'\(monitor.text)' has no round in '\(reference.name)'")
      }
    let meant = reference.target == .page(folder: "") ? reference.name.path(among: names) : nil
    let tip: Wording? =
      switch reference.target {
      case .round: .oneOf(names)
      case _ where meant != nil: meant.map { .didYouMean($0) }
      default:
        nearMisses.tip(for: reference.name, in: names)
          ?? Wording(nl: "maak haar, of haal de naam hier weg", en: "make it, or remove the name here")
      }
    return Diagnostic(
      .unknownReference, at: reference.range,
      related: others.map { Related(at: $0.range, nl: "ook hier", en: "here too") },
      nl: what.nl + (count == 1 ? "" : "; de naam staat op \(count) plaatsen"),
      en: what.en + (count == 1 ? "" : "; the name is in \(count) places"), tip: tip)
  }
}
