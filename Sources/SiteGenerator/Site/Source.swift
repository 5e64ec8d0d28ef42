/// A document from which facts come, as `content/bronnen.yml` describes it.
struct Source: Sendable {
  /// The word by which pages name it.
  let id: String

  let title: String
  let kind: Kind
  let issuer: String
  let date: PartialDate?

  /// The day on which a council enacted it, and the source that says so where the document itself doesn't.
  let enacted: PartialDate?
  let enactedAccordingTo: String?

  /// The language of the title.
  let language: String

  /// Whether we have it, or only know that another document names it.
  let isAvailable: Bool

  /// The source that names a document that we don't have.
  let namedIn: String?

  enum Kind: String, CaseIterable {
    case councilLetter = "raadsbrief"
    case vision = "visie"
    case newsItem = "nieuwsbericht"
    case motion = "motie"
    case annex = "bijlage"
  }

  init(id: String, _ fields: inout FieldReader, sourceLanguage: String) {
    self.id = id
    title = fields.required("titel")
    kind = fields.choice("soort")
    issuer = fields.required("uitgever")
    date = fields.optionalDate("datum")
    enacted = fields.optionalDate("vastgesteld")
    enactedAccordingTo = fields.optionalSource("vastgesteld-volgens")
    language = fields.optional("taal") ?? sourceLanguage
    isAvailable = fields.flag("aanwezig", absent: true)
    namedIn = fields.optionalSource("genoemd-in")
  }

  /// “de raadsbrief van 14 oktober 2025”
  func name(in language: Language) -> HTML {
    let kind = language.sentence("source.\(kind).definite")
    return date.map { language.sentence("source.ofDate", ["source": kind, "date": language.html(of: $0)]) } ?? kind
  }

  /// “Volgens de raadsbrief van 14 oktober 2025”, with a link to the list of sources of the page that says so.
  func attribution(on page: String, in language: Language) -> HTML {
    var link = HTML(html: "<a href=\"")
    link.appendEscaped(page + "#bron-" + id)
    link.append(html: "\">")
    return language.sentence("source.accordingTo", ["source": link + name(in: language) + HTML(html: "</a>")])
  }
}

/// A source in the list at the end of a page.
struct SourceView: Sendable {
  let source: Source
  let site: Site
  let language: Language

  static let names = Names<SourceView>([
    .text("id", "The word by which pages name it.") { $0.source.id },
    .text("title", "The title, in its own language.") { $0.source.title },
    .text("language", "The language of the title.") { $0.source.language },
    .text("issuer", "Who issued it.") { $0.source.issuer },
    .text("issuerLanguage", "The language in which `issuer` is written.") { $0.site.configuration.sourceLanguage },
    .text("kind", "What kind of document it is.") { $0.language.text("source.\($0.source.kind).label") },
    .html("date", "Its date; empty where it has none.") { $0.language.html(of: $0.source.date) },
    .html("enacted", "When it was enacted, and according to which source; empty where that isn't known.") {
      $0.enacted
    },
    .flag("isUndated", "Whether it is known neither of which date it is nor when it was enacted.") {
      $0.source.date == nil && $0.source.enacted == nil
    },
    .flag("isAbsent", "Whether we don't have it, and only know that another document names it.") {
      !$0.source.isAvailable
    },
    .html("namedIn", "Which document names it; empty where that isn't said.") { view in
      view.name(of: view.source.namedIn).map { view.language.sentence("source.namedIn", ["source": $0]) } ?? []
    },
  ])

  private var enacted: HTML {
    guard let date = source.enacted else { return [] }
    let when = language.when(date)
    guard let name = name(of: source.enactedAccordingTo) else {
      return language.sentence("source.enacted", ["when": when])
    }
    return language.sentence("source.enactedAccordingTo", ["when": when, "source": name])
  }

  private func name(of id: String?) -> HTML? {
    id.flatMap { site.sources[$0] }?.name(in: language)
  }
}

/// All sources of a site, by their ids.
struct Sources: Sendable {
  private(set) var byID: [String: Source] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var references: [FieldReader.Reference] = []

  /// Whether the file could be read; if not, one can't say which source isn't there.
  private(set) var isReadable = true

  init(_ tree: SourceTree, sourceLanguage: String) {
    guard let file = tree.file("content/bronnen.yml") else { return }
    let (mapping, mistakes) = YAMLReader.mapping(of: file)
    diagnostics = mistakes
    isReadable = mapping != nil
    guard let mapping else { return }
    var fields = FieldReader(mapping)
    for entry in mapping.fields {
      byID[entry.name] = fields.fields(entry.name) { Source(id: entry.name, &$0, sourceLanguage: sourceLanguage) }
    }
    diagnostics += fields.diagnostics
    references = fields.references
  }

  subscript(id: String) -> Source? { byID[id] }
}

extension [String] {
  /// Each word once, in the order in which they stand first.
  var eachOnce: [String] { enumerated().filter { firstIndex(of: $1) == $0 }.map(\.element) }
}
