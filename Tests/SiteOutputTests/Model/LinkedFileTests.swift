import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

/// Links to files that aren't pages.
struct LinkedFileTests {
  @Test func besideThePageIsCopied() async throws {
    let files = try await files(of: LinkTests.home("![Kaart](kaart.svg)") + "\n-- content/nl/kaart.svg --\n<svg/>")
    #expect(files["nl/kaart.svg"] == "<svg/>\n")
    #expect(try #require(files["nl/index.html"]).contains("<img src=\"/nl/kaart.svg\" alt=\"Kaart\" />"))
  }

  /// Links follow Markdown: `<` and `>` around white space, or percent encoding.
  @Test(arguments: [
    ("<een plan.pdf>", "een plan.pdf", "een%20plan.pdf"), ("een%20plan.pdf", "een plan.pdf", "een%20plan.pdf"),
    ("b%C3%BBten.pdf", "bûten.pdf", "b%C3%BBten.pdf"), ("100%25.pdf", "100%.pdf", "100%25.pdf"),
    ("a%23b.pdf", "a#b.pdf", "a%23b.pdf"),
  ])
  func mayHaveAnyName(link: String, file: String, address: String) async throws {
    let tree = SiteText(LinkTests.home("[x](\(link))")).tree
    let plan = File(path: "content/nl/" + file, text: "plan")
    let build = await Build(FileTree(tree.files(below: "content") + [plan]))
    let files = try #require(build.output).bytes
    #expect(files["nl/" + file] == plan.bytes)
    #expect(
      String(decoding: try #require(files["nl/index.html"]), as: UTF8.self).contains("<a href=\"/nl/\(address)\">x</a>")
    )
  }

  /// A PDF is copied like an image beside the page, however its path is written.
  @Test(arguments: ["[x](bijlage/Plan.PDF)", "[x](./bijlage/../bijlage/Plan.PDF)"])
  func inAFolderBelowIsCopied(link: String) async throws {
    let files = try await files(of: LinkTests.home(link) + "\n-- content/nl/bijlage/Plan.PDF --\n%PDF-1.7 %%EOF")
    #expect(files["nl/bijlage/Plan.PDF"] == "%PDF-1.7 %%EOF\n")
    #expect(try #require(files["nl/index.html"]).contains("=\"/nl/bijlage/Plan.PDF\""))
  }

  @Test func isLookedForBesideThePage() async throws {
    let site = LinkTests.home("") + "\n-- content/nl/fasen/bijlage/a.txt --\na\n-- content/nl/b.txt --\nb"
    let files = try await files(
      of: site.replacing("(../contact.md)", with: "(../contact.md) [a](bijlage/a.txt) [b](../b.txt)"))
    let page = try #require(files["nl/fasen/fase-0/index.html"])
    #expect(page.contains("href=\"/nl/fasen/bijlage/a.txt\"") && page.contains("href=\"/nl/b.txt\""))
    #expect(files["nl/fasen/bijlage/a.txt"] != nil && files["nl/b.txt"] != nil)
  }

  @Test(arguments: [
    ("bijlage/plan.pdf", "bedoelt u 'bijlage/Plan.PDF'?"), ("Plan.PDF", "bedoelt u 'bijlage/Plan.PDF'?"),
    ("weg.pdf", "zet het bestand daar, of haal de link weg"),
    ("bijlag/Plan.PDF", "bedoelt u 'bijlage/Plan.PDF'?"), ("bijlage/", "een link naar een pagina eindigt op '.md'"),
    ("%C3%A9en%20kaart.png", "bedoelt u 'een%20kaart.png'?"),
  ])
  func thatIsNotThereIsGivenTheNearest(link: String, tip: String) async {
    let tree = SiteText(LinkTests.home("[x](\(link))")).tree.files(below: "content")
    let files = ["bijlage/Plan.PDF", "een kaart.png"].map { File(path: "content/nl/" + $0, text: "x") }
    let build = await Build(FileTree(tree + files))
    #expect(build.findings.map { $0.tip?.text(.nl) } == [tip])
  }

  @Test func isRepairedAsSeenFromThePage() async {
    let site = LinkTests.home("") + "\n-- content/nl/fasen/Kaart.png --\na\n-- content/nl/Logo.png --\nb"
    let build = await Build(
      SiteText(site.replacing("(../contact.md)", with: "(../contact.md) [a](kaart.png) [b](../logo.png)")).tree)
    #expect(build.findings.map { $0.tip?.text(.nl) } == ["bedoelt u 'Kaart.png'?", "bedoelt u '../Logo.png'?"])
  }

  @Test(arguments: ["index.html", "contact/index.html", "contact", "fasen", "feed.xml", "agenda.ics", "alle-paginas"])
  func atTheAddressOfAPageIsRefused(file: String) async {
    await expectFindings([.duplicateAddress], in: LinkTests.home("[x](«\(file)»)") + "\n-- content/nl/\(file) --\nx")
  }

  @Test func keepsTheFragment() async throws {
    let site = page("nl/a", text: "Zie [x](t.txt#page=3) en [y](t.txt).") + "-- content/nl/t.txt --\nx\n"
    let text = try await main(at: "nl/a", of: site)
    #expect(text.contains("<a href=\"/nl/t.txt#page=3\">x</a> <span"))
    #expect(text.contains("<a href=\"/nl/t.txt\">y</a> <span"))
  }
}
