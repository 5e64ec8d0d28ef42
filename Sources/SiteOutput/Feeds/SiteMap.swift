import SiteModel
import Basics

/// Returns `sitemap.xml`: each page with its translations and the day on which its text last changed.
func siteMap(of site: Site) -> HTML {
  let namespaces: KeyValuePairs = [
    "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
  ]
  return XML.document("urlset", namespaces) { xml in
    for (page, language) in site.translatedPages {
      xml.element("url") { xml in
        xml.element("loc", text: site.addresses.absolute(page, in: language.code))
        if let updated = page.updated[language.code] { xml.element("lastmod", text: updated.iso) }
        for alternate in page.alternates(in: site) {
          xml.element("xhtml:link", ["rel": "alternate", "hreflang": alternate.code, "href": alternate.url])
        }
      }
    }
  }
}

/// Returns `robots.txt`, or `nil` for a site below a path: only a file at the root of a host counts.
///
/// Robots may read a concept, as its pages themselves ask not to be indexed.
func robots(of site: Site) -> HTML? {
  guard site.configuration.address.basePath.isEmpty else { return nil }
  let siteMap = "Sitemap: " + site.addresses.absolute("/" + MadeFile.siteMap) + "\n"
  return HTML(html: "User-agent: *\nAllow: /\n" + (site.configuration.publication == .official ? siteMap : ""))
}
