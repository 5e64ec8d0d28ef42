import Testing

@testable import Documents
@testable import SiteModel
@testable import Basics
@testable import SiteModel
@testable import TestSupport

/// The tips for a link that leads nowhere.
struct LinkRepairTests {
  /// The page lies in a folder, and repairs are relative to it.
  @Test(arguments: [
    ("www.a.example/x", "did you mean 'https://www.a.example/x'?"),
    ("post@a.example", "did you mean 'mailto:post@a.example'?"),
    ("een.twee@b.a.example", "did you mean 'mailto:een.twee@b.a.example'?"), ("../fasen/", "did you mean 'index.md'?"),
    ("../fasen", "did you mean 'index.md'?"), ("../contact", "did you mean '../contact.md'?"),
    ("../contact.html", "did you mean '../contact.md'?"), ("content/nl/contact.md", "did you mean '../contact.md'?"),
    ("a#b.pdf", "did you mean 'a%23b.pdf'?"), ("https:a.example", "write 'https://a.example'"),
    ("../../fy/contact.md", "write '../contact.md': each reader stays in their own language"),
    ("/fy/contact/", "write '../contact.md'"),
    ("../../fy/weg.md", "name the file in the folder of this language; each reader stays in their own language"),
  ])
  func isRepaired(link: String, tip: String) async {
    let site =
      page("nl/contact") + page("nl/fasen/index")
      + page(
        "nl/fasen/a", "nummer: 1\nstaat: loopt\nstand-per: 2026-01-01",
        text: "Zie [x](\(link)).") + "-- content/nl/fasen/a#b.pdf --\nx\n"
    let checked = await CheckedSite(SiteText(site).tree)
    #expect(checked.findings.map { $0.tip?.text(.en) } == [tip])
  }

  /// A misspelt name in `bronnen` is told there, and isn't what a link should name.
  @Test func doesNotRecommendAMistake() async {
    let site = { (source: String, link: String) in
      page("nl/a", "bronnen: [\(source)]", text: "Zie [x](\(link)).") + page("nl/b")
    }
    await expectFindings([.unknownReference], in: site("«breif»", "#bron-brief"))
    await expectFindings([.unknownReference], in: site("«brief-14»", "#bron-brief"))
    await expectFindings([.brokenLink], in: site("nieuws", "«#bron-brief»"))
    let checked = await CheckedSite(SiteText(site("nieuws", "#bron-brief")).tree)
    #expect(checked.findings.map { $0.tip?.text(.en) } == ["put 'brief' among 'bronnen' in 'content/nl/a.md'"])
  }

  /// The translation is told to have no source; what leads to it isn't wrong too.
  @Test func saysNothingOfALinkToATranslationWithoutSource() async {
    let site = page("nl/a") + page("fy/a", text: "Sjoch [x](netwerk.md).")
    let orphan = page("fy/netwerk").replacing("---\ntitel", with: "«---»\ntitel")
    await expectFindings([.orphan], in: site + orphan.replacing("Een titel", with: "In titel"))
  }

  /// The search for a missing file happens once.
  @Test func isReportedEachTime() async {
    let checked = await CheckedSite(
      SiteText(page("nl/a", text: String(repeating: "![x](x.png)\n", count: 5_000))).tree)
    // After the first ones, the finding is about the paragraph, and so comes once.
    let findings = checked.findings.filter { $0.rule == .brokenLink }
    #expect(findings.count == Bounds.closeLooks + 1)
    #expect(findings.first?.tip == findings.last?.tip)
  }
}
