import SiteModel
import Documents
import Basics

/// The state of one record in a sentence, with its day and the mark of its source: `![Motie ID 79](stand:moties/id79)`.
struct RecordSentence: Inset {
  static let key = Markdown.Figure.recordScheme

  private let record: Page
  private let state: StateText

  init?(_ facts: inout FigureFacts) {
    let path = String(facts.key.dropFirst(Self.key.count))
    let record = facts.site[PagePath(path)]
    guard let record, record.isListed, let state = record.facts.state(in: facts.language, facts.site) else {
      let records = facts.site.pages.filter { $0.facts.checked != nil && $0.isListed }.map(\.path.text)
      facts.diagnostics.append(
        record?.isListed == false
          ? .withdrawnRecord(path, at: facts.place) : .noRecord(path, in: records, at: facts.place))
      return nil
    }
    (self.record, self.state) = (record, state)
  }

  func html(_ use: Markdown.Figure, _ facts: FigureFacts, idPrefix: String, _ templates: TemplateSet) -> HTML {
    let mark = record.facts.stateSource(on: record).map {
      facts.site.mark(of: $0, on: facts.page, in: facts.language, idPrefix: idPrefix)
    }
    let text = sentence(titled: use.title, facts) + (mark ?? Sentence())
    return templates.html(RecordParagraph(id: idPrefix + use.id, text: text.html), in: facts.language)
  }

  private func sentence(titled title: String, _ facts: FigureFacts) -> Sentence {
    let (site, language) = (facts.site, facts.language)
    let url = site.url(of: record, in: language.code)
    return language.sentence(
      "digest.line.undated", ["name": .link(to: url, Sentence(title)), "text": state.sentence.withFullStop])
  }
}

/// The sentence as a paragraph of the text.
struct RecordParagraph: TemplateView {
  static let template = "figures/record"

  let id: String
  let text: HTML

  static let names = TemplateNames<RecordParagraph>([
    .text("id", "Its id.") { $0.id },
    .html("text", "The record, its state with the day, and the mark of the document that says so.") { $0.text },
  ])
}

extension Diagnostic {
  fileprivate static func noRecord(_ path: String, in records: [String], at range: FileRange) -> Diagnostic {
    Diagnostic(
      .unknownReference, at: range,
      nl: "er is geen pagina met een stand '\(path)'", en: "there is no page with a state '\(path)'",
      tip: .didYouMean(path, in: records))
  }

  fileprivate static func withdrawnRecord(_ path: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .withdrawnPage, at: range,
      nl: "de pagina '\(path)' is ingetrokken en heeft geen stand meer", tip: "haal deze zin weg",
      en: "the page '\(path)' is withdrawn and has no state any more", tip: "remove this sentence")
  }
}
