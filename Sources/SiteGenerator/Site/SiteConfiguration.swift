/// What `content/site.yml` says about the site as a whole.
struct SiteConfiguration: Sendable {
  /// Whether the municipality has adopted the site.
  enum Publication: String, CaseIterable {
    case concept
    case official = "openbaar"
  }

  let languages: [String]
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

  init(_ tree: SourceTree) {
    let file = tree.file("content/site.yml") ?? SourceFile(path: "content/site.yml", text: "")
    let (mapping, mistakes) = YAMLReader.mapping(in: file.all)
    var fields = FieldReader(mapping ?? YAMLMapping(fields: [], range: file.all))
    let languages = fields.references("talen", to: .language)
    self.languages = languages
    name = fields.localized("naam", in: languages)
    municipality = fields.fields("gemeente") { Municipality(&$0, languages) }
    let publication: Publication = fields.choice("publicatie")
    self.publication = publication
    address = fields.siteAddress("webadres", publication)
    basePath = address.wholeMatch(of: /https:\/\/[^\/]+(.*)/).map { String($0.1) } ?? ""
    contact = fields.fields("contact") { Contact(&$0) }
    menu = fields.references("menu", to: .page).map(PagePath.init)
    footer = fields.references("voet", to: .page).map(PagePath.init)
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

    init(_ fields: inout FieldReader, _ languages: [String]) {
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
      phone = fields.required("telefoon")
      email = fields.required("e-mail")
      visit = fields.optional("bezoek") ?? ""
      post = fields.optional("post") ?? ""
      page = fields.reference("pagina", to: .page).map(PagePath.init)
    }
  }
}

extension PartialDate {
  /// Stands for a day that was missing; its absence has been told, so it is never published.
  fileprivate static let placeholder = PartialDate(year: 2000)
}

extension FieldReader {
  /// A text in each language of the site: `{ nl: visie, fy: fyzje }`.
  fileprivate mutating func localized(_ name: String, in languages: [String]) -> Localized<String> {
    let texts = fields(name) { fields in languages.map { ($0, fields.required($0)) } }
    return Localized(Dictionary(texts, uniquingKeysWith: { first, _ in first }), placeholder: "")
  }

  /// The address of the site. One that nobody has adopted must not pose as the municipality's.
  fileprivate mutating func siteAddress(_ name: String, _ publication: SiteConfiguration.Publication) -> String {
    required(name) { address, range in
      guard let match = address.wholeMatch(of: /https:\/\/([^\/]+)(\/[^?#]*)?/) else { return .notHTTPS(at: range) }
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
  fileprivate static func notHTTPS(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress,
      Wording(nl: "het adres van een site begint met https://", en: "the address of a site begins with https://"),
      at: range,
      tip: Wording(
        nl: "bijvoorbeeld: https://oko.heerenveen.example/", en: "for example: https://oko.heerenveen.example/"))
  }

  fileprivate static func conceptAddress(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .conceptAddress,
      Wording(
        nl: "een concept staat op een adres dat eindigt op .example",
        en: "a concept stands at an address under .example"),
      at: range,
      tip: Wording(
        nl: "zet 'publicatie: openbaar' zodra de gemeente de site heeft vastgesteld",
        en: "write 'publicatie: openbaar' as soon as the municipality has adopted the site"))
  }
}
