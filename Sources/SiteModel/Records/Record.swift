package import Basics

/// What a page says about itself to overviews, figures, the calendar, feeds, structured data, digests and open data.
///
/// No stage looks at the type of a page: it asks, and the type answers in its own file. The defaults are the answers of a
/// page that isn't a record.
package protocol Record: Sendable {
  /// The day as of which the facts are known, or `nil` if the page isn't a record.
  var checked: CheckedDay? { get }

  /// The day on which it was finished, unless a history says so.
  var finished: PartialDate? { get }

  /// The pages to which it refers and that list it in return.
  var relations: [BackReferences.Relation: [PagePath]] { get }

  /// What a text about it must not claim, given its state.
  var falseClaims: [FalseClaim] { get }

  /// Returns how far it is, or `nil` if it has no state.
  func state(in language: Language, _ site: Site) -> StateText?

  /// Returns its plans, without those that another page describes.
  func plans(on page: Page) -> [PlannedItem]

  /// Returns its subject in the words of schema.org, or `nil` if schema.org has none for it.
  func entity(on page: Page, in language: Language, _ site: Site) -> SchemaEntity?

  /// Returns all such records as open data, or `nil` if there are none.
  static func dataset(_ site: Site) -> Dataset?

  /// Whether its pages, and the page of their folder, offer the calendar.
  static var offersCalendar: Bool { get }

  /// Whether the short title alone says which page is meant.
  static var isKnownByShortTitle: Bool { get }
}

extension Record {
  package var checked: CheckedDay? { nil }
  package var finished: PartialDate? { nil }
  package var relations: [BackReferences.Relation: [PagePath]] { [:] }
  package var falseClaims: [FalseClaim] { [] }
  package func state(in _: Language, _: Site) -> StateText? { nil }
  package func plans(on _: Page) -> [PlannedItem] { [] }
  package func entity(on _: Page, in _: Language, _: Site) -> SchemaEntity? { nil }
  package static func dataset(_: Site) -> Dataset? { nil }
  package static var offersCalendar: Bool { false }
  package static var isKnownByShortTitle: Bool { true }

  /// The page itself if it has a history, which feeds and digests show.
  package var tracked: (any Tracked)? { self as? any Tracked }
}

/// The subject of a page in the words of schema.org: only what readers see too.
package struct SchemaEntity {
  package let type: String
  package let name: String

  /// The other properties; those without a value are left out.
  package let properties: [(name: String, value: JSON?)]
}

extension Site {
  /// Returns the listed pages by type, in the order of ``ContentType``, and within a type in that of the language.
  package func pagesByType(in language: Language) -> [Page] {
    let pages = Dictionary(grouping: pagesInOrder(language).filter(\.isListed), by: \.type.key)
    return ContentType.all.flatMap { pages[$0.key, default: []] }
  }

  /// Returns the plans in the agenda, the earliest first and those without a date last.
  ///
  /// Plans of the same day come by folder, and within a folder in the order of the language.
  package func agenda(in language: Language) -> [PlannedItem] {
    pagesByType(in: language).flatMap(\.plans).filter(\.isInAgenda).enumerated().map { index, item in
      (day: item.plan.period?.first.firstDay ?? .max, folder: item.page.path.topFolder, index: index, item: item)
    }.sorted { ($0.day, $0.folder, $0.index) < ($1.day, $1.folder, $1.index) }.map(\.item)
  }

  /// The open data about records of each type, about the network, and about what is missing.
  package var datasets: [Dataset] {
    ContentType.all.compactMap { $0.facts.dataset(self) }
      + [Network.dataset(self), Missing.dataset(self)].compactMap(\.self)
  }
}

extension Page {
  package var plans: [PlannedItem] { facts.plans(on: self) }
}
