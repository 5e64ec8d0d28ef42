import SiteModel
import Basics

/// What is new in a time, what is late, what comes and what nobody knows, made from the records of a site.
///
/// It holds facts, each with its date, its page and its source; how they are written is a matter of ``markdown`` and ``html``.
/// Nothing stands in it that no record says: a plan whose day has passed is unknown, not held, and of a phase, which has no
/// history, only what is dated is told.
struct Digest: Sendable {
  let site: Site
  let language: Language
  let period: DigestPeriod

  /// One for each ``Part``, be it empty: a reader must see that nothing is known.
  let sections: [Section]

  /// Looks through all pages that hold. Lines of one day are in the order of the paths of their pages, the same in each language.
  init(_ site: Site, _ period: DigestPeriod, in language: Language) {
    self.site = site
    self.language = language
    self.period = period
    let pages = site.pages.filter(\.isListed)
    let followed = pages.compactMap { FollowedRecord($0, site, period, language) }
    let plans = pages.flatMap { PlannedItem.items(on: $0, language) }
    sections = Part.allCases.map { part in
      let lines =
        switch part {
        case .events: followed.flatMap(\.eventLines)
        case .changes: followed.flatMap(\.changes) + pages.compactMap { Line(endOf: $0, period, language) }
        case .late: followed.compactMap(\.late)
        case .unknown: followed.flatMap(\.unknown) + plans.compactMap { $0.line(in: part, period, site, language) }
        case .held, .planned: plans.compactMap { $0.line(in: part, period, site, language) }
        case .outdated: pages.compactMap { Line(outdated: $0, period, site, language) }
        }
      return Section(part: part, lines: lines.inOrder)
    }
  }

  /// What a section tells.
  enum Part: String, CaseIterable {
    /// What happened with motions and commitments.
    case events

    /// What was planned and took place, or will not.
    case held

    /// What has another state at the end than at the beginning.
    case changes

    /// Deadlines that have passed without word.
    case late

    /// What is still to come.
    case planned

    /// What somebody could ask and nobody told us.
    case unknown

    /// What nobody brought up to date.
    case outdated
  }

  /// A part with its lines, by their dates; those without come last.
  struct Section: Sendable {
    let part: Part
    let lines: [Line]
  }

  /// Something that is told of a page.
  struct Line: Sendable {
    /// When it was or will be, as exact as that is known.
    let date: Period?

    /// What puts it in order, where that is another date: the events of a history stay in their order.
    var order: PartialDate?

    /// Whether the sentences don't say when it was.
    var leadsWithDate = false

    let page: Page

    /// What on the page it is about, where that has no page of its own.
    var detail: HTML = []

    /// Sentences, some of which lack their full stop.
    let sentences: [HTML]

    /// The document that says so.
    var source: String?
  }
}

extension Digest.Line {
  /// That a phase was finished on a day that is known.
  fileprivate init?(endOf page: Page, _ period: DigestPeriod, _ language: Language) {
    guard let phase = page.facts as? Phase, phase.state == .done, let date = phase.date, period.contains(date) else {
      return nil
    }
    let sentence: HTML = language.sentence("phase.done.sentence", ["when": language.when(date)])
    self.init(date: Period(date), page: page, sentences: [sentence], source: page.sources.first)
  }

  /// That nobody brought a record up to date.
  fileprivate init?(outdated page: Page, _ period: DigestPeriod, _ site: Site, _ language: Language) {
    guard let checked = page.facts.checked, let date = checked.date,
      checked.isOutdated(on: period.until, site.configuration)
    else {
      return nil
    }
    let sentence: HTML = language.sentence("checked.since", ["date": language.html(of: date)])
    self.init(date: Period(date), page: page, sentences: [sentence])
  }
}

extension [Digest.Line] {
  /// By date; what has none comes last, and what has the same keeps its order.
  fileprivate var inOrder: [Digest.Line] {
    enumerated().map { index, line in
      (day: (line.order ?? line.date?.first)?.firstDay ?? .max, index: index, line: line)
    }.sorted { ($0.day, $0.index) < ($1.day, $1.index) }.map(\.line)
  }
}
