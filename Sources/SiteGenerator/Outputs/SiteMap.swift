/// `sitemap.xml`: each page with its translations and the day on which its text last changed.
func siteMap(of site: Site) -> [UInt8] {
  var xml = HTML(
    html: """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

      """)
  for page in site.pages {
    let alternates = page.alternates(in: site)
    for language in site.languages(of: page) {
      xml.append(html: "  <url>\n    <loc>")
      xml.appendEscaped(site.addresses.absolute(page, in: language.code))
      xml.append(html: "</loc>\n")
      if let updated = page.updated[language.code] { xml.append(html: "    <lastmod>\(updated.iso)</lastmod>\n") }
      for alternate in alternates {
        xml.append(html: "    <xhtml:link rel=\"alternate\" hreflang=\"\(alternate.code)\" href=\"")
        xml.appendEscaped(alternate.url)
        xml.append(html: "\"/>\n")
      }
      xml.append(html: "  </url>\n")
    }
  }
  xml.append(html: "</urlset>\n")
  return xml
}
