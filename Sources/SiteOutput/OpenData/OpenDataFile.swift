import SiteModel

/// A file of open data as it appears in a list for readers.
struct OpenDataFile: Sendable {
  enum Format: String {
    case json, csv

    /// The same table as a Dutch Excel opens it.
    case excel = "excel.csv"
    case calendar = "ics"
    case feed = "xml"
    case catalogue = "jsonld"

    /// The name by which people know it, and the one for machines.
    private var names: (name: String, fileType: String, mediaType: String) {
      switch self {
      case .json: ("JSON", "JSON", "application/json")
      case .csv, .excel: ("CSV", "CSV", "text/csv")
      case .calendar: ("iCalendar", "ICS", "text/calendar")
      case .feed: ("Atom", "ATOM", "application/atom+xml")
      case .catalogue: ("JSON-LD", "JSON_LD", "application/ld+json")
      }
    }

    func name(in language: Language) -> String { self == .excel ? language.text("openData.excel.name") : names.name }

    /// The word for it in the list of the European Union.
    var fileType: String { names.fileType }

    var mediaType: String { names.mediaType }

    /// The formats of a dataset.
    static let ofDatasets = [json, csv, excel]
  }

  /// The path below the output folder.
  let path: String
  let format: Format
  let title: String
  let description: String
}

extension Dataset {
  func path(_ format: OpenDataFile.Format) -> String {
    MadeFile.data(name + (format == .excel ? "-" : ".") + format.rawValue)
  }
}

extension OpenData {
  /// The path of the catalogue below the output folder.
  static let cataloguePath = MadeFile.data("catalog.jsonld")

  /// Returns all files for a reader of the site in a language.
  func files(in language: Language) -> [OpenDataFile] {
    let data = datasets.flatMap { dataset in
      OpenDataFile.Format.ofDatasets.map { format in
        OpenDataFile(
          path: dataset.path(format), format: format, title: dataset.title(in: language),
          description: format == .excel
            ? language.text("openData.excel.description") : dataset.description(in: language))
      }
    }
    let calendar = AgendaCalendar(site, language).map { [file($0.path, .calendar, language)] } ?? []
    let catalogue = datasets.isEmpty ? [] : [file(OpenData.cataloguePath, .catalogue, language)]
    return data + calendar + [file(MadeFile.feed(in: language.code), .feed, language)] + catalogue
  }

  private func file(_ path: String, _ format: OpenDataFile.Format, _ language: Language) -> OpenDataFile {
    OpenDataFile(
      path: path, format: format, title: language.text("openData.\(format).title"),
      description: language.text("openData.\(format).description"))
  }
}
