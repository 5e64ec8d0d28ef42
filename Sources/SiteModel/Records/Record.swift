package import Basics

/// What a page says about itself to overviews, figures, the calendar, feeds, structured data, digests and open data.
///
/// No stage looks at the type of a page: it asks, and the type answers in its own file. The defaults are the answers of a
/// page that isn't a record.
package protocol Record: Sendable {
  /// The day as of which the facts are known, or `nil` if the page isn't a record.
  var checked: CheckedDay? { get }

  /// Whether nothing more is expected of it, so that what is known doesn't grow old.
  var isOver: Bool { get }

  /// The pages to which it refers and that list it in return.
  var relations: [BackReferences.Relation: [PagePath]] { get }

  /// What a text about it must not claim, given its state.
  var falseClaims: [FalseClaim] { get }

  /// The word of the content for its state, or `nil` if it has none.
  var stateWord: String? { get }

  /// Returns the document that says how far it is.
  func stateSource(on page: Page) -> String?

  /// Returns how far it is, or `nil` if it has no state.
  func state(in language: Language, _ site: Site) -> StateText?

  /// The page itself if it has a history, which feeds and digests show.
  var tracked: (any Tracked)? { get }

  /// Returns the records that its page shows, which may be the page itself; the page says on which day they were known.
  func records(on page: Page, in site: Site) -> [Page]

  /// Returns the states with a date of their own that are neither events of a history nor plans.
  func datedStates(on page: Page, in site: Site) -> [DatedState]

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
  package var isOver: Bool { false }
  package var relations: [BackReferences.Relation: [PagePath]] { [:] }
  package var falseClaims: [FalseClaim] { [] }
  package var stateWord: String? { nil }
  package func stateSource(on page: Page) -> String? { page.sources.first }
  package func state(in _: Language, _: Site) -> StateText? { nil }
  package func records(on page: Page, in _: Site) -> [Page] { checked == nil ? [] : [page] }
  package func datedStates(on _: Page, in _: Site) -> [DatedState] { [] }
  package func plans(on _: Page) -> [PlannedItem] { [] }
  package func entity(on _: Page, in _: Language, _: Site) -> SchemaEntity? { nil }
  package static func dataset(_: Site) -> Dataset? { nil }
  package static var offersCalendar: Bool { false }
  package static var isKnownByShortTitle: Bool { true }

  package var tracked: (any Tracked)? { nil }
}

/// A state, such as that of a phase or an effort, with the date on which it began.
package struct DatedState {
  package let date: PartialDate

  /// The part of the page that has it, if it isn't the page as a whole.
  package var detail: Localized<String>?
  package let sentence: (Language) -> Sentence
  package let source: String?
}

/// The subject of a page in the words of schema.org: only what readers see too.
package struct SchemaEntity {
  package let type: String
  package let name: String

  /// The other properties; those without a value are left out.
  package let properties: [(name: String, value: JSON?)]

  package init(type: String, name: String, properties: [(name: String, value: JSON?)]) {
    (self.type, self.name, self.properties) = (type, name, properties)
  }
}

extension Site {
  /// Returns the listed pages by type, in the order of ``ContentType``, and within a type in that of the language.
  package func pagesByType(in language: Language) -> [Page] {
    let pages = Dictionary(grouping: pagesInOrder(language).filter(\.isListed), by: \.type.key)
    return ContentType.all.flatMap { pages[$0.key, default: []] }
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
