import Basics

/// A report to the council, retold; its kind and its date come from the source document.
package struct Report: Content {
  package static let folder = "rapportages"
  package static let template = "report"
  package static let listTemplate = "report-listing"

  /// The id of the document that the page retells.
  package let source: String?

  /// The period that it covers, if it says so.
  let period: Period?

  package let reportsOn: [PagePath]

  package init(_ fields: inout FieldReader) {
    source = fields.source("bron")
    period = fields.optionalPeriod("periode")
    reportsOn = fields.pages("gaat-over")
  }

  package var relations: [BackReferences.Relation: [PagePath]] { [.report: reportsOn] }

  /// Returns the document that the page retells.
  package func entity(on _: Page, in language: Language, _ site: Site) -> SchemaEntity? {
    guard let source = document(in: site.sources) else { return nil }
    let about = reportsOn.compactMap { site[$0] }.map { page -> JSON in
      ["@id": .text(site.addresses.absolute(page, in: language.code))]
    }
    return SchemaEntity(
      type: "Report", name: source.title.original,
      properties: [
        ("inLanguage", .text(source.title.own)), ("datePublished", source.date.map { .text($0.iso) }),
        ("publisher", source.issuer.map { ["@type": "Organization", "name": .text($0[language.code])] }),
        ("about", about.isEmpty ? nil : .list(about)),
      ])
  }

  /// Sorts the newest first; reports without a date come last.
  package func order(_ sources: SourceRegister) -> Int { document(in: sources)?.date.map { -$0.firstDay } ?? .max }

  /// Returns the document that the page retells, which supplies its kind and its date.
  package func document(in sources: SourceRegister) -> Source? { source.flatMap { sources[$0] } }

  package static let names = TemplateNames<Entry<Report>>([
    .text("kind", "What kind of document it is.") { entry in
      entry.facts.document(in: entry.site.sources).map { entry.language.text("source.\($0.kind).label") } ?? ""
    },
    .html("date", "Its date.") { $0.language.date($0.facts.document(in: $0.site.sources)?.date) },
    .html("period", "The time about which it reports.") { $0.language.date($0.facts.period) },
    .list("reportsOn", of: LinkView.names, "The pages about what it reports on.") { $0.links(to: $0.facts.reportsOn) },
  ])
}
