package import Basics

/// All records of a type for reuse, made only when asked for.
package struct Dataset: Sendable {
  /// The theme in the list of the European Union.
  package enum Theme: String, Sendable {
    case government = "GOVE"
    case society = "SOCI"
  }

  /// The name of its files, and of the list of its records.
  package let name: String
  package let theme: Theme

  /// Whether the records are in the calendar too.
  package var hasCalendar = false

  /// The newest day on which a record was checked, its page written or a document about it made.
  package let modified: PartialDate?

  package let records: @Sendable () -> [JSON]
  package let table: @Sendable () -> CSVTable

  /// The key of its texts.
  private let key: String

  /// Creates the dataset of some records, or `nil` if there are none.
  init?<Model: Sendable>(
    _ name: String, texts key: String, theme: Theme = .society, _ models: [Model], record: [DataField<Model>],
    table: [DataField<Model>],
    modified: (Model, DataContext) -> [PartialDate] = { $1.page?.daysOfChange ?? [] },
    context: @escaping @Sendable (Model) -> DataContext
  ) {
    if models.isEmpty { return nil }
    (self.name, self.key, self.theme) = (name, key, theme)
    self.modified = models.flatMap { modified($0, context($0)) }.filter { $0.day != nil }.max()
    records = { models.map { DataRecord($0, record, context($0)).json } }
    self.table = {
      CSVTable(
        rows: models.flatMap { model in
          (0..<max(1, table.map { $0.rowCount(model) }.max() ?? 1)).map { row in
            table.flatMap { $0.cells(model, row, context(model)) }
          }
        })
    }
  }

  /// Creates the dataset of a type of content, or `nil` if it has no pages.
  ///
  /// Every record has the fields of its page: all languages at once, with absolute addresses, and the names of mini-ORI
  /// where it has them. In a table the `keys` come before the title.
  init?<Facts: Content>(
    of type: Facts.Type, in site: Site, texts: String, theme: Theme = .society, keys: [DataField<Entry<Facts>>] = [],
    fields: [DataField<Entry<Facts>>]
  ) {
    typealias Field = DataField<Entry<Facts>>
    let id = Field.value("id") { $0.page.path }
    let addresses = Field.texts("webpaginaLink", column: "webpagina") { site.addresses.absolute($0.page, in: $1.code) }
    let titles = Field.texts("titels", column: "titel") { $0.page.title[$1.code].text }
    let page = [
      id, Field.value("url") { site.addresses.absolute($0.page, in: $0.mainLanguage.code) }, addresses,
      Field.value("titel") { $0.page.title[$0.mainLanguage.code].text.cut(to: 200) }, titles,
      Field.value("taal") { $0.mainLanguage.text("codes.bibliographic") },
      Field.value("talen") { site.languages(of: $0.page).map { $0.text("codes.bibliographic") } },
      Field.value("organisatie") { _ in site.configuration.municipality.uri },
    ]
    let checked = Field.value("standPer", column: "stand-per") { $0.facts.checked?.date }
    self.init(
      Facts.folder, texts: texts, theme: theme, site.entries(of: type, in: site.sourceLanguage),
      record: page + keys + fields + [checked], table: [id] + keys + [titles] + fields + [checked, addresses],
      context: { DataContext(site: site, page: $0.page) })
    hasCalendar = Facts.offersCalendar
  }

  package func title(in language: Language) -> String { language.text("openData.\(key).title") }

  /// Returns what the data say, and what they don't.
  package func description(in language: Language) -> String { language.text("openData.\(key).description") }
}

extension Page {
  /// The days on which its record was checked and its texts were written.
  fileprivate var daysOfChange: [PartialDate] {
    [facts.checked?.date].compactMap(\.self) + updated.values + corrections.compactMap(\.date)
  }
}

extension Entry {
  /// The source language of the site, or the language of a page that doesn't have it.
  var mainLanguage: Language {
    site.languages[page.language(for: site.sourceLanguage.code)] ?? site.sourceLanguage
  }
}

extension SiteConfiguration.Municipality {
  /// The municipality in TOOI, the register of organisations of the Dutch government.
  package var uri: String { "https://identifier.overheid.nl/tooi/id/gemeente/" + code }
}

extension String {
  /// Returns the text, shortened to the number of characters that a standard allows.
  package func cut(to count: Int) -> String {
    unicodeScalars.count <= count ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
  }
}
