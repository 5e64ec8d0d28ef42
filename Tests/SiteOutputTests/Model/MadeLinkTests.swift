import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// A text names a feed or a calendar as if it lay among the pages.
struct MadeLinkTests {
  private static let records =
    page("nl/moties/m", "adres: eerste\nnummer: M\nstand-per: 2026-11-20") + page("fy/moties/m")
    + page("nl/moties/n", "nummer: N\nstand-per: 2026-11-20")
    + page("nl/agenda/a", "datum: 2027-01-10\nstaat: gepland\nstand-per: 2026-11-20")

  @Test(arguments: [
    ("feed.xml", "/nl/feed.xml"), ("agenda.ics", "/nl/agenda.ics"), ("./feed.xml", "/nl/feed.xml"),
    ("moties/m/feed.xml", "/nl/moties/eerste/feed.xml"),
  ])
  func leadsToWhatIsMade(link: String, address: String) async throws {
    let files = try await files(of: Self.records + page("nl/a", text: "[Volg het nieuws](\(link))"))
    #expect(try #require(files["nl/a/index.html"]).contains("<a href=\"\(address)\">Volg het nieuws</a>"))
    #expect(files[String(address.dropFirst())] != nil)
  }

  @Test func isSeenFromThePage() async throws {
    let text = "[Volg de site](../feed.xml), [volg de motie](m/feed.xml)"
    let page = try await main(
      at: "nl/moties/a", of: Self.records + page("nl/moties/a", "nummer: A\nstand-per: 2026-11-20", text: text))
    #expect(page.contains("<a href=\"/nl/feed.xml\">") && page.contains("<a href=\"/nl/moties/eerste/feed.xml\">"))
  }

  /// Readers of a page that isn't translated read on in their own language where they can.
  @Test func isInTheLanguageOfTheReader() async throws {
    let text = "[Volg de site](feed.xml), [volg M](moties/m/feed.xml), [volg N](moties/n/feed.xml)"
    let page = try await main(at: "fy/a", of: Self.records + page("nl/a", text: text))
    let links = page.matches(of: /href="([^"]*feed\.xml)"/).map { String($0.1) }
    #expect(links == ["/fy/feed.xml", "/fy/moties/m/feed.xml", "/nl/moties/n/feed.xml"])
  }

  @Test(arguments: [
    "moties/feed.xml", "a/feed.xml", "moties/weg/feed.xml", "../feed.xml", "moties/agenda.ics", "fed.xml",
  ])
  func leadsNowhereIfNothingIsMade(link: String) async {
    await expectFindings([.brokenLink], in: Self.records + page("nl/a", text: "[Volg het nieuws](«\(link)»)"))
  }

  @Test func isNoPicture() async {
    await expectFindings([.brokenLink], in: page("nl/a", text: "Een ![kaart](«feed.xml») hier."))
  }

  /// Without a day there is no calendar.
  @Test(arguments: ["[Zet haar erin](«agenda.ics»)", "[Zet haar erin](«https://oko.example/nl/agenda.ics»)"])
  func leadsToNoEmptyCalendar(text: String) async {
    let item = page("nl/agenda/a", "staat: gepland\nstand-per: 2026-11-20")
    await expectFindings([.brokenLink], in: item + page("nl/a", text: text))
  }
}
