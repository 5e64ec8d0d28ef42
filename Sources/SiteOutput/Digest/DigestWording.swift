import SiteModel
import Basics

/// The wording of a digest, in whatever format it is written.
extension Digest {
  /// Returns the words of a line, with a link to its page.
  ///
  /// With `linksSources`, a source links to its entry on that page.
  func sentence(of line: Line, linksSources: Bool, address: (Page) -> String) -> Sentence {
    let link = link(to: line.page, address)
    let name: Sentence =
      line.detail.isEmpty ? link : language.sentence("digest.step", ["phase": link, "step": line.detail])
    let listing = linksSources ? address(line.page) : nil
    let source = line.source.flatMap { site.sources[$0] }?.attribution(on: listing, in: language)
    let sentences = line.sentences + [source ?? Sentence(), line.addition]
    let text = sentences.withFullStops
    guard line.leadsWithDate, let date = line.date else {
      return language.sentence("digest.line.undated", ["name": name, "text": text])
    }
    return language.sentence("digest.line.dated", ["date": language.date(date), "name": name, "text": text])
  }

  /// Returns the sentences that say which period the digest covers and why, and how recent its records are.
  func introduction(address: (Page) -> String) -> [Sentence] {
    var sentences = [time]
    if let report = period.report {
      sentences.append(language.sentence("digest.sinceReport", ["report": link(to: report, address)]))
    }
    if period.since == nil { sentences.append(language.sentence("digest.sinceFirst")) }
    let until = language.date(period.until)
    sentences.append(language.sentence("digest.asOf", ["date": until]))
    if let newest = site.pages.filter(\.isListed).compactMap(\.facts.checked?.date).max() {
      sentences.append(language.sentence("digest.newest", ["date": language.date(newest)]))
    }
    return sentences
  }

  private var time: Sentence {
    guard let since = period.since else {
      return language.sentence("digest.until", ["date": language.date(period.until)])
    }
    let whole = Period(covering: [since, period.until])
    return language.sentence("digest.period", ["period": language.date(whole)])
  }

  func heading(of part: Part) -> String { language.text("digest.\(part).heading") }

  func absence(of part: Part) -> String { language.text("digest.\(part).none") }

  /// Returns a link to a page. A phase gets its full title: the short one lacks the number.
  private func link(to page: Page, _ address: (Page) -> String) -> Sentence {
    let texts = page.language(for: language.code)
    let title = type(of: page.facts).isKnownByShortTitle ? page.shortTitle(in: texts) : page.title[texts]
    return .link(to: address(page), title.marked(page.otherLanguage(for: language.code)))
  }
}
