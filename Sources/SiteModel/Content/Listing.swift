/// The page of a folder: its own text, and a list of the folder's pages.
package struct Listing<Item: Content>: Content {
  package static var folder: String { Item.folder }
  package static var template: String { Item.listTemplate }

  package static var names: TemplateNames<Entry<Listing>> {
    TemplateNames([
      .list("items", of: Entry<Item>.names, "The pages of the folder, in their order.") { entry in
        entry.site.entries(of: Item.self, below: entry.page.path, in: entry.language).map { $0.listed(on: entry.page) }
      }
    ]) + Item.listNames
  }

  package static var offersCalendar: Bool { Item.offersCalendar }

  package init(_ fields: inout FieldReader) {}

  package func records(on page: Page, in site: Site) -> [Page] { Item.pages(listedOn: page, in: site) }
}
