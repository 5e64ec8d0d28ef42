import Testing

@testable import SiteOutput
@testable import TestSupport

struct AgendaCalendarTests {
  private func item(_ name: String, _ fields: String) -> String {
    page("nl/agenda/\(name)", title: "Avond, over \(name)", "bronnen: [brief]\nstand-per: 2025-10-14\n" + fields)
  }

  /// Returns the values of a property, in the order of the events.
  private func values(_ name: String, in calendar: String) -> [String] {
    calendar.replacing("\r\n ", with: "").split(separator: "\r\n").compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return parts[0].prefix { $0 != ";" } == name ? String(parts[1]) : nil
    }
  }

  private func calendar(_ text: String, _ language: String = "nl") async throws -> String {
    try #require(try await files(of: text)[language + "/agenda.ics"])
  }

  @Test func listsWhatIsOnADay() async throws {
    try Golden.agendaCalendar.expect(try await calendar(AgendaItemTests.site + MeetingTests.evening))
  }

  /// The site is built as of 24 November 2026.
  @Test(arguments: [
    (
      "datum: 2026-11-24\nstaat: gepland", "CONFIRMED", "",
      "Dit stond op 14 oktober 2025 gepland voor 24 november 2026."
    ),
    (
      "datum: 2026-11-23\nstaat: gepland", "TENTATIVE", "Niet bekend of dit doorging: ",
      "Gepland op 23 november 2026\\; of dit doorging\\, is niet bekend."
    ),
    ("datum: 2025-09-30\nstaat: gehouden", "CONFIRMED", "", "Dit is gehouden op 30 september 2025."),
    (
      "datum: 2027-01-10\nstaat: verplaatst", "CONFIRMED", "Verplaatst: ",
      "Dit was op 14 oktober 2025 verplaatst naar 10 januari 2027."
    ),
    (
      "datum: 2026-01-10\nstaat: verplaatst", "TENTATIVE", "Niet bekend of dit doorging: ",
      "Gepland op 10 januari 2026\\; of dit doorging\\, is niet bekend."
    ),
    (
      "datum: 2027-01-10\nstaat: vervallen", "CANCELLED", "Gaat niet door: ",
      "Het was op 14 oktober 2025 bekend dat dit niet doorging."
    ),
  ])
  func saysHowFarItIs(fields: String, status: String, prefix: String, sentence: String) async throws {
    let calendar = try await calendar(item("a", fields))
    #expect(values("STATUS", in: calendar) == [status])
    #expect(values("SUMMARY", in: calendar) == [prefix + "Avond\\, over a"])
    // What is over doesn't grow old.
    let isOver = fields.contains("gehouden") || fields.contains("vervallen")
    let description = try #require(values("DESCRIPTION", in: calendar).first)
    #expect(description.hasPrefix(sentence + "\\n"))
    #expect(
      description.hasSuffix(
        isOver
          ? "\\nStand per 14 oktober 2025."
          : "\\nDit is bekend tot en met 14 oktober 2025. Nieuwere stukken heeft deze site niet."))
  }

  /// `DTEND` is the day after the last day.
  @Test(arguments: [
    ("datum: 2026-12-31", "20261231", "20270101"), ("datum: 2028-02-28", "20280228", "20280229"),
    ("periode: 2027-02-26/2027-02-28", "20270226", "20270301"),
  ])
  func lastsUntilTheDayAfter(fields: String, start: String, end: String) async throws {
    let calendar = try await calendar(item("a", fields + "\nstaat: gepland"))
    #expect(values("DTSTART", in: calendar) == [start] && values("DTEND", in: calendar) == [end])
  }

  /// An end that nobody knows isn't made up.
  @Test(arguments: [("\neind: 21:05", ["20270305T210500"]), ("", [])])
  func knowsTheHoursOfADay(fields: String, ends: [String]) async throws {
    let calendar = try await calendar(item("a", "datum: 2027-03-05\nstaat: gepland\nbegin: 09:30" + fields))
    #expect(calendar.contains("\r\nDTSTART;TZID=Europe/Amsterdam:20270305T093000\r\n"))
    #expect(values("DTEND", in: calendar) == ends)
  }

  /// A calendar explains the time zone that it names, and no other.
  @Test func explainsItsTimeZoneOnceWhereItNamesOne() async throws {
    let (day, hour) = ("datum: 2027-03-05\nstaat: gepland", "datum: 2027-03-06\nstaat: gepland\nbegin: 09:30")
    #expect(!(try await calendar(item("a", day)).contains("TZ")))
    let calendar = try await calendar(item("a", day) + item("b", hour) + item("c", hour))
    #expect(values("TZID", in: calendar) == ["Europe/Amsterdam"])
    #expect(values("TZOFFSETTO", in: calendar) == ["+0200", "+0100"])
  }

  @Test func saysWhereToSignUpAsLongAsItIsToCome() async throws {
    func description(_ fields: String) async throws -> String {
      let calendar = try await calendar(item("a", "aanmelden: info@gemeente.example\n" + fields))
      return try #require(values("DESCRIPTION", in: calendar).first)
    }
    let line = "\\nAanmelden: info@gemeente.example\\n"
    #expect(try await description("datum: 2026-11-24\nstaat: gepland").contains(line))
    #expect(!(try await description("datum: 2026-11-23\nstaat: gepland").contains("Aanmelden")))
  }

  @Test(arguments: [
    "", "datum: 2027", "datum: 2027-01", "periode: 2027-01/2027-02", "periode: 2027-01/2027-02-03",
    "periode: 2027-01-01/2027-02", "datum: 9999-12-31",
  ])
  func leavesOutWhatHasNoDay(fields: String) async throws {
    let files = try await files(of: item("a", fields + "\nstaat: gepland"))
    #expect(files["nl/agenda.ics"] == nil)
    #expect(!(try #require(files["nl/agenda/index.html"]).contains("text/calendar")))
  }

  /// An event is the same in each language; an untranslated one is there too, and says which language it is in.
  @Test func isThereInEachLanguage() async throws {
    let site =
      item("a", "datum: 2027-01-01\nstaat: vervallen") + page("fy/agenda/a", title: "Jûn")
      + item("b", "datum: 2027-01-02\nstaat: gepland")
    let frisian = try await calendar(site, "fy")
    #expect(values("SUMMARY", in: frisian) == ["Giet net troch: Jûn", "Avond\\, over b"])
    #expect(frisian.contains("SUMMARY;LANGUAGE=fy:Giet") && frisian.contains("SUMMARY;LANGUAGE=nl:Avond"))
    #expect(values("URL", in: frisian) == ["https://oko.example/fy/agenda/a/", "https://oko.example/fy/agenda/b/"])
    #expect(
      values("UID", in: frisian)
        == ["a", "b"].map { "tag:identifier.overheid.nl,2021:tooi/id/gemeente/gm0074/oko/agenda/" + $0 })
    #expect(values("UID", in: frisian) == values("UID", in: try await calendar(site)))
    #expect(
      !frisian.contains(
        "Een zin.\\nSa wie it op 14 oktober 2025.\r\nURL:https://oko.example/fy/agenda/b/"
      ))
  }

  /// A calendar program keeps the newer of two versions of an event.
  @Test func isNewerWhenTheRecordIs() async throws {
    let site = item("a", "datum: 2027-01-01\nstaat: gepland")
    let (old, new) = (
      try await calendar(site), try await calendar(site.replacing("stand-per: 2025-10-14", with: "stand-per: 2025-11"))
    )
    #expect(values("DTSTAMP", in: old) == ["20251014T000000Z"] && values("DTSTAMP", in: new) == ["20251101T000000Z"])
    let numbers = [old, new].flatMap { values("SEQUENCE", in: $0).compactMap { Int($0) } }
    try #require(numbers.count == 2)
    #expect(numbers[0] < numbers[1])
  }

  @Test func isNamedOnThePagesOfTheAgendaOnly() async throws {
    let files = try await files(of: AgendaItemTests.site)
    let link =
      "<link rel=\"alternate\" type=\"text/calendar\" title=\"Agenda voor uw eigen kalender\" href=\"/nl/agenda.ics\">"
    for path in ["nl/agenda/index.html", "nl/agenda/start/index.html"] {
      #expect(try #require(files[path]).contains(link), "\(path)")
    }
    #expect(!(try #require(files["nl/index.html"]).contains("text/calendar")))
  }
}
