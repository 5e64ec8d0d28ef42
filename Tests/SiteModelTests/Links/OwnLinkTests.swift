import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics
@testable import TestSupport

/// Links that are written in another way than they work: each is told once, with a tip that works as it is typed.
struct OwnLinkTests {
  /// A site whose page `stukken/a` has a text, with files of all sorts of names.
  private func site(_ text: String, in language: String = "nl", address: String = "https://oko.example/") -> FileTree {
    let site =
      page("nl/contact", title: "Contact", "bronnen: [brief]\nvoorheen: [/nl/bel-ons/]", text: "## Bellen\n\nBel.")
      + page("fy/contact", title: "Kontakt", "adres: kontakt", text: "## Belje\n\nBelje.")
      + page("nl/alleen", title: "Alleen hier") + page("nl/stukken/index") + page("fy/stukken/index")
      + page("nl/stukken/a", title: "A", text: language == "nl" ? text : "")
      + page("fy/stukken/a", title: "A", text: language == "fy" ? text : "")
      + page("nl/oud", title: "Oud", "ingetrokken: { datum: 2026-01-01, reden: Oud }", text: "## Kop")
    let defaults = SiteText.defaults.replacing("https://oko.example/", with: address)
    let files = OwnLinkTests.files.map { Self.file("content/nl/stukken/" + $0) }
    let top = ["nl/Jaarplan.pdf", "fy/Jaarplan.pdf", "fy/stukken/Jaarplan.pdf"].map {
      Self.file("content/" + $0)
    }
    return FileTree(SiteText(site, defaults: defaults).tree.files(below: "content") + files + top)
  }

  private static let files = [
    "Plan.PDF", "Plan #1.pdf", "bijlage/een plan (2).pdf", "bijlage/100%.pdf", "vraag?.pdf", "R&D 'zo'.pdf",
    "plan%202025.pdf",
    "bijlage/cafe\u{301}.pdf", "bijlage/a#b#c.pdf", "bijlage/kaart.png",
  ]

  private static func file(_ path: String) -> File {
    File(path: path, bytes: path.hasSuffix(".png") ? SampleFiles.png : SampleFiles.pdf)
  }

  private func findings(_ tree: FileTree, in file: String = "content/nl/stukken/a.md") async -> [Diagnostic] {
    let rules: [Rule] = [.parity, .factParity]
    return await CheckedSite(tree).findings.filter { !rules.contains($0.rule) }
  }

