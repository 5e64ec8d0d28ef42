package import Basics

/// Something that the text of a motion asks, with the answer once we know one.
package struct Request: Sendable {
  package let text: Localized<String>
  package let source: String?

  /// The answer, or `nil` while the request is open.
  package let answer: Answer?

  /// The range of the text.
  let place: FileRange

  init(_ fields: inout FieldReader) {
    text = fields.text("tekst")
    place = fields.place(of: "tekst")
    source = fields.source("bron")
    answer = fields.optionalGroup("antwoord") { Answer(&$0) }
  }
}

/// What a document answers to a request.
package struct Answer: Sendable {
  package enum State: String, CaseIterable {
    case answered = "beantwoord"
    case partlyAnswered = "deels"
    case refused = "afgewezen"

    fileprivate var look: StateKind {
      switch self {
      case .answered: .done
      case .partlyAnswered: .running
      case .refused: .closed
      }
    }
  }

  package let text: Localized<String>
  package let state: State
  package let source: String?

  /// Where the document says it: `punt 3, blz. 2`. It is a fact, so it is in the source language.
  let passage: String?

  /// The date, if it isn't that of the source.
  private let ownDate: PartialDate?

  /// The range from which the date comes.
  fileprivate let place: FileRange

  init(_ fields: inout FieldReader) {
    text = fields.text("tekst")
    state = fields.choice("staat")
    source = fields.source("bron")
    ownDate = fields.optionalDate("datum")
    passage = fields.optional("vindplaats")
    place = fields.place(of: ownDate == nil ? "bron" : "datum")
    if let ownDate {
      fields.happened(on: ownDate, at: place, .source(source))
    } else {
      fields.happened(onDayOf: source, at: place)
    }
  }

  /// Returns when it was given: on its own date, or else on that of the source.
  package func date(in sources: SourceRegister) -> PartialDate? { ownDate ?? source.flatMap { sources[$0]?.date } }

  package func stateText(in language: Language) -> StateText {
    StateText(kind: state.look, label: language.text("motion.answer.\(state)"))
  }
}

extension Tracked {
  /// Whether its requests are to be answered.
  ///
  /// They are unless we know that the council decided otherwise than to adopt the motion, and nobody answered them.
  package var expectsAnswers: Bool {
    let decision = history.decision ?? .submitted
    let mayBeAdopted = decision == .submitted || decision.isAdoption
    return requests.contains { mayBeAdopted || $0.answer != nil }
  }

  /// The requests to which we know no answer, although there should be one.
  var openRequests: [Request] { expectsAnswers ? requests.filter { $0.answer == nil } : [] }

  /// Returns “3 van 4 verzoeken beantwoord, 1 deels.”, or nothing if there is nothing to answer.
  ///
  /// If a settlement is proposed or decided, a second sentence says how many are open: that is allowed, but readers
  /// should know. A digest leaves out what came after its period.
  package func answers(
    in language: Language, _ history: History? = nil, where isKnown: (Answer) -> Bool = { _ in true }
  ) -> Sentence {
    guard expectsAnswers else { return Sentence() }
    let states = requests.compactMap(\.answer).filter(isKnown).map(\.state)
    func count(_ state: Answer.State) -> Sentence { Sentence(language.text(of: states.count { $0 == state })) }
    var sentence: Sentence = language.sentence(
      requests.count == 1 ? "motion.answered.one" : "motion.answered.other",
      ["answered": count(.answered), "count": Sentence(language.text(of: requests.count))])
    for state in [Answer.State.partlyAnswered, .refused] where states.contains(state) {
      sentence += language.sentence("motion.answered.\(state)", ["count": count(state)])
    }
    let isToBeSettled = (history ?? self.history).followUp?.isSettlement == true
    guard isToBeSettled, !openRequests.isEmpty else { return sentence.withFullStop }
    return [sentence.withFullStop, language.sentence("motion.openRequests", count: openRequests.count)].joined()
  }
}

/// A request as a template sees it.
struct RequestView: Sendable {
  let request: Request
  let entry: Entry<Motion>

