/// The home page of the site.
struct Home: Content {
  static let folder = ""
  static let template = "home"

  static let names = TemplateNames<Entry<Home>>([
    .list("phases", of: Entry<Phase>.names, "All phases.") { entry in
      entry.site.entries(of: Phase.self, in: entry.language).map { $0.listed(on: entry.page) }
    },
    .list("motions", of: Entry<Motion>.names, "All motions.") { entry in
      entry.site.entries(of: Motion.self, in: entry.language).map { $0.listed(on: entry.page) }
    },
  ])

  init(_ fields: inout FieldReader) {}

  func records(on _: Page, in site: Site) -> [Page] {
    site.entries(of: Phase.self, in: site.sourceLanguage).map(\.page)
      + site.entries(of: Motion.self, in: site.sourceLanguage).map(\.page)
  }
}
