package import Basics

/// A plan with the page and the document that say so.
package struct PlannedItem: Sendable {
  package let page: Page
  package let plan: Plan

  /// What is planned, if it isn't the page as a whole.
  package var detail: Localized<String>?

  package var source: String?

  /// Its hours and its place, and what came of it, if it is an item of the agenda.
  package var meeting: Meeting?

  /// Whether the agenda lists it.
  package var isInAgenda = false

  /// The deadline that it is, if nothing is planned for its day.
  package var deadline: Deadline?

  /// The key of the texts for a plan still to come, if the record has texts of its own for that.
  var coming: String?

  /// Returns its title: that of a deadline is short, because the page is about more than its deadline.
  package func title(for language: String) -> Sentence {
    deadline == nil ? page.title[page.language(for: language)] : page.shortTitle(for: language)
  }

  package func state(in language: Language, on day: PartialDate) -> StateText {
    if let deadline { return deadline.state(in: language) }
    return plan.stateText(in: language, asOf: day, known: page.facts.checked?.date, coming: coming)
  }
}

extension PlannedItem {
  /// The last day on which something is to be finished, and whether that day has passed.
  package struct Deadline: Sendable {
    package let date: PartialDate
    package let isLate: Bool

    package func state(in language: Language) -> StateText {
      var text = language.state(
        isLate ? "deadline.late" : "deadline.due", isLate ? .unknown : .planned, ["until": language.until(date)])
      text.date = language.date(date)
      return text
    }
  }
}

extension Page {
  /// The deadline of a motion or commitment that counts on a day, as an item of the agenda.
  fileprivate func deadline(on day: PartialDate) -> PlannedItem? {
    guard let facts = facts.tracked, let deadline = facts.deadline(facts.history, on: day) else { return nil }
    return PlannedItem(
      page: self, plan: Plan(period: Period(deadline.date), state: .planned), isInAgenda: true, deadline: deadline)
  }
}

extension Site {
  /// Returns the plans and deadlines in the agenda, the earliest first and those without a date last.
  ///
  /// Those of the same day come by folder, and within a folder in the order of the language.
  package func agenda(in language: Language) -> [PlannedItem] {
    let items = pagesByType(in: language).flatMap { page in
      page.plans.filter(\.isInAgenda) + [page.deadline(on: asOf)].compactMap(\.self)
    }
    return items.enumerated().map { index, item in
      (day: item.plan.period?.first.firstDay ?? .max, folder: item.page.path.topFolder, index: index, item: item)
    }.sorted { ($0.day, $0.folder, $0.index) < ($1.day, $1.folder, $1.index) }.map(\.item)
  }
}

/// An item of the agenda as a template sees it.
struct AgendaView: Sendable {
  let item: PlannedItem
  let language: Language
  let site: Site

  /// The day of the page that lists it.
  let day: PartialDate?

  /// Returns the items that a page shows, earliest first and those without a date last.
  static func all(on page: Page, in language: Language, _ site: Site) -> [AgendaView] {
    let day = site.day(of: page)
    return site.agenda(in: language).map { AgendaView(item: $0, language: language, site: site, day: day) }
  }

  var isToCome: Bool { item.plan.isToCome(on: site.asOf) }

  /// Whether it is to come on a day that is known, so that people can put it in their calendars.
  var isOnKnownDay: Bool { isToCome && item.plan.period?.first.day != nil }

  static let names = TemplateNames<AgendaView>([
    .html("title", "What it is.") { $0.item.title(for: $0.language.code) },
    .otherLanguage(of: "its title") { $0.item.page.otherLanguage(for: $0.language.code) },
    .url("url", "The page that tells more.") { $0.site.url(of: $0.item.page, in: $0.language.code) },
    .html("summary", "What it is about, in a sentence or two.") {
      $0.site.summary(of: $0.item.page, in: $0.language.code)
    },
    .html("date", "The date, with its weekday and the hours.") {
      $0.language.date($0.item.plan.period, $0.item.meeting?.hours)
    },
    .text("venue", "Where it is.") { $0.item.meeting?.venue ?? "" },
    .state("state", "Planned, held, moved, cancelled or unknown; of a deadline whether it has passed.") {
      $0.item.state(in: $0.language, on: $0.site.asOf)
    },
    .html("checked", "On which day that was known, where it differs from the page.") { view in
      view.day.map { view.site.dateLine(of: view.item.page, onPageOf: $0, in: view.language) } ?? Sentence()
    },
  ])
}