  static let names = TemplateNames<RequestView>([
    .text("text", "What it asks.") { $0.request.text[$0.entry.textLanguage] },
    .otherLanguage(of: "request and answer") { $0.entry.otherLanguage },
    .html("source", "The mark of the document that says that it asks that.") { $0.entry.mark(of: $0.request.source) },
    .flag("isToBeAnswered", "Whether an answer is expected.") { $0.entry.facts.expectsAnswers },
    .text("state", "How far it was answered, or that we know no answer.") { $0.state.label },
    .text("stateKind", StateKind.documentation(of: "state")) { $0.state.kind.rawValue },
    .html("answer", "The answer, if we know one.") { view in
      view.request.answer.map { Sentence($0.text[view.entry.textLanguage]).withFullStop } ?? Sentence()
    },
    .html("note", "When and where it was answered, with the mark of the document, or that we know no answer.") {
      $0.note
    },
  ])

  var date: PartialDate? { request.answer?.date(in: entry.site.sources) }

  private var state: StateText {
    request.answer?.stateText(in: entry.language) ?? entry.language.state("motion.answer.unknown", .unknown)
  }

  /// “Op 14 oktober 2025, blz. 2.”
  private var note: Sentence {
    guard let answer = request.answer else { return state.sentence }
    let source = entry.page.sourceLanguage
    let passage = Sentence(answer.passage ?? "").marked(source == entry.language.code ? "" : source)
    let dateAndPassage = passage.isEmpty ? day : [day, passage].joined(by: ", ")
    return dateAndPassage.withFullStop + entry.mark(of: answer.source)
  }

  private var day: Sentence {
    guard let date else { return entry.language.sentence("motion.answer.undated") }
    return entry.language.sentence(
      date.day == nil ? "motion.answer.in" : "motion.answer.on", ["date": entry.language.date(date)])
  }
}

extension Entry<Motion> {
  var requests: [RequestView] { facts.requests.map { RequestView(request: $0, entry: self) } }
}

extension Request {
  /// Returns the answers that come before their motion, and the settlements that leave requests open.
  static func mistakes(_ pages: [Page], _ sources: SourceRegister) -> [Diagnostic] {
    pages.filter { $0.isListed && $0.hasSoundFacts }.compactMap(\.facts.tracked).flatMap { facts -> [Diagnostic] in
      let early = facts.requests.compactMap(\.answer).compactMap { answer -> Diagnostic? in
        guard let first = facts.history.events.first?.date, let date = answer.date(in: sources),
          date.hasPassed(on: first)
        else { return nil }
        return .earlyAnswer(date, before: first, at: answer.place)
      }
      guard !facts.openRequests.isEmpty, let last = facts.history.events.last, last.kind.isSettlement else {
        return early
      }
      return early + [.unansweredRequest(facts.openRequests, beside: last)]
    }
  }
}

extension Rule {
  package static let unansweredRequest = Rule(
    "verzoek-zonder-antwoord", mayBeExempt: true,
    nl:
      "Een motie is afgedaan of voorgesteld af te doen, terwijl een verzoek openstaat. Vul het antwoord in, of "
      + "zeg met `sta-toe` waarom het ontbreekt.",
    en:
      "A motion is settled or proposed to be, while a request is open. Fill in the answer, or say with "
      + "`sta-toe` why it is missing.")
}

extension Diagnostic {
  fileprivate static func earlyAnswer(_ date: PartialDate, before first: PartialDate, at range: FileRange) -> Diagnostic
  {
    Diagnostic(
      .eventOrder, at: range,
      nl: "dit antwoord is van \(date.iso), en de motie pas van \(first.iso)",
      tip: "verbeter de datum, of noem de bron met het antwoord",
      en: "this answer is of \(date.iso), and the motion only of \(first.iso)",
      tip: "mend the date, or name the source with the answer")
  }

  fileprivate static func unansweredRequest(_ open: [Request], beside event: History.Event) -> Diagnostic {
    let (count, kind) = (open.count, event.kind.rawValue)
    return Diagnostic(
      .unansweredRequest, at: event.places.kind, severity: .warning,
      related: open.map { Related(at: $0.place, nl: "dit verzoek", en: "this request") },
      nl:
        "'\(kind)', maar op \(count == 1 ? "één verzoek" : "\(count) verzoeken") is geen antwoord bekend; lezers zien dat",
      tip: "geef het verzoek een 'antwoord', of zeg met 'sta-toe' waarom dat er niet is",
      en: "'\(kind)', but no answer is known to \(count == 1 ? "one request" : "\(count) requests"); readers see that",
      tip: "give the request an 'antwoord', or say with 'sta-toe' why there is none")
  }
}
