package import Basics

/// A promise made to the council.
///
/// Its history says what was done about it, as for a motion.
package struct Commitment: Tracked {
  package static let folder = "toezeggingen"
  package static let template = "commitment"
  package static let listTemplate = "commitment-listing"

  package let promise: Promise?

  package let history: History
  package let assignment: Assignment
  package let checked: CheckedDay?

  package init(_ fields: inout FieldReader) {
    promise = fields.fields("toegezegd") { Promise(&$0) }
    checked = CheckedDay(&fields)
    history = History(&fields, ofMotion: false)
    assignment = Assignment(&fields)
  }

  package func isWanted(_: History, on day: PartialDate) -> Bool {
    promise?.date.map { !day.hasPassed(on: $0) } ?? false
  }

  package static func sentenceKey(of kind: History.Kind?) -> String {
    kind.map { "commitment.\($0)" } ?? "commitment.open"
  }

  package func state(in language: Language, _ site: Site) -> StateText? { followUpText(in: language) }

  /// Sorts the newest first; commitments without a date come last.
  package func order(_: SourceRegister) -> Int { promise?.date.map { -$0.firstDay } ?? .max }

  package static func dataset(_ site: Site) -> Dataset? {
    let promise: [DataField<Promise>] = [.value("datum") { $0.date }, .source { $0.source }]
    return Dataset(
      of: Commitment.self, in: site, texts: "commitments", theme: .government,
      fields: [
        .record("toegezegd", of: promise) { $0.facts.promise },
        .state("uitvoering") { entry, site in
          DataState(entry.facts.history.followUp?.rawValue ?? "open", site) { entry.facts.followUpText(in: $0) }
        },
        historyField, portfolioField,
      ] + deadlineAndDomains)
  }

  package static let names =
    TemplateNames<Entry<Commitment>>([
      .html("date", "When it was promised.") { $0.language.date($0.facts.promise?.date) },
      .html("source", "The mark of the document that says so.") { $0.mark(of: $0.facts.promise?.source) },
      .list("history", of: EventView.names, "What was done with it since, oldest first.") { $0.events },
      .state("followUp", "How far it is.") { $0.state },
    ]) + Assignment.names()

  /// The date of the promise, and the document that records it.
  package struct Promise: Sendable {
    package let date: PartialDate?
    package let source: String?

    fileprivate init(_ fields: inout FieldReader) {
      date = fields.date("datum")
      source = fields.source("bron")
      fields.happened(on: date, at: fields.place(of: "datum"), .source(source))
    }
  }
}
