/// What `content/site.yml` says about the site as a whole.
struct SiteConfiguration: Sendable {
  /// Whether the municipality has adopted the site.
  enum Publication: String, CaseIterable {
    case concept
    case official = "openbaar"
  }

  /// The languages of the site, of which the first is the source; with a mistake in them, those that can be used.
  let languages: [String]

  /// Whether there is no mistake in the languages; if there is, one can't say what lacks a language.
  let areLanguagesKnown: Bool

  let name: Localized<String>
  let municipality: Municipality
  let publication: Publication
  let contact: Contact
  let menu: [PagePath]
  let footer: [PagePath]

  /// The day as of which something is past or still to come.
  let asOf: PartialDate

  /// After how many days a record that nobody updates says so.
  let outdatedAfter: Int

  /// Where the site will stand, without the last `/`.
  let address: String

  /// The path of the site on its host, without the last `/`: nothing, or for example `/oko`.
  let basePath: String

  let references: [FieldReader.Reference]
  let diagnostics: [Diagnostic]

  /// The language in which facts stand.
  var sourceLanguage: String { languages.first ?? "" }

  /// Reads `site.yml`; its languages must be among those for which there are interface texts.
  init(_ tree: SourceTree, interfaceLanguages: [String]) {
    let file = tree.file("content/site.yml") ?? .absent("content/site.yml")
    let (mapping, mistakes) = YAMLReader.mapping(of: file)
    var fields = FieldReader(mapping ?? YAMLMapping(fields: [], range: file.all))
    let languages = fields.languages("talen", interfaceLanguages)
    (self.languages, areLanguagesKnown) = languages
    name = fields.localized("naam", in: languages)
    municipality = fields.fields("gemeente") { Municipality(&$0, languages) }
    let publication: Publication = fields.choice("publicatie")
    self.publication = publication
    address = fields.siteAddress("webadres", publication)
    basePath = address.wholeMatch(of: /https:\/\/[^\/]+(.*)/).map { String($0.1) } ?? ""
    contact = fields.fields("contact") { Contact(&$0) }
    menu = fields.pages("menu")
    footer = fields.pages("voet")
    asOf = fields.date("peildatum") ?? .placeholder
    outdatedAfter = fields.optionalNumber("verouderd-na") ?? 180
    fields.finish()
    references = fields.references
    diagnostics = mapping == nil ? mistakes : mistakes + fields.diagnostics
  }
}

extension SiteConfiguration {
  /// The municipality that accounts for itself.
  struct Municipality: Sendable {
    /// The code in TOOI, for example `gm0074`.
    let code: String
    let name: Localized<String>

    fileprivate init(_ fields: inout FieldReader, _ languages: FieldReader.Languages) {
      code = fields.required("code")
      name = fields.localized("naam", in: languages)
    }
  }

  /// How to reach the municipality; on every page.
  struct Contact: Sendable {
    let phone: String
    let email: String
    let visit: String
    let post: String
    let page: PagePath?

    init(_ fields: inout FieldReader) {
      phone = fields.required("telefoon") { text, range in
        text.wholeMatch(of: /\+?[0-9 ()\-]{3,}/) == nil ? .wrongType("telefoon", .phone, at: range) : nil
      }
      email = fields.required("e-mail") { text, range in
        text.wholeMatch(of: /[^\s@]+@[^\s@]+/) == nil ? .wrongType("e-mail", .email, at: range) : nil
      }
      visit = fields.optional("bezoek") ?? ""
      post = fields.optional("post") ?? ""
      page = fields.optionalPage("pagina")
    }
  }
}

extension PartialDate {
  /// Stands for a day that was missing; its absence has been told, so it is never published.
  fileprivate static let placeholder = PartialDate(year: 2000)
}

extension FieldReader {
  fileprivate typealias Languages = (codes: [String], areKnown: Bool)

  /// The languages of the site.
  fileprivate mutating func languages(_ name: String, _ known: [String]) -> Languages {
    let before = diagnostics.count
    let words = requiredList(name)
    let codes = words.map(\.text)
    for (index, (code, range)) in words.enumerated() {
      if !known.contains(code) { diagnostics.append(.unknownLanguage(code, in: known, at: range)) }
      if codes.firstIndex(of: code) != index { diagnostics.append(.repeatedLanguage(code, at: range)) }
    }
    return (codes.eachOnce.filter(known.contains), diagnostics.count == before)
  }

  /// A text in each language of the site: `{ nl: visie, fy: fyzje }`.
  fileprivate mutating func localized(_ name: String, in languages: Languages) -> Localized<String> {
    let texts = fields(name, .texts) { fields in
      guard languages.areKnown else { return fields.all().map { ($0.name, "") } }
      return languages.codes.map { ($0, fields.required($0)) }
    }
    return Localized(Dictionary(texts, uniquingKeysWith: { first, _ in first }), placeholder: "")
  }

  /// The address of the site. One that nobody has adopted must not pose as the municipality's.
  fileprivate mutating func siteAddress(_ name: String, _ publication: SiteConfiguration.Publication) -> String {
    required(name) { address, range in
      guard let match = address.wholeMatch(of: /https:\/\/([A-Za-z0-9.\-]+)(:[0-9]+)?(\/[A-Za-z0-9._~\-]+)*\/?/) else {
        return .notHTTPS(at: range)
      }
      guard publication == .official || match.1.hasSuffix(".example") else { return .conceptAddress(at: range) }
      return nil
    }.trimmingLast("/")
  }
}

extension String {
  fileprivate func trimmingLast(_ character: Character) -> String {
    last == character ? String(dropLast()) : self
  }
}

extension Diagnostic {
  fileprivate static func unknownLanguage(_ code: String, in known: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownReference,
      Wording(
        nl: "er zijn geen schermteksten voor de taal '\(code)' in templates/strings/",
        en: "there are no interface texts for the language '\(code)' in templates/strings/"),
      at: range, tip: .didYouMean(code, in: known))
  }

  fileprivate static func repeatedLanguage(_ code: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .repeatedLanguage,
      Wording(nl: "de taal '\(code)' staat er twee keer", en: "the language '\(code)' occurs twice"),
      at: range, tip: Wording(nl: "haal een van de twee weg", en: "remove one of the two"))
  }

  fileprivate static func notHTTPS(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress,
      Wording(
        nl: "het adres van een site begint met https:// en heeft geen vreemde tekens",
        en: "the address of a site begins with https:// and has no unusual characters"),
      at: range,
      tip: Wording(
        nl: "bijvoorbeeld: https://oko.gemeente.example/", en: "for example: https://oko.gemeente.example/"))
  }

  fileprivate static func conceptAddress(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .conceptAddress,
      Wording(
        nl: "een concept staat op een adres dat eindigt op .example",
        en: "a draft has an address under .example"),
      at: range,
      tip: Wording(
        nl: "zet 'publicatie: openbaar' zodra de gemeente de site heeft vastgesteld",
        en: "write 'publicatie: openbaar' as soon as the municipality has adopted the site"))
  }
}
