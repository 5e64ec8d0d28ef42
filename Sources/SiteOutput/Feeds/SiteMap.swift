import SiteModel
import Basics

/// Returns `sitemap.xml`: each page with its translations and the day on which its text last changed.
func siteMap(of site: Site) -> HTML {
  let namespaces: KeyValuePairs = [
    "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
  ]
  let pages = site.translatedPages.map { page, language in
    (
      address: site.addresses.absolute(page, in: language.code), updated: page.updated[language.code],
      alternates: page.alternates(in: site)
    )
  }
  return XML.document("urlset", namespaces) { xml in
    for (address, updated, alternates) in site.madePages + pages {
      xml.element("url") { xml in
        xml.element("loc", text: address)
        if let updated { xml.element("lastmod", text: updated.iso) }
        for alternate in alternates {
          xml.element("xhtml:link", ["rel": "alternate", "hreflang": alternate.code, "href": alternate.url])
        }
      }
    }
  }
}

extension Site {
  /// Whether there is a site map: a concept has none, as its pages ask not to be indexed.
  var hasSiteMap: Bool { configuration.publication == .official }

  /// The pages that `oko` makes itself and that readers may find: the choice of a language, the lists of all
  /// pages, and the registers.
  fileprivate var madePages: [(address: String, updated: PartialDate?, alternates: [LanguageLink])] {
    let lists = [MadeFile.pathOfAllPages, MadeFile.pathOfSearch].flatMap { path in
      languages.map { language in
        (address: addresses.absolute(path(language)), updated: nil as PartialDate?, alternates: alternates(path))
      }
    }
    // With one language, `/` only leads on.
    if languages.count < 2 { return lists }
    return [(configuration.address.text + "/", nil, home.alternates(in: self))] + lists
  }
}

/// Returns `robots.txt`, or `nil` for a site below a path: only a file at the root of a host counts.
///
/// Robots may read a concept, as its pages themselves ask not to be indexed.
func robots(of site: Site) -> HTML? {
  guard site.configuration.address.basePath.isEmpty else { return nil }
  let siteMap = "Sitemap: " + site.addresses.absolute("/" + MadeFile.siteMap) + "\n"
  return HTML(html: "User-agent: *\nAllow: /\n" + (site.hasSiteMap ? siteMap : ""))
}
