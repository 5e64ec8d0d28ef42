import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

/// Data by which one can find a person.
struct PrivateDataTests {
  @Test(arguments: [
    // Citizen numbers
    "Mijn BSN is «123456782».", "Het burgerservicenummer (bsn): «123456782»", "Bsn: «123.456.782» of «1112 22 333».",
    "Jan Jansen («111222333») vroeg dit.",
    // Mobile numbers, however people write them
    "Bel «0612345678».", "Bel «06-12345678» of «06 87 65 43 21».", "Bel «06 - 1234 5678».", "Bel «+31612345678».",
    "Bel «+31 6 12 34 56 78» of «+31 (0)6 8765 4321» of «0031 6 12345679».", "App «06-123 456 79» of («06) 12345678»!",
    "[Bel](tel:«+31612345678») of [«06 12345679»](tel:0612345679).",
    // Mail at providers for private persons
    "Mail «jan.de.vries@gmail.com».",
    "Mail [«Jan+oko@Hotmail.com»](mailto:Jan+oko@hotmail.com), of «piet@ziggo.nl», of\n«piet@ziggo.nl».",
  ])
  func isToldWhereItStands(text: String) async {
    let site = SiteText(page("nl/a", text: text))
    let found = await CheckedSite(site.tree).findings.filter { $0.rule == .privateData }
    #expect(found.map(\.range.text) == site.marks.map(\.text))
  }

  @Test(arguments: [
    // Nine digits of something else
    "Zaaknummer 123456782.", "RSIN 123456782, KvK 12345678.", "Het kost € 123456782.", "Er is 123456782 euro.",
    "BSN 123456789.",
    "Zie https://www.voorbeeld.nl/123456782.", "Kenmerk: 2025-123456782.",
    "Het is 123.456.782 waard.", "Nummer 1234567820 en 000000000 en 12.345.678.",
    // Numbers of telephones, days and amounts
    "Bel 14 0513 of 0513 617 617 of 088 123 45 67.", "Op 06-12-2025 14.00 uur.", "Op 06-12-2025 en 07-12-2025.",
    "06 2025 12 14",
    "Bel 06123456789 of 0612 en 106 12345678.", "Kenmerk A0612345678.", "IBAN NL12BANK0612345678.", "06,5 en 06.123",
    // Mail of organisations and of persons at work
    "Mail gemeente@heerenveen.nl of j.devries@heerenveen.nl.", "Lees gmail.com of @gmail.com of outlook.com.",
    "a@gmail.com.example",
  ])
  func isNotWhatLooksLikeIt(text: String) async {
    let found = await CheckedSite(SiteText(page("nl/a", text: text)).tree).findings.filter { $0.rule == .privateData }
    #expect(found.isEmpty, "\(DiagnosticPrinter(.en).text(of: found))")
  }

  /// A source on the web shows comments and facts too.
  @Test func isToldInEachFile() async {
    let site = SiteText(
      page("nl/a", "eigenaar: Jan («06 12345678»)\n# bsn van Jan: «123456782»")
        + """
        -- content/bronnen.yml --
        brief: { titel: Brief, soort: raadsbrief, uitgever: «jan@gmail.com», datum: 2025-10-14 }
        -- content/data/leden.csv --
        naam,bsn
        Jan,«123456782»
        """)
    let found = await CheckedSite(site.tree).findings.filter { $0.rule == .privateData }
    #expect(found.map(\.range.text).sorted() == site.marks.map(\.text).sorted())
  }

  @Test func mayBeAllowed() async {
    let exemption =
      "sta-toe: [{ regel: persoonsgegevens, woorden: 06 12345678, reden: Dit is de app van het wijkteam }]"
    await expectFindings([], in: page("nl/a", exemption, text: "App het wijkteam: 06 12345678."))
  }
}
