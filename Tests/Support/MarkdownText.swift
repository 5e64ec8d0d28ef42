@testable import Documents
@testable import Basics

func markdown(_ text: String) -> Markdown { Markdown(File(path: "a.md", text: text).all) }

/// Returns the whole text as HTML, with its links as written.
func html(_ text: String) -> String {
  let markdown = markdown(text)
  let html = markdown.sections.flatMap { section in
    var whole = Fragment()
    if let heading = section.heading { whole.append(heading: heading.content, level: 2, id: heading.id) }
    whole.append(section.body)
    return whole.html(link: { markdown.links[$0].destination })
  }
  return String(decoding: html, as: UTF8.self)
}
