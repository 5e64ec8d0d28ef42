/// A link to a page, in a menu or a breadcrumb.
package struct LinkView: Sendable {
  let title: Sentence
  let url: String

  /// The language of the title; empty if the page with the link has the same language.
  let otherLanguage: String

  /// Whether the link leads to the page that it appears on.
  package var isCurrent = false

  /// Whether the page that the link appears on lies below the target.
  package var isSection = false

  /// Creates a link with the short title of the page, or with its whole title.
  package init(_ page: Page, _ site: Site, _ language: Language, isWhole: Bool = false) {
    title = isWhole ? page.title[page.language(for: language.code)] : page.shortTitle(for: language.code)
    url = site.url(of: page, in: language.code)
    otherLanguage = page.otherLanguage(for: language.code)
  }

  package static let names = TemplateNames<LinkView>([
    .html("title", "The short title of the page.") { $0.title },
    .otherLanguage(of: "the title") { $0.otherLanguage },
    .url("url", "The address of the page.") { $0.url },
    .flag("isCurrent", "Whether it is the page on which it stands.") { $0.isCurrent },
    .flag("isSection", "Whether the page on which it stands lies below it.") { $0.isSection },
  ])
}
