import Documents
package import Basics

/// The settings in `content/site.yml`, which concern the site as a whole.
package struct SiteConfiguration: Sendable {
  /// Whether the municipality has adopted the site.
  package enum Publication: String, CaseIterable {
    case concept
    case official = "openbaar"
  }

  /// The languages of the site, the source language first; repeated ones are left out; none if one of them is unknown.
  package let languages: [String]

  /// Whether the languages have no mistakes; otherwise missing translations can't be reported.
  let areLanguagesKnown: Bool

  /// The range at which the languages are named.
  let placeOfLanguages: FileRange

  package let name: Localized<String>
  package let municipality: Municipality
  package let publication: Publication
  package let contact: Contact
  package let menu: [PagePath]
  package let footer: [PagePath]

  /// The pages about the site itself, which have a column of their own at the foot of each page.
  package let colophon: [PagePath]

  /// The page that explains words.
  package let glossary: PagePath?

  /// Whether that page has no mistakes; otherwise links to the explanation of a word may be right.
  let isGlossaryKnown: Bool

  /// The day of the site, after which nothing has happened; if it is `nil`, the site derives it from its dates.
  let asOf: PartialDate?

  /// Whether that day has no mistakes; otherwise nothing can be said to lie after it.
  let isDayKnown: Bool

  /// The number of days after which a record that nobody updates says so.
  let outdatedAfter: Int

  package let translationPolicy: TranslationPolicy
  package let ruleLevels: RuleLevels

  /// The web address at which the council publishes its documents.
  package let councilInformation: String?

  /// What the municipality declares about the accessibility of the site, once it has declared something.
  package let accessibility: AccessibilityStatement?

  /// How to report a leak in the security of the site.
  package let security: SecurityContact?

  package let address: SiteAddress

  /// The addresses that lead to the site: that of the build, and the one in `site.yml`.
  let ownAddresses: [SiteAddress]

  let references: [FieldReader.Reference]

  /// All fields as they are written, or `nil` if they can't be read.
  let fields: YAMLMapping?

  /// The language in which facts are written.
  package var sourceLanguage: String { languages.first ?? "" }

  /// Reads `site.yml`; its languages must be among those that have interface texts.
  package init(_ tree: FileTree, _ options: BuildOptions, interfaceLanguages: [String], _ findings: inout [Diagnostic])
  {
    let file = tree.file("content/site.yml") ?? .absent("content/site.yml")
    let (mapping, mistakes) = YAMLReader.mapping(of: file)
    var fields = FieldReader(mapping ?? YAMLMapping(fields: [], range: file.all))
    self.init(&fields, tree, options, interfaceLanguages: interfaceLanguages, mapping)
    findings += mapping == nil ? mistakes : mistakes + fields.diagnostics
  }

  /// Reads the fields of `site.yml`, if they could be read.
  init(
    _ fields: inout FieldReader, _ tree: FileTree, _ options: BuildOptions, interfaceLanguages: [String],
    _ mapping: YAMLMapping?
  ) {
    let isRead = mapping != nil
    self.fields = mapping
    let languages = fields.languages("talen", interfaceLanguages, tree)
    (self.languages, areLanguagesKnown) = languages
    placeOfLanguages = fields.place(of: "talen")
    name = fields.localized("naam", in: languages)
    municipality = fields.fields("gemeente") { Municipality(&$0, languages) }
    let before = fields.diagnostics.count
    publication = fields.choice("publicatie")
    let isConcept = publication == .concept && fields.diagnostics.count == before
    ownAddresses = fields.siteAddresses("webadres", options.address, isConcept: isConcept)
    address = ownAddresses.first ?? .placeholder
    let isOfficial = publication == .official
    contact = fields.fields("contact") { Contact(&$0, isOfficial: isOfficial) }
    menu = fields.menu("menu", maximum: 7)
    footer = fields.menu("voet")
    colophon = fields.menu("colofon")
    let beforeGlossary = fields.diagnostics.count
    glossary = fields.optionalPage("begrippen")
    isGlossaryKnown = isRead && fields.diagnostics.count == beforeGlossary
    let mistakesBefore = fields.diagnostics.count
    asOf = fields.optionalDay("peildatum")
    let isDayRead = isRead && fields.diagnostics.count == mistakesBefore
    outdatedAfter = fields.optionalDays("verouderd-na") ?? 180
    translationPolicy = fields.optionalFields("vertaling") { TranslationPolicy(&$0) } ?? TranslationPolicy()
    ruleLevels = fields.optionalFields("regels") { RuleLevels(&$0) } ?? RuleLevels()
    councilInformation = fields.optionalWebAddress("raadsinformatie")
    accessibility = fields.statement("toegankelijkheid", isOfficial: publication == .official)
    security = fields.optionalFields("beveiliging") { SecurityContact(&$0) }
    fields.finish()
    let isBegun = fields.tellMissingOnce(["naam", "gemeente", "talen", "webadres", "publicatie", "contact"])
    isDayKnown = isDayRead && !isBegun
    references = fields.references
  }
}

