import SiteModel
import Basics

/// How a digest is worded, whatever it is written as.
extension Digest {
  /// The words of a line. Pages and sources are linked to where an address is given.
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

  /// Which time it tells of and why, and how new what it is made from is.
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

  /// What stands in place of a part that is empty.
  func absence(of part: Part) -> String { language.text("digest.\(part).none") }

  /// A phase is named in full: its short title lacks the number.
  private func link(to page: Page, _ address: (Page) -> String) -> HTML {
    let texts = page.language(for: language.code)
    let title = page.facts is Phase ? page.title[texts] : page.shortTitle(in: texts)
    return .link(to: address(page), title.html.marked(page.otherLanguage(for: language.code)))
  }
}

extension HTML {
  /// Marked as being in another language, where it is in one.
  func marked(_ language: String) -> HTML {
    language.isEmpty ? self : HTML(html: "<span lang=\"\(language)\">") + self + HTML(html: "</span>")
  }
}
