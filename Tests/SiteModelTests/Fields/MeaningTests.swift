import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import TestSupport

/// What people write where a field wants something else.
struct MeaningTests {
  @Test(
    arguments: [
      ("27-02-2025", "2025-02-27"), ("27/02/2025", "2025-02-27"), ("27.2.2025", "2025-02-27"),
      ("27 februari 2025", "2025-02-27"), ("27 feb. 2025", "2025-02-27"), ("27 Feb 2025", "2025-02-27"),
      ("27 mrt 2025", "2025-03-27"), ("1 maaie 2025", "2025-05-01"), ("27 febrewaris 2025", "2025-02-27"),
      ("27 febuari 2025", "2025-02-27"), ("feb 2025", "2025-02"), ("10-2025", "2025-10"), ("2025-2-27", "2025-02-27"),
      ("2025/02/27", "2025-02-27"), ("2025.02.27", "2025-02-27"), ("20250227", "2025-02-27"),
      ("27022025", "2025-02-27"), ("\"27-02-2025\"", "2025-02-27"), ("“2025-02-27”", "2025-02-27"),
      ("donderdag 27 februari 2025", "2025-02-27"), ("do 27 feb 2025", "2025-02-27"),
      ("tongersdei 27 febrewaris 2025", "2025-02-27"), ("2025-02-27 19:30", "2025-02-27"),
      ("2025-02-27T19:30:00", "2025-02-27"), ("27-02-2025, 19.30 uur", "2025-02-27"), ("27-02-25", "2025-02-27"),
      ("27e februari 2025", "2025-02-27"), ("2025-27-02", "2025-02-27"), ("02/27/2025", "2025-02-27"),
      ("2025–02–27", "2025-02-27"), ("27-feb-2025", "2025-02-27"), ("Feb 27, 2025", "2025-02-27"),
    ])
  func ofADateIsThatDate(written: String, date: String) {
    #expect(Meaning.date(written)?.value == date)
  }

  /// Nobody can know which date these are.
  @Test(arguments: [
    "", "eind 2025", "voorjaar 2025", "vandaag", "206-01-10", "2025-13-45", "1-2", "mei", "a b c d", "27 2025 2025",
  ])
  func ofAnotherTextIsNoDate(written: String) {
    #expect(Meaning.date(written) == nil, "\(String(describing: Meaning.date(written)?.value))")
  }

  @Test(arguments: [
    ("2025-02-30", "2025-02 had 28 days"), ("30 februari 2024", "2024-02 had 29 days"),
    ("31-04-2025", "2025-04 had 30 days"),
  ])
  func ofADayThatIsNotThereIsHowManyThereWere(written: String, tip: String) async {
    let site = SiteText(page("nl/a").replacing("bijgewerkt: 2026-11-24", with: "bijgewerkt: " + written))
    let findings = await CheckedSite(site.tree).findings
    #expect(findings.map { $0.tip?.en } == [tip + "; name one of them"])
  }

  @Test(
    arguments: [
      (Meaning.time, "19.30", "19:30"), (Meaning.time, "19u30", "19:30"), (Meaning.time, "7:30", "07:30"),
      (Meaning.time, "19:30 uur", "19:30"), (Meaning.time, "19 uur", "19:00"), (Meaning.time, "1930", "19:30"),
      (Meaning.time, "om 19.30 uur", "19:30"), (Meaning.period, "1-10-2025 t/m 14-10-2025", "2025-10-01/2025-10-14"),
      (Meaning.period, "1 t/m 14 oktober 2025", "2025-10-01/2025-10-14"), (Meaning.period, "2025-2026", "2025/2026"),
      (Meaning.period, "oktober 2025 – december 2025", "2025-10/2025-12"),
      (Meaning.period, "2025-12/2025-10", "2025-10/2025-12"), (Meaning.number(Bounds.counts), "1.000", "1000"),
      (Meaning.number(Bounds.counts), "€ 5", "5"), (Meaning.number(Bounds.counts), "46 gemeenten", "46"),
      (Meaning.flag, "true", "ja"), (Meaning.flag, "Nee", "nee"), (Meaning.list, "a, b", "[a, b]"),
      (Meaning.list, "brief", "[brief]"), (Meaning.slug, "Stân fan saken", "stan-fan-saken"),
      (Meaning.slug, "/fy/moasjes/", "moasjes"),
      (Meaning.phone, "tel. 0513/617617", "0513 617617"), (Meaning.email, "mailto:a@b.nl", "a@b.nl"),
      (Meaning.email, "Griffie <a@b.nl>", "a@b.nl"), (Meaning.webAddress, "www.b.nl/a", "https://www.b.nl/a"),
      (Meaning.municipalityCode, "74", "gm0074"), (Meaning.municipalityCode, "GM0074", "gm0074"),
      (Meaning.year, "27-02-2025", "2025"),
    ] as [(Meaning.Reading, String, String)])
  func isWhatTheFieldWants(read: Meaning.Reading, written: String, value: String) {
    #expect(read(written)?.value == value)
  }

  @Test(
    arguments: [
      (Meaning.time, "half acht"), (Meaning.time, "25:00"), (Meaning.number(Bounds.counts), "vijf"),
      (Meaning.number(Bounds.counts), "-3"), (Meaning.number(Bounds.counts), "12,5"), (Meaning.flag, "misschien"),
      (Meaning.phone, "bel ons"), (Meaning.email, "x"), (Meaning.webAddress, "x"), (Meaning.day, "feb 2025"),
    ] as [(Meaning.Reading, String)])
  func isNothingWhereNobodyKnows(read: Meaning.Reading, written: String) {
    #expect(read(written) == nil, "\(String(describing: read(written)?.value))")
  }
}
