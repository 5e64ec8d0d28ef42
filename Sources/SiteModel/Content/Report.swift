import Basics

/// A report to the council, retold. Its kind and its date are those of the document in the sources.
package struct Report: Content {
  package static let folder = "rapportages"
  package static let template = "report"
  package static let listTemplate = "report-listing"

  /// The document that the page retells.
  package let source: String?

  /// The time about which it reports; not every report says.
  let period: Period?

  package let reportsOn: [PagePath]

  package init(_ fields: inout FieldReader) {
    source = fields.source("bron")
    period = fields.optionalPeriod("periode")
    reportsOn = fields.pages("gaat-over")
  }

  /// The newest first; what has no date comes last.
  package func order(_ sources: SourceRegister) -> Int { document(in: sources)?.date.map { -$0.firstDay } ?? .max }

  /// The document that the page retells, which has its kind and its date.
  package func document(in sources: SourceRegister) -> Source? { source.flatMap { sources[$0] } }

  package static let names = TemplateNames<Entry<Report>>([
    .text("kind", "What kind of document it is.") { entry in
      entry.facts.document(in: entry.site.sources).map { entry.language.text("source.\($0.kind).label") } ?? ""
    },
    .html("date", "Its date; empty where that isn't known.") { entry in
      entry.language.html(of: entry.facts.document(in: entry.site.sources)?.date)
    },
    .html("period", "The time about which it reports; empty where it doesn't say.") {
      $0.language.html(of: $0.facts.period)
    },
    .list("reportsOn", of: LinkView.names, "The pages about what it reports on.") { $0.links(to: $0.facts.reportsOn) },
  ])
}
