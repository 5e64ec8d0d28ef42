/// A page with no facts of its own: just a title, a summary and text.
struct Article: Content {
  static let folder = ""
  static let template = "article"

  /// Whether it is a briefing, whose sections stand in columns and fit on one sheet of paper.
  fileprivate let isBriefing: Bool

  static let names = TemplateNames<Entry<Article>>([
    .flag("isBriefing", "Whether it is to fit on one sheet of paper.") { $0.facts.isBriefing }
  ])

  init(_ fields: inout FieldReader) {
    isBriefing = fields.flag("op-een-blad", absent: false)
  }
}
