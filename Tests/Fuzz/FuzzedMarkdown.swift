@testable import Basics
@testable import Documents
@testable import TestSupport

extension FuzzTarget {
  static func problems(inMarkdown input: [UInt8]) -> [String] {
    let document = Document(File(path: "content/nl/a.md", bytes: Array("---\na: b\n---\n".utf8) + input))
    let (text, range) = (document.body, document.file.firstLine)
    let ranges = text.links.map(\.range) + text.figures.map(\.range) + text.whole.blocks.map(\.range)
    let prose = text.whole.prose + text.sections.flatMap(\.whole.prose)
    let words = prose.flatMap { $0.places(of: $0.words.indices.prefix(20).map { $0..<$0 + 1 }) }
    let places = (ranges + words).allSatisfy { $0.file == document.file } ? [] : ["a range in another file"]
    let mark = Fingerprint(written: Fingerprint(text.whole).text) == nil ? ["no fingerprint"] : []

    var line = String(decoding: input.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    if Bounds.mistake(inField: line, at: range) != nil { line = "" }
    return document.diagnostics.problems(in: [document.file.path]) + places + mark
      + problems(inHTMLOf: text, allowed: blocks.union(phrases))
      + problems(inHTMLOf: Markdown(inline: line, at: range), allowed: blocks.union(phrases))
      + Markup(Passage(words: line, at: range).html(at: Place())).problems(allowed: ["span"])
  }

  /// The elements that a text in Markdown may become.
  private static let blocks: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "ul", "ol", "li", "blockquote", "hr", "div", "table", "thead",
    "tbody", "tr", "th", "td", "figure",
  ]
  private static let phrases: Set = ["em", "strong", "del", "code", "a", "span", "img", "br", "sup"]

  private static func problems(inHTMLOf text: Markdown, allowed: Set<String>) -> [String] {
    var (plain, other) = (Place(), Place())
    plain.targets = text.links.map { Place.Target(address: $0.destination) }
    other.targets = text.links.map { Place.Target(address: "/" + $0.destination, language: ("fy", "<Frysk>")) }
    other.idPrefix = "fy-"
    other.figures = text.figures.map { _ in HTML(html: "<figure></figure>") }
    other.texts = ["footnote.title": "<b>\"", "footnote.back": "</a>"]
    return [plain, other].flatMap { place in
      let markup = Markup(HTML(text.sections.flatMap { $0.html(at: place) }))
      let isRepeated = !text.diagnostics.haveErrors && Set(markup.ids).count < markup.ids.count
      return markup.problems(allowed: allowed) + (isRepeated ? ["an id twice: \(markup.ids)"] : [])
    }
  }
}
