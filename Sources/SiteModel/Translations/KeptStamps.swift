import Documents
import Basics

/// Stamps of a site whose files were changed without changing what they say: what agreed before agrees now.
extension Site {
  /// Returns the stamps of translations for this site, which was `earlier` before pages moved.
  package func stamps(keeping earlier: Site, _ moves: PageMoves) -> StampFile {
    var stamps = earlier.stamps
    for page in earlier.pages {
      for (language, translation) in page.translations {
        guard let now = self[moves[page.path]], let present = now.translations[language] else { continue }
        let sources = now.sections[now.sourceLanguage] ?? []
        var own = translation.stamps
        for pair in translation.alignment.pairs where pair.state == .current {
          guard let source = sources.first(where: { $0.id == pair.source?.id }) else { continue }
          own.entries[pair.translation.id] = Stamps.Entry(source: source.id, fingerprint: source.fingerprint)
        }
        if translation.isReviewed, let review = own.review {
          own.review = Stamps.Review(fingerprint: present.fingerprint, date: review.date, role: review.role)
        }
        stamps.move(page.path, to: now.path, language, own)
      }
    }
    return stamps
  }

  /// Returns the confirmations of texts for this site, which was `earlier` before pages moved.
  package func confirmations(keeping earlier: Site, _ moves: PageMoves) -> StampFile {
    var stamps = earlier.confirmations
    for page in earlier.pages {
      for language in earlier.languages(of: page).map(\.code) {
        let before = earlier.dependencies(of: page, in: language).filter(\.isConfirmed).map { moves[$0.record.path] }
        guard let now = self[moves[page.path]] else { continue }
        let known = earlier.confirmations[page.path.text + ".md", language].entries
        var entries = Dictionary(keepingFirst: known.map { (moves[PagePath($0)].text, $1) })
        for present in dependencies(of: now, in: language) where before.contains(present.record.path) {
          entries[present.record.path.text] = present.facts.stamp
        }
        stamps.move(page.path, to: now.path, language, Stamps(entries: entries))
      }
    }
    return stamps
  }
}

extension StampFile {
  /// Replaces the stamps of a page by those that it has at its new path.
  fileprivate mutating func move(_ old: PagePath, to new: PagePath, _ language: String, _ stamps: Stamps) {
    if old != new { self[old.text + ".md", language] = Stamps(entries: [:]) }
    self[new.text + ".md", language] = stamps
  }
}
