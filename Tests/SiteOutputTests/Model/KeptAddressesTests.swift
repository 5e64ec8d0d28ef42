import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// The addresses that the site has or had, which are told until something stands there again.
struct KeptAddressesTests {
  private let site =
    page("nl/moties/index", title: "Moties") + page("fy/moties/index", title: "Moasjes", "adres: moasjes")
    + page("nl/contact", title: "Contact") + page("nl/bellen", title: "Ons bellen", "voorheen: [/nl/tel/]")
    + page("fy/contact", title: "Kontakt")

  private func kept(_ lines: String...) -> String {
    "-- content/adressen.yml --\n" + lines.map { $0 + "\n" }.joined()
  }

  @Test func holdWhatTheSiteHas() async throws {
    let text = site + page("nl/met", text: "[x](een_plan.pdf)") + "-- content/nl/een_plan.pdf --\n%PDF-1.7\n%%EOF\n"
    let tree = SiteText(text).tree
    let checked = await CheckedSite(tree)
    var addresses = checked.site.keptAddresses
    #expect(addresses.add(checked.site.titlesByAddress) == 12)
    #expect(
      addresses.text
        == """
        # Elk adres dat de site heeft of had. Dit schrijft 'oko addresses --keep'.
        # Haal een regel alleen weg als niemand het adres kent.
        /fy/: Wolkom
        /fy/bellen/: Ons bellen
        /fy/contact/: Kontakt
        /fy/met/: Een titel
        /fy/moasjes/: Moasjes
        /nl/: Welkom
        /nl/bellen/: Ons bellen
        /nl/contact/: Contact
        /nl/een_plan.pdf:
        /nl/met/: Een titel
        /nl/moties/: Moties
        /nl/tel/: Ons bellen

        """)
    let again = await CheckedSite(
      FileTree(tree.files(below: "content") + [File(path: KeptAddresses.path, text: addresses.text)]))
    #expect(again.findings.isEmpty)
    var same = again.site.keptAddresses
    #expect(same.add(again.site.titlesByAddress) == 0)
    #expect(same.text == addresses.text)
  }

  @Test func sayNothingOfASiteThatKeepsNone() async {
    await expectFindings([], in: site)
    await expectFindings(
      [], in: site + kept("# Een opmerking", "", "/nl/contact: x", "/nl/feed.xml:", "/nl/alle-paginas/: x"))
  }

  /// Each address is told at its line, with the page that is probably meant now, and the tip works.
  @Test(arguments: [
    ("/nl/telefoon/: Contact", "content/nl/contact.md"), ("/nl/over/contact/: Een ander", "content/nl/contact.md"),
    ("/nl/kontact/: Een ander", "content/nl/contact.md"),
    ("/nl/moties/id79/: Motie ID 79", "content/nl/moties/index.md"),
    ("/fy/moasjes/id79/: Motie ID 79", "content/fy/moties/index.md"), ("/fy/skilje/: Kontakt", "content/fy/contact.md"),
    ("/fy/skilje/: Ons bellen", "content/nl/bellen.md"), ("/nl/heel-iets-anders/: Niets", nil),
    ("/nl/b%C3%BBten/: Bûten", nil),
    ("/index.php?id=3&x=1: Ons bellen", "content/nl/bellen.md"), ("/nl/bijlage/plan.pdf:", nil),
    ("/oud.html: 'Motie: ''79'''", nil),
  ])
  func areToldWithTheirSuccessor(line: String, file: String?) async throws {
    let text = site + kept("/nl/contact/: Contact", "«\(line)»")
    await expectFindings([.droppedAddress], in: text)
    let (address, _) = try #require(stampField(line))
    let tip = try #require(await CheckedSite(SiteText(text).tree).findings.first?.tip?.text(.en))
    #expect(
      tip.contains("into '\(file ?? "")'") || tip.contains("of '\(file ?? "")'")
        || file == nil && !tip.contains("content/"))
    #expect(tip.contains("[\(address)]") || tip.contains("'\(address)'"))
    let field = "voorheen: [\(address)]"
    let mended = page("nl/moties/index", title: "Moties", field) + kept("/nl/contact/: Contact", line)
    await expectFindings([], in: site + mended)
  }

  @Test func areToldOnceOfALanguageThatIsGone() async {
    let defaults = SiteText.defaults.replacing("talen: [nl, fy]", with: "talen: [nl]")
    let tree = SiteText(
      page("nl/a") + kept("/fy/: x", "/fy/a/: x", "/fy/b/: y", "/nl/a/: x") + "-- content/fy/index.md --",
      defaults: defaults
    ).tree
    let found = await CheckedSite(tree).findings.filter { $0.rule == .droppedAddress }
    #expect(found.map(\.range.text) == ["/fy/: x"])
    #expect(
      found.map { $0.message.text(.en) } == ["the site had 3 addresses that begin with '/fy/', and has none any more"])
  }

  /// A page that moved is known by its title or by its former address, so that links to it are repaired.
  @Test func tellWhereAPageWent() async {
    let texts =
      page("nl/a", text: "Zie [x](netwerk.md) en [y](eerder/index.md).") + page("fy/a", text: "Sjoch [x](netwerk.md).")
    let moved = page("nl/verbindingen", title: "Het netwerk") + page("nl/elders", "voorheen: [/nl/eerder/]")
    let tree = SiteText(texts + moved + kept("/nl/netwerk/: Het netwerk", "/fy/netwurk/: It netwurk")).tree
    let found = await CheckedSite(tree).findings
    let broken = found.filter { $0.rule == .brokenLink }.map { $0.tip?.text(.nl) ?? "" }
    #expect(broken == ["bedoelt u 'verbindingen.md'?", "bedoelt u 'verbindingen.md'?", "bedoelt u 'elders.md'?"])
    #expect(found.filter { $0.rule == .droppedAddress }.map(\.range.line) == [1, 2])
  }

  /// The translation that stayed behind is told itself, and may say what its address is.
  @Test func areNotToldOfTheLanguageOfATranslationWithoutSource() async {
    let orphan = page("fy/netwerk", "adres: netwurk").replacing("---\ntitel", with: "«---»\ntitel")
    await expectFindings([.droppedAddress, .orphan], in: orphan + kept("/fy/netwurk/: y", "«/nl/netwerk/: x»"))
    let links = page("nl/a", text: "[x](https://oko.example/fy/netwurk/)")
    await expectFindings([.orphan], in: orphan + links)
  }

  /// What can't be read may have an address of its own.
  @Test func areNotToldBesideAPageThatCannotBeRead() async {
    await expectFindings(
      [.yaml],
      in: page("nl/a").replacing("titel: Een", with: "titel: «\"Een").replacing("\"Een titel", with: "\"Een titel»")
        + kept("/nl/b/: b"))
  }

  @Test(arguments: [
    "«nl/contact/: x»", "«/nl/een plan.pdf: x»", "«- /nl/contact/»", "«/nl/contact/»", "  «/nl/contact/: x»",
    "«https://oko.example/nl/: x»",
    "«<<<<<<< HEAD»\n/nl/contact/: Contact\n=======\n/nl/bellen/: x\n>>>>>>> andere-tak",
    "/nl/contact/: een⟨«\u{202E}»⟩",
  ])
  func areReportedWhereTheFileIsDamaged(lines: String) async {
    let isSign = lines.contains("⟨")
    let text = lines.replacing("⟨", with: "").replacing("⟩", with: "")
    await expectFindings([isSign ? .fileEncoding : .stamp], in: site + kept(text.replacing("  «", with: "«  ")))
  }
}
