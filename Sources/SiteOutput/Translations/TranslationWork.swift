import SiteModel
import Basics

/// The work on the translation of a page.
struct TranslationWork: Sendable {
  let page: Page
  let language: String

  /// The sections in the order of the source, with those gone from it last.
  let sections: [Section]

  /// Whether there is a translation at all.
  var isTranslated: Bool { page.translations[language] != nil }

  init(
    _ page: Page, _ language: String, glossary: PagePath?, _ repository: FileRepository
  ) throws(CommandError) {
    (self.page, self.language) = (page, language)
    guard let alignment = page.translations[language]?.alignment else {
      let sections = page.versions[page.sourceLanguage].map { page.sourceSections(of: $0, glossary: glossary) }
      self.sections = (sections ?? []).map { Section(id: $0.id, source: $0) }
      return
    }
    let source = page.sections[page.sourceLanguage] ?? []
    var sections = source.flatMap { Section.all(of: $0, alignment) } + Section.gone(alignment)
    let history = try SectionHistory(Set(sections.compactMap(\.stamp)), of: page, glossary: glossary, in: repository)
    for index in sections.indices { sections[index].before = sections[index].stamp.map { history[$0] } }
    self.sections = sections
  }
}

extension TranslationWork {
  /// A section of the source that is newer than its translation, lacks one, or is gone.
  struct Section: Sendable {
    enum State: Sendable {
      /// Changed since it was stamped.
      case stale

      /// Never compared with its translation.
      case unstamped

      case untranslated

      /// Translated, and gone from the source.
      case gone
    }

    /// The id in stamps.
    let id: String

    /// The section as it is now, or `nil` if it is gone.
    let source: PageSection?

    var translations: [PageSection] = []

    /// The stamped version of the source, or `nil` if there is no stamp.
    var stamp: Stamps.Entry?

    /// The text of that version; `nil` without a stamp.
    fileprivate(set) var before: SectionHistory.Text?

    var state: State {
      guard stamp != nil else { return translations.isEmpty ? .untranslated : .unstamped }
      return source == nil ? .gone : .stale
    }

    /// Returns the work on a section of the source.
    ///
    /// There is more than one item if parts of its translation were stamped at different times.
    fileprivate static func all(of source: PageSection, _ alignment: Alignment) -> [Section] {
      if alignment.untranslated.contains(where: { $0.id == source.id }) {
        return [Section(id: source.id, source: source)]
      }
      let pairs = alignment.pairs.filter { $0.source?.id == source.id && $0.state != .current }
      return pairs.map(\.stamp).eachOnce.map { stamp in
        let translations = pairs.filter { $0.stamp == stamp }.map(\.translation)
        return Section(id: source.id, source: source, translations: translations, stamp: stamp)
      }
    }

    /// Returns the sections that were translated once, and are gone from the source.
    fileprivate static func gone(_ alignment: Alignment) -> [Section] {
      alignment.pairs.filter { $0.source == nil }.compactMap { pair in
        pair.stamp.map { Section(id: $0.source, source: nil, translations: [pair.translation], stamp: $0) }
      }
    }

    /// The text of the source when it was stamped, if that is known.
    var oldText: String? {
      if case .found(let text, _)? = before { text } else { nil }
    }

    /// Returns the changes in a form of the source, or `nil` if the old text isn't known.
    func difference(_ form: (String) -> String = { $0 }) -> WordDiff? {
      oldText.map { WordDiff(old: form($0), new: form(source?.text ?? "")) }
    }
  }
}
