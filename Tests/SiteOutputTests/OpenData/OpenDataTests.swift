import Foundation
import Testing

@testable import Documents
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct OpenDataTests {
  static let network =
    "-- content/data/netwerk.csv --\nsoort;moment;aantal;namen;bron\nstand;2024-01;46;;brief\ninstroom;2023;2;Aa, Bee;brief\n"

  private func motion(_ fields: String) async throws -> [String: Any] {
    let files = try await files(of: page("nl/moties/a", title: "Titel", "nummer: A\nstand-per: 2026-11-20\n" + fields))
    let data = Data(try #require(files["data/moties.json"]).utf8)
    let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require((whole["moties"] as? [[String: Any]])?.first)
  }

  @Test func holdsAllThatAMotionSays() async throws {
    let files = try await files(of: MotionTests.site)
    try Golden.motionData.expect(try #require(files["data/moties.json"]))
    try Golden.motionTable.expect(try #require(files["data/moties.csv"]))
  }

  @Test func holdsAllThatACommitmentSays() async throws {
    let files = try await files(of: CommitmentTests.site)
    try Golden.commitmentData.expect(try #require(files["data/toezeggingen.json"]))
    try Golden.commitmentTable.expect(try #require(files["data/toezeggingen.csv"]))
  }

  @Test func isThereWhereTheSiteHasSuchRecords() async throws {
    func made(_ text: String) async throws -> [String] {
      try await files(of: text).keys.filter { $0.hasPrefix("data/") && !$0.contains("catalog") }.sorted()
    }
    #expect(try await made("") == [])
    #expect(try await made(page("nl/moties/index")) == [])
    #expect(try await made(MotionTests.site) == ["data/moties-excel.csv", "data/moties.csv", "data/moties.json"])
    #expect(try await made(Self.network) == ["data/netwerk-excel.csv", "data/netwerk.csv", "data/netwerk.json"])
    let withdrawn = "nummer: A\nstand-per: 2025\ningetrokken: { datum: 2025-10-14, reden: Zo is het }"
    #expect(try await made(page("nl/moties/a", withdrawn)) == [])
  }

  /// A Dutch Excel puts the same cells into columns; none is a formula there either.
  @Test func hasATableForExcel() async throws {
    let table = try #require(try await files(of: Self.network)["data/netwerk-excel.csv"])
    #expect(
      table == "\u{FEFF}soort;moment;aantal;namen;bron;bron-titel;afgeleid\r\n"
        + "stand;2024-01;46;onbekend;brief;Voortgang;\r\ninstroom;2023;2;Aa, Bee;brief;Voortgang;\r\n")
  }

  /// What else a motion lists, is in its record only.
  @Test(arguments: ["", "{ datum: 2025, gebeurtenis: ingediend, bron: brief }"])
  func hasARowForEachEvent(events: String) async throws {
    let requests = ["a", "b"].map { "{ sleutel: \($0), tekst: Iets, bron: brief }" }.joined(separator: ", ")
    let files = try await files(
      of: page("nl/moties/a", "nummer: A\nstand-per: 2026\nverzoeken: [\(requests)]\ngeschiedenis: [\(events)]"))
    let table = try #require(files["data/moties.csv"])
    #expect(table.split(separator: "\r\n").count == 2)
  }

  // MARK: Unknowns

  /// The state has both axes, in the words of the content, and names what is unknown.
  @Test(
    arguments: [
      ("", nil, nil, ["besluit", "uitvoering"]), ("ingediend", "ingediend", nil, ["besluit", "uitvoering"]),
      ("verworpen", "verworpen", "niet-van-toepassing", []), ("aangenomen", "aangenomen", "open", []),
      ("overgenomen in-uitvoering", "overgenomen", "in-uitvoering", []),
    ] as [(String, String?, String?, [String])])
  func saysWhereAMotionStandsOrThatItIsUnknown(
    events: String, decision: String?, followUp: String?, unknown: [String]
  ) async throws {
    let history = events.split(separator: " ").enumerated().map {
      "{ datum: 2025-0\($0 + 1), gebeurtenis: \($1), bron: brief }"
    }
    let motion = try await motion("geschiedenis: [\(history.joined(separator: ", "))]")
    #expect((motion["besluit"] as? [String: Any])?["waarde"] as? String == decision)
    #expect((motion["uitvoering"] as? [String: Any])?["waarde"] as? String == followUp)
    #expect((motion["onbekend"] as? [String])?.filter { ["besluit", "uitvoering"].contains($0) } == unknown)
  }

  /// A field that is null is named as unknown, and no field is empty.
  @Test func namesEachFieldThatIsNull() async throws {
    let site = [MotionTests.site, AgendaItemTests.site, Self.network].joined(separator: "\n")
    var count = 0
    for (path, text) in try await files(of: site) where path.hasPrefix("data/") && path.hasSuffix(".json") {
      func check(_ value: Any) {
        if let fields = value as? [String: Any] {
          let unknown = fields["onbekend"] as? [String] ?? []
          for (name, value) in fields where name != "waarde" {
            if value is NSNull { #expect(unknown.contains(name), "\(name) in \(path)") }
            #expect(value as? String != "" && (value as? [Any])?.isEmpty != true, "\(name) in \(path)")
          }
          for name in unknown { #expect(fields.keys.contains(name), "\(name) in \(path)") }
          count += unknown.count
          fields.values.forEach(check)
        } else if let items = value as? [Any] {
          items.forEach(check)
        }
      }
      check(try JSONSerialization.jsonObject(with: Data(text.utf8)))
    }
    #expect(count > 5)
  }

  /// The site is built as of 24 November 2026; a plan whose day has passed isn't taken for held.
  @Test func doesNotTakeAPassedPlanForHeld() async throws {
    let item = "bronnen: [brief]\nstand-per: 2025-10-14\nstaat: gepland\n"
    let files = try await files(
      of: page("nl/agenda/a", item + "datum: 2026-11-23") + page("nl/agenda/b", item + "datum: 2026-11-24")
        + page("nl/fasen/f", "nummer: 1\nstaat: gepland\nstand-per: 2025-10-14\nstappen: [{ agenda: a }]"))
    let agenda = try #require(files["data/agenda.csv"])
    #expect(agenda.contains(",2026-11-23,2026-11-23,onbekend,gepland,"))
    #expect(agenda.contains(",2026-11-24,2026-11-24,gepland,gepland,"))
    #expect(
      try #require(files["data/fasen.csv"]).contains(
        ",onbekend,onbekend,Een titel,,agenda/a,2026-11-23,2026-11-23,onbekend,gepland,"))
    for name in ["agenda", "fasen"] { #expect(!(try #require(files["data/\(name).json"]).contains("gehouden"))) }
  }

  // MARK: Standards

  @Test func followsMiniORI() async throws {
    let long = String(repeating: "é", count: 250)
    let motion = try await motion(
      "portefeuille: \(long)\ngeschiedenis: [{ datum: 2025-02-03, gebeurtenis: ingediend, bron: brief }]")
    #expect(motion["informatieobjecttype"] as? String == "motie" && motion["taal"] as? String == "dut")
    #expect(motion["organisatie"] as? String == "https://identifier.overheid.nl/tooi/id/gemeente/gm0074")
    #expect(motion["datumIngediend"] as? String == "2025-02-03")
    #expect((motion["portefeuillehouder"] as? String)?.count == 100)
    #expect((motion["titel"] as? String)?.count ?? 0 <= 200)
    #expect(motion["url"] as? String == "https://oko.example/nl/moties/a/")
  }

  /// ORI can't express a month; the history can.
  @Test func hasNoDayThatNobodyKnows() async throws {
    let motion = try await motion("geschiedenis: [{ datum: 2025-02, gebeurtenis: ingediend, bron: brief }]")
    #expect(motion["datumIngediend"] is NSNull)
    #expect((motion["geschiedenis"] as? [[String: Any]])?.first?["datum"] as? String == "2025-02")
  }

  // MARK: Tables

  @Test func hasARowForEachEventAndOneForAMotionWithoutEvents() async throws {
    let site = MotionTests.site + "\n" + page("nl/moties/b", "nummer: B\nstand-per: 2026-11-20")
    let table = CSV(File(path: "moties.csv", text: try #require(try await files(of: site)["data/moties.csv"])))
    #expect(table.rows.dropFirst().map { $0[0].text } == ["moties/b", "moties/id79", "moties/id79"])
  }

  /// Text from somebody else's document must not run as a formula when a reader opens the table.
  @Test func guardsWhatLooksLikeAFormula() async throws {
    let site = page("nl/moties/a", title: "\"=1+1\"", "nummer: \"@A\"\nstand-per: 2026-11-20")
    #expect(try #require(try await files(of: site)["data/moties.csv"]).contains("\r\nmoties/a,'@A,'=1+1,"))
  }

  @Test func isTheTableOfTheNetworkWithItsSources() async throws {
    let table = try #require(try await files(of: Self.network)["data/netwerk.csv"])
    #expect(
      table == "\u{FEFF}soort,moment,aantal,namen,bron,bron-titel,afgeleid\r\n"
        + "stand,2024-01,46,onbekend,brief,Voortgang,\r\n"
        + "instroom,2023,2,\"Aa, Bee\",brief,Voortgang,\r\n")
  }

  /// A Frisian page without a translation appears in Frisian.
  @Test func writesARecordInTheLanguageThatItHas() async throws {
    let site =
      page("nl/moties/index")
      + page(
        "fy/moties/b", title: "Allinnich Frysk", "brontaal: fy\nnummer: B\nstand-per: 2025-10-14")
    let data = try #require(try await files(of: site)["data/moties.json"])
    #expect(data.contains("\"titel\": \"Allinnich Frysk\"") && data.contains("\"taal\": \"fry\""))
  }
}
