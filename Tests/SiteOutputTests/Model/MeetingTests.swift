import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel
@testable import Documents

struct MeetingTests {
  private static let fields = "stand-per: 2025-10-14\n"

  /// The site is built as of 24 November 2026.
  static let evening = page(
    "nl/agenda/meedoen", title: "Meedoen",
    fields + """
      datum: 2027-03-05
      begin: 19:30
      eind: 21:00
      staat: gepland
      plaats: Dorpshuis, Kerkstraat 1
      aanmelden: https://www.gemeente.example/meedoen?x=1&y=2
      """)

  /// Nobody came, and that is a fact too.
  static let session =
    page(
      "nl/agenda/sessie", title: "Sessie",
      fields + """
        datum: 2025-09-30
        begin: 09:30
        staat: gehouden
        plaats: Raadszaal
        aanmelden: info@gemeente.example
        deelnemers: 0
        uitkomst: { tekst: Wij doen het nog eens, bron: brief }
        """, text: "Zo ging het.")
    + page("fy/agenda/sessie", title: "Sesje", "uitkomst: { tekst: Wy dogge it nochris }")

  private func facts(_ main: String) -> [String] {
    main.matches(of: /facts__term">([^<]*)<\/dt><dd class="facts__value"[^>]*>(.*?)<\/dd>/).map {
      $0.1 + ": " + $0.2.replacing(/<[^>]*>/, with: "")
    }
  }

