/// The page of a folder: its own text, and a list of the folder's pages.
struct Listing<Item: Content>: Content {
  static var folder: String { Item.folder }
  static var template: String { Item.listTemplate }

  static var names: TemplateNames<Entry<Listing>> {
    TemplateNames([
      .list("items", of: Entry<Item>.names, "The pages of the folder, in their order.") {
        $0.site.entries(of: Item.self, below: $0.page.path, in: $0.language)
      }
    ])
  }

  static var offersCalendar: Bool { Item.offersCalendar }

  init(_ fields: inout FieldReader) {}
}
