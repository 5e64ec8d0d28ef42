package import Basics

/// The rules of a history, which prevent it from saying what didn't happen; each has its own name, since editors meet
/// it.
extension History {
  /// Returns the events that are out of order, or without a reason that they need.
  ///
  /// It also returns a follow-up that comes too early: that of a motion waits for its adoption, that of a commitment
  /// doesn't.
  func mistakes(waitsForAdoption: Bool) -> [Diagnostic] {
    let order = zip(events, events.dropFirst()).compactMap { earlier, later -> Diagnostic? in
      guard let first = earlier.date, let second = later.date, second.hasPassed(on: first) else { return nil }
      return .eventOrder(second, after: first, at: later.places.date, first: earlier.places.date)
    }
    let reasons = events.filter { [.notCarriedOut, .lapsed].contains($0.kind) && $0.reason.isEmpty }.map {
      Diagnostic.missingReason($0.kind.rawValue, at: $0.places.kind)
    }
    // If the events are out of order, a follow-up may only seem early.
    let early = waitsForAdoption && order.isEmpty ? earlyFollowUp : nil
    return order + reasons + [early].compactMap(\.self)
  }

  /// A finding for the first follow-up that no adoption precedes.
  private var earlyFollowUp: Diagnostic? {
    let early = events.indices.first { index in
      !events[index].kind.isDecision && events[..<index].last { $0.kind.isDecision }?.kind.isAdoption != true
    }
    return early.map { .followUpWithoutAdoption(events[$0].kind, at: events[$0].places.kind) }
  }

  /// Returns the settlements that no decision of the council supports; a letter only proposes one.
  static func settlementMistakes(_ pages: [Page], _ sources: SourceRegister) -> [Diagnostic] {
    pages.compactMap(\.facts.tracked).flatMap(\.history.events).filter { $0.kind == .settled }.compactMap { event in
      guard let source = event.source.flatMap({ sources[$0] }) else { return nil }
      guard source.kind == .decisions else { return .settledWithoutDecision(source, at: event.places.kind) }
      // A list that is older than the event is reported as such.
      if let date = event.date, source.date?.hasPassed(on: date) == true { return nil }
      return source.date == event.date ? nil : .settledOnOtherDay(source, at: event.places.date)
    }
  }
}

extension History.Kind {
  /// Other words for the kinds: those of practice, of Frisian and of the code of `oko`.
  private static let otherWords: [String: History.Kind] = [
    "afgehandeld": .settled, "ôfdien": .settled, "ofdien": .settled, "ôfhannele": .settled, "settled": .settled,
    "afgerond": .settled, "voltooid": .settled, "uitgesteld": .deferred, "oanholden": .deferred, "deferred": .deferred,
    "oannommen": .adopted, "adopted": .adopted, "ferwurpen": .rejected, "rejected": .rejected, "afgewezen": .rejected,
    "ynlutsen": .withdrawn, "withdrawn": .withdrawn, "yntsjinne": .submitted, "submitted": .submitted,
    "loopt": .underway, "in-behandeling": .underway, "underway": .underway, "ferfallen": .lapsed, "lapsed": .lapsed,
  ]

  /// Returns advice on what to write instead of such a word, or `nil` if the word is unknown.
  static func hint(for word: String) -> Diagnostic.Wording? {
    guard let kind = otherWords[word.lowercased()] else { return nil }
    let question = Diagnostic.Wording.didYouMean(kind.rawValue)
    guard kind == .settled else { return question }
    return Diagnostic.Wording(
      nl: question.nl + " Dat is een besluit van de raad: noem de datum en de besluitenlijst",
      en: question.en + " That is a decision of the council: name the date and the list of decisions")
  }
}

extension Rule {
  package static let eventOrder = Rule(
    "volgorde-in-tijd",
    nl: "Gebeurtenissen staan op volgorde van datum. Zet ze goed, of verbeter de datum.",
    en: "Events are in order of date. Move them, or correct the date.")

  package static let missingReason = Rule(
    "zonder-reden",
    nl: "Wat niet is uitgevoerd, gestopt of vervallen, heeft een `reden`.",
    en: "What was not carried out, stopped or lapsed has a reason: `reden`.")

  package static let followUpWithoutAdoption = Rule(
    "uitvoering-zonder-besluit",
    nl: "Een motie wordt uitgevoerd nadat de raad haar aannam. Voeg het besluit toe.",
    en: "A motion is carried out after the council adopted it. Add the decision.")

  package static let settledWithoutDecision = Rule(
    "afgedaan-zonder-besluit",
    nl: "`afgedaan` is een besluit van de raad: de bron is een besluitenlijst van die dag.",
    en: "`afgedaan` is a decision of the council: its source is a list of decisions of that day.")
}

extension Diagnostic {
  fileprivate static func eventOrder(
    _ date: PartialDate, after first: PartialDate, at range: FileRange, first place: FileRange
  ) -> Diagnostic {
    Diagnostic(
      .eventOrder, at: range, related: [Related(at: place, nl: "dit was later", en: "this was later")],
      nl: "de geschiedenis staat op volgorde van tijd: \(date.iso) komt vóór \(first.iso)",
      tip: "zet de gebeurtenis eerder in de lijst, of verbeter de datum",
      en: "a history is in order of time: \(date.iso) comes before \(first.iso)",
      tip: "move the event up, or mend the date")
  }

  static func missingReason(_ state: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .missingReason, at: range,
      nl: "bij '\(state)' staat waarom", tip: "voeg 'reden:' toe, met de uitleg uit de bron",
      en: "with '\(state)' stands why", tip: "add 'reden:' with the explanation of the source")
  }

  fileprivate static func followUpWithoutAdoption(_ kind: History.Kind, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .followUpWithoutAdoption, at: range,
      nl: "'\(kind.rawValue)' kan pas als de raad de motie heeft aangenomen of het college haar overnam",
      tip: "zet het besluit van de raad ervoor, met datum en bron; is dat onbekend, haal deze gebeurtenis dan weg",
      en: "'\(kind.rawValue)' is possible only once the council has adopted the motion or it was taken over",
      tip: "put the decision of the council before it, with date and source; if that isn't known, remove this event")
  }

  fileprivate static func settledWithoutDecision(_ source: Source, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .settledWithoutDecision, at: range,
      nl:
        "alleen een besluitenlijst van de raad maakt iets afgedaan; '\(source.id)' is van soort '\(source.kind.rawValue)'",
      tip: "een voorstel heet 'afdoening-voorgesteld'; noem anders de besluitenlijst als bron",
      en: "only the council's list of decisions settles anything; '\(source.id)' is of kind '\(source.kind.rawValue)'",
      tip: "a proposal is 'afdoening-voorgesteld'; otherwise name the list of decisions as the source")
  }

  fileprivate static func settledOnOtherDay(_ source: Source, at range: FileRange) -> Diagnostic {
    let day = source.date?.iso
    return Diagnostic(
      .settledWithoutDecision, at: range,
      nl: "de datum is die van de besluitenlijst '\(source.id)': \(day ?? "daar staat geen datum bij")",
      en: "the date is that of the list of decisions '\(source.id)': \(day ?? "it has none")",
      tip: day.map { Wording(nl: "schrijf \($0)", en: "write \($0)") }
        ?? Wording(
          nl: "geef de bron een 'datum' in content/bronnen.yml", en: "give the source a 'datum' in content/bronnen.yml")
    )
  }
}
