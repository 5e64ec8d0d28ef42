import SiteModel
import Basics

/// The work on the translation of a page.
struct TranslationWork: Sendable {
  let page: Page
  let language: String

  /// Whether there is a translation at all.
  let isTranslated: Bool

  /// The sections in the order of the source, with those gone from it last.
  let sections: [Section]

  /// A section of the source that is newer than its translation, lacks one, or is gone.
  struct Section: Sendable {
    enum State: Sendable {
      /// Changed since it was stamped.
      case stale(before: SectionHistory.Text)

      /// Never compared with its translation.
      case unstamped

      case untranslated

      /// Translated, and gone from the source.
      case gone(before: SectionHistory.Text)
    }

    let state: State

    /// The id in stamps.
    let id: String

    /// The section as it is now, or `nil` if it is gone.
    let source: PageSection?

    let translations: [PageSection]
  }

  init(_ page: Page, _ language: String, glossary: PagePath?, _ repository: FileRepository) {
    (self.page, self.language) = (page, language)
    guard let translation = page.translations[language], let source = page.sections[page.sourceLanguage] else {
      isTranslated = false
      let sections = page.versions[page.sourceLanguage].map { page.sourceSections(of: $0, glossary: glossary) }
      self.sections = (sections ?? []).map { Section(state: .untranslated, id: $0.id, source: $0, translations: []) }
      return
    }
    isTranslated = true
    let work = source.flatMap { Found.all(of: $0, translation.alignment) } + Found.gone(translation.alignment)
    let history = SectionHistory(Set(work.compactMap(\.stamp)), of: page, glossary: glossary, in: repository)
    sections = work.map { Section($0, history) }
  }
}

/// A section with work to do, before its old text is looked up.
private struct Found {
  let id: String
  let source: PageSection?
  let translations: [PageSection]

  /// The stamped version of the source, or `nil` if there is no stamp.
  let stamp: Stamps.Entry?

  /// Returns the work on a section of the source.
  ///
  /// There is more than one item if parts of its translation were stamped at different times.
  static func all(of source: PageSection, _ alignment: Alignment) -> [Found] {
    if alignment.untranslated.contains(where: { $0.id == source.id }) {
      return [Found(id: source.id, source: source, translations: [], stamp: nil)]
    }
    let pairs = alignment.translations(of: source).filter { $0.state != .current }
    return pairs.map(\.stamp).eachOnce.map { stamp in
      let translations = pairs.filter { $0.stamp == stamp }.map(\.translation)
      return Found(id: source.id, source: source, translations: translations, stamp: stamp)
    }
  }

  /// Returns the sections that were translated once, and are gone from the source.
  static func gone(_ alignment: Alignment) -> [Found] {
    alignment.pairs.filter { $0.source == nil }.compactMap { pair in
      pair.stamp.map { Found(id: $0.source, source: nil, translations: [pair.translation], stamp: $0) }
    }
  }
}

extension TranslationWork.Section {
  fileprivate init(_ found: Found, _ history: SectionHistory) {
    let before = found.stamp.map { history[$0] }
    switch before {
    case let before? where found.source == nil: state = .gone(before: before)
    case let before?: state = .stale(before: before)
    case nil: state = found.translations.isEmpty ? .untranslated : .unstamped
    }
    (id, source, translations) = (found.id, found.source, found.translations)
  }

  /// The text of the source when it was stamped, if that is known.
  var before: (text: String, date: String)? {
    switch state {
    case .stale(.found(let text, let date)), .gone(.found(let text, let date)): (text, date)
    default: nil
    }
  }

  /// The changes in the source, or `nil` if the old text isn't known.
  var difference: WordDiff? { before.map { WordDiff(old: $0.text, new: source?.text ?? "") } }
}