extension SiteConfiguration {
  package struct Municipality: Sendable {
    /// The TOOI code, for example `gm0074`.
    package let code: String
    package let name: Localized<String>

    fileprivate init(_ fields: inout FieldReader, _ languages: FieldReader.Languages) {
      code = fields.required("code", .municipalityCode) { code in
        code.dropping(prefix: "gm").map { $0.isDigits && $0.count == 4 } ?? false
      }
      name = fields.localized("naam", in: languages)
    }
  }

  /// How to reach the municipality; shown on every page.
  package struct Contact: Sendable {
    /// What `oko init` writes where nobody says how to reach the municipality; no public site has it.
    package static let (examplePhone, exampleMail) = ("14 000", "info@gemeente.example")

    package let phone: String
    package let email: String
    package let visit: String
    package let post: String
    package let page: PagePath?

    init(_ fields: inout FieldReader, isOfficial: Bool) {
      phone = fields.required("telefoon", .phone) { text in
        let number = text.dropping(prefix: "+") ?? text
        return number.consists(of: "0123456789 ()-") && number.count >= 3
      }
      email = fields.required("e-mail", .email, where: \.isMailAddress)
      if isOfficial {
        fields.tell(phone == Contact.examplePhone ? .exampleContact(at: fields.place(of: "telefoon")) : nil)
        fields.tell(email == Contact.exampleMail ? .exampleContact(at: fields.place(of: "e-mail")) : nil)
      }
      visit = fields.optional("bezoek") ?? ""
      post = fields.optional("post") ?? ""
      page = fields.optionalPage("pagina")
      fields.refuseMarkup(in: ["bezoek", "post"])
    }
  }
}

extension FieldReader {
  /// Reports fields that are missing all at once: whoever begins a site lacks most of them. Returns whether some are.
  fileprivate mutating func tellMissingOnce(_ names: [String]) -> Bool {
    let missing = names.filter { diagnostics.contains(.missingField($0, at: original.range)) }
    if missing.count < 2 { return false }
    diagnostics.removeAll { finding in missing.contains { finding == .missingField($0, at: original.range) } }
    diagnostics.append(.missingFields(missing, at: original.range))
    return true
  }

  /// Reads the address of the site, which comes after one that overrides it.
  ///
  /// A site that nobody has adopted must not pose as the municipality's.
  fileprivate mutating func siteAddresses(
    _ name: String, _ override: SiteAddress?, isConcept: Bool
  ) -> [SiteAddress] {
    let text = required(name) { address, range in SiteAddress(address) == nil ? .notHTTPS(address, at: range) : nil }
    let addresses = [override, SiteAddress(text)].compactMap(\.self)
    if isConcept, let address = addresses.first, !address.isForConcepts {
      diagnostics.append(.conceptAddress(at: place(of: override == nil ? name : "publicatie")))
    }
    return addresses
  }
}

extension SiteAddress {
  /// Replaces an address that is missing or wrong; that is an error, so it is never published.
  fileprivate static let placeholder = SiteAddress(text: "https://oko.example", host: "oko.example", basePath: "")

  private init(text: String, host: String, basePath: String) {
    (self.text, self.host, self.basePath, plainAuthority) = (text, host, basePath, host)
  }
}

extension Rule {
  package static let conceptAddress = Rule(
    "adres-van-concept",
    nl: "Een concept staat op een adres dat eindigt op `.example`; een openbare site heeft haar eigen `webadres`.",
    en: "A draft has an address that ends in `.example`; a public site has its own `webadres`.")
}

extension Diagnostic {
  fileprivate static func missingFields(_ names: [String], at range: FileRange) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return Diagnostic(
      .missingField, at: range.firstLine,
      nl: "deze velden ontbreken: \(list)", tip: "schrijf voor elk een regel, zoals '\(names[0]): …'",
      en: "these fields are missing: \(list)", tip: "write a line for each, such as '\(names[0]): …'")
  }

  fileprivate static func notHTTPS(_ address: String, at range: FileRange) -> Diagnostic {
    let meant = "https://" + address.withoutScheme
    let isMeant = SiteAddress(meant) != nil && meant.contains(".")
    return Diagnostic(
      .forbiddenAddress, at: range,
      nl: "het adres van een site begint met https:// en heeft geen vreemde tekens",
      en: "the address of a site begins with https:// and has no unusual characters",
      tip: isMeant
        ? Wording(nl: "schrijf '\(meant)'", en: "write '\(meant)'")
        : Wording(nl: "bijvoorbeeld: https://oko.gemeente.example/", en: "for example: https://oko.gemeente.example/"))
  }

  fileprivate static let exampleContact = Unplaced(
    .toFillIn,
    nl: "dit is het voorbeeld van 'oko init', waar niemand de gemeente bereikt", tip: "vul in wat klopt",
    en: "this is the example of 'oko init', at which nobody reaches the municipality", tip: "fill in what is right")

  fileprivate static let conceptAddress = Unplaced(
    .conceptAddress,
    nl: "een concept staat op een adres dat eindigt op .example",
    tip:
      "laat 'webadres' eindigen op '.example', bijvoorbeeld: https://oko.gemeente.example/; het echte adres komt er pas "
      + "als de gemeente de site heeft vastgesteld",
    en: "a draft has an address under .example",
    tip:
      "let 'webadres' end in '.example', for example: https://oko.gemeente.example/; the real address comes only when "
      + "the municipality has adopted the site")
}
