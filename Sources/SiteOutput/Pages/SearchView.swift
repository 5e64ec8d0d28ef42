import SiteModel
import Basics
import Documents

/// The page on which people search the pages of a language; without script it is the register of the site.
struct SearchView: TemplateView {
  static let template = "search"

  /// The address of the words that the script compares.
  let index: String

  let groups: [Register.Group]

  static let names = TemplateNames<SearchView>([
    .text("index", "The address of what is searched, for the script.") { $0.index },
    .list("groups", of: group, "The register: words by their first letter.") { $0.groups },
  ])

  private static let group = TemplateNames<Register.Group>([
    .text("letter", "The letter, without signs.") { $0.letter },
    .text("id", "The id of the heading.") { $0.id },
    .url("url", "Where the words with that letter are.") { "#" + $0.id },
    .list("entries", of: entry, "The words.") { $0.entries },
  ])

  private static let entry = TemplateNames<Register.Entry>([
    .text("word", "The word, or some forms of it.") { $0.words.joined(separator: ", ") },
    .list("pages", of: link, "The pages and sections about it.") { $0.links },
  ])

  private static let link = TemplateNames<Register.Link>([
    .text("title", "The title of the page, or the words of the heading.") { $0.title },
    .otherLanguage(of: "the title") { $0.otherLanguage },
    .url("url", "Where that is.") { $0.url },
  ])
}

extension Register.Group {
  fileprivate var id: String { "zoek-" + slug(of: letter) }
}

extension PageWriter {
  func search(in language: Language) -> HTML {
    let view = view(ofMadePage: MadeFile.pathOfSearch, title: language.text("search.title"), language)
    let index = site.addresses.url(ofFile: MadeFile.searchIndex(in: language.code))
    return html(view, SearchView(index: index, groups: Register(site, language).groups))
  }
}
