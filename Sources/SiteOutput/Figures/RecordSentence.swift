import SiteModel
import Documents
import Basics

/// The state of one record in a sentence, with its day and the document that says so: `![Motie ID 79](stand:moties/id79)`.
struct RecordSentence: Inset {
  static let key = Markdown.Figure.recordScheme

  private let record: Page
  private let state: StateText

  init?(_ facts: inout FigureFacts) {
    let path = String(facts.key.dropFirst(Self.key.count))
    guard let record = facts.site[PagePath(path)], record.isListed,
      let state = record.facts.state(in: facts.language, facts.site)
    else {
      let records = facts.site.pages.filter { $0.facts.checked != nil && $0.isListed }.map(\.path.text)
      facts.diagnostics.append(.noRecord(path, in: records, at: facts.place))
      return nil
    }
    (self.record, self.state) = (record, state)
  }

  func html(_ use: Markdown.Figure, _ facts: FigureFacts, idPrefix _: String, _ templates: TemplateSet) -> HTML {
    html(inWords: use.title, facts, templates)
  }

  func html(inWords title: String, _ facts: FigureFacts, _: TemplateSet) -> HTML {
    let (site, language) = (facts.site, facts.language)
    let url = site.url(of: record, in: language.code)
    let source = record.facts.stateSource(on: record).flatMap { site.sources[$0] }?.attribution(on: url, in: language)
    let text = [state.sentence, source ?? Sentence()].filter { !$0.isEmpty }.map(\.withFullStop).joined()
    let link = Sentence.link(to: url, Sentence(title))
    let sentence: Sentence = language.sentence("digest.line.undated", ["name": link, "text": text])
    return HTML(html: "<p>") + sentence.html + HTML(html: "</p>\n")
  }
}

extension Diagnostic {
  fileprivate static func noRecord(_ path: String, in records: [String], at range: FileRange) -> Diagnostic {
    Diagnostic(
      .unknownReference, at: range,
      nl: "er is geen pagina met een stand '\(path)'", en: "there is no page with a state '\(path)'",
      tip: .didYouMean(path, in: records))
  }
}
