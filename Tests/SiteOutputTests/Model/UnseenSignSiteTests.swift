import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// A sign that nobody sees is told once, at its place, wherever it stands; and no file that `oko` makes holds one.
struct UnseenSignSiteTests {
  private static let signs = [
    0, 1, 0xB, 0xC, 0xD, 0x1B, 0x7F, 0x80, 0x85, 0x9F, 0x61C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFDD0,
    0xFEFF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
  ].compactMap(Unicode.Scalar.init)

  /// Each kind of file, with the sign at `⟨⟩`.
  private static let places = [
    page("nl/a", title: "Een⟨⟩titel"), page("nl/a", title: "\"Een⟨⟩titel\""), page("nl/a", "eige⟨⟩naar: griffie"),
    page("nl/a", "# een⟨⟩opmerking"), page("nl/a", text: "Crackstraat 2⟨⟩8441 ES"), page("nl/a", text: "## Een⟨⟩kop"),
    page("nl/a", text: "| a | b |\n|---|---|\n| een⟨⟩twee | drie |"), page("nl/a", text: "```\nco⟨⟩de\n```"),
    page("nl/a", text: "Tekst <!-- een⟨⟩opmerking -->"), page("nl/a", text: "[b](https://www.voorbeeld.nl/⟨⟩)"),
    page("nl/a", text: "einde⟨⟩"), page("nl/a") + page("fy/a", text: "In⟨⟩tekst"),
    page("nl/a").replacing("samenvatting: Een zin.", with: "samenvatting: >\n  Een⟨⟩zin."),
    page("nl/a", "voorheen: [/nl/⟨⟩/]"), page("nl/a", "stand-per: 2025⟨⟩-10-14"),
    "-- content/bronnen.yml --\nbrief: { titel: Voort⟨⟩gang, soort: raadsbrief, datum: 2025-10-14 }\n",
    "-- content/woorden.yml --\nverboden: [een⟨⟩woord]\n",
    "-- content/data/netwerk.csv --\nsoort;moment;aantal;namen;bron\ninstroom;2023;1;A⟨⟩a;brief\n",
    "-- content/data/netwerk.csv --\nsoort;mom⟨⟩ent;aantal;namen;bron\ninstroom;2023;1;Aa;brief\n",
    "-- content/data/piramide.csv --\nlaag;naam-nl;naam-fy;bron\n1;\"Een⟨⟩naam\";Namme;brief\n",
    "-- templates/home.html --\n<p>Een⟨⟩tekst</p>\n", "-- templates/styles/base.css --\np { color:⟨⟩red }\n",
    page("nl/a") + page("fy/a") + "-- content/vertaald.yml --\nfy:\n  a.md:\n    titel: 1f3a⟨⟩9c2e\n",
    page("nl/a") + page("fy/a")
      + "-- content/vertaald.yml --\nnagezien:\n  fy:\n    a.md: 1f3a9c2e 2026-11-24 taal⟨⟩skipper\n",
    "-- content/bevestigd.yml --\n# een⟨⟩opmerking\n",
  ]

  @Test(arguments: places.indices)
  func isToldWhereItStands(number: Int) async {
    let place = Self.places[number]
    // Each place with some of them: all signs are found in the same way.
    for (index, sign) in Self.signs.enumerated() where index % 5 == number % 5 {
      await expectFindings([.fileEncoding], in: place.replacing("⟨⟩", with: "«\(sign)»") + "\n")
    }
  }

