import SiteModel
import Documents
import Basics

/// The content of a page in the words of schema.org, for search engines: only what readers see too.
struct StructuredData {
  private let page: Page
  private let language: Language
  private let site: Site

  /// Creates the data of a page, or `nil` if it is withdrawn or isn't in the language.
  init?(_ page: Page, _ language: Language, _ site: Site) {
    guard page.isListed, page.versions[language.code] != nil else { return nil }
    (self.page, self.language, self.site) = (page, language, site)
  }

  /// The element for the head.
  ///
  /// It holds data, which no browser runs and no script policy forbids. The JSON has no `<`, so no text of a page can
  /// end the element. It is written as bytes: a tree of values for each page would take as long as the rest of the page.
  var element: HTML {
    var html = HTML(html: "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[")
    html.reserveCapacity(2048)
    let (pages, entity) = (site.lineage(of: page), entity)
    writePage(hasBreadcrumb: pages.count > 1, hasEntity: entity != nil, to: &html)
    if pages.count > 1 { writeBreadcrumb(pages, to: &html) }
    if let entity {
      html.append(html: ",")
      html += entity.line
    }
    html.append(html: "]}</script>")
    return html
  }

  private var address: String { absolute(page, in: language.code) }

  private func absolute(_ page: Page, in language: String) -> String { site.addresses.absolute(page, in: language) }

  private func writePage(hasBreadcrumb: Bool, hasEntity: Bool, to html: inout HTML) {
    let (address, source, municipality) = (address, page.sourceLanguage, site.configuration.municipality)
    html.append("{\"@type\":\"WebPage\",\"@id\":", quoted: address)
    html.append(",\"url\":", quoted: address)
    html.append(",\"name\":", quoted: page.title[language.code].text)
    html.append(",\"description\":", quoted: page.summary[language.code].whole.words)
    html.append(",\"inLanguage\":", quoted: language.code)
    if let day = page.updated[language.code] { html.append(",\"dateModified\":", quoted: day.iso) }
    html.append(",\"publisher\":{\"@type\":\"GovernmentOrganization\",\"@id\":", quoted: municipality.uri)
    html.append(",\"identifier\":", quoted: municipality.uri)
    html.append(",\"name\":", quoted: municipality.name[language.code])
    html.append(html: "}")
    if language.code == source {
      let others = site.languages(of: page).map(\.code).filter { $0 != source }
      for (index, other) in others.enumerated() {
        html.append(html: index == 0 ? ",\"workTranslation\":[" : ",")
        html.append("{\"@id\":", quoted: absolute(page, in: other), "}")
      }
      if !others.isEmpty { html.append(html: "]") }
    } else {
      html.append(",\"translationOfWork\":{\"@id\":", quoted: absolute(page, in: source), "}")
    }
    if !page.corrections.isEmpty {
      html.append(html: ",\"correction\":")
      html += JSON.list(page.corrections.map(json)).line
    }
    if hasBreadcrumb { html.append(",\"breadcrumb\":{\"@id\":", quoted: address + "#breadcrumb", "}") }
    if hasEntity { html.append(",\"mainEntity\":{\"@id\":", quoted: address + "#entity", "}") }
    html.append(html: "}")
  }

  private func json(of correction: Correction) -> JSON {
    .object([
      ("@type", "CorrectionComment"), ("datePublished", correction.date.map { .text($0.iso) }),
      ("text", .text(correction.text[language.code])),
    ])
  }

  /// Writes the pages above it and the page itself.
  private func writeBreadcrumb(_ pages: [Page], to html: inout HTML) {
    html.append(",{\"@type\":\"BreadcrumbList\",\"@id\":", quoted: address + "#breadcrumb", ",\"itemListElement\":[")
    for (index, page) in pages.enumerated() {
      if index > 0 { html.append(html: ",") }
      html.append(html: "{\"@type\":\"ListItem\",\"position\":\(index + 1)")
      html.append(",\"name\":", quoted: page.shortTitle(for: language.code).text)
      html.append(",\"item\":", quoted: absolute(page, in: language.code), "}")
    }
    html.append(html: "]}")
  }

  /// The subject of the page, if schema.org has a word for it.
  private var entity: JSON? {
    let catalogue = listsData ? SchemaEntity(catalogueOf: site, on: page, language) : nil
    return (page.facts.entity(on: page, in: language, site) ?? catalogue).map { entity in
      .object(
        [("@type", .text(entity.type)), ("@id", .text(address + "#entity")), ("name", .text(entity.name))]
          + entity.properties)
    }
  }

  /// Whether readers see the files of data on the page.
  private var listsData: Bool {
    page.versions[language.code]?.body.figures.contains { $0.key == FilesOverview.key } ?? false
  }
}

extension SchemaEntity {
  /// Creates the description of the open data, or returns `nil` if there are none.
  fileprivate init?(catalogueOf site: Site, on page: Page, _ language: Language) {
    let datasets = OpenData(site).datasets.map { dataset -> JSON in
      let files = OpenDataFile.Format.ofDatasets.map { format -> JSON in
        [
          "@type": "DataDownload", "encodingFormat": .text(format.mediaType),
          "contentUrl": .text(site.addresses.absolute("/" + dataset.path(format))),
        ]
      }
      return [
        "@type": "Dataset", "name": .text(dataset.title(in: language)),
        "description": .text(dataset.description(in: language)), "license": .text(OpenData.licence),
        "distribution": .list(files),
      ]
    }
    if datasets.isEmpty { return nil }
    self.init(
      type: "DataCatalog", name: page.title[language.code].text, properties: [("dataset", .list(datasets))])
  }
}
