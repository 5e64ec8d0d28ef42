import SiteModel

/// A file of open data as it appears in a list for readers.
struct OpenDataFile: Sendable {
  enum Format: String {
    case json, csv
    case calendar = "ics"
    case feed = "xml"
    case catalogue = "jsonld"

    /// The name by which people know it, and the one for machines.
    private var names: (name: String, mediaType: String) {
      switch self {
      case .json: ("JSON", "application/json")
      case .csv: ("CSV", "text/csv")
      case .calendar: ("iCalendar", "text/calendar")
      case .feed: ("Atom", "application/atom+xml")
      case .catalogue: ("JSON-LD", "application/ld+json")
      }
    }

    var name: String { names.name }

    var mediaType: String { names.mediaType }
  }

  /// The path below the output folder.
  let path: String
  let format: Format
  let title: String
  let description: String
}

extension Dataset {
  func path(_ format: OpenDataFile.Format) -> String { MadeFile.data("\(name).\(format.rawValue)") }
}

extension OpenData {
  /// The path of the catalogue below the output folder.
  static let cataloguePath = MadeFile.data("catalog.jsonld")

  /// Returns all files for a reader of the site in a language.
  func files(in language: Language) -> [OpenDataFile] {
    let data = datasets.flatMap { dataset in
      [OpenDataFile.Format.json, .csv].map { format in
        OpenDataFile(
          path: dataset.path(format), format: format, title: dataset.title(in: language),
          description: dataset.description(in: language))
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
