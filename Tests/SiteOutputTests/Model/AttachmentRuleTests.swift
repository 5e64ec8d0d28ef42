import Foundation
import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// What is told about a file beside a page, and what readers see of it.
struct AttachmentRuleTests {
  private func build(_ text: String, _ files: [String: [UInt8]]) async -> Build {
    let tree = SiteText(page("nl/a", text: text)).tree.files(below: "content")
    return await Build(FileTree(tree + files.map { File(path: "content/nl/" + $0, copying: $1) }))
  }

  /// A file, and what is told if it is linked as an image and as a document: `-` is nothing, `!` an error.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let asImage: String
    let asDocument: String

    var testDescription: String { "\(name), of \(bytes.count) bytes" }

    init(_ name: String, _ bytes: [UInt8], _ asImage: String, _ asDocument: String) {
      (self.name, self.bytes, self.asImage, self.asDocument) = (name, bytes, asImage, asDocument)
    }
  }

  @Test(arguments: [
    Case("a.jpg", SampleFiles.jpeg(), "-", "-"),
    Case("a.PNG", SampleFiles.png, "-", "-"),
    Case("a.gif", SampleFiles.gif, "-", "-"),
    Case("a.webp", SampleFiles.webP[0], "-", "-"),
    Case("a.avif", SampleFiles.avif, "-", "-"),
    Case("a.svg", SampleFiles.svg(), "-", "-"),
    Case("a.pdf", SampleFiles.pdf, "soort-afbeelding!", "-"),
    Case("a.csv", Array("a;b".utf8), "soort-afbeelding!", "-"),
    Case("a.ods", SampleFiles.zip, "soort-afbeelding!", "-"),
    Case("a.mp4", SampleFiles.film, "soort-afbeelding!", "-"),
    Case("a.HEIC", SampleFiles.heic, "soort-afbeelding!", "soort-document"),
    Case("a.zip", SampleFiles.zip, "soort-afbeelding!", "soort-document"),
    Case("a.jpg", SampleFiles.heic, "soort-afbeelding!", "inhoud-van-bestand"),
    Case("a.bmp", SampleFiles.bmp, "soort-afbeelding", "soort-document"),
    Case("a.tif", SampleFiles.tiff, "soort-afbeelding!", "soort-document"),
    Case("a.NEF", SampleFiles.tiff, "soort-afbeelding!", "soort-document"),
    Case("a.docx", SampleFiles.zip, "soort-afbeelding!", "soort-document"),
    Case("a.xls", SampleFiles.ole, "soort-afbeelding!", "soort-document"),
    Case("a.msg", SampleFiles.ole, "soort-afbeelding!", "soort-document"),
    Case("a.url", Array("[x]".utf8), "soort-afbeelding!", "soort-document"),
    Case("a.jpg", SampleFiles.png, "inhoud-van-bestand", "inhoud-van-bestand"),
    Case("a.pdf", [], "inhoud-van-bestand!", "inhoud-van-bestand!"),
    Case("a.png", SampleFiles.png.dropLast(9), "inhoud-van-bestand", "inhoud-van-bestand"),
    Case("a.exe", SampleFiles.program, "onveilig-bestand!", "onveilig-bestand!"),
    Case("a.docm", SampleFiles.zip, "onveilig-bestand!", "onveilig-bestand!"),
    Case("a.htm", Array("<html>".utf8), "onveilig-bestand!", "onveilig-bestand!"),
    Case("a.svg", SampleFiles.svg("<script/>"), "onveilig-bestand!", "onveilig-bestand!"),
    Case("a.jpg", SampleFiles.jpeg(count: 1_000_001), "grote-afbeelding", "-"),
    Case("a.jpg", SampleFiles.jpeg(count: 1_000_000), "-", "-"),
    Case("a.jpg", SampleFiles.jpeg(width: 4001, height: 3000), "grote-afbeelding", "-"),
    Case("a.jpg", SampleFiles.jpeg(SampleFiles.notes), "plaats-in-foto", "plaats-in-foto"),
  ])
  func tellsWhatIsWrong(_ file: Case) async {
    let name = file.name
    for (link, expected) in [("![Een kaart](\(name))", file.asImage), ("Lees [het stuk](\(name)).", file.asDocument)] {
      // Whoever links to it twice, or in another text, hears it once.
      let build = await build("\(link)\n\nEn \(link)", [name: file.bytes])
      let found = build.findings.map { "\($0.rule)" + ($0.severity == .error ? "!" : "") }
      #expect(found == (expected == "-" ? [] : [expected]), "\(link): \(build.testDescription)")
      #expect(build.findings.allSatisfy { $0.range.text == name && $0.range.line == 7 })
    }
  }

  @Test func isToldOfEachThatIsWrong() async {
    let photo = SampleFiles.jpeg(SampleFiles.notes, count: 3_450_000)
    let findings = await build("![Een plein](a.jpg)", ["a.jpg": photo]).findings
    #expect(findings.map { "\($0.rule)" } == ["grote-afbeelding", "plaats-in-foto"])
    #expect(
      findings.first?.message.nl == "deze afbeelding is 3,5 MB en 2 × 3 beeldpunten: daar wacht een telefoon lang op")
  }

  // MARK: What readers see

  private func main(_ text: String, _ files: [String: [UInt8]]) async throws -> String {
    let output = try #require(await build(text, files).output)
    return String(decoding: try #require(output["nl/a/index.html"]), as: UTF8.self)
  }

  @Test func givesAPictureItsSize() async throws {
    let main = try await main("![Een plein](a.jpg \"Plein\")", ["a.jpg": SampleFiles.jpeg(SampleFiles.notes)])
    #expect(main.contains("<img src=\"/nl/a.jpg\" alt=\"Een plein\" title=\"Plein\" width=\"2\" height=\"3\" />"))
    let other = try await self.main("![Een plein](a.jpg)", ["a.jpg": Array("x".utf8)])
    #expect(other.contains("<img src=\"/nl/a.jpg\" alt=\"Een plein\" />"))
  }

  @Test(arguments: [
    ("[plan](a.pdf)", 31, "pdf, 1 kB"), ("[plan](a.PDF)", 345_400, "pdf, 345 kB"),
    ("[plan](a.pdf)", 999_499, "pdf, 999 kB"),
    ("[plan](a.pdf)", 999_500, "pdf, 1 MB"), ("[plan](a.pdf#page=2)", 1_249_999, "pdf, 1,2 MB"),
    ("**[het *plan*](a.pdf)**", 12_960_000, "pdf, 13 MB"), ("[foto](a.jpg)", 2_000_000, "jpg, 2 MB"),
    ("[cijfers](a.csv) (nieuw)", 2000, "csv, 2 kB"), ("[De pdfs](a.pdf), 2 MB", 2000, "pdf, 2 kB"),
    ("[plan (pdf, 1 MB)](a.pdf)", 31, nil), ("[plan](a.pdf) (PDF)", 31, nil), ("[PDF: plan](a.pdf)", 31, nil),
    ("[plan, 1,2 MB](a.pdf)", 31, nil), ("[plan](a.pdf) (1,2&nbsp;mB)", 31, nil), ("[plan](a.pdf)\n(pdf)", 31, nil),
    ("![Plan](a.jpg)", 31, nil),
  ])
  func saysWhatALinkLeadsTo(text: String, count: Int, note: String?) async throws {
    let name = try String(#require(text.firstMatch(of: /\]\((a\.\w+)/)).1)
    let bytes = [UInt8](repeating: 65, count: count)
    let main = try await main("Lees " + text, [name: bytes])
    let notes = main.matches(of: /<\/a> <span class="link-file">\((.*?)\)<\/span>/).map { String($0.1) }
    #expect(notes == [note].compactMap(\.self))
  }

  /// It stands in summaries, on fallback pages and in two languages side by side too, each in its own language.
  @Test func saysItWhereverTheTextIsShown() async throws {
    let site =
      page("nl/a", text: "[Plan](a.pdf)") + page("fy/a", text: "[Plan](b.pdf)") + page("nl/m/index")
      + page("nl/m/b", text: "[Plan](../a.pdf)").replacing("Een zin.", with: "\"[Plan](../a.pdf).\"")
    let files = ["nl/a.pdf", "fy/b.pdf"].map { File(path: "content/" + $0, copying: SampleFiles.pdf) }
    let build = await Build(FileTree(SiteText(site).tree.files(below: "content") + files))
    let texts = try #require(build.output, "\(build.testDescription)").texts
    func count(_ path: String) -> Int { texts[path]?.components(separatedBy: "(pdf, 1 kB)</span>").count ?? 0 }
    #expect(["nl/a", "fy/a", "nl-fy/a", "nl/m/b", "fy/m/b"].map { count($0 + "/index.html") - 1 } == [1, 1, 2, 2, 2])
  }

  /// A file is copied as it is, with the mark by which a spreadsheet knows its encoding.
  @Test func isCopiedByteForByte() async throws {
    let table = [0xEF, 0xBB, 0xBF] + Array("naam;aantal\r\nBûten;2\r\n".utf8)
    let output = try #require(await build("[Tabel](a.csv)", ["a.csv": table]).output)
    #expect(output["nl/a.csv"] == table)
  }
}
