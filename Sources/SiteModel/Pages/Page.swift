package import Documents
package import Basics

/// A page of the site: its facts, shared by all languages, and its words in each language.
package final class Page: Sendable {
  package let path: PagePath
  package let type: ContentType
  package let facts: any Content

  /// The facts of its type as they are written, without words and without the day of the check; empty if it isn't a record.
  let writtenFacts: String

  /// What every page says of itself, whatever its type.
  private let fields: PageFields

  /// The page above it: that of `onder`, or else the index page one level up. The home page has none.
  package let parent: PagePath?

  /// The names of all sources that the page cites, each once, in the order of their numbers.
  package let sources: [String]

  /// The files of the page, by language.
  package let versions: [String: Document]

  /// The ids of headings, figures and sources, by language; none for a withdrawn page.
  private let anchors: [String: Set<String>]

  let textFields: [FieldReader.TextField]

  /// The sections, which are translated one by one, by language.
  package let sections: [String: [PageSection]]

  /// The state of each translation compared with its source, by language.
  package let translations: [String: Translation]

  let references: [FieldReader.Reference]

  /// The dates in its fields on which something happened.
  let happenings: [Happening]
  let diagnostics: [Diagnostic]

  package let sourceLanguage: String

  /// Whether the file in the source language is readable; if it isn't, the references of the page are unknown.
  let isReadable: Bool

  /// Reads a page from its file in the source language and its translations.
  init(
    _ path: PagePath, _ source: (language: String, document: Document),
    translations: [(language: String, document: Document)], isForTranslation: Bool = false, glossary: PagePath? = nil,
    stamps: StampFile = StampFile()
  ) {
    self.path = path
    type = ContentType.of(path, glossary: glossary)
    sourceLanguage = source.language
    let files = [source] + translations
    versions = Dictionary(keepingFirst: files.map { ($0.language, $0.document) })
    var fields = FieldReader(source, translations, isForTranslation: isForTranslation)
    let own = PageFields(&fields)
    self.fields = own
    parent = own.parent ?? path.parent
    fields.refuseStamps(of: path)
    (facts, writtenFacts) = fields.facts(of: type.facts)
    fields.finish()
    textFields = fields.textFields
    sections = Page.sections(files, textFields, source: source.language)
    self.translations = Page.translations(sections, source.language, fields.translations.map(\.language), path, stamps)
    (references, happenings) = (fields.references, fields.happenings)
    let sources = references.filter { $0.target == .source }.map(\.name).eachOnce
    self.sources = sources
    // A withdrawn page shows neither its text nor its sources.
    anchors = own.withdrawal != nil ? [:] : versions.mapValues { Set($0.body.anchors + sources.map { "bron-" + $0 }) }
    isReadable = source.document.isReadable
    let reading = files.flatMap(\.document.diagnostics)
    diagnostics = isReadable ? reading + fields.diagnostics : reading
  }

  package var title: Localized<Sentence> { fields.title }
  package var summary: Localized<Markdown> { fields.summary }
  package var updated: [String: PartialDate] { fields.updated }
  package var published: PartialDate? { fields.published }
  package var withdrawal: Withdrawal? { fields.withdrawal }
  package var corrections: [Correction] { fields.corrections }
  package var retells: String? { fields.retells }
  package var exemptions: [Exemption] { fields.exemptions }
  var slugs: [String: String] { fields.slugs }
  var formerAddresses: [String: [FieldReader.Scalar]] { fields.formerAddresses }
  var owner: String? { fields.owner }

  /// The words of links that are marks of a source.
  var sourceMarks: Set<String> { versions[sourceLanguage]?.sourceMarks ?? [] }

  /// Whether its file with the facts has no errors, so that they are as its author means them; see ``Site/unsound``.
  var hasSoundFacts: Bool {
    let file = versions[sourceLanguage]?.file
    return isReadable && !diagnostics.contains { $0.severity == .error && $0.range.file == file }
  }

  /// Whether it has facts that texts on other pages depend on.
  var isRecord: Bool { facts.checked != nil }

  /// Whether lists, menus and the site map include the page.
  package var isListed: Bool { withdrawal == nil }

  /// Returns the language that readers of `language` see: that language, or else the source language.
  package func language(for language: String) -> String { versions[language] == nil ? sourceLanguage : language }

  /// Returns the language that readers of `language` see, or an empty string if it is their own.
  package func otherLanguage(for language: String) -> String {
    let own = self.language(for: language)
    return own == language ? "" : own
  }

  /// Returns the title for menus and breadcrumbs: the short one if there is one.
  package func shortTitle(in language: String) -> Sentence {
    let short = fields.shortTitles[language]
    return short.isEmpty ? title[language] : short
  }

  /// Returns the title for menus and breadcrumbs that readers of a language see.
  package func shortTitle(for language: String) -> Sentence { shortTitle(in: self.language(for: language)) }

  /// Returns the title for tight spaces, marked if it is in another language than the reader's.
  package func name(for language: String) -> Sentence { shortTitle(for: language).marked(otherLanguage(for: language)) }

  /// Returns the range of a field's value, or else the first line of the file that readers of a language see.
  package func place(of field: String, in language: String) -> FileRange {
    versions[language]?.fields[field]?.value.range ?? firstLine(in: self.language(for: language))
  }

  func firstLine(in language: String) -> FileRange {
    (versions[language]?.file ?? .absent(path.file(in: language))).firstLine
  }

  /// Returns whether the page has a heading, figure or source with an id, or may have one.
  ///
  /// The ids of an unreadable or missing file are unknown, so every id passes. If only the file in the source language
  /// is unreadable, every id of a source passes.
  func hasAnchor(_ anchor: String, in language: String) -> Bool {
    guard let version = versions[language], version.isReadable else { return true }
    if !isListed { return false }
    return !isReadable && anchor.hasPrefix("bron-") || anchors[language, default: []].contains(anchor)
  }

  /// Reports a withdrawal of the home page.
  var withdrawalMistake: Diagnostic? { path.isHome ? withdrawal.map { .withdrawnHome(at: $0.range) } : nil }

  /// Reports an overdue review of the page.
  func reviewDue(on day: PartialDate) -> Diagnostic? {
    fields.reviewBy.flatMap { $0.date <= day ? .reviewDue($0.date, owner, at: $0.range) : nil }
  }

  /// The reference of `onder`, if there is one.
  var nameOfParent: [FieldReader.Reference] {
    let place = versions[sourceLanguage]?.fields["onder"]?.value.range
    return references.filter { $0.range == place }
  }

  /// The findings on references from the page to itself.
  var selfReferences: [Diagnostic] {
    references.filter { $0.page == path }.map { .selfReference(at: $0.range) }
  }

  /// Returns the texts of its fields in one of its languages, each with the name of the field.
  package func fieldTexts(in language: String) -> [(name: String, text: Passage)] {
    textFields.compactMap { field in field.texts[language].map { (field.name, $0) } }
  }

  /// Returns the ids of headings, figures and sources, in no particular order.
  func anchors(in language: String) -> [String] { Array(anchors[language, default: []]) }
}

extension Rule {
  package static let reviewDue = Rule(
    "herzien",
    nl: "De dag van `herzien-voor` is voorbij. Kijk de pagina na, en kies een nieuwe dag.",
    en: "The day of `herzien-voor` is past. Review the page, and choose another day.")
}

extension Diagnostic {
  fileprivate static let selfReference = Unplaced(
    .unknownReference,
    nl: "dit verwijst naar deze pagina zelf", tip: "noem een andere pagina",
    en: "this refers to this page itself", tip: "name another page")

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

extension FieldReader {
  /// Reads the fields of a file and of its translations, as far as they are readable.
  fileprivate init(
    _ source: (language: String, document: Document), _ translations: [(language: String, document: Document)],
    isForTranslation: Bool
  ) {
    self.init(
      Version(source), translations: translations.filter(\.document.isReadable).map(Version.init),
      isForTranslation: isForTranslation)
    sourceMarks = source.document.sourceMarks
  }
}

extension FieldReader.Version {
  fileprivate init(_ file: (language: String, document: Document)) {
    self.init(language: file.language, fields: file.document.fields, range: file.document.fields.range)
  }
}
