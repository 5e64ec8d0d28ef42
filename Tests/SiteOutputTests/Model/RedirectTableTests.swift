import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

struct RedirectTableTests {
  private let site =
    page("nl/a", title: "Nieuw & beter", "voorheen: [/nl/oud/, /nl/heel/oud.html, /fy/oud]")
    + page("fy/a", title: "Nij", "adres: nij\nvoorheen: [/fy/earder/]")

  @Test func leadFromEachFormerAddress() async throws {
    let files = try await files(of: site)
    for path in ["nl/oud/index.html", "nl/heel/oud.html", "fy/oud/index.html"] {
      let page = try #require(files[path])
      #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=/nl/a/\">"))
      #expect(page.contains("<link rel=\"canonical\" href=\"https://oko.example/nl/a/\">"))
      #expect(page.contains("<a href=\"/nl/a/\">Nieuw &amp; beter</a>"))
    }
    #expect(try #require(files["fy/earder/index.html"]).contains("<html lang=\"fy\">"))
  }

  @Test func areRulesForAServerToo() async throws {
    let site = site + SiteText.defaults.replacing("https://oko.example/", with: "https://oko.example/x/")
    #expect(
      try #require(try await files(of: site)["_redirects"]) == """
        /x/fy/earder/ /x/fy/nij/ 301
        /x/fy/oud/ /x/nl/a/ 301
        /x/nl/heel/oud.html /x/nl/a/ 301
        /x/nl/oud/ /x/nl/a/ 301

        """)
    #expect(try await files(of: page("nl/a"))["_redirects"] == nil)
  }

  @Test(arguments: [
    "nl/oud", "/", "/nl/../oud/", "/nl/.oko/", "/nl/oud?x", "/nl/oud#x", "https://oko.example/nl/oud/", "//oud/",
    "/nl//oud/", "/nl/o ud/",
  ])
  func arePlainPaths(address: String) async {
    await expectFindings([.formerAddress], in: page("nl/a", "voorheen: [«\"\(address)\"»]"))
  }

  private func below(_ path: String) -> String {
    SiteText.defaults.replacing("https://oko.example/", with: "https://oko.example\(path)/")
  }

  @Test(arguments: ["/een/twee/nl/x/", "/een/twee/oud.html", "/een/twee/", "/een/twee"])
  func beginAfterTheAddressOfTheSite(address: String) async throws {
    let site = page("nl/a", "voorheen: [«\(address)»]") + below("/een/twee")
    await expectFindings([.formerAddress], in: site)
    await expectFindings([], in: site.replacing(below("/een/twee"), with: ""), at: [])
  }

  @Test func areReportedWithWhatToWrite() async {
    let site = page("nl/a", "voorheen: [/een/twee/nl/x/]") + below("/een/twee")
    let build = await Build(SiteText(site).tree)
    #expect(build.findings.map { $0.tip?.text(.en) } == ["write: /nl/x/"])
  }

  /// The path of the site may begin like the paths of its pages.
  @Test func mayLookLikeTheAddressOfTheSiteWhereThatIsALanguage() async throws {
    let files = try await files(of: page("nl/a", "voorheen: [/nl/oud/, /nlx/]") + below("/nl"))
    #expect(files["_redirects"] == "/nl/nl/oud/ /nl/nl/a/ 301\n/nl/nlx/ /nl/nl/a/ 301\n")
  }

  @Test(arguments: ["/nl/a/", "/nl/b/", "/nl/alle-paginas/", "/nl/", "/assets/x/", "/data/x.html", "/nl", "/404.html"])
  func areNotInUse(address: String) async {
    await expectFindings([.duplicateAddress], in: page("nl/a", "voorheen: [«\(address)»]") + page("nl/b"))
  }

  @Test func areNotThoseOfFilesBesidePages() async {
    await expectFindings(
      [.duplicateAddress, .unsafeFile],
      in: page("nl/a", "voorheen: [«/nl/oud.html»]", text: "[x](«oud.html»)") + "-- content/nl/oud.html --\nx\n")
  }

  /// A file is copied to a path where the address would need a folder, or the other way round.
  @Test(arguments: [
    ("t.txt", "/nl/t.txt/"), ("t.txt", "/nl/t.txt"), ("t.txt", "/nl/t.txt/x.html"), ("map.html/t.txt", "/nl/map.html"),
  ])
  func doNotLieInFilesNorAreTheirFolders(file: String, address: String) async {
    await expectFindings(
      [.duplicateAddress],
      in: page("nl/a", "voorheen: [«\(address)»]", text: "[x](\(file))") + "-- content/nl/\(file) --\nx\n")
  }

  @Test func doNotLieInEachOther() async {
    await expectFindings(
      [.duplicateAddress, .duplicateAddress],
      in: page("nl/a", "voorheen: [/nl/x.html, «/nl/x.html/y/», /nl/z.htm/y/, «/nl/z.htm»]"))
  }

  @Test func areThoseOfOnePage() async {
    await expectFindings(
      [.duplicateAddress], in: page("nl/a", "voorheen: [/nl/oud/]") + page("nl/b", "voorheen: [«/nl/oud»]"))
    let build = await Build(SiteText(page("nl/a", "voorheen: [/nl/b/]") + page("nl/b")).tree)
    #expect(build.findings.flatMap(\.related).map(\.range.file.path) == ["content/nl/b.md"])
  }
}
