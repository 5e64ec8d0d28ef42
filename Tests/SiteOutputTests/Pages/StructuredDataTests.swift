import Foundation
import Testing

@testable import SiteOutput
@testable import TestSupport

struct StructuredDataTests {
  /// Returns the items that a page describes to machines, by type.
  private func things(_ page: String) throws -> [String: [String: Any]] {
    let element = try #require(page.firstMatch(of: /<script type="application\/ld\+json">([^<]*)<\/script>/))
    let whole = try JSONSerialization.jsonObject(with: Data(element.1.utf8)) as? [String: Any]
    #expect(whole?["@context"] as? String == "https://schema.org")
    let graph = whole?["@graph"] as? [[String: Any]] ?? []
    return Dictionary(graph.map { ($0["@type"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func ids(_ value: Any?) -> [String] {
    let all = value as? [[String: Any]] ?? [value as? [String: Any] ?? [:]]
    return all.compactMap { $0["@id"] as? String }
  }

  @Test func describesThePageAndWhatLiesAboveIt() async throws {
    let files = try await files(of: AgendaItemTests.site)
    let things = try things(#require(files["fy/aginda/start/index.html"]))
    let page = try #require(things["WebPage"])
    #expect(page["url"] as? String == "https://oko.example/fy/aginda/start/")
    #expect(page["inLanguage"] as? String == "fy")
    #expect(page["dateModified"] as? String == "2026-11-24")
    #expect(page["name"] as? String == "Startgearkomste")
    #expect(ids(page["publisher"]) == ["https://identifier.overheid.nl/tooi/id/gemeente/gm0074"])
    #expect(ids(page["translationOfWork"]) == ["https://oko.example/nl/agenda/start/"])
    let items = try #require(things["BreadcrumbList"]?["itemListElement"] as? [[String: Any]])
    #expect(items.map { $0["name"] as? String } == ["Wolkom", "Aginda", "Startgearkomste"])
    #expect(items.map { $0["position"] as? Int } == [1, 2, 3])
    #expect(items.last?["item"] as? String == "https://oko.example/fy/aginda/start/")
  }

  @Test func namesTranslationsWhereThereAreAny() async throws {
    let files = try await files(of: page("nl/a") + page("fy/a", "adres: aa") + page("nl/b"))
    let translated = try things(#require(files["nl/a/index.html"]))
    #expect(ids(translated["WebPage"]?["workTranslation"]) == ["https://oko.example/fy/aa/"])
    let alone = try things(#require(files["nl/b/index.html"]))
    #expect(alone["WebPage"]?["workTranslation"] == nil)
  }

  /// Untranslated and withdrawn pages, and pages that `oko` makes, are not for search engines.
  @Test func isNotOnPagesThatAreNotForMachines() async throws {
    let files = try await files(
      of: page("nl/a") + page("nl/b", "voorheen: [/nl/c/]\ningetrokken: { datum: 2025-10-14, reden: Zo is het }"))
    for path in ["fy/a/index.html", "nl/b/index.html", "404.html", "index.html", "nl/alle-paginas/index.html"] {
      #expect(!(try #require(files[path]).contains("<script")), "\(path)")
    }
  }

  @Test(arguments: [
    ("datum: 2026-11-24\nstaat: gepland", "EventScheduled"),
    ("datum: 2027-01-10\nstaat: verplaatst", "EventRescheduled"),
    ("datum: 2026-01-10\nstaat: vervallen", "EventCancelled"), ("datum: 2025-09-30\nstaat: gehouden", "EventScheduled"),
    ("datum: 2026-11-23\nstaat: gepland", nil), ("datum: 2026-11-23\nstaat: verplaatst", nil),
    ("datum: 2026-12\nstaat: gepland", nil), ("staat: gepland", nil),
  ])
  func describesWhatIsKnownAboutAnEvent(fields: String, status: String?) async throws {
    let item = page("nl/agenda/a", "bronnen: [brief]\nplaats: Dorpshuis\nstand-per: 2025-10-14\n" + fields)
    let things = try things(#require(try await files(of: item)["nl/agenda/a/index.html"]))
    #expect(things["Event"]?["eventStatus"] as? String == status.map { "https://schema.org/" + $0 })
    #expect(ids(things["WebPage"]?["mainEntity"]).isEmpty == (status == nil))
  }

  /// The hours are those on the clock where it is; an end that nobody knows isn't made up.
  @Test(arguments: [
    ("", "2027-03-05", "2027-03-05"), ("begin: 09:30", "2027-03-05T09:30", nil),
    ("begin: 19:30\neind: 21:00", "2027-03-05T19:30", "2027-03-05T21:00"),
  ])
  func saysWhenAndWhereAnEventIs(fields: String, start: String, end: String?) async throws {
    let item = page(
      "nl/agenda/a", "stand-per: 2025-10-14\nstaat: gepland\ndatum: 2027-03-05\nplaats: Dorpshuis\n" + fields)
    let page = try #require(try await files(of: item)["nl/agenda/a/index.html"])
    let event = try #require(try things(page)["Event"])
    #expect(event["startDate"] as? String == start && event["endDate"] as? String == end)
    #expect(
      (event["location"] as? [String: String]) == ["@type": "Place", "name": "Dorpshuis", "address": "Dorpshuis"])
  }

  /// Search engines take an event without a place for a mistake.
  @Test func describesNoEventWithoutAPlace() async throws {
    let item = page("nl/agenda/a", "stand-per: 2025-10-14\nstaat: gepland\ndatum: 2027-03-05")
    #expect(try things(#require(try await files(of: item)["nl/agenda/a/index.html"]))["Event"] == nil)
  }

  /// It binds nobody, so it isn't what schema.org calls legislation.
  @Test func saysHowFarAMotionIs() async throws {
    let motion = page(
      "nl/moties/a", title: "Een motie",
      "nummer: ID 1\nstand-per: 2026-11-20\ngeschiedenis: [{ datum: 2025-02-27, gebeurtenis: verworpen, bron: brief }]")
    let page = try #require(try await files(of: motion)["nl/moties/a/index.html"])
    let work = try #require(try things(page)["CreativeWork"])
    #expect(work["identifier"] as? String == "ID 1" && work["creativeWorkStatus"] as? String == "Verworpen")
  }

  @Test func saysWhichFilesOfDataAPageLists() async throws {
    let site =
      AgendaItemTests.site + page("nl/data", text: "![De bestanden](figure:bestanden)") + page("nl/b", text: "Tekst.")
    let files = try await files(of: site)
    let page = try #require(files["nl/data/index.html"])
    let catalogue = try #require(try things(page)["DataCatalog"])
    let datasets = try #require(catalogue["dataset"] as? [[String: Any]])
    #expect(datasets.contains { $0["name"] as? String == "Agenda" })
    for dataset in datasets {
      let addresses = (dataset["distribution"] as? [[String: String]] ?? []).map { $0["contentUrl"] ?? "" }
      #expect(addresses.count == 3)
      #expect(addresses.allSatisfy { files[String($0.dropFirst("https://oko.example/".count))] != nil }, "\(addresses)")
    }
    #expect(try things(#require(files["nl/b/index.html"]))["DataCatalog"] == nil)
  }

  @Test func saysWhichDocumentAReportIs() async throws {
    let site =
      page("nl/rapportages/a", "bron: brief\ngaat-over: [moties/a]") + page("nl/moties/a", "nummer: A\nstand-per: 2025")
    let document = try #require(try await files(of: site)["nl/rapportages/a/index.html"])
    let report = try #require(try things(document)["Report"])
    #expect(report["name"] as? String == "Voortgang" && report["datePublished"] as? String == "2025-10-14")
    #expect(ids(report["about"]) == ["https://oko.example/nl/moties/a/"])
  }

  /// A text of a page can't close the `script` element.
  @Test func isNotEndedByWhatAPageSays() async throws {
    let site = page("nl/a", title: "\"</script><b> & \\\"x\\\"\"")
    let things = try things(#require(try await files(of: site)["nl/a/index.html"]))
    #expect(things["WebPage"]?["name"] as? String == "</script><b> & \"x\"")
  }
}
