import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

/// The site of these tests is as of 24 November 2026; `brief` is of 14 October 2025 and `nieuws` of 24 November 2026.
struct HappeningTests {
  @Test(arguments: [
    ("nl/agenda/a", "staat: gepland\nstand-per: «2026-11-25»"),
    ("nl/moties/a", "nummer: A\nstand-per: «2027»"),
    ("nl/a", "ingetrokken: { datum: «2026-12-01», reden: Oud }"),
    (
      "nl/moties/a",
      "nummer: A\nstand-per: 2026-11-24\ngeschiedenis: [{ datum: «2026-11-25», gebeurtenis: aangenomen, bron: nieuws }]"
    ),
    (
      "nl/moties/a",
      "nummer: A\nstand-per: 2026-11-24\ninzet: [{ sleutel: a, staat: loopt, datum: «2027-01», bron: nieuws, tekst: A }]"
    ),
    ("nl/agenda/a", "staat: gehouden\ndatum: «2026-11-26»\nbronnen: [nieuws]\nstand-per: 2026-11-24"),
    ("nl/agenda/a", "staat: gehouden\nperiode: «2026-12/2027-01»\nbronnen: [nieuws]\nstand-per: 2026-11-24"),
    ("nl/fasen/a", "nummer: 1\nstaat: gereed\ndatum: «2026-12»\nbronnen: [nieuws]\nstand-per: 2026-11-24"),
    ("nl/fasen/a", "nummer: 1\nstaat: loopt\ndatum: «2026-12»\nbronnen: [nieuws]\nstand-per: 2026-11-24"),
    (
      "nl/fasen/a",
      "nummer: 1\nstaat: loopt\nstand-per: 2026-11-24\nstappen: [{ sleutel: a, staat: gehouden, datum: «2027», bron: nieuws, tekst: A }]"
    ),
    ("nl/monitors/a", "rondes: [{ jaar: «2027», staat: gehouden, bron: nieuws }]\nstand-per: 2026-11-24"),
    ("nl/toezeggingen/a", "toegezegd: { datum: «2026-11-30», bron: nieuws }\nstand-per: 2026-11-24"),
  ])
  func hasNotYetBeenAfterTheDayOfTheSite(path: String, fields: String) async {
    await expectFindings([.afterDayOfSite], in: page(path, fields))
  }

  /// Something held until tomorrow isn't over.
  @Test(arguments: [
    (
      "nl/agenda/a", "staat: gehouden\nperiode: «2026-11-20/2026-11-26»\nbronnen: [nieuws]\nstand-per: 2026-11-24"
    ),
    (
      "nl/agenda/a",
      "staat: gehouden\ndatum: «2027-01-05»\nbronnen: [nieuws]\nuitkomst: { tekst: Drie doelen, bron: nieuws }\nstand-per: 2026-11-24"
    ),
  ])
  func isToldOnce(path: String, fields: String) async {
    await expectFindings([.afterDayOfSite], in: page(path, fields))
  }

  @Test func isNoAnswerAfterTheCheckWhoeverGaveIt() async {
    let sources =
      "-- content/bronnen.yml --\nbrief: { titel: A, soort: raadsbrief, datum: 2025-01-10 }\nwij: { titel: B, soort: eigen-opgave, datum: 2026-01-20 }\n"
    let history = "geschiedenis: [{ datum: 2025-01-09, gebeurtenis: aangenomen, bron: brief }]"
    func site(_ source: String, day: String = "2025-10-14") -> String {
      sources
        + page(
          "nl/moties/a",
          "nummer: A\nstand-per: \(day)\n\(history)\nverzoeken: [{ sleutel: a, bron: brief, tekst: Iets, antwoord: { tekst: Ja, staat: beantwoord, bron: \(source) } }]"
        )
    }
    await expectFindings([.afterCheck], in: site("«wij»"))
    await expectFindings([], in: site("wij", day: "2026-01-20"))
  }

  /// An answer to what nobody had asked yet, and a count of tomorrow.
  @Test func isNoAnswerBeforeItsMotionAndNoCountOfTomorrow() async {
    await expectFindings(
      [.afterDayOfSite, .eventOrder],
      in: "-- content/data/netwerk.csv --\nsoort,moment,aantal,namen,bron\nstand,«2027-01»,4,,nieuws\n"
        + page(
          "nl/moties/a",
          "nummer: A\nstand-per: 2026-11-24\ngeschiedenis: [{ datum: 2026-11-01, gebeurtenis: aangenomen, bron: nieuws }]\n"
            + "verzoeken: [{ sleutel: a, bron: brief, tekst: Iets, antwoord: { tekst: Ja, staat: beantwoord, bron: «brief» } }]"
        ))
  }

