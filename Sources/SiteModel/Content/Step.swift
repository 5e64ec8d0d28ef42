package import Basics

/// Something done in a phase.
///
/// A step that is an agenda item or a round of a monitor refers to that page, which alone holds its date and state.
package enum Step: Sendable {
  case own(OwnStep)
  case agenda(PagePath)
  case round(PagePath, year: PartialDate?)

  init(_ fields: inout FieldReader) {
    if let item = fields.optionalPage("agenda", in: AgendaItem.folder) {
      self = .agenda(item)
      fields.refuse(["monitor", "ronde", "datum", "periode", "staat", "bron", "tekst"], beside: "agenda")
    } else if let monitor = fields.optionalPage("monitor", in: Monitor.folder) {
      self = .round(monitor, year: fields.round("ronde", of: monitor))
      fields.refuse(["datum", "periode", "staat", "bron", "tekst"], beside: "monitor")
    } else {
      self = .own(OwnStep(&fields))
    }
    fields.declare("agenda", instead: { _ in })
    fields.declare("monitor", instead: { $0.round("ronde", of: PagePath(Monitor.folder)) })
  }

  /// Returns when the step is and whether it took place, with the source that says so.
  ///
  /// Returns `nil` if what it refers to doesn't exist, which the check of references reports.
  func plan(in site: Site) -> (plan: Plan, source: String?)? {
    switch self {
    case .own(let step): (step.plan, step.source)
    case .agenda(let path): site.facts(AgendaItem.self, at: path).map { ($0.plan, site[path]?.sources.first) }
    case .round(let path, let year): site.facts(Monitor.self, at: path)?.round(in: year).map { ($0.plan, $0.source) }
    }
  }

  /// The step, unless another page describes it.
  var own: OwnStep? { if case .own(let step) = self { step } else { nil } }

  /// The page to which it refers.
  var page: PagePath? {
    switch self {
    case .own: nil
    case .agenda(let path), .round(let path, _): path
    }
  }
}

/// A step that no other page describes.
package struct OwnStep: Sendable {
  package let text: Localized<String>
  package let plan: Plan
  package let source: String?

  init(_ fields: inout FieldReader) {
    text = fields.text("tekst")
    plan = Plan(&fields)
    source = fields.source("bron")
    fields.happened(plan, at: fields.placeOfDate, .source(source))
  }
}

/// A step as a template sees it.
package struct StepView: Sendable {
  package let step: Step
  package let plan: Plan
  package let entry: Entry<Phase>

  /// The id of the source that mentions the step.
  package let sourceID: String?

  /// The page to which the step refers.
  package let page: Page?

  init?(_ step: Step, _ entry: Entry<Phase>) {
    guard let (plan, source) = step.plan(in: entry.site) else { return nil }
    (self.step, self.plan, self.entry, sourceID) = (step, plan, entry, source)
    page = step.page.flatMap { entry.site[$0] }
  }

  static let names = TemplateNames<StepView>([
    .html("text", "What is done.") { $0.name(in: $0.entry.language) },
    .url("url", "The page that tells more.") { view in
      view.page.map { view.entry.site.url(of: $0, in: view.entry.language.code) } ?? ""
    },
    .otherLanguage(of: "the text") { ($0.page ?? $0.entry.page).otherLanguage(for: $0.entry.language.code) },
    .html("date", "The date.") { $0.entry.language.date($0.plan.period) },
    .html("source", "The mark of the document that says so.") { $0.entry.mark(of: $0.page == nil ? $0.sourceID : nil) },
    .state("state", "Planned, held, moved, cancelled or unknown.") { $0.entry.stateText(of: $0.plan, on: $0.page) },
  ])

  /// Returns what is done.
  package func name(in language: Language) -> Sentence {
    if let own = step.own { return Sentence(own.text[entry.page.language(for: language.code)]) }
    return page?.shortTitle(for: language.code) ?? Sentence()
  }
}
