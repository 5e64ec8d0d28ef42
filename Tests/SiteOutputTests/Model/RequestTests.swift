import Foundation
import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport
@testable import Documents

struct RequestTests {
  private static let sources = """
    -- content/bronnen.yml --
    brief: { titel: Voortgang, soort: raadsbrief, datum: 2025-10-14 }
    ongedateerd: { titel: Een bijlage, soort: bijlage }
    besluiten: { titel: Besluiten, soort: besluitenlijst, datum: 2025-10-20 }

    """

  /// A motion with a request of each kind.
  static let site =
    sources
    + page(
      "nl/moties/m", title: "Meer <doen>",
      """
      nummer: M
      stand-per: 2025-11-01
      geschiedenis:
        - { datum: 2025-02-27, gebeurtenis: aangenomen, bron: brief }
      verzoeken:
        - sleutel: team
          bron: brief
          tekst: Een team & geld
          antwoord: { staat: beantwoord, bron: brief, vindplaats: "punt 3, blz. 2", tekst: Er is een team }
        - sleutel: wijken
          bron: brief
          tekst: Iets in elke wijk
          antwoord: { staat: deels, datum: 2025-09, bron: brief, tekst: In drie wijken }
        - sleutel: bus
          bron: brief
          tekst: Een bus
          antwoord: { staat: afgewezen, bron: ongedateerd, tekst: Die komt er niet }
        - { sleutel: cijfers, bron: brief, tekst: Elk jaar cijfers }
      """)
    + page(
      "fy/moties/m", title: "Mear dwaan",
      """
      verzoeken:
        - { sleutel: team, tekst: In team en jild, antwoord: { tekst: Der is in team } }
        - { sleutel: wijken, tekst: Wat yn elke wyk, antwoord: { tekst: Yn trije wiken } }
        - { sleutel: bus, tekst: In bus, antwoord: { tekst: Dy komt der net } }
        - { sleutel: cijfers, tekst: Alle jierren sifers }
      """)

