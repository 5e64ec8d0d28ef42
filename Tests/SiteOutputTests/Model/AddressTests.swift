import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct AddressTests {
  @Test func followsThePathUnlessAWordIsGiven() async throws {
    let files = try await files(
      of: page("nl/a/index") + page("nl/a/b/index") + page("nl/a/b/c") + page("fy/a/index", "adres: aa")
        + page("fy/a/b/index")
        + page("fy/a/b/c", "adres: cc"))
    let pages = files.keys.filter { $0.hasSuffix("index.html") && !$0.hasPrefix("nl-fy/") }.sorted()
    #expect(
      pages == [
        "fy/aa/b/cc/index.html", "fy/aa/b/index.html", "fy/aa/index.html", "fy/alle-siden/index.html", "fy/index.html",
        "fy/sykje/index.html", "index.html", "nl/a/b/c/index.html", "nl/a/b/index.html", "nl/a/index.html",
        "nl/alle-paginas/index.html", "nl/index.html", "nl/zoeken/index.html",
      ])
  }

  @Test func belongsToOnePage() async {
    await expectFindings([.duplicateAddress], in: page("nl/a") + page("nl/b", "adres: «a»"))
  }

  @Test(arguments: ["nl/Overons", "nl/meer/fase_0", "nl/één"])
  func isMadeOfPlainWords(path: String) async {
    await expectFindings([.fileName], in: page(path).replacing("---\ntitel", with: "«---»\ntitel"))
  }

  @Test func isMadeOfPlainFolders() async {
    let folder = page("nl/mijn_map/index").replacing("---\ntitel", with: "«---»\ntitel")
    await expectFindings([.fileName], in: folder + page("nl/mijn_map/a"))
    await expectFindings([], in: page("nl/mijn_map/index", "adres: mijn-map") + page("nl/mijn_map/a"))
  }

  /// Such a folder is part of the address of everything in it, however deep, but is reported once.
  @Test(arguments: ["nl/Rare_Map/sub/x", "nl/sub/Rare_Map/x", "nl/Rare_Map/x", "nl/Rare_Map/sub/index"])
  func isMadeOfPlainFoldersThatHaveNoPageOfTheirOwn(path: String) async {
    let folders = PagePath(path).folders.dropFirst().map { "content/\($0)/index.md" }.filter {
      $0 != "content/\(path).md"
    }
    let text = folders.map { "-- \($0) --\n" }.joined() + page(path).replacing("---\ntitel", with: "«---»\ntitel")
    let build = await Build(SiteText(text + page(path.replacing(/[a-z]+$/, with: "z"))).tree)
    let found = build.findings.filter { $0.rule != .missingIndex }
    #expect(found.map(\.rule) == [.fileName])
    #expect(found.map(\.range.file.path) == ["content/\(path).md"])
    #expect(found.map { $0.tip?.text(.en) } == ["call the folder 'rare-map'"])
  }

  @Test func reportsAFolderWithoutAPage() async {
    await expectFindings(
      [.missingIndex], in: "-- content/nl/kennis/index.md --\n" + page("nl/kennis/a") + page("nl/kennis/b"),
      at: ["content/nl/kennis/index.md:1:1 ''"])
  }

  /// Only a page that `oko` makes has its address to itself; files such as `feed.xml` leave the word free.
  @Test(arguments: ["alle-paginas", "feed", "agenda"])
  func isNotThatOfWhatOkoMakes(word: String) async {
    let isTaken = word == "alle-paginas"
    await expectFindings(
      isTaken ? [.duplicateAddress] : [], in: page("nl/x", "adres: " + (isTaken ? "«\(word)»" : word)))
  }

  @Test func isThatOfItsLanguageForTheHomePage() async {
    await expectFindings([.homeAddress], in: page("nl/index", "«adres»: welkom"))
  }

  /// On Windows and macOS one of the two would be lost.
  @Test func isTheNameOfOneFileOnEveryComputer() async {
    let twin = page("nl/Contact").replacing("---\ntitel", with: "«---»\ntitel")
    await expectFindings([.twinNames], in: twin + page("nl/contact"))
    await expectFindings(
      [.twinNames, .twinNames],
      in: "-- content/nl/PLAN.pdf --\n«x»\n-- content/nl/Plan.pdf --\n«x»\n-- content/nl/plan.pdf --\nx\n")
  }

  @Test(arguments: ["content/nl/a.MD", "content/fy/b.markdown"])
  func isMadeOfFilesThatEndInMd(path: String) async {
    await expectFindings([.fileName], in: "-- \(path) --\n«Tekst»")
  }

  @Test func mayBeGivenWhereTheNameOfTheFileIsNone() async throws {
    #expect(try await files(of: page("nl/Ons", "adres: ons")).keys.contains("nl/ons/index.html"))
  }

  /// These are also codes of languages, but here they are folders of the site.
  @Test func takesAFolderForAFolderWhateverItIsCalled() async throws {
    let files = try await files(of: page("nl/no/a") + page("nl/is/a") + page("nl/fy/a"))
    for folder in ["no", "is", "fy"] { #expect(files["nl/\(folder)/a/index.html"] != nil) }
  }

  @Test func reportsAPageInNoLanguage() async {
    await expectFindings(
      [.filePlace, .filePlace],
      in: page("de/a").replacing("---\ntitel", with: "«---»\ntitel")
        + "\n-- content/los.md --\n«Tekst»\n-- content/README.md --\nTekst")
  }

  @Test func reportsATranslationOfNothing() async {
    await expectFindings([.orphan], in: page("fy/weg").replacing("---\ntitel", with: "«---»\ntitel"))
  }

  /// Each link to another language has one back: in the switch, `hreflang` and the site map.
  @Test func translationsNameEachOther() async throws {
    let files = try await files(of: page("nl/a") + page("fy/a", "adres: aa") + page("nl/b"))
    let dutch = try #require(files["nl/a/index.html"])
    let frisian = try #require(files["fy/aa/index.html"])
    for page in [dutch, frisian] {
      #expect(page.contains("<link rel=\"alternate\" hreflang=\"nl\" href=\"https://oko.example/nl/a/\">"))
      #expect(page.contains("<link rel=\"alternate\" hreflang=\"fy\" href=\"https://oko.example/fy/aa/\">"))
      #expect(page.contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://oko.example/nl/a/\">"))
    }
    #expect(
      dutch.contains(
        "<a class=\"language-nav__link\" href=\"/fy/aa/\" lang=\"fy\" hreflang=\"fy\" rel=\"alternate\">Frysk</a>"))
    #expect(
      frisian.contains(
        "<a class=\"language-nav__link\" href=\"/nl/a/\" lang=\"nl\" hreflang=\"nl\" rel=\"alternate\">Nederlands</a>"))
    let alone = try #require(files["nl/b/index.html"])
    #expect(!alone.contains("<link rel=\"alternate\" hreflang"))
    #expect(alone.contains("<a class=\"language-nav__link\" href=\"/fy/b/\" lang=\"fy\">Frysk</a>"))
  }
}
