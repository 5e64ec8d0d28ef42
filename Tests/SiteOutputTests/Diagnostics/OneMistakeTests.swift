import Foundation
import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// A mistake is told once, where it is; what depends on it says nothing. A change that repairs it brings no other.
struct OneMistakeTests {
  /// A site in which everything depends on everything.
  private static let site =
    page(
      "nl/moties/m", title: "Samen sterk",
      """
      bronnen: [brief]
      nummer: M
      stand-per: 2025-10-14
      sta-toe:
        - { regel: verouderd, woorden: 2025-10-14, reden: er is niets nieuws }
      geschiedenis:
        - datum: 2025-02-27
          gebeurtenis: aangenomen
          bron: brief
      inzet:
        - sleutel: praten
          staat: loopt
          bron: brief
          tekst: Praten met jongeren
        - sleutel: kijken
          staat: loopt
          bron: brief
          tekst: Kijken wat er gebeurt
      """,
      text: "Volgens de [brief](#bron-brief).\n\n![Documenten](figure:bronnen)\n\nZie [gezin](../domeinen/gezin.md).\n")
    + page(
      "fy/moties/m", title: "Mei-inoar sterk",
      "inzet:\n  - sleutel: praten\n    tekst: Prate\n  - sleutel: kijken\n    tekst: Sjen",
      text:
        "Neffens de [brief](#bron-brief).\n\n![Dokuminten](figure:bronnen)\n\nSjoch [húshâlding](../domeinen/gezin.md).\n"
    )
    + page(
      "nl/domeinen/gezin", title: "Gezin", "volgorde: 1\nbronnen: [brief]", text: "Zie [de motie](../moties/m.md).\n")
    + page("fy/domeinen/gezin", title: "Húshâlding", text: "Sjoch [de moasje](../moties/m.md).\n")
    + page(
      "nl/begrippen", title: "Begrippen", text: "## Raad\n\nDe raad. ![Netwerk](figure:netwerk)\n\n[M](moties/m.md)\n")
    + page(
      "nl/stand",
      text: "![Groei](figure:netwerk)\n\n![Hulp](figure:piramide)\n\n![M](stand:moties/m)\n\n[raad](term:raad)\n"
    ) + """
      -- content/data/netwerk.csv --
      soort;moment;aantal;namen;bron
      stand;2024-01;46;;brief
      stand;2025-01;58;;brief
      -- content/data/piramide.csv --
      laag;naam-nl;naam-fy;bron
      1;De basis;De basis;brief
      2;Hulp;Help;brief
      -- content/woorden.yml --
      paren:
        raad: ried
      verboden:
        fy: { kansryk: "kânsryk: zo staat het in de visie" }

      """
    + SiteText.defaults.replacing("menu: [index]", with: "begrippen: begrippen\nmenu: [index, moties/m]\nvoet: [stand]")

  /// Returns the findings that a change to one file of a site brings, and the site with the change.
  private static func findings(
    _ files: [File], _ path: String, _ bytes: [UInt8]?, besides known: Set<Diagnostic.Kind>
  ) async -> (new: [Diagnostic], files: [File]) {
    let changed = files.compactMap { file -> File? in
      if file.path != path { return file }
      return bytes.map { File(path: path, bytes: $0) } ?? File(path: path, .symbolicLink)
    }
    let found = await Build(FileTree(changed)).diagnostics
    return (found.filter { !known.contains($0.kind) }, changed)
  }

  /// Expects one finding for a damaged file, and none after its repair if there is one.
  private static func expectOne(
    _ mishap: Mishap, to file: File, in files: [File], besides known: Set<Diagnostic.Kind>
  ) async {
    guard let bytes = mishap.bytes(of: file) else { return }
    let path = file.path
    let (found, changed) = await findings(files, path, bytes, besides: known)
    #expect(found.count == 1, "\(mishap.name) in \(path):\n\(DiagnosticPrinter(.en).text(of: found))")
    guard found.count == 1, let edit = found[0].edit else { return }
    let repaired = await Self.findings(changed, path, edit.applied, besides: known).new
    #expect(repaired.isEmpty, "\(mishap.name) repaired in \(path):\n\(DiagnosticPrinter(.en).text(of: repaired))")
  }

  @Test(arguments: Mishap.all)
  func isToldOnceOnASmallSite(mishap: Mishap) async throws {
    let files = SiteText(Self.site).tree.files(below: "content")
    let known = Set(await Build(FileTree(files)).diagnostics.map(\.kind))
    for file in files { await Self.expectOne(mishap, to: file, in: files, besides: known) }
  }

  /// A symbolic link is told in its place, and whatever leads to it says nothing.
  @Test func isToldOnceWhereAFileIsALink() async throws {
    let files = SiteText(Self.site).tree.files(below: "content")
    let known = Set(await Build(FileTree(files)).diagnostics.map(\.kind))
    for file in files where file.path != "content/site.yml" {
      let found = await Self.findings(files, file.path, nil, besides: known).new
      #expect(found.map(\.rule) == [.symbolicLink], "\(file.path):\n\(DiagnosticPrinter(.en).text(of: found))")
    }
  }

  /// The same on our own sites, some each time.
  @Test func isToldOnceOnASiteOfItsOwn() async throws {
    var random = SeededGenerator(seed: 7)
    for folder in ["/Tests/Sites/voorbeeld", "/Tests/Sites/amstelveen", ""] {
      let files = try FileTree(folder: repository.path + folder).files(below: "content")
      let known = Set(await Build(FileTree(files)).diagnostics.map(\.kind))
      for _ in 0..<max(1, Cases.ofTexts / 500) {
        let (mishap, file) = (Mishap.all.randomElement(using: &random), files.randomElement(using: &random))
        await Self.expectOne(try #require(mishap), to: try #require(file), in: files, besides: known)
      }
    }
  }
}

extension Diagnostic {
  /// What makes two findings the same in a file that has changed elsewhere.
  fileprivate struct Kind: Hashable {
    let path: String
    let rule: Rule
    let message: String
  }

  fileprivate var kind: Kind { Kind(path: range.file.path, rule: rule, message: message.nl) }
}

extension Diagnostic.Edit {
  /// The bytes of the file with the change.
  fileprivate var applied: [UInt8] {
    var bytes = range.file.bytes
    bytes.replaceSubrange(range.bytes, with: replacement.utf8)
    return bytes
  }
}