  @Test func saysWhenAndWhereItIsAndHowPeopleTakePart() async throws {
    let page = try await main(at: "nl/agenda/meedoen", of: Self.evening)
    #expect(
      facts(page) == [
        "Datum: vrijdag 5 maart 2027, 19.30 tot 21.00 uur", "Waar: Dorpshuis, Kerkstraat 1",
        "Aanmelden: www.gemeente.example",
      ])
    #expect(page.contains("translate=\"no\">Dorpshuis") && page.contains("<time datetime=\"19:30\">19.30</time>"))
    #expect(page.contains("<a href=\"https://www.gemeente.example/meedoen?x=1&amp;y=2\">www.gemeente.example</a>"))
  }

  @Test func saysWhatItLedToInEachLanguage() async throws {
    #expect(
      facts(try await main(at: "nl/agenda/sessie", of: Self.session)) == [
        "Datum: dinsdag 30 september 2025, 9.30 uur", "Waar: Raadszaal", "Deelnemers: 0",
        "Uitkomst: Wij doen het nog eens",
      ])
    let both = facts(try await main(at: "nl-fy/agenda/sessie", of: Self.session))
    #expect(both.contains("Utkomst: Wy dogge it nochris"))
    #expect(both.count == 8)
    let untranslated = Self.session + "-- content/fy/agenda/sessie.md --"
    let frisian = try await main(at: "fy/agenda/sessie", of: untranslated)
    #expect(frisian.contains("<span lang=\"nl\">Wij doen het nog eens</span>"))
  }

  @Test(arguments: [
    ("datum: 2026-11-24\nstaat: gepland", true), ("datum: 2026-11-23\nstaat: gepland", false),
    ("datum: 2027-01-10\nstaat: verplaatst", true), ("datum: 2027-01-10\nstaat: vervallen", false),
    ("datum: 2025-09-30\nstaat: gehouden\nbronnen: [brief]", false), ("staat: gepland", true),
  ])
  func takesPeopleAsLongAsItIsToCome(fields: String, isToCome: Bool) async throws {
    let site = page("nl/agenda/a", Self.fields + "aanmelden: info@gemeente.example\n" + fields)
    let files = try await files(of: site)
    #expect(try #require(files["nl/agenda/a/index.html"]).contains("\"mailto:info@gemeente.example\"") == isToCome)
    #expect(try #require(files["nl/feed.xml"]).contains("info@gemeente.example") == isToCome)
    #expect(try #require(files["data/agenda.json"]).contains("info@gemeente.example") == isToCome)
  }

  /// A feed reader shows an entry outside the site.
  @Test func isInTheFeedWithItsFacts() async throws {
    let feed = try #require(try await files(of: Self.session)["nl/feed.xml"])
    #expect(
      feed.contains(
        "<content>Dit is gehouden op 30 september 2025. Datum: dinsdag 30 september 2025, 9.30 uur. Waar: Raadszaal. "
          + "Deelnemers: 0. Uitkomst: Wij doen het nog eens. Volgens de raadsbrief van 14 oktober 2025. "))
  }

  /// The overview of what is to come says at what time.
  @Test func isInTheOverviewWithItsHours() async throws {
    let site = Self.evening + page("nl/x", text: "![Wat komt](figure:agenda)")
    #expect(try await main(at: "nl/x", of: site).contains("<time datetime=\"21:00\">21.00</time> uur"))
  }

  /// Each case is one mistake, which one finding tells.
  @Test(arguments: [
    ("datum: 2027-03\nbegin: «19:30»", Rule.missingField), ("begin: «19:30»\neind: 21:00", .missingField),
    ("periode: 2027-03-05/2027-03-06\nbegin: «19:30»", .missingField),
    ("periode: 2027-03-05\n«datum»: 2027-03-05\nbegin: 19:30", .factElsewhere),
    ("periode: 2027-03-05\nbegin: «19:30»\neind: 18:00", .missingField),
    ("datum: «2027-02-30»\nbegin: 19:30", .wrongType), ("periode: «2027/2026»\nbegin: 19:30", .wrongType),
    ("datum: 2027-03-05\nbegin: «9:30»\neind: 21:00", .wrongType),
    ("datum: 2027-03-05\nbegin: «[19, 30]»", .wrongType), ("datum: 2027-03-05\nbegin: «1170»", .wrongType),
    ("datum: 2027-03-05\neind: «21:00»", .missingField), ("datum: 2027-03-05\neind: «laat»", .wrongType),
    ("datum: 2027-03-05\nbegin: 19:30\neind: «19:30»", .eventOrder),
    ("datum: 2027-03-05\nbegin: 19:30\neind: «09:00»", .eventOrder),
    ("aanmelden: «www.gemeente.example»", .wrongType), ("aanmelden: «http://gemeente.example»", .wrongType),
    ("aanmelden: «https://intranet/x@y»", .wrongType), ("aanmelden: «info@»", .wrongType),
    ("aanmelden: «mailto:info@gemeente.example»", .wrongType),
    ("«deelnemers»: 40", .unknownField), ("«uitkomst»: { tekst: Goed, bron: brief }", .unknownField),
    ("«deelnemers»: 40\nuitkomst: { tekst: Goed, bron: brief }", .unknownField),
    ("deelnemers: «veel»\nstaat: gehouden\nbronnen: [brief]", .wrongType),
    ("deelnemers: «-1»\nstaat: gehouden\nbronnen: [brief]", .wrongType),
    ("uitkomst: «{ tekst: Goed }»\nstaat: gehouden\nbronnen: [brief]", .missingField),
    ("uitkomst: «Goed»\nstaat: gehouden\nbronnen: [brief]", .wrongType),
    ("uitkomst: { tekst: Goed, bron: brief }\nstaat: «geweest»", .unknownValue),
  ])
  func isToldWhereItIsWrong(fields: String, rule: Rule) async {
    let state = fields.contains("staat:") ? "" : "staat: gepland\n"
    await expectFindings([rule], in: page("nl/agenda/a", Self.fields + state + fields))
  }

  /// A mistake in the source says nothing against the words of the translation.
  @Test(arguments: [
    ("uitkomst: «Goed»", Rule.wrongType), ("«uitkomts»: { tekst: Goed, bron: brief }", .unknownField),
  ])
  func leavesTheTranslationOfAnOutcomeThatIsWrongAlone(field: String, rule: Rule) async {
    await expectFindings(
      [rule],
      in: page("nl/agenda/a", Self.fields + "staat: gehouden\ndatum: 2025-09-30\nbronnen: [brief]\n" + field)
        + page("fy/agenda/a", "uitkomst: { tekst: Goed }"))
  }

  /// Whatever says what came of a meeting says that it was held.
  @Test func isHeldAccordingToTheSourceOfItsOutcome() async {
    await expectFindings([], in: Self.session)
  }

  @Test func hasAnOutcomeInEachLanguage() async {
    let frisian = page("fy/agenda/sessie", title: "Sesje")
    await expectFindings(
      [.factInTranslation, .missingField],
      in: Self.session + frisian.replacing("titel: Sesje", with: "«titel: Sesje»")
        + Self.evening + page("fy/agenda/meedoen", "«plaats»: Doarpshûs"),
      at: ["content/fy/agenda/meedoen.md:5:1 'plaats'", "content/fy/agenda/sessie.md:2:1 'titel: Sesje'"])
  }
}
