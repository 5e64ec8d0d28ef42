import SiteModel
import Basics

/// The catalogue by which data.overheid.nl and others find the data: DCAT-AP-NL 3 as JSON-LD.
///
/// Its dates are those of the records: as long as they are the same, so are its bytes.
struct Catalogue {
  let data: OpenData

  private var site: Site { data.site }

  var file: HTML { json.file }

  private var json: JSON {
    [
      "@context": Catalogue.context, "@id": .text(address), "@type": "dcat:Catalog",
      "dct:title": texts { $0.text("openData.catalogue.title") },
      "dct:description": texts { $0.text("openData.catalogue.description") },
      "dct:publisher": publisher, "dct:license": id(OpenData.licence),
      "dct:modified": data.datasets.compactMap(\.modified).max().map(date) ?? .null,
      "dct:language": .list(site.languages.map { id($0.authorityURI) }),
      "dcat:contactPoint": contactPoint, "dcat:dataset": .list(data.datasets.map(dataset)),
    ]
  }

  private var address: String { site.addresses.absolute("/" + OpenData.cataloguePath) }

  private func dataset(_ dataset: Dataset) -> JSON {
    let address = address + "#" + dataset.name
    return .object([
      ("@id", .text(address)), ("@type", "dcat:Dataset"), ("dct:identifier", .text(address)),
      ("dct:title", texts(dataset.title)), ("dct:description", texts(dataset.description)),
      ("dct:modified", dataset.modified.map(date)),
      ("dct:language", .list(site.languages.map { id($0.authorityURI) })),
      ("dct:accessRights", id("http://publications.europa.eu/resource/authority/access-right/PUBLIC")),
      ("dct:creator", id(publisherURI)), ("dct:publisher", id(publisherURI)), ("dcat:contactPoint", contactPoint),
      ("dcat:theme", id("http://publications.europa.eu/resource/authority/data-theme/" + dataset.theme.rawValue)),
      ("dcat:distribution", .list(distributions(of: dataset))),
    ])
  }

  /// Returns the files of a dataset. The agenda also has a calendar in each language.
  private func distributions(of dataset: Dataset) -> [JSON] {
    let files = OpenDataFile.Format.ofDatasets.map { distribution(dataset.path($0), $0) }
    guard dataset.hasCalendar else { return files }
    return files
      + site.languages.compactMap { language in
        AgendaCalendar(site, language).map { distribution($0.path, .calendar, language) }
      }
  }

  /// Returns a file.
  ///
  /// The profile allows one language per file, so a file with all languages names none.
  private func distribution(_ path: String, _ format: OpenDataFile.Format, _ language: Language? = nil) -> JSON {
    let address = site.addresses.absolute("/" + path)
    return .object([
      ("@id", .text(address + "#distributie")), ("@type", "dcat:Distribution"),
      ("dct:title", texts { format.name(in: $0) }),
      ("dct:description", format == .excel ? texts { $0.text("openData.excel.description") } : nil),
      ("dct:license", id(OpenData.licence)), ("dcat:accessURL", id(address)), ("dcat:downloadURL", id(address)),
      ("dct:format", id("http://publications.europa.eu/resource/authority/file-type/" + format.fileType)),
      ("dcat:mediaType", id("http://www.iana.org/assignments/media-types/" + format.mediaType)),
      ("dct:language", language.map { id($0.authorityURI) }),
    ])
  }

  private var publisherURI: String { site.configuration.municipality.uri }

  private var publisher: JSON {
    [
      "@id": .text(publisherURI), "@type": "foaf:Agent",
      "foaf:name": texts { site.configuration.municipality.name[$0.code] },
      "dct:type": id("http://purl.org/adms/publishertype/LocalAuthority"),
    ]
  }

  private var contactPoint: JSON {
    [
      "@id": .text(address + "#contact"), "@type": ["vcard:Kind", "vcard:Organization"],
      "vcard:fn": texts { site.configuration.municipality.name[$0.code] },
      "vcard:hasEmail": id("mailto:" + site.configuration.contact.email),
    ]
  }

  /// Returns a day, or as much of it as is known.
  private func date(_ date: PartialDate) -> JSON {
    let type = date.day != nil ? "xsd:date" : date.month != nil ? "xsd:gYearMonth" : "xsd:gYear"
    return ["@value": .text(date.iso), "@type": .text(type)]
  }

  private func id(_ uri: String) -> JSON { ["@id": .text(uri)] }

  /// Returns a text in each language of the site, tagged with its BCP 47 code.
  private func texts(_ text: (Language) -> String) -> JSON {
    .list(site.languages.map { ["@value": .text(text($0)), "@language": .text($0.code)] })
  }

  private static let context: JSON = [
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]
}

extension Language {
  /// The language in the list of the European Union, which uses ISO 639-2/T.
  fileprivate var authorityURI: String {
    "http://publications.europa.eu/resource/authority/language/" + text("codes.terminological").uppercased()
  }
}
