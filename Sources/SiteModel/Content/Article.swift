/// A page with no facts of its own: just a title, a summary and text.
struct Article: Content {
  static let folder = ""
  static let template = "article"
  static let names = TemplateNames<Entry<Article>>([])

  init(_ fields: inout FieldReader) {}
}
