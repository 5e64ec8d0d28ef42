import SiteModel
import Basics

/// The wording of a digest, in whatever format it is written.
extension Digest {
  /// Returns the words of a line, with a link to its page.
  ///
  /// With `linksSources`, a source links to its entry on that page.
  func html(of line: Line, linksSources: Bool, address: (Page) -> String) -> HTML {
    let link = link(to: line.page, address)
    let name: HTML =
      line.detail.isEmpty ? link : language.sentence("digest.step", ["phase": link, "step": line.detail])
    let listing = linksSources ? address(line.page) : nil
    let source = line.source.flatMap { site.sources[$0] }?.attribution(on: listing, in: language)
    let sentences = line.sentences + [source].compactMap(\.self)
    let text = HTML(sentences.map(\.withFullStop).joined(separator: HTML(html: " ")))
    guard line.leadsWithDate, let date = line.date else {
      return language.sentence("digest.line.undated", ["name": name, "text": text])
    }
    return language.sentence("digest.line.dated", ["date": language.html(of: date), "name": name, "text": text])
  }

  /// Returns the sentences that say which period the digest covers and why, and how recent its records are.
  func introduction(address: (Page) -> String) -> [HTML] {
    var sentences = [time]
    switch period.start {
    case .asked: break
    case .report(let page, _):
      sentences.append(language.sentence("digest.sinceReport", ["report": link(to: page, address)]))
    case .firstRecord: sentences.append(language.sentence("digest.sinceFirst"))
    }
    if period.endsAsOf { sentences.append(language.sentence("digest.untilAsOf")) }
    let until = language.html(of: period.until)
    sentences.append(language.sentence("digest.asOf", ["date": until]))
    if let newest = site.pages.filter(\.isListed).compactMap(\.facts.checked?.date).max() {
      sentences.append(language.sentence("digest.newest", ["date": language.html(of: newest)]))
    }
    return sentences
  }

  private var time: HTML {
    guard let since = period.since else {
      return language.sentence("digest.until", ["date": language.html(of: period.until)])
    }
    let whole = Period(covering: [since, period.until])
    return language.sentence("digest.period", ["period": language.html(of: whole)])
  }

  func heading(of part: Part) -> String { language.text("digest.\(part).heading") }

  /// Returns the sentence for a part that is empty.
  func absence(of part: Part) -> String { language.text("digest.\(part).none") }

  /// Returns a link to a page. A phase gets its full title: the short one lacks the number.
  private func link(to page: Page, _ address: (Page) -> String) -> HTML {
    let texts = page.language(for: language.code)
    let title = type(of: page.facts).isKnownByShortTitle ? page.shortTitle(in: texts) : page.title[texts]
    return .link(to: address(page), title.html.marked(page.otherLanguage(for: language.code)))
  }
}

extension HTML {
  /// Returns the HTML marked as being in another language, or unchanged if `language` is empty.
  func marked(_ language: String) -> HTML {
    language.isEmpty ? self : HTML(html: "<span lang=\"\(language)\">") + self + HTML(html: "</span>")
  }
}
