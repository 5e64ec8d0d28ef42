import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

/// A page may lie below another page than that of its folder.
struct LineageTests {
  @Test func leadsFromThePageAboveIt() async throws {
    let site =
      SiteText.oneLanguage.replacing(/menu: \[index\]\n.*/, with: "menu: [raad]\n")
      + page("nl/raad", title: "Voor de raad", text: "[Moties](moties/index.md)")
      + page("nl/moties/index", title: "Moties", "onder: raad")
      + page("nl/moties/m1", title: "Motie 1", "nummer: M1\nstand-per: 2025-10-14")
      + "-- content/fy/index.md --"
    let motion = try #require(try await files(of: site)["nl/moties/m1/index.html"])
    let links = motion.matches(of: /breadcrumb__link" href="([^"]*)"/).map { String($0.1) }
    #expect(links == ["/nl/", "/nl/raad/", "/nl/moties/"])
    #expect(motion.contains("href=\"/nl/raad/\" aria-current=\"true\""))
    let positions = motion.matches(of: /"position":(\d),"name":"([^"]*)"/).map { String($0.2) }
    #expect(positions.dropFirst() == ["Voor de raad", "Moties", "Motie 1"])
  }

  @Test func isNoCircle() async {
    await expectFindings(
      [.unknownReference, .unknownReference, .unknownReference],
      in: page("nl/a", "onder: «b»", text: "[B](b.md)") + page("nl/b", "onder: «a»", text: "[C](c.md)")
        + page("nl/c", "onder: «c»") + page("nl/d", "onder: a"))
  }
}
