package import Basics

/// A motion put to the council: what it asks, what is being done, and what isn't known.
package struct Motion: Tracked {
  package static let folder = "moties"
  package static let template = "motion"
  package static let listTemplate = "motion-listing"

  package let number: String
  package let history: History
  package let requests: [Request]
  package let efforts: [Effort]
  package let assignment: Assignment
  package let checked: CheckedDay?

  package init(_ fields: inout FieldReader) {
    number = fields.required("nummer")
    checked = CheckedDay(&fields)
    history = History(&fields, ofMotion: true)
    requests = fields.items("verzoeken") { Request(&$0) }
    efforts = fields.items("inzet") { Effort(&$0) }
    assignment = Assignment(&fields)
  }

  package func isWanted(_ history: History, on _: PartialDate) -> Bool { history.decision?.isAdoption == true }

  package static func sentenceKey(of kind: History.Kind?) -> String {
    kind.map { "event.\($0).sentence" } ?? "event.open.sentence"
  }

  package func datedStates(on _: Page, in _: Site) -> [DatedState] {
    efforts.compactMap { effort in
      effort.date.map { date in
        let sentence = { (language: Language) -> Sentence in
          language.sentence("effort.since.\(effort.state)", ["when": language.when(date)])
        }
        return DatedState(date: date, detail: effort.text, sentence: sentence, source: effort.source)
      }
    }
  }

  /// Returns the follow-up since the council adopted the motion, or else the council's decision.
  package func state(in language: Language, _: Site) -> StateText? {
    let followUp = followUp(in: language)
    return followUp.label.isEmpty ? history.decisionText(in: language) : followUp
  }

  /// Returns the state of the follow-up; its label is empty if none is expected, because the council didn't adopt it.
  package func followUp(in language: Language) -> StateText {
    history.followUp == nil && history.decision?.isAdoption != true ? .none : followUpText(in: language)
  }

  /// A motion asks something of the municipality: it is no legislation, which binds, and no report.
  package func entity(on page: Page, in language: Language, _ site: Site) -> SchemaEntity? {
    SchemaEntity(
      type: "CreativeWork", name: page.title[language.code].text,
      properties: [
        ("identifier", .text(number)), ("creativeWorkStatus", state(in: language, site).map { .text($0.label) }),
      ])
  }

  package static let names =
    TemplateNames<Entry<Motion>>([
      .text("number", "The number, as people write it: `ID 79`.") { $0.facts.number },
      .list("history", of: EventView.names, "What happened, oldest first.") { $0.events },
      .flag("awaitsDecision", "Whether the council still has to decide about a settlement.") {
        $0.facts.history.followUp == .settlementProposed
      },
      .list("requests", of: RequestView.names, "What it asks, each with its answer.") { $0.requests },
      .html("answers", "How many requests are answered, where that is expected.") { $0.facts.answers(in: $0.language) },
      .list("effortGroups", of: EffortGroup.names, "What the municipality says that it does, by how far it is.") {
        $0.effortGroups
      },
      .html("openEfforts", "How many efforts run although a settlement is proposed or decided.") { $0.openEfforts },
      .html("effortsSource", "According to which documents the municipality does that.") { $0.effortsSource },
      .html("lastDate", "The date of the last event.") { $0.language.date($0.facts.history.events.last?.date) },
      .state("decision", "What the council decided.") { $0.facts.history.decisionText(in: $0.language) },
      .html("daysToProposal", "The days from its adoption to the proposal to settle it, if both days are known.") {
        $0.daysToProposal
      },
      .state("followUp", "What was done with it, where that is expected.") { $0.facts.followUp(in: $0.language) },
    ]) + Assignment.names()
}

