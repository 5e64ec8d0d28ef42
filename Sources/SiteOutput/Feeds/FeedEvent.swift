import SiteModel
import Basics

extension Feed {
  /// Returns what happened with a page, such as “Motie ID 79: Aangenomen”, in the order of the page.
  ///
  /// A new source or note doesn't change an id, so no reader gets an entry twice.
  func happenings(with page: Page) -> [Item] {
    var ids = IDs()
    let all = promise(on: page) + events(of: page) + answers(on: page) + states(on: page) + plans(on: page)
    return all.map { happening in
      Item(
        page: page, title: happening.title, updated: happening.date,
        event: (id: ids.id(for: happening.id), text: happening.sentences.withFullStops.text))
    }
  }

  /// Something that happened, with the sentences that say so.
  private struct Happening {
    let date: PartialDate
    let id: String
    let title: String
    let sentences: [Sentence]
  }

  private func promise(on page: Page) -> [Happening] {
    guard let promise = page.facts.tracked?.promise, let date = promise.date else { return [] }
    return [
      Happening(
        date: date, id: date.iso + "-toegezegd", title: heading(page, language.text("commitment.one")),
        sentences: [language.sentence("digest.promised"), attribution(of: promise.source)])
    ]
  }

  /// For example “De raad nam deze motie op 27 februari 2025 aan. Volgens de raadsbrief van 14 oktober 2025.”
  private func events(of page: Page) -> [Happening] {
    site.events(of: page, in: language).compactMap { view in
      let event = view.event
      guard let date = event.date else { return nil }
      return Happening(
        date: date, id: date.iso + "-" + event.kind.rawValue,
        title: heading(page, language.text("event.\(event.kind).label")),
        sentences: [
          view.sentence, Sentence(event.note[view.texts]), Sentence(event.reason[view.texts]),
          attribution(of: event.source),
        ])
    }
  }

  private func answers(on page: Page) -> [Happening] {
    (page.facts.tracked?.requests ?? []).enumerated().compactMap { index, request in
      guard let answer = request.answer, let date = answer.date(in: site.sources) else { return nil }
      let state = Sentence(answer.stateText(in: language).label)
      let sentence: Sentence = language.sentence(
        "digest.answer", ["request": Sentence(request.text[language.code]), "state": state])
      return Happening(
        date: date, id: "antwoord-\(index + 1)", title: heading(page, language.text("motion.answer.one")),
        sentences: [sentence, Sentence(answer.text[language.code]), attribution(of: answer.source)])
    }
  }

  /// Returns the states with a date of their own, such as that of a phase that is finished.
  private func states(on page: Page) -> [Happening] {
    page.facts.datedStates(on: page, in: site).map { state in
      Happening(
        date: state.date, id: state.date.iso + "-stand", title: name(of: page, state.detail),
        sentences: [state.sentence(language), attribution(of: state.source)])
    }
  }

  /// Returns what was planned: what was held on its day, other plans on that of the document that says so.
  private func plans(on page: Page) -> [Happening] {
    page.plans.compactMap { item in
      let (plan, period) = (item.plan, item.plan.period)
      let known = item.source.flatMap { site.sources[$0]?.date } ?? page.facts.checked?.date
      guard let date = (plan.state == .held ? period?.last : nil) ?? known else { return nil }
      let state = item.state(in: language, on: site.asOf)
      let details = item.meeting.map { meeting in
        [
          language.detail("agenda.date", meeting.hours.map { language.date(period, $0) }),
          language.detail("agenda.venue", meeting.venue.map { Sentence($0) }),
        ].compactMap(\.self) + meeting.details(plan, on: page, in: language, site)
      }
      return Happening(
        date: date, id: (period?.first.iso ?? "zonder-datum") + "-" + plan.state.rawValue,
        title: heading(page, state.label, of: item.detail),
        sentences: [state.sentence] + (details ?? []) + [attribution(of: item.source)])
    }
  }

  /// Returns the corrections of a page, oldest first; other words don't change the id of one.
  func corrections(of page: Page) -> [Item] {
    var ids = IDs()
    let title: String = language.sentence(
      "feedEvent.correction", ["title": page.shortTitle(for: language.code).text])
    return page.corrections.reversed().compactMap { correction in
      guard let date = correction.date else { return nil }
      let id = ids.id(for: "verbeterd-" + correction.key)
      return Item(page: page, title: title, updated: date, event: (id: id, text: correction.text[language.code]))
    }
  }

  private func heading(_ page: Page, _ event: String, of detail: Localized<String>? = nil) -> String {
    language.sentence("feedEvent.title", ["title": name(of: page, detail), "event": event])
  }

  /// Returns the name of a page, or of a part of it that has no page of its own.
  private func name(of page: Page, _ detail: Localized<String>?) -> String {
    let title = page.shortTitle(for: language.code).text
    return detail.map { language.sentence("digest.step", ["phase": title, "step": $0[language.code]]) } ?? title
  }

  private func attribution(of source: String?) -> Sentence {
    source.flatMap { site.sources[$0] }?.attribution(on: nil, in: language) ?? Sentence()
  }

  /// The ids of a page's entries; one that occurs again gets a number.
  private struct IDs {
    private var counts: [String: Int] = [:]

    mutating func id(for name: String) -> String {
      let count = counts[name, default: 0] + 1
      counts[name] = count
      return count == 1 ? name : "\(name)-\(count)"
    }
  }
}
