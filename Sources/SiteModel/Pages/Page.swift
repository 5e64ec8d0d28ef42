package import Documents
package import Basics

/// One path of the site: its facts, which it has once, and its words in each language.
package final class Page: Sendable {
  package let path: PagePath
  package let type: ContentType
  package let facts: any Content

  package let title: Localized<Title>
  package let summary: Localized<Markdown>
  package let updated: [String: PartialDate]
  private let slugs: [String: String]

  /// The former addresses of the page, in each language.
  let formerAddresses: [String: [FieldReader.Scalar]]

  /// When and why the page no longer holds; `nil` while it does.
  package let withdrawal: Withdrawal?

  /// The sources of the page and of everything on it, each once.
  package let sources: [String]

  /// The document that the page retells in plain language.
  package let retells: String?

  /// The day before which somebody should check that the page is still right.
  private let reviewBy: (date: PartialDate, range: FileRange)?

  /// The role that maintains the page.
  let owner: String?

  /// The text in each language that the page has.
  package let versions: [String: Document]

  /// The ids of the headings and of the sources, in each language that the page has.
  private let anchors: [String: Set<String>]

  /// The texts of its fields, in each language that has them.
  let textFields: [FieldReader.TextField]

  /// The sections that are translated one by one, in each language of the page.
  package let sections: [String: [PageSection]]

  /// How each translation relates to its source.
  package let translations: [String: Translation]

  /// What the page is exempt from.
  package let exemptions: [Exemption]

  let references: [FieldReader.Reference]
  let diagnostics: [Diagnostic]

  private let shortTitles: Localized<Title>
  package let sourceLanguage: String

  /// Whether the file in the source language could be read. If not, what the page names is unknown.
  let isReadable: Bool

  /// Reads a page from its files; the first is the one in the source language.
  init(
    _ path: PagePath, _ source: (language: String, document: Document),
    translations: [(language: String, document: Document)], glossary: PagePath? = nil
  ) {
    self.path = path
    type = ContentType.of(path, glossary: glossary)
    sourceLanguage = source.language
    let files = [source] + translations
    versions = Dictionary(files.map { ($0.language, $0.document) }, uniquingKeysWith: { first, _ in first })
    var fields = FieldReader(
      FieldReader.Version(source),
      translations: translations.filter(\.document.isReadable).map(FieldReader.Version.init))
    title = fields.title("titel")
    shortTitles = fields.optionalTitle("korte-titel")
    summary = fields.markdown("samenvatting")
    updated = fields.dateText("bijgewerkt")
    // Sources are numbered in the order of reading: the document that the page retells comes first.
    retells = fields.optionalSource("bron")
    _ = fields.sources("bronnen")
    owner = fields.optional("eigenaar")
    reviewBy = fields.optionalDate("herzien-voor").map {
      ($0, source.document.fields["herzien-voor"]?.value.range ?? source.document.fields.range)
    }
    slugs = fields.slug("adres")
    formerAddresses = fields.optionalScalars("voorheen")
    withdrawal = fields.optionalGroup("ingetrokken") { Withdrawal(&$0) }
    exemptions = fields.ownItems("sta-toe") { Exemption(&$0) }
    // `PageTree` has read it already, to learn which file has the facts.
    fields.texts.append("brontaal")
    let stamps = fields.stamps()
    facts = type.make(&fields)
    fields.finish()
    textFields = fields.textFields
    sections = Page.sections(files, textFields, source: source.language)
    self.translations = Page.translations(sections, stamps, source: source.language)
    references = fields.references
    let sources = references.filter { $0.target == .source }.map(\.name).eachOnce
    self.sources = sources
    // A page that no longer holds shows neither its text nor its sources.
    let isShown = withdrawal == nil
    anchors = versions.mapValues { isShown ? Set($0.body.anchors + sources.map { "bron-" + $0 }) : [] }
    isReadable = source.document.isReadable
    let reading = files.flatMap(\.document.diagnostics)
    diagnostics = isReadable ? reading + fields.diagnostics : reading
  }

  /// The last word of its address in a language, or that of the source where there is no translation.
  func slug(in language: String) -> String { slugs[self.language(for: language)] ?? path.name }

  /// Whether that word is written on the page.
  func hasSlug(in language: String) -> Bool { slugs[language] != nil }

  /// Whether lists, menus and the site map include the page.
  package var isListed: Bool { withdrawal == nil }

  /// The language in which a reader of `language` sees the page's own words: that one, or else the source.
  package func language(for language: String) -> String { versions[language] == nil ? sourceLanguage : language }

  /// The same for `lang`; `nil` where it is the reader's own.
  package func otherLanguage(for language: String) -> String {
    let own = self.language(for: language)
    return own == language ? "" : own
  }

  /// The title for menus and breadcrumbs.
  package func shortTitle(in language: String) -> Title {
    let short = shortTitles[language]
    return short.isEmpty ? title[language] : short
  }

  /// Whether a heading or source of the page has this id. True for a page that can't be read: nobody knows its ids.
  func hasAnchor(_ anchor: String, in language: String) -> Bool {
    guard let version = versions[language], version.isReadable else { return true }
    if !isListed { return false }
    return !isReadable && anchor.hasPrefix("bron-") || anchors[language, default: []].contains(anchor)
  }

  /// Reports a withdrawal in the future, and one of a page that a site can't do without.
  func withdrawalMistakes(on day: PartialDate) -> [Diagnostic] {
    guard let withdrawal else { return [] }
    if path.isHome { return [.withdrawnHome(at: withdrawal.range)] }
    return withdrawal.date.map { $0 <= day ? [] : [.laterWithdrawal($0, at: withdrawal.range)] } ?? []
  }

  /// Reports that the review of the page is overdue.
  func reviewDue(on day: PartialDate) -> Diagnostic? {
    reviewBy.flatMap { $0.date <= day ? .reviewDue($0.date, owner, at: $0.range) : nil }
  }

  /// Reports where the page refers to itself.
  var selfReferences: [Diagnostic] {
    references.filter { reference in
      guard case .page(let folder) = reference.target else { return false }
      return path.text == (folder.isEmpty ? "" : folder + "/") + reference.name
    }.map { .selfReference(at: $0.range) }
  }

  /// The ids of the headings and of the sources.
  func anchors(in language: String) -> [String] { Array(anchors[language, default: []]) }
}

extension Diagnostic {
  fileprivate static func selfReference(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .unknownReference, at: range,
      nl: "dit verwijst naar deze pagina zelf", tip: "noem een andere pagina",
      en: "this refers to this page itself", tip: "name another page")
  }

  fileprivate static func reviewDue(_ date: PartialDate, _ owner: String?, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .reviewDue, at: range, severity: .warning,
      nl: "deze pagina had vóór \(date.iso) herzien moeten zijn",
      en: "this page should have been reviewed before \(date.iso)",
      tip: owner.map {
        Wording(nl: "vraag het aan: \($0); kies daarna een nieuwe dag", en: "ask: \($0); then choose a new day")
      } ?? Wording(nl: "lees haar na, en kies een nieuwe dag", en: "read it again, and choose a new day"))
  }
}

extension FieldReader.Version {
  fileprivate init(_ file: (language: String, document: Document)) {
    self.init(language: file.language, fields: file.document.fields, range: file.document.fields.range)
  }
}
