import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// A municipality with one language; only the text of its motion is known.
struct SecondSiteTests {
  private static let root = repository.path

  private func motion(asOf day: String) async throws -> String {
    let tree = try FileTree(folder: Self.root + "/Tests/Sites/amstelveen")
    let build = await Build(tree, try BuildOptions(asOf: day))
    #expect(!build.findings.haveErrors, "\(DiagnosticPrinter(.en).text(of: build.findings))")
    let files = try #require(build.output).bytes
    #expect(files.keys.allSatisfy { !$0.hasPrefix("fy/") && !$0.hasPrefix("nl-fy/") })
    return try String(decoding: #require(files["nl/moties/versterk-de-basis/index.html"]), as: UTF8.self)
  }

  /// The motion asks for a report before the end of the year. Nobody knows whether the council adopted it.
  /// Therefore nothing is late.
  @Test(arguments: ["2025-07-10", "2026-01-01", "2031-06-01"])
  func isNeverLateWithWhatNobodyKnowsToBeAdopted(day: String) async throws {
    let page = try await motion(asOf: day)
    #expect(page.contains("<dd class=\"facts__value\">vóór het einde van <time datetime=\"2025\">2025</time></dd>"))
    #expect(page.contains(" ingediend. Wat de raad besloot, is niet bekend."))
    #expect(page.matches(of: /<p class="asked__text"><span>[^<]+<\/span>/).count == 3)
    #expect(page.contains("<p class=\"page-head__source\">Bron: <a href=\"#bron-"))
    for word in ["voorbij", "te laat", "aangenomen", "lang=\"fy\""] { #expect(!page.contains(word), "\(word)") }
  }

  @Test func nothingAboutOneMunicipalityIsInTheProgramOrItsTemplates() throws {
    for folder in ["Sources", "templates"] {
      let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.root + "/" + folder)
      for path in paths where ["swift", "html", "css", "yml"].contains(URL(filePath: path).pathExtension) {
        let text = try String(contentsOfFile: "\(Self.root)/\(folder)/\(path)", encoding: .utf8)
        for name in ["heerenveen", "hearrenfean", "amstelveen"] {
          #expect(!text.lowercased().contains(name), "\(name) in \(folder)/\(path)")
        }
      }
    }
  }
}
