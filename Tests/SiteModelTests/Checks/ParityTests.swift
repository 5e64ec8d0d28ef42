import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics
@testable import TestSupport

/// The structure of a section in both languages.
struct ParityTests {
  /// Returns a page with the given text in each language.
  private func site(_ dutch: String, _ frisian: String, _ fields: String = "") -> String {
    page("nl/a", text: dutch) + page("fy/a", title: "In titel", fields, text: frisian)
  }

  @Test(arguments: [
    ("«## Kop»\n\n### Deel", "«## Holle»\n\n#### Part", "headings: the source has ##, ###, the translation ##, ####"),
    ("«## Kop»\n\n### Deel", "«## Holle»\n\nPart", "headings: the source has ##, ###, the translation ##"),
    ("«## Kop»\n\n- a\n- b", "«## Holle»\n\n- a", "items of lists: the source has 2, the translation 1"),
    ("«## Kop»\n\nTekst", "«## Holle»\n\n- a", "items of lists: the source has none, the translation 1"),
    (
      "«## Kop»\n\n- a\n  - b\n- c", "«## Holle»\n\n- a\n- b\n- c",
      "items of lists: the source has 2, 1, the translation 3"
    ),
    (
      "«## Kop»\n\n| a | b |\n|---|---|\n| c | d |", "«## Holle»\n\n| a |\n|---|\n| c |",
      "rows and columns of tables: the source has 2×2, the translation 2×1"
    ),
    (
      "«## Kop»\n\n| a |\n|---|\n| c |\n| d |", "«## Holle»\n\n| a |\n|---|\n| c |",
      "rows and columns of tables: the source has 3×1, the translation 2×1"
    ),
    (
      "«## Kop»\n\n> [!NOTE]\n> Let op.", "«## Holle»\n\n> [!WARNING]\n> Tink derom.",
      "notices: the source has note, the translation warning"
    ),
    (
      "«## Kop»\n\n> [!NOTE]\n> Let op.", "«## Holle»\n\nTink derom.",
      "notices: the source has note, the translation none"
    ),
    ("«## Kop»\n\n> Zei hij.", "«## Holle»\n\nSei er.", "quotes: the source has >, the translation none"),
    (
      "«## Kop»\n\n![Fasen](figure:bronnen)", "«## Holle»\n\nTekst.",
      "figures: the source has bronnen, the translation none"
    ),
    (
      "«## Kop»\n\nEen[^1].\n\n[^1]: Noot.", "«## Holle»\n\nIen[^1] en twa[^1].\n\n[^1]: Noat.",
      "footnotes: the source has 1, the translation 2"
    ),
    ("«Tekst.»\n\n- a", "«Tekst.»\n\nIen.", "items of lists: the source has 1, the translation none"),
  ])
  func reportsWhatASectionLacks(dutch: String, frisian: String, message: String) async {
    await expectDifference(.parity, message, in: site(dutch, frisian))
  }

  /// The file lies beside the page in each language.
  @Test func reportsAnotherImage() async {
    let files = "-- content/nl/a.svg --\n<svg/>\n-- content/fy/a.svg --\n<svg/>\n-- content/fy/b.svg --\n<svg/>\n"
    await expectDifference(
      .parity, "images: the source has a.svg, the translation b.svg",
      in: site("«## Kop»\n\n![a](a.svg)", "«## Holle»\n\n![a](b.svg)") + files)
    await expectDifference(
      .parity, "images: the source has a.svg, the translation none",
      in: site("«## Kop»\n\n![a](a.svg)", "«## Holle»\n\nTekst.") + files)
    await expectFindings([], in: site("## Kop\n\n![a](a.svg)", "## Holle\n\nTekst.\n\n![a](a.svg)") + files)
  }

  /// Other words, other line breaks or another order of paragraphs make no difference.
  @Test(arguments: [
    ("## Kop\n\n1. a\n2. b\n\nTekst.", "## Holle\n\nTekst\nfan mear.\n\n* a\n* b"),
    ("## Kop\n\n> Zei hij.\n\n- a\n- b", "## Holle\n\n* a\n\n* b\n\n> Sei\n> er."),
    ("## Kop\n\n| a | b |\n|---|--:|\n| c | d |", "## Holle\n\n|a|b|\n|:--|---|\n|in oar|wurd|"),
    ("Tekst[^1].\n\n[^1]: Noot.", "Tekst[^a].\n\n[^a]: Noat\n    fan twa rigels."),
    ("## Kop\n\n**Vet** en `code`.\n\nTekst.", "## Holle\n\nFet en _koade_. Tekst."),
    ("## Kop\n\n![Fasen](figure:bronnen)\n\nTekst.", "## Holle\n\nTekst.\n\n![De fazen](figure:bronnen)"),
  ])
  func leavesAloneWhatIsTheSame(dutch: String, frisian: String) async {
    await expectFindings([], in: site(dutch, frisian))
  }