  @Test func isNeitherAnEditNorASourceOfTomorrow() async {
    await expectFindings(
      [.afterDayOfSite, .afterDayOfSite, .afterDayOfSite],
      in: page("nl/a").replacing("bijgewerkt: 2026-11-24", with: "bijgewerkt: «2062-11-24»") + """
        -- content/bronnen.yml --
        a: { titel: A, soort: visie, datum: «2026-12» }
        b: { titel: B, soort: visie, vastgesteld: «2026-11-25», vastgesteld-volgens: a }

        """)
  }

  /// What is to come may lie after the day of the site, and part of a month or a year may have been.
  @Test(arguments: [
    ("nl/agenda/a", "staat: gepland\ndatum: 2031\nherzien-voor: 2030-01-01\nstand-per: 2026-11"),
    ("nl/fasen/a", "nummer: 1\nstaat: gepland\ndatum: 2031\nstand-per: 2026-11-24"),
    ("nl/monitors/a", "rondes: [{ jaar: 2030, staat: gepland, bron: brief }]\nstand-per: 2026"),
    (
      "nl/moties/a",
      "nummer: A\nstand-per: 2026-11-24\ntermijn: 2030\nsta-toe: [{ regel: onvertaald, reden: A, tot: 2031-01-01 }]"
    ),
  ])
  func isNoPlanAndNoDeadline(path: String, fields: String) async {
    await expectFindings(
      fields.contains("sta-toe") ? [.unusedExemption] : [], in: page(path, fields),
      at: fields.contains("sta-toe")
        ? ["content/nl/moties/a.md:8:11 '{ regel: onvertaald, reden: A, tot: 2031-01-01 }'"] : [])
  }

  /// A day that was asked for may be later than that of the site, but never makes what is known untrue.
  @Test(arguments: ["2020-01-01", "2026-11-24", "2027-01-01"])
  func isComparedWithTheLaterDay(asOf: String) async throws {
    let site = await CheckedSite(SiteText(page("nl/a")).tree, try BuildOptions(asOf: asOf))
    #expect(!site.diagnostics.haveErrors)
    let later = page("nl/a").replacing("2026-11-24", with: "2026-12-31")
    let told = await CheckedSite(SiteText(later).tree, try BuildOptions(asOf: asOf)).diagnostics.haveErrors
    #expect(told == (asOf < "2026-12-31"))
  }

  /// A document can't tell what happened after it, whatever is written.
  @Test(arguments: [
    ("nl/agenda/a", "staat: gehouden\ndatum: «2025-11-26»\nbronnen: [brief]"),
    ("nl/fasen/a", "nummer: 1\nstaat: gereed\ndatum: «2025-11»\nbronnen: [brief, wij]"),
    ("nl/moties/a", "nummer: A\ngeschiedenis: [{ datum: «2025-10-15», gebeurtenis: aangenomen, bron: brief }]"),
    ("nl/toezeggingen/a", "toegezegd: { datum: «2026», bron: brief }"),
    ("nl/monitors/a", "rondes: [{ jaar: «2026», staat: gehouden, bron: brief }]"),
  ])
  func isNotProvedByAnOlderSource(path: String, fields: String) async {
    let sources = "-- content/bronnen.yml --\n" + Self.sources
    await expectFindings([.sourceTooOld], in: page(path, fields + "\nstand-per: 2026-11-20") + sources)
  }

  /// One wrong date of a document is one mistake, however many facts name it.
  @Test func isToldOnceWhereTheDateOfADocumentIsWrong() async {
    let history =
      "{ datum: 2025-01-09, gebeurtenis: ingediend, bron: brief }, { datum: 2025-02-27, gebeurtenis: aangenomen, bron: brief }"
    await expectFindings(
      [.sourceTooOld],
      in: "-- content/bronnen.yml --\nbrief: { titel: A, soort: raadsbrief, datum: «2025-01-01» }\n"
        + page("nl/moties/a", "nummer: A\nstand-per: 2026-11-20\ngeschiedenis: [\(history)]")
        + page("nl/toezeggingen/a", "toegezegd: { datum: 2026, bron: brief }\nstand-per: 2026-11-20"))
  }

  @Test(arguments: [
    "datum: 2025-11-26\nbronnen: [brief, nieuws]", "datum: 2025-11-26\nbronnen: [visie]",
    "datum: 2025-10\nbronnen: [brief]",
    "datum: 2025-11-26\nbronnen: [wij]",
  ])
  func mayBeProvedByALaterOrUndatedSource(fields: String) async {
    let sources = "-- content/bronnen.yml --\n" + Self.sources
    await expectFindings([], in: page("nl/agenda/a", fields + "\nstaat: gehouden\nstand-per: 2026-11-20") + sources)
  }

  private static let sources = """
    brief: { titel: A, soort: raadsbrief, datum: 2025-10-14 }
    nieuws: { titel: B, soort: nieuwsbericht, datum: 2026-11-24 }
    visie: { titel: C, soort: visie }
    wij: { titel: D, soort: eigen-opgave }

    """
}
