import SiteModel
import Basics

/// Writes the work on a translation as text.
///
/// For example:
/// ```
/// moties/id79.md, Frysk: 1 deel bij te werken
///
/// Wat wij niet weten (wat-wij-niet-weten): de brontekst is veranderd
///   --> content/nl/moties/id79.md:31
///   --> content/fy/moties/id79.md:30
///   Nederlands, veranderd sinds 2026-11-20:
///     De gemeente [-wacht-]{+praat+}.
///   Frysk, nu:
///     De gemeente wachtet.
/// ```
struct TranslationDiffPrinter {
  let messages: Diagnostic.MessageLanguage
  let colors: Bool
  let languages: [Language]

  func text(of work: TranslationWork) -> String {
    let title = bold("\(work.page.path.text).md, \(name(work.language)): \(summary(of: work))\n")
    guard work.isTranslated else { return title }
    return title + work.sections.map { "\n" + text(of: $0, work) }.joined()
  }

  private func summary(of work: TranslationWork) -> String {
    let (file, count) = (work.page.path.file(in: work.language), work.sections.count)
    if !work.isTranslated { return word(nl: "niet vertaald; maak '\(file)'", en: "not translated; make '\(file)'") }
    if count == 0 { return word(nl: "bij", en: "up to date") }
    return count == 1
      ? word(nl: "1 deel bij te werken", en: "1 section to update")
      : word(nl: "\(count) delen bij te werken", en: "\(count) sections to update")
  }

  private func text(of section: TranslationWork.Section, _ work: TranslationWork) -> String {
    let heading = section.source?.heading.map { "\($0) (\(section.id))" } ?? section.id
    var text = bold("\(heading.visible): \(state(of: section))") + "\n"
    for part in [section.source].compactMap(\.self) + section.translations {
      text += "  --> \(part.place.file.path.visible):\(part.place.line)\n"
    }
    text += "  \(name(work.page.sourceLanguage))\(label(of: section)):\n" + indented(source(of: section))
    for part in section.translations {
      text += "  \(name(work.language)), \(word(nl: "nu", en: "now")):\n" + indented(part.text.visibleLines)
    }
    return text
  }

  private func state(of section: TranslationWork.Section) -> String {
    switch section.state {
    case .stale: word(nl: "de brontekst is veranderd", en: "the source has changed")
    case .unstamped: word(nl: "nog niet vergeleken met de brontekst", en: "never compared with the source")
    case .untranslated: word(nl: "nog niet vertaald", en: "not translated yet")
    case .gone: word(nl: "staat niet meer in de brontekst", en: "no longer in the source")
    }
  }

  /// Returns the date since which the source has changed, or the reason why the changes aren't shown.
  private func label(of section: TranslationWork.Section) -> String {
    switch section.before {
    case .found(_, let date)?: word(nl: ", veranderd sinds \(date)", en: ", changed since \(date)")
    case .notFound?: word(nl: "; de oude tekst staat niet in git", en: "; git doesn't hold the old text")
    case .partial?:
      word(
        nl: "; de oude tekst is er niet, want hier staat niet de hele geschiedenis: doe "
          + "'git fetch --unshallow', of kloon de site zonder '--filter'",
        en: "; the old text isn't there, because this is not the whole history: run "
          + "'git fetch --unshallow', or clone the site without '--filter'")
    case .noRepository?:
      word(
        nl: "; de oude tekst is niet bekend, want de site staat niet in git",
        en: "; the old text isn't known, because git doesn't hold the site")
    case nil: ""
    }
  }

  private func source(of section: TranslationWork.Section) -> String {
    guard let difference = section.difference() else { return section.source?.text.visibleLines ?? "" }
    return zip([nil] + difference.runs, difference.runs).map { before, run in
      switch run {
      case .same(let words): return words.visibleLines
      case .removed(let words): return marked(words, "[-", "-]", color: 31)
      case .added(let words):
        let marks = marked(words, "{+", "+}", color: 32)
        // A replacement comes right after the words that it replaces.
        guard case .removed? = before else { return marks }
        return marks.dropping(prefix: " ") ?? marks
      }
    }.joined()
  }

  /// Returns words between marks. The white space around them stays outside.
  private func marked(_ text: String, _ before: String, _ after: String, color: Int) -> String {
    let parts = text.marked
    let marked = before + parts.words.visibleLines + after
    return parts.before + (colors ? "\u{1B}[\(color)m\(marked)\u{1B}[0m" : marked) + parts.after
  }

  private func indented(_ text: String) -> String {
    text.trimmed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      ($0.isEmpty ? "" : "    ") + $0 + "\n"
    }.joined()
  }

  private func name(_ language: String) -> String { languages[language]?.name ?? language }

  private func bold(_ text: String) -> String { colors ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func word(nl: String, en: String) -> String { Diagnostic.Wording(nl: nl, en: en).text(messages) }
}