  /// Expects one finding whose tip is this address, and no finding once it stands in place of the other.
  private func expect(
    _ rule: Rule, _ tip: String, _ text: String, in language: String = "nl", address: String = "https://oko.example/",
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let tree = site(text, in: language, address: address)
    let found = await findings(tree)
    let told = found.map { $0.tip?.text(.en) ?? "" }
    #expect(found.map(\.rule) == [rule], "\(text) \(told)", sourceLocation: sourceLocation)
    #expect(
      ["write '\(tip)'", "did you mean '\(tip)'?"].contains(told.first)
        || told.first?.hasPrefix("write '\(tip)'") == true,
      "\(text) \(told)", sourceLocation: sourceLocation)
    guard let range = found.first?.range else { return }
    let repairs = [(range, tip)] + found.compactMap { $0.edit.map { ($0.range, $0.replacement) } }
    for (place, replacement) in repairs {
      var bytes = range.file.bytes
      bytes.replaceSubrange(place.bytes, with: replacement.utf8)
      let mended = FileTree(
        tree.files(below: "content").filter { $0 != range.file } + [File(path: range.file.path, bytes: bytes)])
      let left = await findings(mended)
      #expect(
        left.isEmpty, "\(text) → \(replacement): \(DiagnosticPrinter(.en).text(of: left))",
        sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    "https://oko.example/nl/contact/", "https://oko.example/nl/contact", "http://oko.example/nl/contact/",
    "HTTPS://WWW.OKO.Example/nl/contact/", "https://oko.example:443/nl/contact/",
    "https://oko.example/nl/contact/index.html",
    "https://oko.example/nl/contact/?utm_source=x", "https://oko.example/nl//contact/",
    "https://oko.example/nl/c%6Fntact/",
    "https://oko.example/nl/../nl/./contact/", "https://oko.example/nl/bel-ons/", "https://oko.example./nl/contact/#",
  ])
  func ofAPageBecomesRelative(address: String) async {
    await expect(.wholeAddress, "../contact.md", "Zie [x](\(address)).")
  }

  @Test(arguments: [
    ("Zie [x](https://oko.example/nl/contact/#bellen).", "../contact.md#bellen"),
    ("Zie [x](https://oko.example/nl/contact/#bron-brief).", "../contact.md#bron-brief"),
    ("Zie [x](https://oko.example/nl/).", "../index.md"), ("Zie [x](https://oko.example/nl/stukken/).", "index.md"),
    ("Zie <https://oko.example/nl/contact/>.", "[Contact](../contact.md)"),
    ("Zie https://oko.example/nl/contact/.", "[Contact](../contact.md)"),
    ("Zie www.oko.example/nl/contact/.", "[Contact](../contact.md)"),
    ("Zie [x][1].\n\n[1]: https://oko.example/nl/contact/", "../contact.md"),
    ("Zie [x](<https://oko.example/nl/contact/>).", "../contact.md"),
    ("| a |\n|---|\n| [x](https://oko.example/nl/contact/) |", "../contact.md"),
    ("Zie [x](https://oko.example/nl/Jaarplan.pdf).", "../Jaarplan.pdf"),
    ("Zie [x](https://oko.example/nl/stukken/Plan%20%231.pdf).", "Plan%20%231.pdf"),
    ("Zie [x](https://oko.example/fy/kontakt/).", "../contact.md"),
    ("Zie [x](https://oko.example/fy/kontakt/#belje).", "../contact.md#bellen"),
  ])
  func isReplaced(text: String, tip: String) async {
    await expect(text.contains("fy/") ? .linkLanguage : .wholeAddress, tip, text)
  }

  @Test func leadsTranslationsToTheirLanguage() async {
    await expect(.wholeAddress, "../alleen.md", "[x](https://oko.example/nl/alleen/)", in: "fy")
    await expect(.wholeAddress, "../Jaarplan.pdf", "[x](https://oko.example/nl/Jaarplan.pdf)", in: "fy")
    await expect(.linkLanguage, "../contact.md#belje", "[x](https://oko.example/nl/contact/#bellen)", in: "fy")
    await expect(.linkLanguage, "[Kontakt](../contact.md)", "<https://oko.example/nl/contact/>", in: "fy")
  }

  @Test(arguments: ["https://oko.example/proef/nl/contact/", "https://www.oko.example/proef/nl/contact#bellen"])
  func knowsThePathOfTheSite(address: String) async {
    let tip = "../contact.md" + (address.contains("#") ? "#bellen" : "")
    await expect(.wholeAddress, tip, "[x](\(address))", address: "https://oko.example/proef/")
  }

  @Test func knowsBothAddressesOfTheSite() async throws {
    let tree = site("[x](https://oko.example/nl/contact/), [y](http://localhost:8000/nl/contact/)")
    let checked = await CheckedSite(tree, try BuildOptions(address: "http://localhost:8000/"))
    #expect(checked.findings.map(\.rule) == [.wholeAddress, .wholeAddress])
  }

  /// What `oko` makes has no other address, and other sites are their own.
  @Test(arguments: [
    "https://oko.example/", "https://oko.example", "https://oko.example/nl/feed.xml",
    "https://oko.example/data/catalog.jsonld",
    "https://oko.example/nl-fy/contact/", "https://oko.example/nl/alle-paginas/", "https://elders.example/nl/contact/",
    "https://oko.example.elders.example/nl/weg/", "https://oko.example:8443/nl/weg/",
    "https://mijn.oko.example/nl/weg/",
    "https://a@oko.example/nl/weg/", "mailto:a@oko.example",
  ])
  func isLeftAlone(address: String) async {
    #expect(await findings(site("[x](\(address))")).isEmpty)
  }

  @Test(arguments: [
    ("https://oko.example/nl/contct/", "../contact.md"), ("https://oko.example/contact/", "../contact.md"),
    ("https://oko.example/nl/contact.html", "../contact.md"), ("https://oko.example/nl/contact.md", "../contact.md"),
    ("https://oko.example/NL/Contact/", "../contact.md"), ("https://oko.example/nl/stukken/plan.pdf", "Plan.PDF"),
    ("https://oko.example/nl/fed.xml", "https://oko.example/nl/feed.xml"),
    ("https://oko.example/nl/plan.pdf", "Plan.PDF"),
    ("https://oko.example/nl/contact/#belen", "../contact.md#bellen"),
    ("https://oko.example/nl/contact/#weg", "../contact.md"),
    ("https://oko.example/nl-fy/contct/", "https://oko.example/nl-fy/contact/"),
  ])
  func thatIsDeadIsBroken(address: String, tip: String) async {
    if address.contains("nl-fy") {
      #expect(await findings(site("[x](\(address))")).map(\.rule) == [.brokenLink])
    } else {
      await expect(.brokenLink, tip, "[x](\(address))")
    }
  }

  /// A field for an address takes that of the site itself too, if something stands there.
  @Test func inAFieldLeadsSomewhere() async {
    let fields = "datum: 2099-01-01\nstaat: gepland\nstand-per: 2026-01-01\naanmelden: "
    let source = { (address: String) in
      SiteText.defaults.replacing("brief: {", with: "brief: { webadres: \(address),")
    }
    await expectFindings(
      [.brokenLink], in: page("nl/agenda/a", fields + "«https://oko.example/nl/aanmeldn/»") + page("nl/aanmelden"))
    await expectFindings(
      [], in: page("nl/agenda/a", fields + "https://www.oko.example/nl/aanmelden") + page("nl/aanmelden"))
    await expectFindings([.brokenLink], in: source("«https://oko.example/weg.pdf»"))
    await expectFindings([], in: source("https://oko.example/nl/feed.xml"))
    let checked = await CheckedSite(
      SiteText(page("nl/agenda/a", fields + "https://oko.example/nl/aanmeldn/") + page("nl/aanmelden")).tree)
    #expect(checked.findings.map { $0.tip?.text(.en) } == ["did you mean 'https://oko.example/nl/aanmelden/'?"])
  }

  @Test func saysWhatToDoWhereNothingIsLikeIt() async {
    let found = await findings(site("Zie <https://oko.example/nl/heel/iets-anders/>."))
    #expect(found.map { $0.tip?.text(.nl) } == ["noem een pagina of bestand dat er is, of haal de link weg"])
    #expect(found.map(\.range.text) == ["<https://oko.example/nl/heel/iets-anders/>"])
  }

  // MARK: Names of files

  @Test(arguments: [
    "<Plan #1.pdf>", "Plan%20#1.pdf", "<bijlage/a#b#c.pdf>", "<../stukken/Plan #1.pdf>", "bijlage/a#b#c.pdf#page=2",
    "plan.pdf", "./PLAN.pdf#page=2", "bijlage\\kaart.png", "bijlage\\100%25.pdf", "..\\contact.md", ".\\Plan.PDF",
    "..\\..\\nl\\contact.md",
    "bijlage%5Ckaart.png", "Plan.PDF?v=2", "../contact.md?x=1#bellen", "C:\\Users\\jan\\Plan.PDF",
    "file:///C:/x/Plan.PDF",
    "file:///home/jan/content/nl/contact.md", "\\\\\\\\server\\share\\Plan.PDF", "/home/jan/Plan.PDF", "Contact.md",
    "contact.md", "../Contact.md",
    "kaart.png", "../stukken/bijlage/Kaart.png", "/nl/contact/#bellen", "/nl/contact/index.html", "/nl/bel-ons/",
    "/nl/Jaarplan.pdf",
    "//elders.example/x", "oko.example/nl/contact/", "www.oko.example/nl/contact/", "../contact.md#Bellen",
    "../contact.md#%62ellen",
    "cafe.pdf", "..\\contact.md#bellen",
  ])
  func hasATipThatWorks(link: String) async throws {
    let tree = site("Zie [x](\(link)).")
    let found = await findings(tree)
    let tip = try #require(found.first?.tip?.text(.en), "\(link)")
    #expect(found.count == 1)
    let words = tip.split(separator: "'", maxSplits: 1).last.map { $0.prefix { $0 != "'" } } ?? ""
    await expect(found[0].rule, String(words), "Zie [x](\(link)).")
  }
}