  @Test func showsEachRequestBesideItsAnswer() async throws {
    try Golden.requests.expect(try await main(at: "nl/moties/m", of: Self.site))
    try Golden.requestsFrisian.expect(try await main(at: "fy/moties/m", of: Self.site))
    let files = try await files(of: Self.site)
    try Golden.requestData.expect(try #require(files["data/moties.json"]))
    #expect(
      try #require(files["data/moties.csv"]).contains(
        "aantal-verzoeken,aantal-beantwoord,aantal-deels,aantal-afgewezen,aantal-open,dagen-tot-antwoord,"))
    #expect(try #require(files["data/moties.csv"]).contains(",4,1,1,1,1,,"))
  }

  /// On both sides of the page in two languages; each page has its own words.
  @Test func showsThemSideBySide() async throws {
    let page = try #require(try await files(of: Self.site)["nl-fy/moties/m/index.html"])
    #expect(page.contains("<span>Een team &amp; geld</span>") && page.contains("<span>In team en jild</span>"))
    #expect(page.contains("punt 3, blz. 2") && page.contains("<span lang=\"nl\">punt 3, blz. 2</span>"))
  }

  /// Returns a motion with requests, each written as the state of its answer or as `open`.
  static func motion(_ requests: String, _ events: String, name: String = "m", more: String = "") -> String {
    let history = events.split(separator: " ").enumerated().map { index, event in
      "{ datum: \(event.contains("afgedaan") ? "2025-10-20, bron: besluiten" : "2025-0\(index + 1)-01, bron: brief"), "
        + "gebeurtenis: \(event) }"
    }
    let asked = requests.split(separator: " ").enumerated().map { index, state in
      let answer = ", antwoord: { staat: \(state), bron: brief, tekst: Antwoord \(index) }"
      return "{ sleutel: s\(index), bron: brief, tekst: Vraag \(index)\(state == "open" ? "" : answer) }"
    }
    return page(
      "nl/moties/\(name)", title: name.uppercased(),
      """
      nummer: M
      stand-per: 2025-11-01
      geschiedenis: [\(history.joined(separator: ", "))]
      verzoeken: [\(asked.joined(separator: ", "))]
      \(more)
      """)
  }

  /// One sentence, the same wherever the motion is told.
  @Test(
    arguments: [
      ("", "aangenomen", nil),
      ("open", "aangenomen", "0 van 1 verzoek beantwoord."),
      ("beantwoord", "aangenomen", "1 van 1 verzoek beantwoord."),
      (
        "open beantwoord deels beantwoord afgewezen", "aangenomen",
        "2 van 5 verzoeken beantwoord, 1 deels, 1 afgewezen."
      ),
      ("open beantwoord", "aangenomen in-uitvoering", "1 van 2 verzoeken beantwoord."),
      ("open", "ingediend", "0 van 1 verzoek beantwoord."),
      // Nobody answers what the council didn't want, unless somebody did.
      ("open open", "verworpen", nil), ("open open", "ingetrokken", nil), ("open open", "aangehouden", nil),
      ("open beantwoord", "verworpen", "1 van 2 verzoeken beantwoord."),
      ("beantwoord", "aangenomen afdoening-voorgesteld", "1 van 1 verzoek beantwoord."),
    ] as [(String, String, String?)])
  func isCountedInOneSentence(requests: String, events: String, sentence: String?) async throws {
    let overview = page("nl/stand", text: "![Stand](figure:stand)\n\n![Nieuw](figure:nieuw)")
    let files = try await files(of: Self.sources + Self.motion(requests, events) + overview)
    for path in ["nl/moties/m", "nl/moties", "nl/stand"] {
      let page = try #require(files[path + "/index.html"])
      #expect(page.contains("beantwoord") == (sentence != nil), "\(path)")
      if let sentence { #expect(page.contains("\(sentence)<"), "\(path)") }
    }
    let page = try #require(files["nl/moties/m/index.html"])
    #expect(page.contains("Op dit verzoek is geen antwoord bekend.") == (sentence != nil && requests.contains("open")))
  }

  /// That is allowed, but readers should know.
  @Test(arguments: [
    ("open beantwoord", "aangenomen «afdoening-voorgesteld»", "Op één verzoek is geen antwoord bekend."),
    ("open open", "aangenomen afdoening-voorgesteld «afgedaan»", "Op 2 verzoeken is geen antwoord bekend."),
    ("open", "aangenomen afdoening-voorgesteld afdoening-afgewezen", ""),
    ("deels afgewezen", "aangenomen afdoening-voorgesteld", ""), ("open", "aangenomen in-uitvoering", ""),
  ])
  func isToldWhereAMotionIsToBeSettledWithoutAnswers(requests: String, events: String, sentence: String) async throws {
    let text = Self.sources + Self.motion(requests, events)
    await expectFindings(sentence.isEmpty ? [] : [.unansweredRequest], in: text)
    let build = await Build(SiteText(text).tree)
    #expect(build.findings.allSatisfy { $0.severity == .warning && !$0.related.isEmpty })
    let page = try String(decoding: #require(build.output?["nl/moties/m/index.html"]), as: UTF8.self)
    #expect(page.contains(/Op (één|\d+) verzoek(en)? is geen antwoord/) == !sentence.isEmpty)
    #expect(sentence.isEmpty || page.contains(" beantwoord. \(sentence)</strong></p>"))
  }

  /// Either the event or the request may be named.
  @Test(arguments: ["afdoening-voorgesteld", "Vraag 0"])
  func mayBeAllowed(words: String) async {
    let exemption = "sta-toe: [{ regel: verzoek-zonder-antwoord, woorden: \(words), reden: De brief zegt waarom }]"
    await expectFindings(
      [], in: Self.sources + Self.motion("open", "aangenomen afdoening-voorgesteld", more: exemption))
  }

  @Test func wantsASourceAStateAndWordsInEachLanguage() async {
    let request = "sleutel: a, bron: brief, tekst: Iets"
    func motion(_ answer: String) -> String {
      Self.sources
        + page("nl/moties/m", "nummer: M\nstand-per: 2025-11-01\nverzoeken: [{ \(request), antwoord: \(answer) }]")
    }
    let whole = "{ staat: deels, bron: brief, tekst: Zo }"
    await expectFindings(
      [.missingField, .missingField], in: motion("«{ tekst: Zo }»"),
      at: [
        "content/nl/moties/m.md:7:63 '{ tekst: Zo }'", "content/nl/moties/m.md:7:63 '{ tekst: Zo }'",
      ])
    await expectFindings([.unknownValue], in: motion("{ staat: «beantword», bron: brief, tekst: Zo }"))
    await expectFindings([.wrongType], in: motion("«ja»"))
    await expectFindings([.afterCheck], in: motion("{ staat: deels, datum: «2025-11-02», bron: brief, tekst: Zo }"))
    await expectFindings(
      [.missingField, .keyedText],
      in: motion(whole) + page("fy/moties/m", "verzoeken: [«{ sleutel: a, tekst: Eat }»]")
        + page("nl/moties/n", "nummer: N\nstand-per: 2025-11-01\nverzoeken: [{ \(request), antwoord: \(whole) }]")
        + page("fy/moties/n").replacing("titel: Een titel", with: "«titel: Een titel»"))
    await expectFindings(
      [.factInTranslation],
      in: motion(whole)
        + page("fy/moties/m", "verzoeken: [{ sleutel: a, tekst: Eat, antwoord: { tekst: Sa, «bron»: brief } }]"))
  }

  /// Without a date of its own an answer has that of its source, which may come too late.
  @Test func isGivenOnTheDayOfItsSource() async {
    await expectFindings(
      [.afterCheck],
      in: Self.sources
        + page(
          "nl/moties/m",
          """
          nummer: M
          stand-per: 2025-10-01
          verzoeken: [{ sleutel: a, bron: brief, tekst: Iets, antwoord: { staat: deels, bron: «brief», tekst: Zo } }]
          """))
  }

  // MARK: Open data

  private func motions(_ text: String) async throws -> [[String: Any]] {
    let data = Data(try #require(try await files(of: Self.sources + text)["data/moties.json"]).utf8)
    let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(whole["moties"] as? [[String: Any]])
  }

  /// From 1 January to the day of the letter, once each request has an answer of a known day.
  @Test(
    arguments: [
      ("beantwoord afgewezen", "aangenomen", 286), ("beantwoord open", "aangenomen", nil),
      ("beantwoord", "ingediend", nil), ("", "aangenomen", nil),
    ] as [(String, String, Int?)])
  func saysHowLongTheAnswersTook(requests: String, events: String, days: Int?) async throws {
    let motion = try #require(try await motions(Self.motion(requests, events)).first)
    #expect(motion["dagenTotAntwoord"] as? Int == days)
    #expect(motion.keys.contains("dagenTotAntwoord") == (days != nil))
    let count = requests.split(separator: " ").count
    #expect(motion["aantalVerzoeken"] as? Int == (count == 0 ? nil : count))
    #expect((motion["onbekend"] as? [String])?.contains("aantalOpen") == (count == 0))
  }

  /// A month is no day, whichever of the two dates it is.
  @Test func countsNoDaysFromAMonth() async throws {
    let text = Self.motion("beantwoord", "aangenomen")
    for (day, month) in [
      ("2025-01-01, bron", "2025-01, bron"), ("staat: beantwoord,", "staat: beantwoord, datum: 2025-10,"),
    ] {
      #expect(try await motions(text.replacing(day, with: month)).first?["dagenTotAntwoord"] == nil)
    }
  }

  @Test func namesTheMotionsThatOneDocumentSettles() async throws {
    let events = "aangenomen afdoening-voorgesteld"
    let other = Self.motion("", events, name: "d").replacing("02-01, bron: brief", with: "02-01, bron: ongedateerd")
    let records = try await motions(
      Self.motion("", events, name: "a") + Self.motion("", events, name: "b") + Self.motion("", "aangenomen", name: "c")
        + other)
    let together = Dictionary(
      uniqueKeysWithValues: records.compactMap { record in
        (record["id"] as? String).map { ($0, record["afdoeningSamenMet"] as? [String]) }
      })
    #expect(together == ["moties/a": ["moties/b"], "moties/b": ["moties/a"], "moties/c": nil, "moties/d": nil])
  }

  // MARK: The draft of a report

  @Test func isToldInTheReportOfThePeriodInWhichItWasAnswered() async throws {
    let text = Self.site.replacing("bron: ongedateerd", with: "datum: 2025-08-01, bron: ongedateerd")
    let draft = try await digest(of: text, ("2025-09-01", "2025-09-30"))
    #expect(
      draft.lines(of: .events)
        == [
          "september 2025, Meer <doen>: Op het verzoek “Iets in elke wijk” kwam een antwoord: “Deels beantwoord”. In drie wijken."
        ].map { $0.replacing("<", with: "\\<") })
    #expect(draft.markdown.contains("0 van 4 verzoeken beantwoord, 1 deels, 1 afgewezen."))
    let whole = try await digest(of: text, ("2025-01-01", nil))
    let counts = whole.markdown.split(separator: "\n").filter { $0.contains("beantwoord, 1 deels, 1 afgewezen.") }
    // Under what happened only the last line has the count, and where we know nothing more it is there again.
    #expect(counts.count == 2 && counts.allSatisfy { $0.contains("1 van 4 verzoeken") })
    #expect(whole.lines(of: .events).count == 4 && counts.first?.contains("Er is een team.") == true)
  }
}
