import Basics

/// Something that nobody could tell the readers of the site, so that somebody may ask for it.
package enum Missing: Sendable {
  /// A document that we know only by name, and a page that cites it.
  case document(Source, Page?)

  /// The answer to a request of the motion on a page.
  case answer(Request, Page)

  /// Whether a plan took place whose day has passed.
  case outcome(PlannedItem)

  private var kind: String {
    switch self {
    case .document: "document"
    case .answer: "antwoord"
    case .outcome: "uitkomst"
    }
  }

  private var document: Source? { if case .document(let source, _) = self { source } else { nil } }

  private var plan: Plan? { if case .outcome(let item) = self { item.plan } else { nil } }

  /// The page that it concerns.
  var page: Page? {
    switch self {
    case .document(_, let page): page
    case .answer(_, let page): page
    case .outcome(let item): item.page
    }
  }
}

extension Site {
  /// All that is missing: documents by their ids, then answers and outcomes in the order of their pages.
  package var missing: [Missing] {
    let pages = pagesByType(in: sourceLanguage)
    let documents = sources.byID.values.filter { !$0.isAvailable }.sorted { $0.id < $1.id }.map { source in
      Missing.document(source, pages.first { $0.sources.contains(source.id) })
    }
    let answers = pages.flatMap { page in
      (page.facts.tracked?.openRequests ?? []).map { Missing.answer($0, page) }
    }
    let outcomes = pages.flatMap(\.plans).filter { $0.plan.state(on: asOf) == nil }.map(Missing.outcome)
    return documents + answers + outcomes
  }
}

extension Missing {
  /// Returns what it is: “Een antwoord op het verzoek “Meer doen voor jongeren””.
  package func what(in language: Language) -> Sentence {
    switch self {
    case .document(let source, _):
      let title = source.title.sentence(for: language.code)
      let kind = Sentence(language.text("source.\(source.kind).label"))
      return language.sentence("missing.document", ["title": title, "kind": kind])
    case .answer(let request, let page):
      let text = Sentence(request.text[page.language(for: language.code)])
      return language.sentence("missing.answer", ["request": text.marked(page.otherLanguage(for: language.code))])
    case .outcome(let item):
      let (page, code) = (item.page, language.code)
      let detail = item.detail.map { Sentence($0[page.language(for: code)]).marked(page.otherLanguage(for: code)) }
      return language.sentence(
        "missing.outcome", ["what": detail ?? page.name(for: code), "when": language.when(item.plan.period)])
    }
  }

  /// Returns the document or the page from which we know that it is missing.
  package func evidence(in language: Language, _ site: Site) -> Sentence {
    if let source = namedIn(site) {
      let name = source.name(in: language)
      return source.address.map { .link(to: $0, name) } ?? name
    }
    return page.map { .link(to: site.url(of: $0, in: language.code), $0.name(for: language.code)) }
      ?? language.sentence("unknown")
  }

  /// Returns whom to ask: who issued the document or looks after the page, or else the municipality.
  package func contact(in language: Language, _ site: Site) -> Sentence {
    let municipality = site.configuration.municipality.name, own = site.sourceLanguage.code
    if let issuer = document?.issuer, issuer.original != municipality[own] {
      return issuer.sentence(for: language.code)
    }
    guard document == nil, let page, let owner = page.owner, owner != municipality[own] else {
      return Sentence(municipality[language.code])
    }
    return Sentence(owner).marked(page.sourceLanguage == language.code ? "" : page.sourceLanguage)
  }

  private func namedIn(_ site: Site) -> Source? { document?.namedIn.flatMap { site.sources[$0] } }

  /// Returns the same as open data, or `nil` if nothing is missing.
  static func dataset(_ site: Site) -> Dataset? {
    let what = DataField<Missing> { missing, _, record in
      record.put("wat", .texts(site.languages.map { ($0, missing.what(in: $0).text) }))
    } cells: { missing, _, _ in
      site.languages.map { ("wat-" + $0.code, missing?.what(in: $0).text ?? "") }
    }
    let fields: [DataField<Missing>] = [
      .value("soort") { $0.kind }, what, .value("document", isOptional: true) { $0.document },
      .value("genoemdIn", column: "genoemd-in", isOptional: true) { $0.namedIn(site) },
      .value("pagina", isOptional: true) { $0.page?.path }, .value("gepland", isOptional: true) { $0.plan?.period },
      .value("vragenAan", column: "vragen-aan") { $0.contact(in: site.sourceLanguage, site).text },
    ]
    return Dataset(
      "ontbreekt", texts: "missing", theme: .government, site.missing, record: fields, table: fields
    ) { DataContext(site: site, page: $0.page) }
  }
}
