import SiteModel
import Basics

/// What open data tell of every page: in all its languages at once, with whole addresses.
extension Entry {
  /// The page in a language in which it exists.
  func entry(in language: Language) -> Entry { Entry(facts: facts, page: page, language: language, site: site) }

  /// The languages in which the page has words of its own.
  var ownLanguages: [Language] { site.languages(of: page) }

  /// The word by which open data name the page: its path, which stays when a title or an address changes.
  var id: String { page.path.text }

  /// The address of the page by which others can name it.
  var address: String { site.addresses.absolute(page, in: mainLanguage.code) }

  /// The language of the site's source; for a page that has only another, that one.
  var mainLanguage: Language {
    let code = page.language(for: site.sourceLanguage.code)
    return site.languages.first { $0.code == code } ?? site.sourceLanguage
  }

  /// What readers see of a state, in each language of the site.
  func states(_ state: (Entry) -> StateText) -> [(language: Language, state: StateText)] {
    site.languages.map { ($0, state(entry(in: $0))) }
  }

  /// How far a plan is. One whose day has passed is unknown.
  func state(of plan: Plan) -> DataState {
    let texts = states { plan.stateText(in: $0.language, asOf: site.asOf) }
    return DataState(plan.state.rawValue, texts, isOver: texts.contains { $0.state.kind == .unknown })
  }

  /// A text of the page in each of its languages; nothing where it has none.
  func texts(_ text: Localized<String>) -> JSON? {
    text.isEmpty ? nil : .texts(ownLanguages.map { ($0, text[$0.code]) })
  }

  /// The cells of a text: one for each language of the site, empty where the page isn't translated.
  func cells(_ column: String, _ text: (Entry) -> String) -> CSVTable.Row {
    site.languages.map { language in
      let isOwn = page.versions[language.code] != nil
      return (column + "-" + language.code, isOwn ? text(entry(in: language)) : "")
    }
  }

  /// The cells with which each row about the page ends.
  var pageCells: CSVTable.Row {
    [("stand-per", facts.checked?.date?.iso ?? DataState.unknownWord)]
      + cells("webpagina") { $0.site.addresses.absolute($0.page, in: $0.language.code) }
  }

  /// The pages to which a record refers, by their ids.
  func ids(_ paths: [PagePath]) -> [JSON] { paths.map { .text($0.text) } }
}

extension DataFields {
  /// Puts what every page has, by the names of mini-ORI where that has them.
  mutating func put<Facts>(page entry: Entry<Facts>) {
    let (page, site) = (entry.page, entry.site)
    put("id", entry.id)
    put("url", entry.address)
    put("webpaginaLink", .texts(entry.ownLanguages.map { ($0, site.addresses.absolute(page, in: $0.code)) }))
    put("titel", page.title[entry.mainLanguage.code].text.cut(to: 200))
    put("titels", .texts(entry.ownLanguages.map { ($0, page.title[$0.code].text) }))
    put("taal", entry.mainLanguage.text("codes.bibliographic"))
    put("talen", entry.ownLanguages.map { .text($0.text("codes.bibliographic")) })
    put("organisatie", site.configuration.municipality.uri)
  }

  /// Puts the day on which a record was known.
  mutating func put(checked: CheckedDay?) { put("standPer", checked?.date?.iso) }

  /// Puts when something is, and how far it is.
  mutating func put<Facts>(_ plan: Plan, of entry: Entry<Facts>) {
    put("begin", plan.period?.first.iso)
    put("eind", plan.period?.last.iso)
    put("staat", entry.state(of: plan))
  }

  /// Puts the document that says so.
  mutating func put(source id: String?, in site: Site) { put("bron", id.flatMap { site.sources[$0] }?.json) }
}

extension Source {
  /// The document as open data name it.
  var json: JSON {
    var fields: [JSON.Field] = [
      JSON.Field(name: "id", value: .text(id)), JSON.Field(name: "titel", value: .text(title)),
      JSON.Field(name: "taalcode", value: .text(language)), JSON.Field(name: "soort", value: .text(kind.rawValue)),
    ]
    if let date { fields.append(JSON.Field(name: "datum", value: .text(date.iso))) }
    if let address { fields.append(JSON.Field(name: "webadres", value: .text(address))) }
    return .fields(fields)
  }

  /// The cells of the document that a row names; the same where it names none.
  static func cells(_ id: String?, in site: Site) -> CSVTable.Row {
    let source = id.flatMap { site.sources[$0] }
    return [("bron", source?.id ?? DataState.unknownWord), ("bron-titel", source?.title ?? DataState.unknownWord)]
  }
}

extension Plan {
  /// The cells that say when something is, and how far it is.
  func cells<Facts>(_ prefix: String, of entry: Entry<Facts>) -> CSVTable.Row {
    let state = entry.state(of: self)
    return [
      (prefix + "begin", period?.first.iso ?? DataState.unknownWord),
      (prefix + "eind", period?.last.iso ?? DataState.unknownWord), (prefix + "staat", state.cell),
      (prefix + "staat-laatst-bekend", state.lastKnown ?? DataState.unknownWord),
    ]
  }
}

extension SiteConfiguration.Municipality {
  /// The municipality in TOOI, the register of organisations of the Dutch government.
  var uri: String { "https://identifier.overheid.nl/tooi/id/gemeente/" + code }
}

extension String {
  /// The text, shortened where a standard allows no more characters.
  func cut(to count: Int) -> String {
    unicodeScalars.count <= count ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
  }
}
