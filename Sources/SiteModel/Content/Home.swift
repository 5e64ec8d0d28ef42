/// The home page of the site.
struct Home: Content {
  static let folder = ""
  static let template = "home"

  static let names = TemplateNames<Entry<Home>>([
    .list("phases", of: Entry<Phase>.names, "All phases.") { $0.site.entries(of: Phase.self, in: $0.language) },
    .list("motions", of: Entry<Motion>.names, "All motions.") { $0.site.entries(of: Motion.self, in: $0.language) },
  ])

  init(_ fields: inout FieldReader) {}
}
