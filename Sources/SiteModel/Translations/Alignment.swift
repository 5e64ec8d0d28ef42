import Documents
import Basics

/// The sections of a translation, each with the section of the source that it translates and the state of that pair.
///
/// Fields match by name, other sections by stamp. A section without a stamp matches by id, or else by its order between
/// matched sections.
package struct Alignment: Sendable {
  package enum State: Sendable {
    /// The source is the same as when somebody last compared the two.
    case current

    /// The source has changed or disappeared since then.
    case stale

    /// Nobody has compared the two.
    case unstamped
  }

  /// A section of the translation and the section of the source that it translates.
  package struct Pair: Sendable {
    package let translation: PageSection

    /// The section of the source; `nil` if none matches.
    package let source: PageSection?

    /// What the stamp says of that section; `nil` without a stamp.
    package let stamp: Stamps.Entry?
    package let state: State

    /// Returns the same section as the translation of another.
    package func translating(_ other: PageSection) -> Pair {
      Pair(translation: translation, source: other, stamp: stamp, state: source?.id == other.id ? state : .unstamped)
    }
  }

  /// The pairs, one for each section of the translation, in its order.
  package let pairs: [Pair]

  /// The sections of the source without a translation, except fields, in the order of the source.
  package let untranslated: [PageSection]

  init(source: [PageSection], translation: [PageSection], _ stamps: Stamps) {
    let matches = matches(source, translation, stamps)
    pairs = translation.enumerated().map { index, section in
      let (entry, match) = (stamps.entries[section.id], matches[index].map { source[$0] })
      let state: State = entry.map { $0.fingerprint == match?.fingerprint ? .current : .stale } ?? .unstamped
      return Pair(translation: section, source: match, stamp: entry, state: state)
    }
    let matched = Set(matches.compactMap(\.self))
    untranslated = source.indices.filter { !matched.contains($0) && !source[$0].isField }.map { source[$0] }
  }

  /// Returns the ids of source sections with a stale or unstamped translation, or with none.
  ///
  /// They follow the given order. The ids of sections that are gone come last.
  func staleSources(in order: [PageSection]) -> [String] {
    let stale = Set(
      pairs.filter { $0.state != .current }.compactMap { $0.source?.id ?? $0.stamp?.source } + untranslated.map(\.id))
    let known = order.map(\.id).filter(stale.contains)
    return known + stale.subtracting(known).sorted()
  }
}

/// Returns the index of the source section for each section of a translation.
private func matches(_ source: [PageSection], _ translation: [PageSection], _ stamps: Stamps) -> [Int?] {
  let places = Dictionary(keepingFirst: source.enumerated().map { ($1.id, $0) })
  var matches = translation.map { section in
    section.isField ? places[section.id] : stamps.entries[section.id].flatMap { places[$0.source] }
  }
  // Equal ids match, unless one of the two sections is stamped.
  let stamped = Set(matches.compactMap(\.self))
  for (index, section) in translation.enumerated() where matches[index] == nil && stamps.entries[section.id] == nil {
    matches[index] = places[section.id].flatMap { stamped.contains($0) ? nil : $0 }
  }
  // A run of unmatched sections matches in order, if the source has as many between the same neighbours. The lead and
  // fields, which have no heading, don't match by order.
  let taken = Set(matches.compactMap(\.self))
  for gap in matches.indices(where: { $0 == nil }).ranges {
    let gap = gap.drop { translation[$0].heading == nil }
    let before = gap.lowerBound == 0 ? -1 : matches[gap.lowerBound - 1] ?? -1
    let after = gap.upperBound == matches.count ? source.count : matches[gap.upperBound] ?? source.count
    let free = before < after ? (before + 1..<after).filter { !taken.contains($0) && source[$0].heading != nil } : []
    if free.count == gap.count {
      for (index, place) in zip(gap, free) { matches[index] = place }
    }
  }
  return matches
}
