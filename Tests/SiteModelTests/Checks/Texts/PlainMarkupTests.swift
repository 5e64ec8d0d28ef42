import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import TestSupport

/// Markdown in fields that have none, and garbled signs, in all places.
struct PlainMarkupTests {
  @Test func tellsMarkupInATitle() async {
    await expectFindings(
      [.plainMarkup, .plainMarkup, .plainMarkup],
      in: page("nl/a", title: "Een «**vet**» woord en «`code`» met «[een link](index.md)»"))
  }

  @Test func leavesATitleWithoutMarkup() async {
    await expectFindings([], in: page("nl/a", title: "De visie [Mei-inoar](lang:fy), C* en a_b [sic]"))
  }

  @Test func tellsGarbledSigns() async {
    await expectFindings(
      [.garbledSigns, .garbledSigns, .garbledSigns],
      in: page("nl/a", title: "Een caf«Ã©»", text: "Zo«â€™»n «\u{FFFD}» café, CAFÉ” en 10 °C."))
  }
}
