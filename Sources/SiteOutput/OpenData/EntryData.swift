import SiteModel
import Basics

/// The fields and cells of every page in open data: all languages at once, with absolute addresses.
extension Entry {
  /// Returns the entry in a language.
  func entry(in language: Language) -> Entry { Entry(facts: facts, page: page, language: language, site: site) }

  /// The languages in which the page has words of its own.
  var ownLanguages: [Language] { site.languages(of: page) }

  /// The id of the page in open data: its path, which stays the same if a title or an address changes.
  var id: String { page.path.text }

  /// The address by which others can refer to the page.
  var address: String { site.addresses.absolute(page, in: mainLanguage.code) }

  /// The source language of the site, or the language of a page that doesn't have it.
  var mainLanguage: Language {
    let code = page.language(for: site.sourceLanguage.code)
    return site.languages.first { $0.code == code } ?? site.sourceLanguage
  }

  /// Returns the texts of a state for readers, in each language of the site.
  func states(_ state: (Entry) -> StateText) -> [(language: Language, state: StateText)] {
    site.languages.map { ($0, state(entry(in: $0))) }
  }

  /// Returns the state of a plan. A plan whose day has passed is unknown.
  func state(of plan: Plan) -> DataState {
    let texts = states { plan.stateText(in: $0.language, asOf: site.asOf) }
    return DataState(plan.state.rawValue, texts, isOver: plan.state(on: site.asOf) == nil)
  }

  /// Returns a text of the page in each of its languages, or `nil` if it is empty.
  func texts(_ text: Localized<String>) -> JSON? {
    text.isEmpty ? nil : .texts(ownLanguages.map { ($0, text[$0.code]) })
  }

  /// Returns a cell for each language of the site, empty if the page isn't translated into it.
  func cells(_ column: String, _ text: (Entry) -> String) -> CSVTable.Row {
    site.languages.map { language in
      let isOwn = page.versions[language.code] != nil
      return (column + "-" + language.code, isOwn ? text(entry(in: language)) : "")
    }
  }

  /// The last cells of each row about the page.
  var pageCells: CSVTable.Row {
    [("stand-per", facts.checked?.date?.iso ?? DataState.unknownWord)]
      + cells("webpagina") { $0.site.addresses.absolute($0.page, in: $0.language.code) }
  }

  /// Returns the ids of the pages to which a record refers.
  func ids(_ paths: [PagePath]) -> [JSON] { paths.map { .text($0.text) } }
}

extension DataFields {
  /// Puts the fields of every page, with the names of mini-ORI where it has them.
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

  /// Puts the dates and the state of a plan.
  mutating func put<Facts>(_ plan: Plan, of entry: Entry<Facts>) {
    put("begin", plan.period?.first.iso)
    put("eind", plan.period?.last.iso)
    put("staat", entry.state(of: plan))
  }

  /// Puts the document that says so.
  mutating func put(source id: String?, in site: Site) { put("bron", id.flatMap { site.sources[$0] }?.json) }
}

extension Source {
  /// The document in open data.
  var json: JSON {
    var fields: [JSON.Field] = [
      JSON.Field(name: "id", value: .text(id)), JSON.Field(name: "titel", value: .text(title)),
      JSON.Field(name: "taalcode", value: .text(language)), JSON.Field(name: "soort", value: .text(kind.rawValue)),
    ]
    if let date { fields.append(JSON.Field(name: "datum", value: .text(date.iso))) }
    if let address { fields.append(JSON.Field(name: "webadres", value: .text(address))) }
    return .fields(fields)
  }

  /// Returns the cells of the document that a row names, or cells that say it is unknown.
  static func cells(_ id: String?, in site: Site) -> CSVTable.Row {
    let source = id.flatMap { site.sources[$0] }
    return [("bron", source?.id ?? DataState.unknownWord), ("bron-titel", source?.title ?? DataState.unknownWord)]
  }
}

extension Plan {
  /// Returns the cells with the dates and the state of the plan.
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
  /// Returns the text, shortened to the number of characters that a standard allows.
  func cut(to count: Int) -> String {
    unicodeScalars.count <= count ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
  }
}
