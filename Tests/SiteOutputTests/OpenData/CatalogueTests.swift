import Foundation
import Testing

@testable import SiteOutput
@testable import TestSupport

struct CatalogueTests {
  private func catalogue(_ text: String) async throws -> [String: Any] {
    let data = Data(try #require(try await files(of: text)["data/catalog.jsonld"]).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func namesTheDataWithTheirFiles() async throws {
    let files = try await files(of: MotionTests.site + "\n" + AgendaItemTests.site)
    try Golden.catalogue.expect(try #require(files["data/catalog.jsonld"]))
  }

  /// The shapes of DCAT-AP-NL 3 set a minimum and a maximum count for each property.
  @Test func hasWhatTheProfileWants() async throws {
    func expect(_ thing: [String: Any], _ counts: [String: ClosedRange<Int>]) {
      for (name, count) in counts {
        let found = (thing[name] as? [Any])?.count ?? (thing[name] == nil ? 0 : 1)
        #expect(count.contains(found), "\(name) of \(thing["@id"] ?? "")")
      }
    }
    let catalogue = try await catalogue(MotionTests.site + "\n" + AgendaItemTests.site)
    expect(
      catalogue,
      [
        "dct:title": 2...2, "dct:description": 2...2, "dct:publisher": 1...1, "dcat:contactPoint": 1...1,
        "dct:modified": 1...1, "dcat:dataset": 1...9,
      ])
    for dataset in try #require(catalogue["dcat:dataset"] as? [[String: Any]]) {
      expect(
        dataset,
        [
          "dct:title": 2...2, "dct:description": 2...2, "dct:accessRights": 1...1, "dcat:contactPoint": 1...1,
          "dct:creator": 1...1, "dct:publisher": 1...1, "dct:identifier": 1...1, "dcat:theme": 1...9,
          "dct:language": 1...9,
          "dcat:distribution": 3...5, "dct:modified": 1...1,
        ])
      for file in try #require(dataset["dcat:distribution"] as? [[String: Any]]) {
        expect(
          file,
          [
            "dct:license": 1...1, "dcat:accessURL": 1...1, "dcat:downloadURL": 1...1, "dcat:mediaType": 1...1,
            "dct:format": 1...1, "dct:title": 2...2,
            "dct:language": 0...1,
          ])
      }
    }
  }

  /// The day of change is that of the newest record, page or document; that of the catalogue is the newest of those.
  @Test func saysWhenItsDataChanged() async throws {
    let site = page("nl/agenda/a", "datum: 2027-01-10\nstaat: gepland\nstand-per: 2026-11-20")
      .replacing("bijgewerkt: 2026-11-24", with: "bijgewerkt: 2026-11-02")
    let network =
      "-- content/data/netwerk.csv --\nsoort;moment;aantal;namen;bron\nstand;2024-01;46;;brief\n"
    let text = try #require(try await files(of: site + network)["data/catalog.jsonld"])
    let days = text.matches(of: /"dct:modified": \{\s*"@value": "([^"]*)",\s*"@type": "xsd:date"/).map { String($0.1) }
    #expect(days == ["2026-11-20", "2026-11-20", "2025-10-14"])
  }

  /// Every file in the catalogue is made, and the catalogue names every data file.
  @Test func namesTheFilesThatAreMade() async throws {
    let files = try await files(of: MotionTests.site + "\n" + AgendaItemTests.site)
    let named = try #require(files["data/catalog.jsonld"]).matches(
      of: /downloadURL": \{\s*"@id": "https:\/\/oko.example\/([^"]+)"/)
    let made = files.keys.filter { $0.hasPrefix("data/") && $0 != "data/catalog.jsonld" || $0.hasSuffix(".ics") }
    #expect(named.map { String($0.1) }.sorted() == made.sorted())
  }

  @Test func isNotThereWhereThereAreNoData() async throws {
    #expect(try await files(of: "")["data/catalog.jsonld"] == nil)
  }
}
