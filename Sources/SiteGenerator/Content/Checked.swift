/// The day on which what a record says was known. It may have become old since.
struct Checked: Sendable {
  let date: PartialDate?

  init(_ fields: inout FieldReader) {
    date = fields.date("stand-per")
  }

  /// “Stand per 14 oktober 2025.”
  func sentence(in language: Language) -> HTML {
    date.map { language.sentence("checked.on", ["date": language.html(of: $0)]) } ?? []
  }

  /// “Sinds 14 oktober 2025 niet bijgewerkt.”, where that is long ago.
  func warning(in language: Language, _ site: Site) -> HTML {
    guard let date, date.days(until: site.asOf) > site.configuration.outdatedAfter else { return [] }
    return language.sentence("checked.since", ["date": language.html(of: date)])
  }
}

extension Names.Group {
  /// The name that says on which day a record was known.
  static func checked<Facts>() -> Self where Model == Entry<Facts> {
    html("checked", "On which day this was known, and whether that is long ago.") { entry in
      guard let checked = entry.facts.checked else { return [] }
      let sentence = checked.sentence(in: entry.language)
      let warning = checked.warning(in: entry.language, entry.site)
      return warning.isEmpty ? sentence : sentence + HTML(html: " ") + warning
    }
  }
}
