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

  /// What readers see of settings, sources, tables of data and texts of the interface.
  @Test(arguments: [
    SiteText.defaults.replacing("naam: { nl: Kansrijk", with: "naam: { nl: Heel «**kansrijk**»"),
    SiteText.defaults.replacing("titel: Voortgang", with: "titel: Over «**voortgang**»"),
    "-- content/data/netwerk.csv --\nsoort,moment,aantal,namen,bron\ninstroom,2023,2,\"Aa, «**Bee**»\",brief\n",
    "-- content/data/piramide.csv --\nlaag,naam-nl,naam-fy,bron\n1,«<b>Lichte</b>» hulp,Lichte help,brief\n",
    "-- templates/strings/nl.yml --\ntexts: { home: Het «**begin**» }\n",
  ])
  func tellsMarkupInWhatIsNoPage(text: String) async {
    await expectFindings([.plainMarkup], in: page("nl/a") + text)
  }

  @Test(arguments: [
    "-- content/data/netwerk.csv --\nsoort,moment,aantal,namen,bron\ninstroom,2023,2,\"Aa, Caf«&eacute»\",brief\n",
    "-- templates/strings/nl.yml --\ntexts: { home: Begin«&nbsp;»hier }\n",
    page("nl/b", title: "Een caf«&eacute;»"),
  ])
  func tellsNamesOfSignsInWhatIsNoPage(text: String) async {
    await expectFindings([NamedSigns.rule], in: page("nl/a") + text)
  }

  @Test func tellsGarbledSignsInATable() async {
    await expectFindings(
      [.garbledSigns],
      in: page("nl/a")
        + "-- content/data/netwerk.csv --\nsoort,moment,aantal,namen,bron\ninstroom,2023,2,\"Aa, B«Ã©»e\",brief\n")
  }
}
