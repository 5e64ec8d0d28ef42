import Foundation
import Testing

@testable import TestSupport

/// The expectations kept as files in `Golden/`.
///
/// `UPDATE_GOLDEN=1 swift test` rewrites them; review the difference before you commit it.
enum Golden: String, CaseIterable {
  case motion = "motion.html"
  case motionFrisian = "motion-fy.html"
  case requests = "requests.html"
  case requestsFrisian = "requests-fy.html"
  case requestData = "requests.json"
  case motionListing = "motion-listing.html"
  case phase = "phase.html"
  case phaseListing = "phase-listing-fy.html"
  case chapter = "chapter.html"
  case chapterListing = "chapter-listing.html"
  case domain = "domain.html"
  case domainListing = "domain-listing.html"
  case monitor = "monitor.html"
  case monitorListing = "monitor-listing.html"
  case commitment = "commitment.html"
  case commitmentListing = "commitment-listing.html"
  case report = "report.html"
  case reportListing = "report-listing.html"
  case agendaItem = "agenda-item.html"
  case agendaItemListing = "agenda-item-listing.html"
  case article = "article.html"
  case articleListing = "article-listing.html"
  case home = "home.html"
  case page = "page.html"
  case notFound = "not-found.html"
  case glossary = "glossary-fy.html"
  case redirect = "redirect.html"
  case fallback = "fallback.html"
  case withdrawn = "withdrawn.html"
  case allPages = "all-pages.html"
  case search = "search.html"
  case sideBySide = "side-by-side.html"
  case staleTranslation = "stale-translation.html"
  case feed = "feed.xml"
  case motionData = "moties.json"
  case motionTable = "moties.csv"
  case commitmentData = "toezeggingen.json"
  case commitmentTable = "toezeggingen.csv"
  case missingData = "ontbreekt.json"
  case missingTable = "ontbreekt.csv"
  case catalogue = "catalog.jsonld"
  case feedEvents = "feed-events.xml"
  case agendaCalendar = "agenda.ics"
  case languageChoice = "language-choice.html"
  case newMotion = "new-motion.txt"
  case newAgendaItem = "new-agenda-item.txt"
  case newSite = "new-site.txt"
  case renaming = "renaming.diff"
  case withdrawing = "withdrawing.diff"
  case nginx = "nginx.conf"
  case apache = "apache.conf"
  case worksheet = "worksheet.html"
  case siteMap = "sitemap.xml"
  case findingsDutch = "findings-nl.txt"
  case findingsEnglish = "findings-en.txt"
  case registerFindingsDutch = "findings-register-nl.txt"
  case registerFindingsEnglish = "findings-register-en.txt"
  case textFindingsDutch = "findings-text-nl.txt"
  case textFindingsEnglish = "findings-text-en.txt"
  case translationFindingsDutch = "findings-translation-nl.txt"
  case translationFindingsEnglish = "findings-translation-en.txt"
  case sloppyDutch = "slordig-nl.txt"
  case sloppyEnglish = "slordig-en.txt"
  case sloppyExceptions = "slordig-rest.txt"
  case draft = "draft.md"
  case draftFrisian = "draft-fy.md"

  case figureFasenNl = "figure-fasen-nl.html"
  case figureFasenFy = "figure-fasen-fy.html"
  case figurePiramideNl = "figure-piramide-nl.html"
  case figurePiramideFy = "figure-piramide-fy.html"
  case figureNetwerkNl = "figure-netwerk-nl.html"
  case figureNetwerkFy = "figure-netwerk-fy.html"
  case figureStandNl = "figure-stand-nl.html"
  case figureStandFy = "figure-stand-fy.html"
  case figureAgendaNl = "figure-agenda-nl.html"
  case figureAgendaFy = "figure-agenda-fy.html"
  case figureBronnenNl = "figure-bronnen-nl.html"
  case figureBronnenFy = "figure-bronnen-fy.html"
  case figureOntbreektNl = "figure-ontbreekt-nl.html"
  case figureOntbreektFy = "figure-ontbreekt-fy.html"
  case figureNieuwNl = "figure-nieuw-nl.html"
  case figureNieuwFy = "figure-nieuw-fy.html"
  case figureToegankelijkheidNl = "figure-toegankelijkheid-nl.html"
  case figureToegankelijkheidFy = "figure-toegankelijkheid-fy.html"
  case figureBestandenNl = "figure-bestanden-nl.html"
  case figureBestandenFy = "figure-bestanden-fy.html"

  /// The figures, by key and language.
  static let figures = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { golden -> (String, Golden)? in
      guard golden.rawValue.hasPrefix("figure-") else { return nil }
      return (String(golden.rawValue.dropFirst("figure-".count).dropLast(".html".count)), golden)
    })

  /// Whether the files are written anew.
  fileprivate static let isUpdated = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  private static let folder = repository.appending(path: "Tests/Golden")

  /// Returns the contents of the file, with its byte order mark.
  func text() throws -> String {
    String(decoding: try Data(contentsOf: Golden.folder.appending(path: rawValue)), as: UTF8.self)
  }

  /// Expects that the file holds `text`.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = Golden.folder.appending(path: rawValue)
    if Golden.isUpdated { try Data(text.utf8).write(to: file) }
    #expect(try text == self.text(), "differs from Golden/\(rawValue)", sourceLocation: sourceLocation)
  }

  /// Returns the names of the files in the folder.
  static func files() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") })
  }
}

/// Returns the `main` element of a page: the part inside the frame.
func main(of page: String) throws -> String {
  let start = try #require(page.range(of: "<main"))
  let end = try #require(page.range(of: "</main>\n"))
  return String(page[start.lowerBound..<end.upperBound])
}

@Test(.disabled(if: Golden.isUpdated, "other tests are writing the files"))
func everyGoldenFileIsAskedFor() throws {
  #expect(try Golden.files() == Set(Golden.allCases.map(\.rawValue)))
}
