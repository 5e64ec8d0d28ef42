/// The page of a folder: its own text, and a list of the folder's pages.
struct Listing<Item: Content>: Content {
  static var folder: String { Item.folder }
  static var template: String { Item.listTemplate }

  static var names: TemplateNames<Entry<Listing>> {
    TemplateNames([
      .list("items", of: Entry<Item>.names, "The pages of the folder, in their order.") { entry in
        entry.site.entries(of: Item.self, below: entry.page.path, in: entry.language).map { $0.listed(on: entry.page) }
      }
    ])
  }

  static var offersCalendar: Bool { Item.offersCalendar }

  init(_ fields: inout FieldReader) {}

  func records(on page: Page, in site: Site) -> [Page] {
    site.entries(of: Item.self, below: page.path, in: site.sourceLanguage).map(\.page)
  }
}
