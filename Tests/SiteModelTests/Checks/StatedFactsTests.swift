import Testing

@testable import SiteModel
@testable import Basics
@testable import TestSupport

struct StatedFactsTests {
  private func facts(_ text: String, _ code: String) async throws -> [StatedFacts.Fact] {
    let language = try #require(await CheckedSite(SiteText("").tree).site.languages.first { $0.code == code })
    return StatedFacts(in: Array(text.utf8)[...], language).facts
  }

  private func keys(_ text: String, _ code: String = "nl") async throws -> [String] {
    try await facts(text, code).map(\.key)
  }

  @Test(arguments: [
    ("Op 27 februari 2025.", "Op 27 febrewaris 2025.", ["2025-02-27"]),
    ("in oktober 2025", "yn oktober 2025", ["2025-10"]),
    ("in oktober 2025", "yn 2025-10", ["2025-10"]),
    ("in\u{A0}oktober 2025", "‘Oktober 2025’", ["2025-10"]),
    ("Oktober 2025 was nat.", "Oktober 2025 wie wiet.", ["2025-10"]),
    ("Maart 2025: de brief.", "Yn maart 2025 kaam de brief.", ["2025-03"]),
    ("op 3 mei", "op 3 maaie", ["-05-03"]),
    ("op 3 feb 2025", "op 3 FEBREWARIS 2025", ["2025-02-03"]),
    ("op 3 mei, en toen", "op 3 maaie, en doe", ["-05-03"]),
    ("‘op 31 december’", "‘op 31 desimber’", ["-12-31"]),
    ("van 1 maart tot 3 mei 2025", "fan 1 maart oant 3 maaie 2025", ["-03-01", "2025-05-03"]),
    ("27\u{A0}februari\u{A0}2025", "27 febrewaris 2025", ["2025-02-27"]),
    ("op 2025-02-27 (27 februari 2025)", "op 2025-02-27 (27 febrewaris 2025)", ["2025-02-27", "2025-02-27"]),
    ("1.250 kinderen, 1.250.000 euro", "1.250 bern, 1.250.000 euro", ["1250", "1250000"]),
    ("1250 kinderen", "1.250 bern", ["1250"]),
    ("Bel 14 0513.", "Skilje 14 0513.", ["14", "0513"]),
    ("motie ID 79", "moasje ID 79", ["79"]),
    ("5% van 40,5%", "5% fan 40,5%", ["5%", "40,5%"]),
    ("om 19:30 uur", "om 19:30 oere", ["19:30"]),
    ("de jaren 2024/2025", "de jierren 2024/2025", ["2024/2025"]),
    ("een zin. 3 kinderen. 4", "in sin. 3 bern. 4", ["3", "4"]),
  ])
  func readsTheSameInBothLanguages(dutch: String, frisian: String, keys: [String]) async throws {
    #expect(try await self.keys(dutch, "nl") == keys)
    #expect(try await self.keys(frisian, "fy") == keys)
  }

  @Test(arguments: [
    ("Kijk op www.heerenveen.nl.", "www.heerenveen.nl"), ("Kent u www.heerenveen.nl?", "www.heerenveen.nl"),
    ("Ga naar www.heerenveen.nl!", "www.heerenveen.nl"), ("(www.heerenveen.nl)", "www.heerenveen.nl"),
    ("“www.heerenveen.nl”", "www.heerenveen.nl"), ("'www.heerenveen.nl'", "www.heerenveen.nl"),
    ("https://oko.example/a?b=1, en", "https://oko.example/a?b=1"),
    ("https://oko.example/a/: daar", "https://oko.example/a/"),
    ("http://oko.example;", "http://oko.example"), ("https://oko.example/a…", "https://oko.example/a"),
  ])
  func readsAnAddressWithoutWhatFollowsIt(text: String, key: String) async throws {
    let found = try await facts(text, "nl")
    #expect(found.map(\.key) == [key] && found.map(\.kind) == [.address] && found.map(\.words) == [key])
  }

  /// “Mei” is Frisian for “with”, and a month alone is not a date.
  @Test(arguments: [
    ("Sa giet it mei bern.", "fy"), ("Mei-inoar sterk yn maart", "fy"), ("in mei en in maart", "nl"), ("", "nl"),
    ("wwwijs, http en https", "nl"), ("drie kinderen", "nl"),
  ])
  func findsNothingInWords(text: String, language: String) async throws {
    #expect(try await keys(text, language) == [])
  }

  /// The name of a month is a whole word, in the language of the text.
  @Test(arguments: [
    ("3 maartse buien", "nl", ["3"]), ("3 mei bern", "fy", ["3"]), ("32 mei", "nl", ["32"]),
    ("3 maaie 2025", "nl", ["3", "2025"]),
    ("10 mei 20", "nl", ["-05-10", "20"]), ("5 % en 5 procent", "nl", ["5", "5"]), ("2025-13", "nl", ["2025-13"]),
    ("1.25", "nl", ["1.25"]), ("1234.567", "nl", ["1234.567"]),
  ])
  func takesOnlyWhatIsMeant(text: String, language: String, keys: [String]) async throws {
    #expect(try await self.keys(text, language) == keys)
  }

  @Test func knowsTheKindAndTheWords() async throws {
    let found = try await facts("Op 3 mei 2025 en 2025-10 waren er 1.250, 5% via www.a.nl", "nl")
    #expect(found.map(\.kind) == [.date, .date, .number, .percentage, .address])
    #expect(found.map(\.words) == ["3 mei 2025", "2025-10", "1.250", "5%", "www.a.nl"])
  }

  /// The words of each fact occur in the text, and no word is read twice.
  @Test func readsAnyTextFromFrontToBack() async throws {
    let language = try #require(await CheckedSite(SiteText("").tree).site.languages.first)
    let parts = [
      "3", " ", "mei", " mei ", "2025", ".", ",", "%", "-", "www", "https://", "é", "\u{A0}", "”", "x", "14:30",
    ]
    var random = SeededGenerator(seed: 5)
    for _ in 0..<Cases.ofTexts {
      let text = (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in parts.randomElement(using: &random) }
        .joined()
      var rest = text[...]
      for fact in StatedFacts(in: Array(text.utf8)[...], language).facts {
        let found = try #require(rest.firstRange(of: fact.words), "'\(fact.words)' in '\(text)'")
        #expect(!fact.words.isEmpty && fact.words == fact.words.trimmed)
        rest = rest[found.upperBound...]
      }
    }
  }
}
