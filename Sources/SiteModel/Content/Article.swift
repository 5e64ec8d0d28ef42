/// A page without facts of its own: title, summary and text.
struct Article: Content {
  static let folder = ""
  static let template = "article"
  static let names = TemplateNames<Entry<Article>>([])

  init(_ fields: inout FieldReader) {}
}
