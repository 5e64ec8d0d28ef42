import SiteModel
import Documents
import Basics

/// What happened, newest first, for whoever follows the site or one of its records: events, answers, plans, corrections
/// and new pages.
///
/// That a text says the same in other words is no news, so the day of its last change makes no entry. An entry is plain
/// text with the address of its page: a reader outside the site needs no other.
struct Feed {
  /// The maximum number of entries.
  static let maximumCount = 50

  let site: Site
  let language: Language

  /// The record that it is about, or `nil` for the whole site.
  var record: Page?

  /// Returns the feed of the site in a language, and that of each record with a history.
  static func all(_ site: Site, _ language: Language) -> [Feed] {
    let records = site.pages.filter { $0.isFollowed && $0.versions[language.code] != nil }
    return ([nil] + records).map { Feed(site: site, language: language, record: $0) }
  }

  /// Returns the title and the address of the feed of a record, or none if the page isn't one.
  static func of(_ page: Page, _ site: Site, _ language: Language) -> [(title: String, url: String)] {
    guard page.isFollowed else { return [] }
    let feed = Feed(site: site, language: language, record: page)
    return [(feed.title, site.addresses.url(ofFile: feed.path))]
  }

  /// The path below the output folder.
  var path: String {
    record.flatMap { site.addresses.feed(of: $0, in: language.code) } ?? MadeFile.feed(in: language.code)
  }

  private var id: String { language.code + (record.map { "/" + $0.path.text + "/feed" } ?? "") }

  var title: String {
    guard let record else { return site.configuration.name[language.code] }
    let title = record.shortTitle(for: language.code).text
    return language.sentence("feedOfRecord", ["title": title])
  }

  /// The feed in Atom format. Dates are days, written as midnight in UTC.
  var bytes: HTML {
    let (entries, page) = (entries, record ?? site.home)
    return XML.document("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language.code]) { xml in
      xml.element("id", text: site.addresses.tag(of: id))
      xml.element("title", text: title)
      xml.element("updated", text: time(of: entries.first?.updated ?? page.updated[page.language(for: language.code)]))
      xml.element("link", ["rel": "self", "type": "application/atom+xml", "href": site.addresses.absolute("/" + path)])
      xml.element(
        "link", ["rel": "alternate", "type": "text/html", "href": site.addresses.absolute(page, in: language.code)])
      xml.element("author") { $0.element("name", text: site.configuration.municipality.name[language.code]) }
      for entry in entries { write(entry, to: &xml) }
    }
  }

  /// A new page, or something that happened with a page.
  struct Item {
    let page: Page
    let title: String
    let updated: PartialDate

    /// What happened: its id within its page, and its text.
    var event: (id: String, text: String)?
  }

  /// The entries, newest first. What happened follows its page if they have the same date.
  private var entries: [Item] {
    let pages = record.map { [$0] } ?? site.pages.filter { $0.isListed && $0.versions[language.code] != nil }
    let items = pages.flatMap { page in
      let new = record == nil ? page.published : nil
      return [new.map { Item(page: page, title: page.title[language.code].text, updated: $0) }].compactMap(\.self)
        + happenings(with: page).reversed() + corrections(of: page).reversed()
    }
    let sorted = items.enumerated().sorted {
      ($1.element.updated, $0.element.page.path, $0.offset) < ($0.element.updated, $1.element.page.path, $1.offset)
    }
    return sorted.prefix(Feed.maximumCount).map(\.element)
  }

  private func write(_ item: Item, to xml: inout XML) {
    xml.element("entry") { xml in
      let id = site.addresses.tag(of: language.code + "/" + item.page.path.text)
      xml.element("id", text: item.event.map { id + "#" + $0.id } ?? id)
      xml.element("title", text: item.title)
      xml.element("updated", text: time(of: item.updated))
      xml.element(
        "link",
        ["rel": "alternate", "type": "text/html", "href": site.addresses.absolute(item.page, in: language.code)])
      if let event = item.event {
        xml.element("content", text: event.text)
      } else {
        xml.element("summary", text: item.page.summary[language.code].whole.words)
      }
    }
  }

  /// Returns the first moment of the first day that a date may mean.
  private func time(of date: PartialDate?) -> String { (date ?? PartialDate(year: 1)).firstDayISO + "T00:00:00Z" }
}
