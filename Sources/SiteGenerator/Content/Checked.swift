/// The day on which what a record says was known. It may have become old since.
struct Checked: Sendable {
  let date: PartialDate?

  init(_ fields: inout FieldReader) {
    date = fields.requiredDate("stand-per")
  }

  /// “Stand per 14 oktober 2025.”
  func sentence(in language: Language) -> HTML {
    date.map { language.sentence("checked.on", ["date": language.html(of: $0)]) } ?? []
  }

  /// “Sinds 14 oktober 2025 niet bijgewerkt.”, where that is long ago.
  func warning(in language: Language, _ configuration: SiteConfiguration) -> HTML {
    guard let date, date.days(until: configuration.asOf) > configuration.outdatedAfter else { return [] }
    return language.sentence("checked.since", ["date": language.html(of: date)])
  }
}

extension Names {
  /// The names that tell on which day a record was known.
  static func checked<Facts>(_ value: @escaping @Sendable (Facts) -> Checked) -> Names where Model == Entry<Facts> {
    Names([
      .html("checkedOn", "On which day this was known.") { value($0.facts).sentence(in: $0.language) },
      .html("checked", "On which day this was known, and whether that is long ago.") { entry in
        let checked = value(entry.facts)
        let warning = checked.warning(in: entry.language, entry.site.configuration)
        return checked.sentence(in: entry.language) + (warning.isEmpty ? [] : HTML(html: " ") + warning)
      },
    ])
  }
}
