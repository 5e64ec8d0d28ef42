package import Documents

/// Which section of a translation translates which section of the source, and whether it still does.
///
/// The stamps say so. Where they say nothing, the id of the heading does, and else the order between those that are known.
package struct Alignment: Sendable {
  package enum State: Sendable {
    /// The source is as it was when somebody last compared the two.
    case current

    /// The source has changed since.
    case stale

    /// Nobody has compared the two.
    case unstamped
  }

  /// A section of the translation with what it translates.
  package struct Pair: Sendable {
    package let translation: PageSection

    /// `nil` where there is nothing, or no longer.
    package let source: PageSection?

    /// What the stamp calls the source.
    package let stampedSource: String?

    /// The source as it was when it was stamped.
    package let stampedFingerprint: Fingerprint?
    package let state: State

    package init(
      translation: PageSection, source: PageSection?, stampedSource: String?, stampedFingerprint: Fingerprint?,
      state: State
    ) {
      (self.translation, self.source, self.state) = (translation, source, state)
      (self.stampedSource, self.stampedFingerprint) = (stampedSource, stampedFingerprint)
    }
  }

  /// One for each section of the translation, in its order.
  package let pairs: [Pair]

  /// The sections of the source that nothing translates, in its order.
  package let untranslated: [PageSection]

  init(source: [PageSection], translation: [PageSection], _ stamps: Stamps) {
    var matches = Matches(source: source, translation: translation, stamps)
    matches.fillGaps()
    pairs = translation.enumerated().map { index, section in
      let (entry, match) = (stamps.entry(of: section.id), matches.sources[index].map { source[$0] })
      let state: State =
        entry.map { $0.fingerprint == match?.fingerprint ? .current : .stale } ?? .unstamped
      return Pair(
        translation: section, source: match, stampedSource: entry?.source, stampedFingerprint: entry?.fingerprint,
        state: state)
    }
    let matched = Set(matches.sources.compactMap(\.self))
    untranslated = source.indices.filter { !matched.contains($0) && !source[$0].isField }.map { source[$0] }
  }

  /// The sections of the source that are newer than their translation or have none, in the order of the source, and those that
  /// were translated and are gone.
  func staleSources(in order: [PageSection]) -> [String] {
    let stale = Set(
      pairs.filter { $0.state != .current }.compactMap { $0.source?.id ?? $0.stampedSource } + untranslated.map(\.id))
    let known = order.map(\.id).filter(stale.contains)
    return known + stale.subtracting(known).sorted()
  }

  /// The sections of the translation of a section.
  package func translations(of section: PageSection) -> [Pair] { pairs.filter { $0.source?.id == section.id } }
}

/// For each section of a translation, the place of the section of the source that it translates.
private struct Matches {
  private(set) var sources: [Int?]
  private let sourceSections: [PageSection]

  /// Whether each section of the translation has a heading. The lead and the fields are what they are called.
  private let isHeading: [Bool]

  init(source: [PageSection], translation: [PageSection], _ stamps: Stamps) {
    sourceSections = source
    isHeading = translation.map { $0.heading != nil }
    let places = Dictionary(source.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    sources = translation.map { section in
      section.isField ? places[section.id] : stamps.entry(of: section.id).flatMap { places[$0.source] }
    }
    // An id that both have says the same, unless a stamp says otherwise.
    let taken = Set(sources.compactMap(\.self))
    for (index, section) in translation.enumerated() where sources[index] == nil {
      if stamps.entry(of: section.id) == nil, let place = places[section.id], !taken.contains(place) {
        sources[index] = place
      }
    }
  }

  /// Sections of which nothing is known are a translation of each other where there are as many of them between two that are.
  mutating func fillGaps() {
    let taken = Set(sources.compactMap(\.self))
    var start = 0
    while start < sources.count {
      guard sources[start] == nil, isHeading[start] else {
        start += 1
        continue
      }
      let end = sources[start...].firstIndex { $0 != nil } ?? sources.count
      let before = start == 0 ? -1 : sources[start - 1] ?? -1
      let after = end == sources.count ? sourceSections.count : sources[end] ?? sourceSections.count
      let free =
        before < after ? (before + 1..<after).filter { !taken.contains($0) && sourceSections[$0].heading != nil } : []
      if free.count == end - start {
        for (offset, source) in free.enumerated() { sources[start + offset] = source }
      }
      start = end
    }
  }
}
