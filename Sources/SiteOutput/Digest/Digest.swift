import SiteModel
import Basics

/// What is new in a period, late, still to come or unknown, made from the records of a site.
///
/// A digest holds facts, each with its date, page and source. ``markdown`` and ``html`` decide how they are written. It
/// says nothing that no record says: a plan whose day has passed is unknown, not held. A phase has no history, so only
/// its dated facts appear.
struct Digest: Sendable {
  let site: Site
  let language: Language
  let period: DigestPeriod

  /// The lines of each ``Part``, sorted by date and those without one last.
  ///
  /// A part without lines is there too: a reader must see that nothing is known.
  let sections: [(part: Part, lines: [Line])]

  /// Creates a digest of all listed pages.
  ///
  /// Lines of the same day come in the order of their pages' paths, which is the same in each language.
  init(_ site: Site, _ period: DigestPeriod, in language: Language) {
    (self.site, self.language, self.period) = (site, language, period)
    let pages = site.pages.filter(\.isListed)
    let followed = pages.compactMap { FollowedRecord($0, site, period, language) }
    let plans = pages.flatMap(\.plans)
    let planned = { (part: Part) in
      plans.filter { part == $0.part(in: period) }.map { Line(of: $0, period, language) }
    }
    sections = Part.allCases.map { part in
      let lines =
        switch part {
        case .events: followed.flatMap(\.eventLines)
        case .changes:
          followed.flatMap(\.changes)
            + pages.flatMap { page in
              page.facts.datedStates(on: page, in: site).filter { period.contains($0.date) }.map {
                Line(of: $0, page, language)
              }
            }
        case .late: followed.compactMap { $0.deadline(isLate: true) }
        case .unknown: followed.flatMap(\.unknown) + planned(part)
        case .held: planned(part)
        case .planned: planned(part) + followed.compactMap { $0.deadline(isLate: false) }
        }
      return (part, lines.inOrder)
    }
  }

  /// The subject of a section.
  enum Part: String, CaseIterable {
    /// What happened with motions and commitments.
    case events

    /// Plans that took place or were cancelled.
    case held

    /// States that differ between the beginning and the end of the period.
    case changes

    /// Deadlines that have passed without word.
    case late

    /// Plans still to come.
    case planned

    /// Questions that no record answers.
    case unknown
  }

  /// A fact about a page.
  struct Line: Sendable {
    /// When it was or will be, as exactly as that is known.
    let date: Period?

    /// The date to sort by, if it isn't ``date``: the events of a history keep their order.
    var order: PartialDate?

    /// Whether the line begins with the date, because the sentences don't say it.
    var leadsWithDate = false

    let page: Page

    /// The part of the page that the line is about, if that has no page of its own.
    var detail = Sentence()

    /// The sentences, some without their full stop.
    let sentences: [Sentence]

    /// The document that says so.
    var source: String?

    /// What the site itself adds, which no single document says.
    var addition = Sentence()

    /// The number of the day to sort by; a line without a date comes last.
    var day: Int { (order ?? date?.first)?.firstDay ?? .max }
  }
}

extension Digest.Line {
  /// Creates the line of a state with a date of its own.
  fileprivate init(of state: DatedState, _ page: Page, _ language: Language) {
    self.init(
      date: Period(state.date), page: page, detail: page.detail(state.detail, in: language),
      sentences: [state.sentence(language)], source: state.source)
  }

  /// Creates the line of a plan.
  fileprivate init(of item: PlannedItem, _ period: DigestPeriod, _ language: Language) {
    let (page, plan) = (item.page, item.plan)
    self.init(
      date: plan.period, leadsWithDate: plan.state == .cancelled, page: page,
      detail: page.detail(item.detail, in: language),
      sentences: [item.state(in: language, on: period.until).sentence], source: item.source)
  }
}

extension Page {
  /// Returns the words for a part of the page, marked if they are in another language than the reader's.
  fileprivate func detail(_ detail: Localized<String>?, in language: Language) -> Sentence {
    detail.map { Sentence($0[self.language(for: language.code)]) }?.marked(otherLanguage(for: language.code))
      ?? Sentence()
  }
}

extension PlannedItem {
  /// Returns the part in which the plan appears, or `nil` if it appears in none.
  fileprivate func part(in period: DigestPeriod) -> Digest.Part? {
    if plan.isOpen { return plan.isToCome(on: period.until) ? .planned : .unknown }
    if let own = plan.period {
      if period.contains(own) { return .held }
      if plan.state == .held || period.isBefore(own.last) { return nil }
    }
    // Nobody says on which day it was held or cancelled, but it was known on the day of the record's check.
    return page.facts.checked?.date.map(period.contains) == true ? .held : nil
  }
}

extension [Digest.Line] {
  /// The lines sorted by date, those without one last. Lines of the same day keep their order.
  fileprivate var inOrder: [Digest.Line] {
    enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }
}
