/// The home page of the site.
struct Home: Content {
  static let folder = ""
  static let template = "home"

  static let names = TemplateNames<Entry<Home>>([
    .list("phases", of: Entry<Phase>.listNames + Phase.names, "All phases.") { entry in
      entry.site.entries(of: Phase.self, in: entry.language)
    },
    .list("motions", of: Entry<Motion>.listNames + Motion.names, "All motions.") { entry in
      entry.site.entries(of: Motion.self, in: entry.language)
    },
  ])

  init(_ fields: inout FieldReader) {}
}
