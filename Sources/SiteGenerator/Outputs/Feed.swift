/// The feed of a language: its pages, the last changed first, with their whole text.
struct Feed {
  /// How many pages it holds at the most.
  static let maximumCount = 50

  let site: Site
  let language: Language

  /// Where it lies below the output folder.
  var path: String { language.code + "/feed.xml" }

  /// The feed in the format of Atom. Dates are days, so they are those of midnight in UTC.
  var bytes: HTML {
    let entries = entries
    let (name, homeLanguage) = (site.configuration.name[language.code], site.home.language(for: language.code))
    return XML.document("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language.code]) { xml in
      xml.element("id", text: site.addresses.absolute("/" + path))
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

  private typealias Entry = (page: Page, updated: PartialDate)

  /// The home page tells nothing that doesn't stand elsewhere.
  private var entries: [Entry] {
    let pages = site.translatedPages.filter { $0.language.code == language.code && !$0.page.path.isHome }.map(\.page)
    let dated = pages.compactMap { page in page.updated[language.code].map { Entry(page, $0) } }
    let sorted = dated.sorted { ($1.updated, $0.page.path) < ($0.updated, $1.page.path) }
    return Array(sorted.prefix(Feed.maximumCount))
  }

  private func write(_ entry: Entry, to xml: inout XML) {
    let address = site.addresses.absolute(entry.page, in: language.code)
    xml.element("entry") { xml in
      xml.element("id", text: address)
      xml.element("title", text: entry.page.title[language.code].text)
      xml.element("updated", text: time(of: entry.updated))
      xml.element("link", ["rel": "alternate", "type": "text/html", "href": address])
      xml.element("summary", text: entry.page.summary[language.code].plainText)
      let content = content(of: entry.page)
      if !content.isEmpty { xml.element("content", ["type": "html"], text: String(decoding: content, as: UTF8.self)) }
    }
  }

  /// The whole text; links lead from a reader of feeds to the site.
  private func content(of page: Page) -> HTML {
    let address = site.addresses.absolute(page, in: language.code)
    func absolute(_ link: String) -> String {
      if link.hasPrefix("/") { return site.addresses.origin + link }
      return link.hasPrefix("#") ? address + link : link
    }
    return HTML(
      site.sections(of: page, in: language.code).map { section in
        var whole = Fragment()
        if let heading = section.heading { whole.append(heading: heading.content, level: 2, id: heading.id) }
        whole.append(section.body)
        let table = { site.figureTable($0, on: page, in: language.code) }
        return site.html(of: whole, on: page, in: language.code, figure: table, address: absolute)
      }.joined())
  }

  /// The first moment of the first day that a date may mean.
  private func time(of date: PartialDate?) -> String { (date ?? PartialDate(year: 1)).firstDayISO + "T00:00:00Z" }
}
