import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import TestSupport

struct LanguageTests {
  @Test(arguments: [
    ("2025-02-27", "27 februari 2025", "27 febrewaris 2025"), ("2025-01-07", "7 januari 2025", "7 jannewaris 2025"),
    ("2025-05", "mei 2025", "maaie 2025"), ("2026", "2026", "2026"),
    ("2025-12-31", "31 december 2025", "31 desimber 2025"),
  ])
  func writesDatesAsPeopleDo(date: String, dutch: String, frisian: String) async throws {
    let languages = try await builtInLanguages()
    let date = try #require(PartialDate(date))
    #expect(languages.map { $0.text(of: date) } == [dutch, frisian])
  }

  @Test(arguments: [
    ("2025-11-26", "op <time datetime=\"2025-11-26\">26 novimber 2025</time>"),
    ("2025-11", "yn <time datetime=\"2025-11\">novimber 2025</time>"),
    ("2026", "yn <time datetime=\"2026\">2026</time>"),
    ("", "op in ûnbekende dei"),
  ])
  func choosesThePrepositionByHowExactADateIs(date: String, text: String) async throws {
    let frisian = try #require(try await builtInLanguages().last)
    #expect(String(decoding: frisian.when(PartialDate(date)).html, as: UTF8.self) == text)
  }

  @Test func namesEachMonthAndEachDayOfTheWeek() async throws {
    let months = [
      "jannewaris", "febrewaris", "maart", "april", "maaie", "juny", "july", "augustus", "septimber", "oktober",
      "novimber", "desimber",
    ]
    let days = ["moandei", "tiisdei", "woansdei", "tongersdei", "freed", "sneon", "snein"]
    let frisian = try #require(try await builtInLanguages().last)
    for (index, month) in months.enumerated() {
      let date = try #require(PartialDate("2024-" + (index < 9 ? "0" : "") + "\(index + 1)"))
      #expect(frisian.text(of: date) == month + " 2024")
    }
    for (index, day) in days.enumerated() {
      // The week with the leap day of 2024 begins on Monday 26 February.
      let date = try #require(PartialDate(index < 4 ? "2024-02-\(26 + index)" : "2024-03-0\(index - 3)"))
      #expect(frisian.longText(of: date).hasPrefix(day + " "))
    }
  }

  @Test(arguments: [
    ("2025-11-26", "woensdag 26 november 2025", "woansdei 26 novimber 2025"),
    ("2024-02-29", "donderdag 29 februari 2024", "tongersdei 29 febrewaris 2024"),
    ("2000-01-01", "zaterdag 1 januari 2000", "sneon 1 jannewaris 2000"),
    ("2025-11", "november 2025", "novimber 2025"), ("2025", "2025", "2025"),
  ])
  func namesTheDayOfTheWeekOfADayOnly(date: String, dutch: String, frisian: String) async throws {
    let date = try #require(PartialDate(date))
    #expect(try await builtInLanguages().map { $0.longText(of: date) } == [dutch, frisian])
  }

  @Test(arguments: [
    ("19:30", "21:00", "vrijdag 5 maart 2027, 19.30 tot 21.00 uur", "freed 5 maart 2027, fan 19.30 oant 21.00 oere"),
    ("09:05", "", "vrijdag 5 maart 2027, 9.05 uur", "freed 5 maart 2027, 9.05 oere"),
    ("", "", "vrijdag 5 maart 2027", "freed 5 maart 2027"),
  ])
  func writesTheHoursOfADay(start: String, end: String, dutch: String, frisian: String) async throws {
    let hours = TimeOfDay(start).map { Hours(from: $0, until: TimeOfDay(end)) }
    #expect(try await builtInLanguages().map { $0.date(Period("2027-03-05"), hours).text } == [dutch, frisian])
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1.000"), (12_345, "12.345"), (1_000_000, "1.000.000"),
    (-1_250, "−1.250"),
  ])
  func writesNumbersInGroups(number: Int, text: String) async throws {
    #expect(try await builtInLanguages().map { $0.text(of: number) } == [text, text])
  }

  @Test(arguments: [
    (0, "één keer in de 0 jaar", "ien kear yn de 0 jier"), (1, "elk jaar", "alle jierren"),
    (2, "één keer in de 2 jaar", "ien kear yn de 2 jier"),
    (1_000, "één keer in de 1.000 jaar", "ien kear yn de 1.000 jier"),
  ])
  func choosesTheTextByTheNumber(count: Int, dutch: String, frisian: String) async throws {
    let texts: [String] = try await builtInLanguages().map { $0.sentence("monitor.cadence", count: count).text }
    #expect(texts == [dutch, frisian])
  }

  @Test(arguments: [
    ("nl", ["één", "Een kop", "eens", "iep", "Yn", "Zee"]), ("fy", ["ien", "iepen", "ynlieding", "it", "Jûn", "sûn"]),
    ("nl", ["fase 2", "fase 10", "fase 10a"]), ("fy", ["Alders", "âldman", "alle"]),
    ("nl", ["", "!", "a", "a b", "ab"]), ("nl", ["cafe", "cafea", "cafe\u{301}s"]),
  ])
  func sortsAsReadersLookThingsUp(code: String, words: [String]) async throws {
    let language = try #require(try await builtInLanguages().first { $0.code == code })
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<Cases.ofSites {
      let sorted = words.shuffled(using: &generator).sorted {
        (language.sortKey(of: $0), $0) < (language.sortKey(of: $1), $1)
      }
      #expect(sorted == words)
    }
  }

  /// Code may compose a key: `event.\(kind).label`. A text that no template and no code asks for is superfluous, but for the
  /// sample by which the language is recognized.
  @Test func hasNoTextThatNothingUses() throws {
    let sources = FileManager.default.enumerator(atPath: repository.path + "/Sources")?.compactMap {
      $0 as? String
    }
    let code = try (sources ?? []).filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOfFile: repository.path + "/Sources/" + $0, encoding: .utf8)
    }.joined()
    let literals = code.matches(of: /"([A-Za-z]+(?:\.(?:[A-Za-z]+|\\\([^)]*\)))*)"/).map { String($0.1) }
    let patterns = try Set(literals).map {
      try Regex(
        $0.replacing(".", with: "\\.").replacing(/\\\([^)]*\)/, with: "[A-Za-z]+") + "(\\.(label|sentence|one|other))?")
    }
    let templates = builtInTemplates.map {
      String(decoding: UnsafeBufferPointer(start: $0.text.utf8Start, count: $0.text.utf8CodeUnitCount), as: UTF8.self)
    }.joined()
    let keys = TemplateFiles(FileTree([])).texts.keys.filter { $0 != "sample" }.sorted()
    for key in keys where !templates.contains("{{text.\(key)}}") {
      #expect(patterns.contains { key.wholeMatch(of: $0) != nil }, "nothing uses '\(key)'")
    }
  }

  @Test func reportsALanguageWithoutTexts() async {
    await expectFindings(
      [.unknownReference],
      in: """
        -- content/fy/index.md --
        -- content/site.yml --
        naam: { nl: Kansrijk, de: Chancen }
        gemeente: { code: gm0074, naam: { nl: gemeente Heerenveen, de: Gemeinde } }
        talen: [nl, «de»]
        webadres: https://oko.example/
        publicatie: concept
        peildatum: 2026-11-24
        contact: { telefoon: 14 0513, e-mail: gemeente@heerenveen.nl }
        menu: [index]
        """)
  }
}
