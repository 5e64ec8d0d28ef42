package import Documents

/// Which section of a translation translates which section of the source, and whether it still does.
///
/// The stamps say so. A section without a stamp is matched by the id of its heading, or else by its order between
/// sections that are matched.
package struct Alignment: Sendable {
  package enum State: Sendable {
    /// The source hasn't changed since somebody last compared the two.
    case current

    /// The source has changed since then.
    case stale

    /// Nobody has compared the two.
    case unstamped
  }

  /// A section of the translation with the section it translates.
  package struct Pair: Sendable {
    package let translation: PageSection

    /// `nil` where it translates nothing, or where that is gone.
    package let source: PageSection?

    /// The name of the section of the source in the stamp.
    package let stampedSource: String?

    /// The fingerprint of the source at the time of the stamp.
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

  /// One pair for each section of the translation, in its order.
  package let pairs: [Pair]

  /// The sections of the source without a translation, in their order.
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

  /// The ids of sections of the source that are newer than their translation or have none, in the order of the source,
  /// followed by those that are gone.
  func staleSources(in order: [PageSection]) -> [String] {
    let stale = Set(
      pairs.filter { $0.state != .current }.compactMap { $0.source?.id ?? $0.stampedSource } + untranslated.map(\.id))
    let known = order.map(\.id).filter(stale.contains)
    return known + stale.subtracting(known).sorted()
  }

  /// The pairs that translate a section of the source.
  package func translations(of section: PageSection) -> [Pair] { pairs.filter { $0.source?.id == section.id } }
}

/// The index of the section of the source that each section of a translation translates.
private struct Matches {
  private(set) var sources: [Int?]
  private let sourceSections: [PageSection]

  /// Whether each section of the translation has a heading. The lead and the fields are known by name.
  private let isHeading: [Bool]

  init(source: [PageSection], translation: [PageSection], _ stamps: Stamps) {
    sourceSections = source
    isHeading = translation.map { $0.heading != nil }
    let places = Dictionary(source.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    sources = translation.map { section in
      section.isField ? places[section.id] : stamps.entry(of: section.id).flatMap { places[$0.source] }
    }
    // The same id in both is a match, unless a stamp says otherwise.
    let taken = Set(sources.compactMap(\.self))
    for (index, section) in translation.enumerated() where sources[index] == nil {
      if stamps.entry(of: section.id) == nil, let place = places[section.id], !taken.contains(place) {
        sources[index] = place
      }
    }
  }

  /// Matches sections in order where the gap between two matches is equally long in both languages.
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