  /// Each section is compared with its own counterpart.
  @Test func comparesSectionBySection() async {
    await expectDifference(
      .parity, "items of lists: the source has 2, the translation 1",
      in: site("Een.\n\n## Kop\n\n- a\n\n«## Meer»\n\n- b\n- c", "Ien.\n\n## Holle\n\n- a\n\n«## Mear»\n\n- b"))
  }

  /// A different structure doesn't stop the build; a different fact does.
  @Test func warns() async {
    let checked = await CheckedSite(SiteText(site("## Kop\n\n- a", "## Holle")).tree)
    #expect(checked.findings.map(\.severity) == [.warning] && !checked.diagnostics.haveErrors)
    let facts = await CheckedSite(SiteText(site("In 2024.", "Yn 2025.")).tree)
    #expect(facts.findings.map(\.severity) == [.error] && facts.diagnostics.haveErrors)
  }

  // MARK: Which sections

  /// Returns the hash of what a section says now.
  private func fingerprint(of section: String, in site: String) async throws -> String {
    let sections = await CheckedSite(SiteText(site).tree).site[PagePath("a")]?.sections["nl"]
    return try #require(sections?.first { $0.id == section }).fingerprint.text
  }

  @Test func comparesTwoSectionsWithTheOneThatTheyTranslate() async throws {
    let dutch = "«## Kop»\n\n- a\n- b\n\nOp 3 mei. [brief](https://a.example/)\n\n> Zei hij.\n\n- c"
    let frisian = "«## Ien»\n\n- a\n- b\n\n> Sei er.\n\n## Twa\n\nOp 3 maaie. [brief](https://a.example/)"
    let stamp = try await fingerprint(of: "kop", in: site(dutch, ""))
    let stamps = stamps("fy/a", "ien: kop \(stamp)", "twa: kop \(stamp)")
    await expectFindings([], in: site(unmarked(dutch), unmarked(frisian) + "\n\n- c") + stamps)
    await expectDifference(
      .parity, "items of lists: the source has 2, 1, the translation 2", in: site(dutch, frisian) + stamps)
  }

  private func unmarked(_ text: String) -> String { text.replacing(/[«»]/, with: "") }

  @Test func leavesStaleSectionsAlone() async throws {
    let (dutch, frisian) = ("## Kop\n\n- a\n\nIn 2024. [x](https://a.example/)", "## Holle\n\nYn 2025.")
    await expectFindings([], in: site(dutch, frisian) + stamps("fy/a", "holle: kop 00000000"))
    let stamp = try await fingerprint(of: "kop", in: site(dutch, ""))
    await expectFindings(
      [.parity, .parity, .factParity], in: site(dutch, frisian) + stamps("fy/a", "holle: kop \(stamp)"),
      at: ["content/fy/a.md:7:1 '## Holle'", "content/fy/a.md:7:1 '## Holle'", "content/fy/a.md:9:4 '2025'"])
  }

  /// A section that translates nothing has nothing to be compared with.
  @Test func leavesSectionsWithoutASourceAlone() async {
    await expectFindings([], in: site("Tekst.", "Tekst.\n\n## Holle\n\n- 2025"))
    await expectFindings([], in: page("nl/a", text: "- 2025"))
  }

  // MARK: The other way round

  /// Where the source is Frisian, the Dutch is the translation.
  @Test func comparesWithTheSourceWhicheverThatIs() async {
    await expectDifference(
      .parity, "items of lists: the source has 1, the translation none",
      in: page("fy/a", "brontaal: fy", text: "«## Holle»\n\n- a") + page("nl/a", text: "«## Kop»\n\nTekst."),
      translation: "nl")
    await expectDifference(
      .factParity, "the source says '3 maaie 2025', the translation '4 mei 2025'",
      in: page("fy/a", "brontaal: fy", text: "«3 maaie 2025»") + page("nl/a", text: "«4 mei 2025»"), translation: "nl")
  }
}

/// Expects one finding at the mark in the translation, with the mark in the source as its related place.
func expectDifference(
  _ rule: Rule, _ message: String, in text: String, translation: String = "fy",
  sourceLocation: SourceLocation = #_sourceLocation
) async {
  let site = SiteText(text)
  let checked = await CheckedSite(site.tree)
  // Another level may be one too deep.
  let findings = checked.findings.filter { $0.rule != HeadingOrder.rule }
  let places = findings.flatMap { finding in
    ([finding.range] + finding.related.map(\.range)).map {
      SiteText.Mark(path: $0.file.path, text: $0.text, line: $0.line, column: $0.column).description
    }
  }
  let folder = "content/\(translation)/"
  let marks = site.marks.filter { $0.path.hasPrefix(folder) } + site.marks.filter { !$0.path.hasPrefix(folder) }
  #expect(findings.map(\.rule) == [rule], "\(checked.testDescription)", sourceLocation: sourceLocation)
  #expect(findings.map { $0.message.text(.en) } == [message], sourceLocation: sourceLocation)
  #expect(places == marks.map(\.description), sourceLocation: sourceLocation)
}
