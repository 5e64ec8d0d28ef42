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
  /// end the element.
  var element: HTML { HTML(html: "<script type=\"application/ld+json\">") + json.line + HTML(html: "</script>") }

  var json: JSON {
    let (breadcrumb, entity) = (breadcrumb, entity)
    let parts = [webPage(hasBreadcrumb: breadcrumb != nil, hasEntity: entity != nil), breadcrumb, entity]
    return ["@context": "https://schema.org", "@graph": .list(parts.compactMap(\.self))]
  }

  private var address: String { site.addresses.absolute(page, in: language.code) }

  private func webPage(hasBreadcrumb: Bool, hasEntity: Bool) -> JSON {
    let address = address
    var fields: [(name: String, value: JSON?)] = [
      ("@type", "WebPage"), ("@id", .text(address)), ("url", .text(address)),
      ("name", .text(page.title[language.code].text)),
      ("description", .text(page.summary[language.code].whole.words)), ("inLanguage", .text(language.code)),
      ("dateModified", page.updated[language.code].map { .text($0.iso) }), ("publisher", publisher),
    ]
    let source = page.sourceLanguage
    let others = site.languages(of: page).map(\.code).filter { $0 != language.code }.map { id(of: page, in: $0) }
    if language.code == source {
      fields.append(("workTranslation", others.isEmpty ? nil : .list(others)))
    } else {
      fields.append(("translationOfWork", id(of: page, in: source)))
    }
    fields.append(("correction", page.corrections.isEmpty ? nil : .list(page.corrections.map(json))))
    fields.append(("breadcrumb", hasBreadcrumb ? ["@id": .text(address + "#breadcrumb")] : nil))
    fields.append(("mainEntity", hasEntity ? ["@id": .text(address + "#entity")] : nil))
    return .object(fields)
  }

  private func json(of correction: Correction) -> JSON {
    .object([
      ("@type", "CorrectionComment"), ("datePublished", correction.date.map { .text($0.iso) }),
      ("text", .text(correction.text[language.code])),
    ])
  }

  private var publisher: JSON {
    let municipality = site.configuration.municipality
    return [
      "@type": "GovernmentOrganization", "@id": .text(municipality.uri), "identifier": .text(municipality.uri),
      "name": .text(municipality.name[language.code]),
    ]
  }

  /// The pages above it and the page itself, or `nil` on the home page.
  private var breadcrumb: JSON? {
    let pages = site.lineage(of: page)
    guard pages.count > 1 else { return nil }
    let items = pages.enumerated().map { index, page -> JSON in
      [
        "@type": "ListItem", "position": .number(index + 1),
        "name": .text(page.shortTitle(for: language.code).text),
        "item": .text(site.addresses.absolute(page, in: language.code)),
      ]
    }
    return ["@type": "BreadcrumbList", "@id": .text(address + "#breadcrumb"), "itemListElement": .list(items)]
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

  private func id(of page: Page, in language: String) -> JSON {
    ["@id": .text(site.addresses.absolute(page, in: language))]
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