extension Entry<Motion> {
  /// A sentence about efforts that still run although a settlement is proposed or decided.
  ///
  /// That is allowed, but readers should know. Empty if there are none.
  fileprivate var openEfforts: Sentence {
    guard facts.history.followUp?.isSettlement == true else { return Sentence() }
    guard facts.efforts.contains(where: { $0.state == .running || $0.state == .inProgress }) else { return Sentence() }
    return language.sentence("motion.openEfforts", ["when": language.when(facts.checked?.date)])
  }

  /// “229 dagen (afgeleid)”.
  fileprivate var daysToProposal: Sentence {
    guard let adopted = facts.history.dayOfAdoption, let proposed = facts.history.dayOfProposal, adopted <= proposed
    else { return Sentence() }
    return language.sentence("motion.days", count: adopted.days(until: proposed))
  }

  /// The efforts by how far they are, in the order in which the states first occur.
  fileprivate var effortGroups: [EffortGroup] {
    facts.efforts.map(\.state).eachOnce.map { state in
      EffortGroup(efforts: facts.efforts.filter { $0.state == state }.map { EffortView(effort: $0, entry: self) })
    }
  }

  /// The marks of the documents that the efforts name, each once.
  fileprivate var effortsSource: Sentence {
    facts.efforts.compactMap(\.source).eachOnce.map { mark(of: $0) }.joined(by: "")
  }
}

/// Something that the municipality says it does for a motion, kept apart from what the motion asks.
package struct Effort: Sendable {
  package enum State: String, CaseIterable {
    case running = "loopt"
    case inProgress = "wordt-aan-gewerkt"
    case carriedOut = "uitgevoerd"
    case stopped = "gestopt"

    fileprivate var look: StateKind {
      switch self {
      case .running, .inProgress: .running
      case .carriedOut: .done
      case .stopped: .closed
      }
    }
  }

  package let text: Localized<String>
  package let state: State

  /// The day since which the state holds, if it differs from the day on which the motion was checked.
  package let date: PartialDate?

  /// Why it was stopped.
  package let reason: Localized<String>
  package let domains: [PagePath]
  package let source: String?

  init(_ fields: inout FieldReader) {
    text = fields.text("tekst")
    state = fields.choice("staat")
    date = fields.optionalDate("datum")
    reason = fields.optionalText("reden")
    if state == .stopped, reason.isEmpty {
      fields.diagnostics.append(.missingReason(state.rawValue, at: fields.place(of: "staat")))
    }
    domains = fields.pages("domeinen", in: Domain.folder)
    source = fields.source("bron")
    fields.happened(on: date, at: fields.place(of: "datum"), .source(source))
  }

  /// Returns the progress, according to the municipality.
  package func stateText(in language: Language) -> StateText {
    StateText(kind: state.look, label: language.text("effort.\(state)"), date: language.date(date))
  }
}

/// The efforts that are equally far, as a template sees them.
struct EffortGroup: Sendable {
  let efforts: [EffortView]

  static let names = TemplateNames<EffortGroup>([
    .text("count", "How many there are.") { $0.efforts.first?.entry.language.text(of: $0.efforts.count) ?? "" },
    .state("state", "How far they are, as the municipality says.") { group in
      group.efforts.first.map { $0.effort.stateText(in: $0.entry.language) } ?? .none
    },
    .list("efforts", of: EffortView.names, "What is done.") { $0.efforts },
  ])
}

/// An effort as a template sees it.
struct EffortView: Sendable {
  let effort: Effort
  let entry: Entry<Motion>

  static let names = TemplateNames<EffortView>([
    .text("text", "What is done.") { $0.effort.text[$0.entry.textLanguage] },
    .otherLanguage(of: "text and reason") { $0.entry.otherLanguage },
    .html("date", "Since when that is so, where that differs from the rest.") {
      $0.entry.language.date($0.effort.date)
    },
    .text("reason", "Why it was stopped.") { $0.effort.reason[$0.entry.textLanguage] },
    .list("domains", of: LinkView.names, "The domains in which it is done.") { $0.entry.links(to: $0.effort.domains) },
  ])
}
