import Documents
import Basics

/// The page that explains words: a heading for each word, with its meaning below.
///
/// `begrippen` in `site.yml` names the page. Texts link to a word with `[jeugdhulp](term:jeugdhulp)`.
struct Glossary: Content {
  static let folder = ""
  static let template = "glossary"

  static let names = TemplateNames<Entry<Glossary>>([
    .list("letters", of: Letter.names, "The letters with which words begin.") { $0.letters },
    .list("terms", of: SectionView.names, "The words, in the order in which readers look them up.") { entry in
      let place = entry.place
      return entry.terms.map {
        SectionView(id: $0.heading.id, title: $0.heading.html(at: place), text: $0.body.html(at: place))
      }
    },
  ])

  init(_ fields: inout FieldReader) {}

  /// An initial letter of the words.
  struct Letter: Sendable {
    let letter: String
    let url: String

    static let names = TemplateNames<Letter>([
      .text("letter", "The letter, without signs.") { $0.letter },
      .url("url", "Where the first word with it is.") { $0.url },
    ])
  }
}

extension Entry<Glossary> {
  private typealias Term = (key: String, heading: Markdown.Heading, body: Passage)

  /// The words, sorted by the rules of the language in which they are written.
  fileprivate var terms: [(key: String, heading: Markdown.Heading, body: Passage)] {
    let texts = site.languages[textLanguage] ?? language
    let terms = site.sections(of: page, in: language.code).compactMap { section in
      section.heading.map { Term(texts.sortKey(of: $0.text), $0, section.body) }
    }
    // Footnotes aren't words; they come last.
    return terms.sorted {
      ($0.key.isEmpty ? 1 : 0, $0.key, $0.heading.id) < ($1.key.isEmpty ? 1 : 0, $1.key, $1.heading.id)
    }
  }

  /// The initial letters; sort keys are plain letters, so a capital can't lose a diacritic here.
  fileprivate var letters: [Glossary.Letter] {
    let first = terms.compactMap { term in term.key.first.map { ($0.uppercased(), "#" + term.heading.id) } }
    let byLetter = Dictionary(keepingFirst: first.filter { $0.0.first?.isLetter == true })
    return byLetter.sorted { $0.key < $1.key }.map { Glossary.Letter(letter: $0.key, url: $0.value) }
  }
}
