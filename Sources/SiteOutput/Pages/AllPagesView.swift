import SiteModel
import Basics

/// The page that lists all pages of a language, folder by folder.
struct AllPagesView: TemplateView {
  static let template = "all-pages"

  /// A folder with its pages.
  struct Group: Sendable {
    /// The page of the folder; empty if the folder has none, and for pages in no folder.
    let folder: [LinkView]
    let pages: [LinkView]

    static let names = TemplateNames<Group>([
      .list("folder", of: LinkView.names, "The page of the folder.") { $0.folder },
      .list("pages", of: LinkView.names, "The pages in the folder.") { $0.pages },
    ])
  }

  let groups: [Group]

  static let names = TemplateNames<AllPagesView>([
    .list("groups", of: Group.names, "The folders: first the pages that lie in none.") { $0.groups }
  ])
}

extension Site {
  /// Returns the path, below the site, of the page that lists all pages.
  func siteMapPath(in language: Language) -> String { "/\(language.code)/\(language.text("siteMap.slug"))/" }
}

extension PageWriter {
  /// Returns the page that lists all pages.
  func allPages(in language: Language) -> HTML {
    let (path, title) = (site.siteMapPath(in: language), Title(language.text("siteMap.title")))
    var view = PageView(
      language: language.code, title: title,
      documentTitle: title.text + " – " + site.configuration.name[language.code], description: title.text)
    view.shortTitle = title
    view.canonical = site.addresses.absolute(path)
    view.breadcrumb = [LinkView(site.home, site, language)]
    view.menu = site.menu(on: nil, above: [], in: language)
    if site.languages.count > 1 {
      let siteMaps = site.languages.map { ($0, site.siteMapPath(in: $0)) }
      view.alternates = siteMaps.map { LanguageLink(code: $0.code, name: $0.name, url: site.addresses.absolute($1)) }
      let source = site.addresses.absolute(site.siteMapPath(in: site.sourceLanguage))
      view.alternates.append(LanguageLink(code: "x-default", name: "", url: source))
      view.languages = siteMaps.map {
        LanguageLink(
          code: $0.code, name: $0.name, url: site.addresses.url(of: $1), isCurrent: $0.code == language.code)
      }
    }
    return html(view, AllPagesView(groups: groups(in: language)))
  }

  /// Returns the translated pages by folder, with the page of a folder before the others.
  private func groups(in language: Language) -> [AllPagesView.Group] {
    let pages = site.pagesInOrder(language).filter { $0.isListed && $0.versions[language.code] != nil }
    let byFolder = Dictionary(grouping: pages, by: \.path.folder)
    return byFolder.sorted { $0.key < $1.key }.map { folder, pages in
      let links = { (pages: [Page]) in pages.map { LinkView($0, site, language) } }
      return AllPagesView.Group(
        folder: links(pages.filter(\.path.isListing)), pages: links(pages.filter { !$0.path.isListing }))
    }
  }
}
