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
        "dcat:dataset": 1...9,
      ])
    for dataset in try #require(catalogue["dcat:dataset"] as? [[String: Any]]) {
      expect(
        dataset,
        [
          "dct:title": 2...2, "dct:description": 2...2, "dct:accessRights": 1...1, "dcat:contactPoint": 1...1,
          "dct:creator": 1...1, "dct:publisher": 1...1, "dct:identifier": 1...1, "dcat:theme": 1...9,
          "dct:language": 1...9,
          "dcat:distribution": 2...4,
        ])
      for file in try #require(dataset["dcat:distribution"] as? [[String: Any]]) {
        expect(
          file,
          [
            "dct:license": 1...1, "dcat:accessURL": 1...1, "dcat:downloadURL": 1...1, "dcat:mediaType": 1...1,
            "dct:language": 0...1,
          ])
      }
    }
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
