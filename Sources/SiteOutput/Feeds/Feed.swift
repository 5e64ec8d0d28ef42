import SiteModel
import Documents
import Basics

/// The feed of a language: its pages in full, the events of motions and commitments, and corrections, newest first.
struct Feed {
  /// The maximum number of entries.
  static let maximumCount = 50

  let site: Site
  let language: Language
  let templates: TemplateSet

  /// The path below the output folder.
  var path: String { MadeFile.feed(in: language.code) }

  /// The feed in Atom format. Dates are days, written as midnight in UTC.
  var bytes: HTML {
    let entries = entries
    let (name, homeLanguage) = (site.configuration.name[language.code], site.home.language(for: language.code))
    return XML.document("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language.code]) { xml in
      xml.element("id", text: site.addresses.tag(of: language.code))
      xml.element("title", text: name)
      xml.element("updated", text: time(of: entries.first?.updated ?? site.home.updated[homeLanguage]))
      xml.element("link", ["rel": "self", "type": "application/atom+xml", "href": site.addresses.absolute("/" + path)])
      xml.element(
        "link",
        ["rel": "alternate", "type": "text/html", "href": site.addresses.absolute(site.home, in: language.code)])
      xml.element("author") { $0.element("name", text: site.configuration.municipality.name[language.code]) }
      for entry in entries { write(entry, to: &xml) }
    }
  }

  /// A page, an event from its history, or a correction.
  struct Item {
    let page: Page
    let title: String
    let updated: PartialDate

    /// The id of an event or a correction within its page, and its text.
    var event: (id: String, text: String)?
  }

  /// The entries, newest first. An event follows its page if they have the same date.
  ///
  /// The home page is left out, but for its corrections: everything else on it appears elsewhere too.
  private var entries: [Item] {
    let pages = site.translatedPages.filter { $0.language.code == language.code }.map(\.page)
    let items = pages.flatMap { page in
      let updated = page.path.isHome ? nil : page.updated[language.code]
      let text = updated.map { Item(page: page, title: page.title[language.code].text, updated: $0) }
      return [text].compactMap(\.self) + events(of: page).reversed() + corrections(of: page).reversed()
    }
    let sorted = items.enumerated().sorted {
      ($1.element.updated, $0.element.page.path, $0.offset) < ($0.element.updated, $1.element.page.path, $1.offset)
    }
    return sorted.prefix(Feed.maximumCount).map(\.element)
  }

  private func write(_ item: Item, to xml: inout XML) {
    let address = site.addresses.absolute(item.page, in: language.code)
    xml.element("entry") { xml in
      let id = site.addresses.tag(of: language.code + "/" + item.page.path.text)
      xml.element("id", text: item.event.map { id + "#" + $0.id } ?? id)
      xml.element("title", text: item.title)
      xml.element("updated", text: time(of: item.updated))
      xml.element("link", ["rel": "alternate", "type": "text/html", "href": address])
      if let event = item.event {
        xml.element("content", text: event.text)
        return
      }
      xml.element("summary", text: item.page.summary[language.code].whole.words)
      let content = content(of: item.page)
      if !content.isEmpty { xml.element("content", ["type": "html"], text: String(decoding: content, as: UTF8.self)) }
    }
  }

  /// Returns the facts and the whole text of a page, with absolute links: a feed reader shows it outside the site.
  private func content(of page: Page) -> HTML {
    var place = site.place(of: page, in: language.code) {
      site.figureInWords($0, on: page, in: language.code, templates)
    }
    (place.origin, place.page) = (site.addresses.origin, site.addresses.absolute(page, in: language.code))
    let details = page.facts.details(on: page, in: language, site).flatMap { detail in
      HTML(html: "<p>") + detail.html + HTML(html: "</p>\n")
    }
    return details + site.sections(of: page, in: language.code).flatMap { $0.html(at: place) }
  }

  /// Returns the first moment of the first day that a date may mean.
  private func time(of date: PartialDate?) -> String { (date ?? PartialDate(year: 1)).firstDayISO + "T00:00:00Z" }
}
