@testable import Documents
@testable import Basics

func markdown(_ text: String) -> Markdown { Markdown(File(path: "a.md", text: text).all) }

/// Returns the whole text as HTML, with its links as written.
func html(_ text: String, idPrefix: String = "") -> String {
  let markdown = markdown(text)
  var place = Place()
  place.targets = markdown.links.map { Place.Target(address: $0.destination) }
  place.idPrefix = idPrefix
  return String(decoding: markdown.sections.flatMap { $0.html(at: place) }, as: UTF8.self)
}
