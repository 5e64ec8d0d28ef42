import SiteModel
import Basics

/// A motion or a commitment, as a digest presents it.
struct FollowedRecord {
  private let page: Page
  private let facts: any Tracked
  private let events: [EventView]
  private let period: DigestPeriod
  private let language: Language
  private let sources: SourceRegister

  /// What was known of it at the beginning of the period, and at its end.
  private let before: History
  private let after: History

  init?(_ page: Page, _ site: Site, _ period: DigestPeriod, _ language: Language) {
    guard let facts = page.facts.tracked else { return nil }
    self.facts = facts
    events = site.events(of: page, in: language)
    before = facts.history.filtered { $0.date.map(period.isBefore) ?? false }
    after = facts.history.filtered { !($0.date.map(period.isAfter) ?? false) }
    (self.page, self.period, self.language, sources) = (page, period, language, site.sources)
  }

  private var promise: Commitment.Promise? { facts.promise }

  /// What happened in the period; the last line says how many requests were answered by then.
  var eventLines: [Digest.Line] {
    var lines = historyLines + answerLines
    if let last = lines.indices.max(by: { (lines[$0].day, $0) < (lines[$1].day, $1) }) {
      lines[last].addition = answers
    }
    return lines
  }

  /// The events in the period.
  ///
  /// They keep the order of the record: if two dates are inexact, only its author knows which came first.
  private var historyLines: [Digest.Line] {
    // A promise comes before its follow-up.
    var order = promise?.date
    return promiseLines
      + events.compactMap { view in
        guard let date = view.event.date else { return nil }
        order = order.map { max($0, date) } ?? date
        guard period.contains(date) else { return nil }
        return line(on: date, order: order, [label(of: view.event)] + words(of: view), view.event.source)
      }
  }

  private var answerLines: [Digest.Line] {
    let (texts, mark) = (page.language(for: language.code), page.otherLanguage(for: language.code))
    return facts.requests.compactMap { request in
      guard let answer = request.answer, let date = answer.date(in: sources), period.contains(date) else { return nil }
      let request = Sentence(request.text[texts]).marked(mark)
      let state = Sentence(answer.stateText(in: language).label)
      return line(
        on: date,
        [
          language.sentence("digest.answer", ["request": request, "state": state]),
          Sentence(answer.text[texts]).marked(mark),
        ], answer.source)
    }
  }

  /// How many requests were answered by the end of the period.
  private var answers: Sentence {
    facts.answers(in: language, after) { !($0.date(in: sources).map(period.isAfter) ?? false) }
  }

  private var promiseLines: [Digest.Line] {
    guard let promise, let date = promise.date, period.contains(date) else { return [] }
    return [line(on: date, [language.sentence("digest.promised")], promise.source)]
  }

  /// Returns the event's own note and reason.
  private func words(of view: EventView) -> [Sentence] {
    func own(_ text: String) -> Sentence { Sentence(text).marked(view.otherLanguage) }
    let (note, reason) = (view.event.note[view.texts], view.event.reason[view.texts])
    let why: Sentence = language.sentence("digest.reason", ["reason": own(reason)])
    return (note.isEmpty ? [] : [own(note)]) + (reason.isEmpty ? [] : [why])
  }

  private func line(
    on date: PartialDate?, order: PartialDate? = nil, _ sentences: [Sentence], _ source: String?
  ) -> Digest.Line {
    Digest.Line(
      date: date.map(Period.init), order: order, leadsWithDate: true, page: page, sentences: sentences, source: source)
  }

  // MARK: Changes

  /// The council's decision and the follow-up, each only if it is different at the end of the period.
  var changes: [Digest.Line] { [change(ofDecision: true), change(ofDecision: false)].compactMap(\.self) }

  private func change(ofDecision isDecision: Bool) -> Digest.Line? {
    func last(_ history: History) -> History.Event? { isDecision ? history.lastDecision : history.lastFollowUp }
    let earlier = last(before)?.kind
    guard let event = last(after), let date = event.date, period.contains(date), event.kind != earlier else {
      return nil
    }
    // Submission to the council is no decision.
    if event.kind == .submitted { return nil }
    let what = label(isDecision ? "motion.decision" : "motion.followUp")
    let state = label(of: event)
    let open = isDecision || !wasOpen ? nil : "event.open.label"
    let sentence: Sentence =
      if let before = earlier.map({ "event.\($0).label" }) ?? open {
        language.sentence("digest.changed", ["what": what, "before": label(before), "after": state])
      } else {
        language.sentence("digest.became", ["what": what, "after": state])
      }
    return line(on: date, [sentence], event.source)
  }

  private func label(_ key: String) -> Sentence { Sentence(language.text(key)) }

  private func label(of event: History.Event) -> Sentence { label("event.\(event.kind).label") }

  /// Whether a follow-up was due at the beginning of the period. Matters only if none was known yet.
  private var wasOpen: Bool {
    if let promise { return promise.date.map(period.isBefore) ?? false }
    return before.decision?.isAdoption == true
  }

  // MARK: Deadlines

  /// The line of a deadline still to come, or of one that passed without word that the work is finished.
  func deadline(isLate: Bool) -> Digest.Line? {
    guard let deadline = facts.deadline(after, on: period.until), deadline.isLate == isLate else { return nil }
    let asked = promise?.source ?? after.lastDecision?.source
    let source = isLate ? after.lastFollowUp?.source ?? asked : asked
    let state = isLate ? [state(since: after.lastFollowUp)] : []
    return Digest.Line(
      date: Period(deadline.date), page: page, sentences: [deadline.state(in: language).sentence] + state,
      source: source, addition: answers)
  }

  private func state(since event: History.Event?) -> Sentence {
    guard let event else { return open }
    return language.sentence(
      "digest.state", ["when": language.when(event.date), "state": label(of: event)])
  }

  private var open: Sentence { facts.openText(in: language).sentence }

  // MARK: Unknowns

  /// The facts that a record should hold by now.
  ///
  /// There are none if the record has events after the period: nobody may call those unknown.
  var unknown: [Digest.Line] {
    guard after.events.count == facts.history.events.count, promise == nil || facts.isWanted(after, on: period.until)
    else { return [] }
    guard let last = events.last else {
      let sentence = promise == nil ? language.sentence("event.unknown.sentence") : open
      return [line(on: promise?.date, [sentence], promise?.source)]
    }
    let sentences: [Sentence]
    switch last.event.kind {
    case .submitted: sentences = [last.sentence, language.sentence("event.unknown.sentence")]
    case .settlementProposed:
      sentences = [label("event.settlementProposed.label"), language.sentence("motion.decisionUnknown")]
    case let kind where kind.isAdoption: sentences = [open]
    default: return []
    }
    var line = line(on: last.event.date, sentences, last.event.source)
    line.addition = answers
    return [line]
  }
}
