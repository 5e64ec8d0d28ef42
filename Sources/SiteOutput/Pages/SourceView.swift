import SiteModel
import Documents
import Basics

/// A source in the list at the end of a page.
struct SourceView: Sendable {
  let source: Source
  let site: Site
  let language: Language

  /// The addresses of its marks in summary and text, with what screen readers say.
  var marks: [(letter: String, label: String, url: String)] = []

  /// Returns the sources in the list of a page.
  static func all(on page: Page, _ language: Language, _ site: Site, idPrefix: String) -> [SourceView] {
    if page.sources.isEmpty { return [] }
    let code = page.language(for: language.code)
    let texts = [page.summary[code].sourceMarks, page.versions[code]?.body.sourceMarks ?? [:]]
    return site.listedSources(of: page, in: language).enumerated().map { number, source in
      let label: String = language.sentence("source.back", ["number": "\(number + 1)"])
      let count = texts.reduce(0) { $0 + ($1[source.id] ?? 0) }
      let marks = (0..<count).map { index in
        let letter = letter(index, of: count), url = "#" + idPrefix + Markdown.id(ofMark: index + 1, of: source.id)
        return (letter, count == 1 ? label : label + ", " + letter, url)
      }
      return SourceView(source: source, site: site, language: language, marks: marks)
    }
  }

  /// Returns an arrow for an only mark, and letters for more; few sources have more than there are letters.
  private static func letter(_ index: Int, of count: Int) -> String {
    if count == 1 { return "↑" }
    return index < 26 ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index))) : "\(index + 1)"
  }

  static let names = TemplateNames<SourceView>([
    .text("id", "The word by which pages name it.") { $0.source.id },
    .text("title", "The title, in its own language.") { $0.source.title[$0.language.code] },
    .text("language", "The language of the title.") { $0.source.title.language(for: $0.language.code) },
    .html("subtitle", "The subtitle.") { $0.sentence($0.source.subtitle) },
    .url("url", "Where everybody can read it.") { $0.source.address ?? "" },
    .html("issuer", "Who issued it.") { $0.sentence($0.source.issuer) },
    .text("kind", "What kind of document it is.") { $0.language.text("source.\($0.source.kind).label") },
    .html("date", "Its date.") { $0.language.date($0.source.date) },
    .html("enacted", "When it was enacted, and according to which source.") { $0.enacted },
    .html("undated", "Why its date isn't known.") { $0.sentence($0.source.undated) },
    .flag("isUndated", "Whether it is a document of which neither the date is known nor when it was enacted.") {
      $0.source.date == nil && $0.source.enacted == nil && $0.source.kind != .ownStatement
    },
    .flag("isAbsent", "Whether we know it only from another document.") { !$0.source.isAvailable },
    .list("marks", of: mark, "The places in the text to which it belongs.") { $0.marks },
    .html("namedIn", "Which document names it.") { view in
      view.name(of: view.source.namedIn).map { view.language.sentence("source.namedIn", ["source": $0]) } ?? Sentence()
    },
  ])

  private static let mark = TemplateNames<(letter: String, label: String, url: String)>([
    .text("letter", "An arrow, or a letter where there are more.") { $0.letter },
    .text("label", "What it leads to, for screen readers.") { $0.label },
    .url("url", "Where the mark is.") { $0.url },
  ])

  private func sentence(_ text: SourceText?) -> Sentence { text?.sentence(for: language.code) ?? Sentence() }

  private var enacted: Sentence {
    guard let date = source.enacted else { return Sentence() }
    let when = language.when(date)
    guard let name = name(of: source.enactedAccordingTo) else {
      return language.sentence("source.enacted", ["when": when])
    }
    return language.sentence("source.enactedAccordingTo", ["when": when, "source": name])
  }

  private func name(of id: String?) -> Sentence? { id.flatMap { site.sources[$0] }?.name(in: language) }
}
