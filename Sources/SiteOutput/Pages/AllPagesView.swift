import SiteModel
import Basics

/// The page that lists all pages of a language, folder by folder.
struct AllPagesView: TemplateView {
  static let template = "all-pages"

  /// The page of each folder with the pages in it; a folder may have no page, and some pages have no folder.
  let groups: [(folder: [LinkView], pages: [LinkView])]

  static let names = TemplateNames<AllPagesView>([
    .list("groups", of: group, "The folders: first the pages that lie in none.") { $0.groups }
  ])

  private static let group = TemplateNames<(folder: [LinkView], pages: [LinkView])>([
    .list("folder", of: LinkView.names, "The page of the folder.") { $0.folder },
    .list("pages", of: LinkView.names, "The pages in the folder.") { $0.pages },
  ])
}

extension PageWriter {
  func allPages(in language: Language) -> HTML {
    let view = view(ofMadePage: MadeFile.pathOfAllPages, title: language.text("siteMap.title"), language)
    return html(view, AllPagesView(groups: groups(in: language)))
  }

  /// Returns what is around a page that `oko` makes in each language.
  func view(ofMadePage path: (Language) -> String, title: String, _ language: Language) -> PageView {
    let address = site.addresses.absolute(path(language))
    var view = PageView(title: title, language, site)
    (view.canonical, view.address) = (address, address)
    view.breadcrumb = [LinkView(site.home, site, language)]
    view.alternates = site.alternates(path)
    view.languages = site.languageLinks(path, in: language)
    return view
  }

  /// Returns the translated pages by folder, with the page of a folder before the others.
  private func groups(in language: Language) -> [(folder: [LinkView], pages: [LinkView])] {
    let pages = site.pagesInOrder(language).filter { $0.isListed && $0.versions[language.code] != nil }
    let byFolder = Dictionary(grouping: pages, by: \.path.folder)
    return byFolder.sorted { $0.key < $1.key }.map { folder, pages in
      let links = { (pages: [Page]) in pages.map { LinkView($0, site, language) } }
      return (links(pages.filter(\.path.isListing)), links(pages.filter { !$0.path.isListing }))
    }
  }
}

extension Site {
  /// Returns a page that `oko` makes, in each language of the site, and last the one for readers who want none of these.
  func alternates(_ path: (Language) -> String) -> [LanguageLink] {
    if languages.count < 2 { return [] }
    return (languages.map(Optional.some) + [nil]).map { language in
      LanguageLink(language: language, url: addresses.absolute(path(language ?? sourceLanguage)))
    }
  }

  /// Returns such a page in each language for a reader of one of them, or none if there is only one.
  func languageLinks(_ path: (Language) -> String, in language: Language) -> [LanguageLink] {
    if languages.count < 2 { return [] }
    return languages.map {
      LanguageLink(language: $0, url: addresses.url(of: path($0)), isCurrent: $0.code == language.code)
    }
  }
}
