import Basics

/// A chapter of the vision.
struct Chapter: Content {
  static let folder = "visie"
  static let template = "chapter"
  static let listTemplate = "chapter-listing"

  /// The number, from 1; a page that comes before the first chapter has 0.
  let number: Int

  init(_ fields: inout FieldReader) {
    number = fields.number("volgorde")
  }

  func order(_: SourceRegister) -> Int { number }

  static let names = TemplateNames<Entry<Chapter>>([
    .html("number", "“Hoofdstuk 5 van 10”; empty before the first chapter.") { $0.number },
    .html("heading", "The short title, which is what the document calls it; empty if the page has that title.") {
      $0.heading
    },
    .list("previous", of: LinkView.names, "The chapter before it.") { $0.neighbours.previous },
    .list("next", of: LinkView.names, "The chapter after it.") { $0.neighbours.next },
  ])
}

extension Entry<Chapter> {
  private var chapters: [Entry<Chapter>] { site.entries(of: Chapter.self, in: language) }

  fileprivate var number: Sentence {
    guard facts.number > 0 else { return Sentence() }
    let count = chapters.map(\.facts.number).max() ?? facts.number
    return language.sentence(
      "chapter.number", ["number": Sentence(String(facts.number)), "count": Sentence(String(count))])
  }

  fileprivate var heading: Sentence {
    let heading = page.shortTitle(in: textLanguage)
    return heading.text == page.title[textLanguage].text ? Sentence() : heading
  }

  fileprivate var neighbours: (previous: [LinkView], next: [LinkView]) {
    let paths = chapters.map(\.page.path)
    guard let index = paths.firstIndex(of: page.path) else { return ([], []) }
    return (links(to: paths[..<index].suffix(1).map(\.self)), links(to: paths[(index + 1)...].prefix(1).map(\.self)))
  }
}
