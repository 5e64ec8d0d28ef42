import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// Whatever a field holds, a site is built or its mistake is told at once: nothing traps, and nothing goes on for ever.
struct ExtremeValueTests {
  /// A page of each type with each field that holds a number, a date or a text; `⟨name: value⟩` is one of them.
  private static let site =
    page(
      "nl/fasen/a", title: "⟨titel: Fase⟩",
      """
      korte-titel: ⟨titel: Kort⟩
      bronnen: [brief]
      nummer: ⟨nummer: 1⟩
      staat: loopt
      datum: ⟨datum: 2025-01-10⟩
      stand-per: ⟨stand-per: 2025-10-14⟩
      stappen:
        - { sleutel: a, datum: ⟨datum: 2025-09-30⟩, staat: gehouden, bron: brief, tekst: ⟨tekst: Start⟩ }
        - { sleutel: b, datum: ⟨plan: 2027-01⟩, staat: gepland, bron: brief, tekst: ⟨tekst: Meten⟩ }
      """)
    + page(
      "nl/monitors/a", title: "⟨titel: Jeugd⟩",
      """
      ritme: ⟨ritme: 4⟩
      wisselt-af-met: b
      uitvoerders: [⟨tekst: GGD⟩]
      bronnen: [brief]
      stand-per: ⟨stand-per: 2025-10-14⟩
      rondes:
        - { jaar: ⟨jaar: 2022⟩, staat: gehouden, bron: brief }
        - { jaar: ⟨jaar: 2023⟩, staat: gehouden, bron: brief }
      """) + page("nl/monitors/b", title: "B", "ritme: ⟨ritme: 4⟩\nwisselt-af-met: a\nstand-per: 2025-10-14")
    + page(
      "nl/agenda/a", title: "⟨titel: Avond⟩",
      """
      datum: ⟨datum: 2025-09-30⟩
      begin: ⟨tijd: "19:30"⟩
      eind: ⟨tijd: "21:00"⟩
      plaats: ⟨tekst: Huis⟩
      deelnemers: ⟨deelnemers: 40⟩
      staat: gehouden
      bronnen: [brief]
      stand-per: ⟨stand-per: 2025-10-14⟩
      """)
    + page("nl/agenda/b", title: "B", "periode: ⟨plan: 2027-01-10/2027-01-12⟩\nstaat: gepland\nstand-per: 2025-10-14")
    + page(
      "nl/moties/a", title: "⟨titel: Motie⟩",
      """
      nummer: ⟨tekst: ID 1⟩
      geschiedenis:
        - { sleutel: a, datum: ⟨datum: 2025-02-27⟩, gebeurtenis: aangenomen, bron: brief, toelichting: ⟨tekst: Na een uur⟩ }
      inzet: [{ sleutel: b, staat: loopt, bron: brief, tekst: ⟨tekst: Praten⟩ }]
      termijn: ⟨plan: 2027⟩
      bronnen: [brief]
      stand-per: ⟨stand-per: 2025-10-14⟩
      """, text: "![Fasen](figure:fasen)")
    + (1...4).map {
      page("nl/domeinen/d\($0)", title: "⟨titel: Gezin⟩", "volgorde: ⟨volgorde: \($0)⟩\nook-genoemd: [⟨tekst: Thuis⟩]")
    }.joined()
    + page("nl/visie/a", title: "Visie", "volgorde: ⟨volgorde: 1⟩")
    + page(
      "nl/a", title: "⟨titel: Alles⟩", "herzien-voor: ⟨plan: 2027⟩",
      text: ["fasen", "netwerk", "piramide", "stand", "nieuw", "agenda"].map {
        "![Figuur \($0)](figure:\($0))\n\n"
      }.joined())
      + """
      -- content/data/netwerk.csv --
      soort;moment;aantal;namen;bron
      stand;⟨moment: 2024-01⟩;⟨aantal: 46⟩;;brief
      stand;⟨moment: 2025-07-09⟩;⟨aantal: 58⟩;;brief
      instroom;2023;⟨aantal: 12⟩;;brief
      -- content/data/piramide.csv --
      laag;naam-nl;bron
      ⟨laag: 1⟩;⟨cel: De omgeving⟩;brief
      ⟨laag: 2⟩;⟨cel: Zware hulp⟩;brief

      """
    + SiteText.defaults.replacing("talen: [nl, fy]", with: "talen: [nl]\nverouderd-na: ⟨verouderd-na: 180⟩")
    .replacing(/(?s)-- content\/fy.*/, with: "").replacing(/, fy: [^}]*/, with: " ").replacing(
      "2026-11-24 }", with: "⟨bron: 2025-10-14⟩ }")

  /// Puts a value in the fields of a name: in the first of them if `inFirst`, else in all.
  private func tree(_ name: String, _ value: String, inFirst: Bool = false) -> FileTree {
    var isFirst = true
    let text = Self.site.replacing(/⟨([^:⟩]+): ([^⟩]*)⟩/) { match in
      defer { if match.1 == name { isFirst = false } }
      return match.1 == name && (isFirst || !inFirst) ? value : String(match.2)
    }
    return SiteText(text, defaults: "").tree
  }

  /// Makes all files of the site, or returns its errors.
  private func errors(_ tree: FileTree) async -> [String] {
    let build = await Build(tree)
    for file in build.output?.files ?? [] { #expect(file.bytes.count < 5_000_000, "\(file.path)") }
    return build.diagnostics.filter { $0.severity == .error }.map { error in
      "\(error.rule) \(error.range.file.path):\(error.range.line) \(error.range.text.prefix(40)) \(error.message.en)"
    }
  }

  @Test func areNoneInTheSiteItself() async {
    #expect(await errors(tree("", "")) == [])
  }

  private static let beyond = [
    "1000001", "100000000000", "1000000000000", "9223372036854775807", "9223372036854775808",
    "340282366920938463463374607431768211456", "-1", "1e9", "1,5", "NaN", "٣", "+1",
  ]

  @Test(arguments: ["nummer", "volgorde", "ritme", "deelnemers", "verouderd-na", "aantal"])
  func ofNumbersAreToldOnce(field: String) async {
    for value in Self.beyond {
      let written = field == "aantal" ? "\"\(value)\"" : value
      let errors = await CheckedSite(tree(field, written, inFirst: true)).findings.filter { $0.severity == .error }
      #expect(errors.map { "\($0.rule) \($0.range.text)" } == ["verkeerde-soort \(written)"])
    }
  }

  @Test(arguments: [
    ("nummer", ["0", "1000000"]), ("volgorde", ["0", "1000000"]), ("ritme", ["1", "1000"]), ("deelnemers", ["1000000"]),
    ("verouderd-na", ["1", "365250"]), ("aantal", ["0", "1", "1000000", "1000000,0"]),
    ("laag", ["0", "6", "7", "1000000"]),
    ("jaar", ["0001", "9999", "0000", "10000", "-2026", "20260"]),
    ("datum", ["0001", "0001-01-01", "9999-12-31", "2024-02-30", "99999999999999999999-01-01"]),
    ("plan", ["9999", "9999-12-31", "9999-12-31/9999-12-31", "0001/9999", "0001-01-01/9999-12-31", "9999/0001"]),
    ("stand-per", ["0001-01-01", "9999-12-31"]), ("moment", ["0001", "9999-12"]), ("bron", ["0001", "9999-12-31"]),
    ("tijd", ["00:00", "23:59", "24:00", "99999999999:00", "-1:00"]),
  ])
  func ofNumbersAndDatesAreShownOrTold(field: String, values: [String]) async {
    for value in values {
      _ = await errors(tree(field, value))
    }
  }

  /// Texts as wide and as strange as a field may hold.
  private static let texts = [
    "W", "👩‍👩‍👧‍👦", "e" + String(repeating: "\u{301}", count: 4_000), String(repeating: "W", count: 4_000),
    String(repeating: "a\u{AD}", count: 600), "\u{AD}", String(repeating: "\u{AD}", count: 600),
    String(repeating: "👩‍👩‍👧‍👦", count: 60), String(repeating: "\u{200B}", count: 600), "\u{200D}", "\u{A0}a\u{A0}",
    String(repeating: "1\u{A0}", count: 600), String(repeating: "漢", count: 600), String(repeating: "a ", count: 900),
  ]

  @Test(arguments: ["titel", "tekst", "cel"])
  func ofTextsAreShownOrTold(field: String) async {
    for text in Self.texts {
      let errors = await errors(tree(field, "\"\(text)\""))
      #expect(errors.filter { !$0.hasPrefix("ontbrekend-veld") && !$0.hasPrefix("zonder-woorden") } == [])
    }
  }

  /// As many phases as there may be files, and periods of all years.
  @Test func ofManyRecordsAreShown() async {
    let phases = (0..<100).map {
      page(
        "nl/fasen/f\($0)", title: "\"\(String(repeating: "lang", count: 100))\"",
        "bronnen: [brief]\nnummer: \($0)\nstaat: gepland\ndatum: 9999\nstand-per: 2025-10-14\nstappen: "
          + "[{ datum: \(2027 + $0), staat: gepland, bron: brief, tekst: Meten, sleutel: a }]")
    }
    let network = (1...200).map { "stand;\(String($0 * 9).padded(to: 4));\($0 * 3_000);;nieuws\n" }
    let text =
      phases.joined() + page("nl/a", text: "![Fasen](figure:fasen)\n\n![Netwerk](figure:netwerk)")
      + "-- content/data/netwerk.csv --\nsoort;moment;aantal;namen;bron\n" + network.joined()
    #expect(await errors(SiteText(text).tree) == [])
  }
}