  /// Without `site.yml` there is nothing else to check.
  @Test func isToldInTheSettings() async {
    for sign in Self.signs {
      let site = SiteText(SiteText.defaults.replacing("nl: Kansrijk", with: "nl: Kans\(sign)rijk"))
      let findings = await CheckedSite(site.tree).findings
      #expect(
        findings.filter { $0.range.file.path == "content/site.yml" }.map(\.rule) == [.fileEncoding], "\(sign.code)")
    }
  }

  @Test func isToldEachTime() async {
    await expectFindings([.fileEncoding, .fileEncoding], in: page("nl/a", text: "een«\u{B}»twee\n\ndrie«\u{B}»vier"))
  }

  /// Escapes, in the notation of each place.
  @Test(arguments: [
    page("nl/a", title: "\"Een«\\0»titel\""), page("nl/a", title: "\"Een«\\x0B»titel\""),
    page("nl/a", title: "\"Een«\\x85»titel\""), page("nl/a", title: "\"Een«\\N»titel\""),
    page("nl/a", title: "\"Een«\\u202E»titel\""), page("nl/a", title: "\"Een«\\U0001FFFE»titel\""),
    page("nl/a", title: "\"Een«\\r»titel\""), page("nl/a", title: "\"Een\\\\«\\e»titel\""),
    page("nl/a", "\"eige«\\v»naar\": griffie"), page("nl/a", "eigenaar: \"grif«\\b»fie\""),
    page("nl/a", "voorheen: [\"/nl/«\\0»b/\"]"), page("nl/a", "voorheen: [/nl/«%00»b/, /nl/«%E2%80%AE»c/]"),
    page("nl/a").replacing("Een zin.", with: "\"Een«\\uFFFE»zin.\""),
    "-- content/bronnen.yml --\nbrief: { titel: \"Voort«\\x1b»gang\", soort: \"raads«\\x7F»brief\", datum: 2025-10-14 }\n",
    page("nl/a", text: "Een«&#0;»woord"), page("nl/a", text: "Een«&#11;»woord"), page("nl/a", text: "Een«&#x0b;»woord"),
    page("nl/a", text: "Een«&#x80;»woord"), page("nl/a", text: "Een «&#x202E;»woord`&#11;`"),
    page("nl/a", text: "Een«&rlm;»woord \\&lrm;"), page("nl/a", text: "Een«&#xFFFE;»woord"),
    page("nl/a", text: "Een«&#13;»woord"), page("nl/a", text: "## Een «&#8238;»kop"),
    page("nl/a", text: "[een](https://www.voorbeeld.nl/«&#x202E;»)"), page("nl/a", text: "[een](b.md«&#11;»)"),
    page("nl/a", text: "[een](https://www.voorbeeld.nl/ 'x«&#1;»')"), page("nl/a", text: "``` a«&#x202E;»b\nc\n```"),
    page("nl/a").replacing("Een zin.", with: "Een «&#x202E;»zin."),
    page("nl/a").replacing("Een zin.", with: "'Een «&#x9D;»zin.'"),
    page("nl/a", text: "[een](https://www.voorbeeld.nl/a«%00»b)"),
    page("nl/a", text: "[een](https://www.voorbeeld.nl/%E2%82%AC«%e2%80%ae»b)"),
    page("nl/a", text: "[een](b«%0B».md)"), page("nl/a", text: "[een](mailto:a@voorbeeld.nl?subject=«%7F»)"),
    page("nl/a", text: "![een](b«%EF%BF%BE».png)"),
    page("nl/a").replacing("Een zin.", with: "Een [zin](https://www.voorbeeld.nl/«%E2%81%A6»)."),
    "-- content/bronnen.yml --\nbrief: { titel: A, soort: raadsbrief, datum: 2025-10-14, webadres: https://www.voorbeeld.nl/«%00» }\n",
    "-- templates/home.html --\n<p title=\"«&#x202E;»\">Een</p>\n", "-- templates/home.html --\n<p>Een«&#0»</p>\n",
    "-- templates/styles/base.css --\np::before { content: \"a«\\202E»\" }\n",
  ])
  func isToldWhereItIsWritten(site: String) async {
    let marks = SiteText(site).marks.count
    await expectFindings(Array(repeating: .fileEncoding, count: marks), in: site + "\n")
  }

  /// What only looks like an escape, and the signs that words and addresses need.
  @Test(arguments: [
    page("nl/a", title: "Een\\0titel"), page("nl/a", title: "'Een\\u202Etitel'"),
    page("nl/a", title: "\"Een\\\\x0Btitel\\ttab\""),
    page("nl/a", title: "Jeugd\u{AD}hulp 👩‍👩‍👧‍👦"), page("nl/a", text: "`&#11;` en \\&#x202E; en &#9; en &shy; en &zwj;"),
    page("nl/a", text: "```\n&#11; \u{200D}\n```"), page("nl/a", text: "[می‌خواهم](lang:fa) en [مرحبا](lang:ar)"),
    page("nl/a", text: "[een](https://www.voorbeeld.nl/%20%E2%82%AC%2500) 100%00"),
    page("nl/a", text: "[een](mailto:a@voorbeeld.nl?body=een%0D%0Atwee)"), page("nl/a", title: "Een&#11;titel"),
    page("nl/a", text: "een\ttwee"), page("nl/a", text: "een\r\ntwee\r\n"),
  ])
  func isNotToldWhereItIsNot(site: String) async {
    await expectFindings([], in: site)
  }

  /// Word ends a line with U+000B.
  @Test func isExplained() async {
    let findings = await CheckedSite(SiteText(page("nl/a", text: "2\u{B}8441")).tree).findings
    #expect(findings.map { $0.message.nl } == ["hier staat een teken dat niemand ziet: U+000B"])
    #expect(findings.first?.tip?.nl.contains("Word zet dit teken bij Shift+Enter") == true)
  }

  /// Nor if the findings were passed over.
  @Test func reachesNoFile() async {
    let text =
      "## Kop &#11; \u{AD}x\n\nEen&#x202E;woord *&#xFFFE;a* `b` [c](https://www.voorbeeld.nl/&#x1;d 'e&#x85;f') "
      + "![g&#x2;](b.png)\n\n| h&#3; | i |\n|---|---|\n| j&#4; | k |\n\n``` l&#5;\nm\n```\n\nn[^1]\n\n[^1]: o&#6;\n"
    let site = SiteText(
      page("nl/a", title: "\"Een\\x0Btitel\"", text: text).replacing("Een zin.", with: "Een &#x200F;zin.")
        + page("nl/agenda/a", title: "\"\\u2066Avond\"", "datum: 2027-01-10\nstaat: gepland\nstand-per: 2026-11-20")
        + "-- content/nl/b.png --\nx\n")
    let build = await Build(site.tree)
    #expect(build.diagnostics.haveErrors)
    let files = Output(build.site, build.templates, build.styleSheet).bytes
    for (path, bytes) in files where ![".png", ".ico"].contains(where: path.hasSuffix) {
      #expect((path.hasSuffix(".csv") ? Array(bytes.dropFirst(3)) : bytes).span.unseenSigns().isEmpty, "\(path)")
    }
  }

  /// A soft hyphen stands in the text of a page only.
  @Test func leavesSoftHyphensInTexts() async throws {
    let files = try await files(
      of: page(
        "nl/agenda/a", title: "Jeugd\u{AD}hulp",
        "datum: 2027-01-10\nbegin: \"19:30\"\nplaats: Gemeente\u{AD}huis\nstaat: gepland\nstand-per: 2026-11-20",
        text: "## Jeugd\u{AD}zorg\n\nOpvoed\u{AD}hulp"
      ).replacing("Een zin.", with: "Een jeugd\u{AD}zin."))
    for (path, text) in files where !path.hasSuffix(".html") && !path.hasSuffix(".css") {
      #expect(!text.contains("\u{AD}"), "\(path)")
    }
    let page = try #require(files["nl/agenda/a/index.html"])
    #expect(page.contains("id=\"jeugdzorg\"") && page.contains("Jeugd\u{AD}zorg") && page.contains("Opvoed\u{AD}hulp"))
    #expect(page.contains("<title>Jeugdhulp – Kansrijk</title>") && page.contains(">Jeugd\u{AD}hulp</h1>"))
    #expect(page.matches(of: /="[^"]*\u{AD}[^"]*"/).isEmpty)
    #expect(try #require(files["nl/feed.xml"]).contains("Waar: Gemeentehuis."))
  }
}
