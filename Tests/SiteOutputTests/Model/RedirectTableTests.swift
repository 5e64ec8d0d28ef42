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
    "/", "/nl/../oud/", "/nl/.oko/", "/nl/%2e%2e/oud/", "/nl/a%2Fb/", "/nl/a%5Cb", "?", "/?", "www.a.example",
  ])
  func areNotWhereNoServerLooks(address: String) async {
    await expectFindings([.formerAddress], in: page("nl/a", "voorheen: [«\"\(address)\"»]"))
  }

  /// What is written otherwise is told with its form, which works.
  @Test(arguments: [
    ("nl/oud", "/nl/oud"), ("/nl/oud?x", "/nl/oud/"), ("/nl/oud.php?12&x=3", "/nl/oud.php"), ("/nl/oud#x", "/nl/oud"),
    ("https://oko.example/nl/oud/", "/nl/oud/"), ("http://www.oko.example/nl/oud", "/nl/oud"), ("//oud/", "/oud/"),
    ("oko.example/nl/oud/", "/nl/oud/"), ("https://www.oud.example/p.aspx?id=3#top", "/p.aspx?id=3"),
    ("/nl//oud/", "/nl/oud/"),
    ("www.oud.example/a%20b/", "/a%20b/"), ("\\\\nl\\\\oud", "/nl/oud"), ("/p.php?id=3&amp;x=1", "/p.php?id=3&x=1"),
    ("//oud.example/nl/", "/nl-oud/"), ("https://oud.example/één, twee/", "/één, twee/"),
  ])
  func areToldInTheirForm(address: String, form: String) async {
    let site = { (text: String) in page("nl/a", "voorheen: [«\"\(text)\"»]") }
    let found = await Build(SiteText(site(address)).tree).findings
    if form == "/nl-oud/" { return #expect(found.map(\.rule) == [.duplicateAddress]) }
    #expect(found.map { $0.tip?.text(.en) } == ["write: \(form)"])
    #expect(found.map(\.rule) == [.formerAddress])
    #expect(await Build(SiteText(site(form)).tree).findings.isEmpty)
    for edit in found.compactMap(\.edit) {
      var bytes = edit.range.file.bytes
      bytes.replaceSubrange(edit.range.bytes, with: edit.replacement.utf8)
      let others = SiteText(site(address)).tree.files(below: "content").filter { $0 != edit.range.file }
      #expect(await Build(FileTree(others + [File(path: edit.range.file.path, bytes: bytes)])).findings.isEmpty)
    }
  }

  /// A file stands where a server looks for one, and a rule says the same; only a rule knows a query or a byte.
  @Test(arguments: [
    ("/nl/caf%C3%A9/", "nl/café/index.html", "/nl/caf%C3%A9/ /nl/a/ 301"),
    ("/nl/café", "nl/café/index.html", "/nl/caf%C3%A9/ /nl/a/ 301"),
    ("/nl/cafe\u{301}/", "nl/cafe\u{301}/index.html", "/nl/cafe%CC%81/ /nl/a/ 301"),
    ("/Over%20ons/", "Over ons/index.html", "/Over%20ons/ /nl/a/ 301"),
    ("/Over ons", "Over ons/index.html", "/Over%20ons/ /nl/a/ 301"),
    ("/oud.php", "oud.php/index.html", "/oud.php /nl/a/ 301"),
    ("/Pages/Default.aspx", "Pages/Default.aspx/index.html", "/Pages/Default.aspx /nl/a/ 301"),
    ("/oud.html", "oud.html", "/oud.html /nl/a/ 301"),
    ("/OUD.HTM", "OUD.HTM", "/OUD.HTM /nl/a/ 301"), ("/oud.html/", "oud.html/index.html", "/oud.html/ /nl/a/ 301"),
    ("/100%/", "100%/index.html", "/100%25/ /nl/a/ 301"), ("/index.php?id=3", nil, "/index.php id=3 /nl/a/ 301!"),
    ("/?p=12", nil, "/ p=12 /nl/a/ 301!"),
    ("/x?id=3&naam=jan%20+de", nil, "/x id=3 naam=jan%20+de /nl/a/ 301!"),
    ("/nl/?p=:a/*", nil, "/nl p=%3Aa%2F%2A /nl/a/ 301!"),
    ("/caf%E9/", nil, "/caf%E9/ /nl/a/ 301"), ("/a:b*/", nil, "/a%3Ab%2A/ /nl/a/ 301"),
    ("/a/:splat", nil, "/a/%3Asplat/ /nl/a/ 301"),
  ])
  func areFilesOrRules(address: String, file: String?, rule: String) async throws {
    let files = try await files(of: page("nl/a", "voorheen: [\"\(address)\"]"))
    let before = try await SiteOutputTests.files(of: page("nl/a")).keys
    #expect(files["_redirects"] == rule + "\n")
    #expect(files.keys.filter { !before.contains($0) }.sorted() == ["_redirects", file].compactMap(\.self).sorted())
  }

  @Test func withAQueryComeFirst() async throws {
    let site = page("nl/a", "voorheen: [/b.php, \"/b.php?id=1\"]") + page("nl/b", "voorheen: [\"/b.php?id=2\"]")
    #expect(
      try #require(try await files(of: site)["_redirects"])
        == "/b.php id=1 /nl/a/ 301!\n/b.php id=2 /nl/b/ 301!\n/b.php /nl/a/ 301\n")
    await expectFindings(
      [.duplicateAddress, .duplicateAddress],
      in: page("nl/a", "voorheen: [\"/b?id=1\", «\"/b?id=1\"», «\"/nl/a/?id=1\"»]"))
  }

  /// Whatever an address holds, it becomes no second rule, and no other part of its own.
  @Test func neverBecomeOtherRules() async throws {
    let signs = [
      "/", "a", "é", " ", "%20", "%E9", "*", ":", "?", "=", "&", "#", "!", "301", "https://x.example", "%", ".", "'",
      "{", "\t", "%2e",
    ]
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let address = "/" + (0..<8).map { _ in signs.randomElement(using: &random) ?? "" }.joined()
      guard let former = FormerAddress(address) else { continue }
      let parts = former.rule.split(separator: " ", omittingEmptySubsequences: false)
      #expect(parts[0].hasPrefix("/") && !parts[0].contains { "*:?#!".contains($0) }, "\(address)")
      #expect(
        parts.dropFirst().allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9._~%+-]+=[A-Za-z0-9._~%+-]*/) != nil }, "\(address)"
      )
      #expect(former.rule.utf8.allSatisfy { 32..<127 ~= $0 })
      #expect(FormerAddress(former.text)?.rule == former.rule, "\(address)")
    }
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
