import Foundation
import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// Readers of a page, a table, a record, a calendar or the feed find the same facts.
struct SameFactsTests {
  /// An event of a motion, as each format states it.
  private struct Fact: Hashable {
    let motion: String
    let date: String
    let event: String
  }

  private static let site =
    MotionTests.site + "\n" + AgendaItemTests.site
    + page(
      "nl/moties/tweede", title: "De tweede",
      """
      nummer: B, 2
      stand-per: 2026-11-20
      geschiedenis:
        - { datum: 2024, gebeurtenis: ingediend, bron: brief }
        - { datum: 2024-05, gebeurtenis: aangehouden, bron: brief }
        - { datum: 2025-01-31, gebeurtenis: geamendeerd-aangenomen, bron: brief }
        - { datum: 2025-02-01, gebeurtenis: in-uitvoering, bron: brief }
      """)
    + page("nl/agenda/week", title: "Een week", "stand-per: 2025-10-14\nperiode: 2027-02-26/2027-03-02\nstaat: gepland")
    + page("nl/agenda/af", title: "Af", "stand-per: 2025-10-14\ndatum: 2027-01-01\nstaat: vervallen")

  @Test func motionsAreTheSameInEveryFormat() async throws {
    let build = await Build(SiteText(Self.site).tree)
    let dutch = try #require(build.site.languages.first)
    let files = try await files(of: Self.site)
    let facts = try fromJSON(try #require(files["data/moties.json"]))
    #expect(facts.count == 6)
    #expect(try fromTable(#require(files["data/moties.csv"])) == facts)
    #expect(try fromFeed(#require(files["nl/feed.xml"])) == facts)
    // A page shows the label of an event, but a sentence for the last event of its axis.
    for motion in ["moties/id79", "moties/tweede"] {
      let page = try #require(files["nl/\(motion)/index.html"])
      let shown = page.matches(
        of: /timeline__date"><time datetime="([^"]+)">[^<]*<\/time><\/p>\s*<p class="timeline__event">([^<]+)</)
      let expected = facts.filter { $0.motion == motion }.sorted { $0.date < $1.date }
      #expect(shown.map { String($0.1) } == expected.map(\.date))
      for (shown, fact) in zip(shown, expected) {
        let kind = try #require(History.Kind(rawValue: fact.event))
        #expect(["label", "sentence"].map { dutch.text("event.\(kind).\($0)") }.contains(String(shown.2)), "\(fact)")
      }
    }
  }

  private func fromJSON(_ text: String) throws -> Set<Fact> {
    let whole = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let motions = try #require(whole?["moties"] as? [[String: Any]])
    return Set(
      motions.flatMap { motion in
        (motion["geschiedenis"] as? [[String: Any]] ?? []).map { event in
          #expect((event["bron"] as? [String: Any])?["id"] as? String == "brief")
          return Fact(
            motion: motion["id"] as? String ?? "", date: event["datum"] as? String ?? "",
            event: event["gebeurtenis"] as? String ?? "")
        }
      })
  }

  /// Returns the rows of a table by column name, read with the reader for a site's own tables.
  private func rows(_ text: String) -> [[String: String]] {
    let rows = CSV(File(path: "a.csv", text: text)).rows.map { $0.map(\.text) }
    return rows.dropFirst().map { Dictionary(zip(rows[0], $0), uniquingKeysWith: { first, _ in first }) }
  }

  private func fromTable(_ text: String) throws -> Set<Fact> {
    Set(
      rows(text).map { row in
        #expect(row["bron"] == "brief")
        return Fact(motion: row["id"] ?? "", date: row["datum"] ?? "", event: row["gebeurtenis"] ?? "")
      })
  }

  /// Reads facts from ids: the address of the motion with the date and the kind of the event.
  private func fromFeed(_ text: String) throws -> Set<Fact> {
    let ids = text.matches(of: /<id>tag:[^<]*\/oko\/nl\/(moties\/[^<#]+)#([0-9\-]*[0-9])-([a-z\-]+)<\/id>/)
    return Set(ids.map { Fact(motion: String($0.1), date: String($0.2), event: String($0.3)) })
  }

  @Test func aMeetingIsTheSameInEveryFormat() async throws {
    let files = try await files(of: MeetingTests.evening + MeetingTests.session)
    let whole = try JSONSerialization.jsonObject(with: Data(try #require(files["data/agenda.json"]).utf8))
    let items = try #require((whole as? [String: Any])?["agenda"] as? [[String: Any]])
    let table = rows(try #require(files["data/agenda.csv"]))
    for (item, row) in zip(items, table) {
      for name in ["begintijd", "eindtijd", "plaats", "aanmelden"] { #expect(item[name] as? String ?? "" == row[name]) }
      #expect((item["deelnemers"] as? Int).map { String($0) } ?? "" == row["deelnemers"])
      let outcome = item["uitkomst"] as? [String: Any]
      for code in ["nl", "fy"] {
        #expect((outcome?["tekst"] as? [String: String])?[code] ?? "" == row["uitkomst-tekst-" + code])
      }
      #expect((outcome?["bron"] as? [String: Any])?["id"] as? String ?? "" == row["uitkomst-bron"])
    }
    #expect(table.map { $0["aanmelden"] } == ["", "https://www.gemeente.example/meedoen?x=1&y=2"])
    #expect(table.map { $0["deelnemers"] } == ["0", ""] && table.map { $0["uitkomst-bron"] } == ["brief", ""])
    let calendar = try #require(files["nl/agenda.ics"]).replacing("\r\n ", with: "").replacing("\\", with: "")
    for item in items {
      let page = try #require(files["nl/\(item["id"] as? String ?? "")/index.html"])
      let outcome = ((item["uitkomst"] as? [String: Any])?["tekst"] as? [String: String])?["nl"]
      for word in [item["plaats"], item["aanmelden"], outcome].compactMap({ $0 as? String }) {
        #expect(calendar.contains(word) && page.contains(word.replacing("&", with: "&amp;")), "\(word)")
      }
      let time = item["begintijd"] as? String ?? ""
      #expect(page.contains("<time datetime=\"\(time)\">"))
      #expect(calendar.contains("T\(time.replacing(":", with: ""))00\r\n"))
    }
  }

  @Test func theAgendaIsTheSameInEveryFormat() async throws {
    let files = try await files(of: Self.site)
    let whole = try JSONSerialization.jsonObject(with: Data(try #require(files["data/agenda.json"]).utf8))
    let items = try #require((whole as? [String: Any])?["agenda"] as? [[String: Any]])
    let json = items.map { item in
      let state = (item["staat"] as? [String: Any])?["waarde"] as? String ?? "onbekend"
      return [item["id"], item["begin"], item["eind"], state].map { $0 as? String ?? "onbekend" }
    }
    let table = rows(try #require(files["data/agenda.csv"])).map { row in
      ["id", "begin", "eind", "staat"].map { row[$0] ?? "" }
    }
    #expect(json == table)
    #expect(json.count == 5)
    #expect(json.contains(["agenda/sessie", "2025-11-26", "2025-11-26", "onbekend"]))
    // A calendar has the day after the last, and its own words for a state.
    let states = ["gepland": "CONFIRMED", "gehouden": "CONFIRMED", "vervallen": "CANCELLED", "onbekend": "TENTATIVE"]
    let events = try #require(files["nl/agenda.ics"]).replacing("\r\n ", with: "").matches(
      of:
        /UID:tag:[^\r]*\/oko\/([^\r]+)\r\n[^B]*?DTSTART;VALUE=DATE:(\d+)\r\nDTEND;VALUE=DATE:(\d+)\r\nSEQUENCE:\d+\r\nSTATUS:([A-Z]+)/
    )
    let expected = try json.filter { $0[1] != "onbekend" }.map { item in
      let after = try #require(PartialDate(item[2])?.nextDay)
      return [item[0], item[1].replacing("-", with: ""), after.iso.replacing("-", with: ""), states[item[3]] ?? ""]
    }
    #expect(events.map { [$0.1, $0.2, $0.3, $0.4].map(String.init) } == expected)
    for (id, begin, end, _) in json.map({ ($0[0], $0[1], $0[2], $0[3]) }) where begin != "onbekend" {
      let page = try #require(files["nl/\(id)/index.html"])
      #expect(page.contains("<time datetime=\"\(begin)\">") && page.contains("<time datetime=\"\(end)\">"), "\(id)")
    }
  }
}
