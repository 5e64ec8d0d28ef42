import Foundation
import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// Whoever does what a tip says has solved the finding, and made no other.
struct TipTests {
  /// A site with one mistake for each rule of which a machine can follow the tip.
  static let followed: [(rule: Rule, site: String)] = [
    (.fileName, page("nl/contact").replacing("contact.md", with: "contact.MD")),
    (.copy, page("nl/contact") + page("nl/contact-LAPTOP-12AB")),
    (.filePlace, page("nl/contact").replacing("content/nl/contact.md", with: "content/contact.md")),
    (.frontMatter, page("nl/a").replacing("---\ntitel", with: "----\ntitel")),
    (.yaml, page("nl/a", title: "Motie: ID 79")),
    (.yaml, page("nl/a", "ingetrokken: { datum: 2026-01-01, reden: Let op: een gesprek }")),
    (.duplicateKey, page("nl/a", "titel: Twee")),
    (.missingField, page("nl/a").replacing("samenvatting: Een zin.\n", with: "")),
    (.unknownField, page("nl/a", "korte-titl: Kort")),
    (.unknownValue, meeting("staat: geplant")),
    (.unusedExemption, page("nl/a", "sta-toe: [{ regel: html-in-tekst, woorden: x, reden: Zo bedoeld }]")),
    (.wrongType, page("nl/a").replacing("bijgewerkt: 2026-11-24", with: "bijgewerkt: 24 nov 2026")),
    (.factInTranslation, page("nl/a") + page("fy/a", "eigenaar: griffie")),
    (.keyedText, motion("sleutel: praten") + page("fy/moties/m", "inzet: [{ sleutel: prate, tekst: Prate }]")),
    (.stamp, page("nl/a", "vertaald: { titel: 00000000 }")),
    (.sourceLanguage, page("nl/a", "brontaal: fy")),
    (.missingTranslation, page("nl/a") + SiteText.defaults.replacing("ontbreekt: toegestaan, ", with: "")),
    (.unconfirmed, motion("sleutel: praten")),
    (
      .preferredWord,
      page("nl/a", title: "De visie") + page("fy/a", title: "It plan") + words("paren: { visie: fyzje }")
    ),
    (.capitalSign, page("nl/a") + page("fy/a", title: "It Ûndersyk")),
    (.missingPage, "-- content/nl/index.md --\n-- content/fy/index.md --"),
    (.orphan, page("fy/weg")),
    (.missingIndex, page("nl/b/a") + "-- content/nl/b/index.md --"),
    (.duplicateAddress, page("nl/a", "voorheen: [/nl/b/]") + page("nl/b")),
    (.brokenLink, page("nl/a", text: "Zie [de brief](contcat.md).") + page("nl/contact")),
    (.linkLanguage, page("nl/a", text: "[x](https://oko.example/fy/b/)\n") + page("nl/b") + page("fy/b")),
    (.unknownReference, page("nl/a", "bronnen: [brif]")),
    (.repeatedItem, SiteText.defaults.replacing("menu: [index]", with: "menu: [index, index]")),
    (.unknownLanguage, page("nl/a", title: "\"Een [titel](lang:frysk)\"")),
    (.dataTable, "-- content/data/netwerk.csv --\nsoort;moment;antal;namen;bron\nstand;2024;46;;brief\n"),
    (.fileEncoding, page("nl/a", "eigenaar: \"a\\x0B\"")),
    (.plainMarkup, page("nl/a", title: "Een **vet** woord")),
    (.garbledSigns, page("nl/a", title: "Een cafÃ©")),
    (.unknownName, "-- templates/article.html --\n<main id=\"inhoud\"><h1>{{page.titel}}</h1></main>\n"),
  ]

  private static func meeting(_ fields: String) -> String {
    page("nl/agenda/a", "stand-per: 2026-11-20\ndatum: 2026-12-01\nbronnen: [brief]\n" + fields)
  }

  private static func motion(_ key: String) -> String {
    page(
      "nl/moties/m",
      """
      bronnen: [brief]
      nummer: M
      stand-per: 2026-11-20
      geschiedenis: [{ datum: 2025-02-01, gebeurtenis: aangenomen, bron: brief }]
      inzet: [{ \(key), staat: loopt, bron: brief, tekst: Praten }]
      """)
  }

  private static func words(_ text: String) -> String { "-- content/woorden.yml --\n\(text)\n" }

  @Test(arguments: followed.indices)
  func solvesTheFinding(index: Int) async throws {
    let (rule, text) = Self.followed[index]
    let files = SiteText(text).tree.files(below: "content") + SiteText(text).tree.files(below: "templates")
    let site = TippedSite(files)
    let before = await site.findings(of: rule)
    let finding = try #require(before.first { $0.rule == rule }, "\(rule) isn't told")
    #expect(before.count == 1, "\(rule) isn't all:\n\(DiagnosticPrinter(.nl).text(of: before))")
    let tip = DiagnosticPrinter(.nl).text(of: [finding])
    let after = try #require(await site.following(finding), "nobody can follow this:\n\(tip)")
    let left = await TippedSite(after).findings(of: rule)
    #expect(left.isEmpty, "\(tip)\nleads to\n\(DiagnosticPrinter(.nl).text(of: left))")
  }

  /// The rules whose tips ask for something that only a person can know, and what that is.
  private static let needingAPerson: [(reason: String, rules: [Rule])] = [
    (
      "which of two texts is right",
      [.mergeMarks, .factElsewhere, .twinNames, .parity, .factParity, .contradictingText]
    ),
    ("what to leave out, or how to divide it", [.tooLarge, .longMenu]),
    (
      "the file itself, which is elsewhere",
      [
        .pictureFormat, .documentFormat, .fileContent, .unsafeFile, .largePicture, .placeOfPhoto, .symbolicLink,
        .figure, .footnote, .unusedFile, .unlinkedFile, .templateSyntax, .styleSheet,
      ]
    ),
    (
      "what happened, and the document that says so",
      [
        .eventOrder, .afterCheck, .afterDayOfSite, .sourceTooOld, .missingReason, .followUpWithoutAdoption,
        .settledWithoutDecision, .unansweredRequest, .outdated, .changedFact, .reviewDue,
      ]
    ),
    ("the other language", [.staleTranslation, .untranslated, .unreviewed, .wrongLanguage, .noWords]),
    (
      "another wording",
      [
        .personName, .abbreviation, .foreignCode, .markup, .privateData, .unlinkedPage, .emptyPage, .forbiddenWord,
        .markdownInField,
        .rawHTML, .headingLevel,
        .headingID,
        .nestedLink,
      ]
    ),
    (
      "an address that somebody chooses",
      [
        .homeAddress, .formerAddress, .forbiddenAddress, .conceptAddress, .withdrawnPage, .sourceID, .wholeAddress,
        .linkToWithdrawn, .securityContact,
      ]
    ),
    (
      "the last output, or the templates",
      [
        .droppedAddress, .differentOutput, .unknownPartial, .partialLoop, .unsafePlace, .strings,
      ]
    ),
  ]

  @Test func followsTheTipOfEachRuleOrSaysWhyNot() {
    let followed = Set(Self.followed.map(\.rule)), left = Self.needingAPerson.flatMap(\.rules)
    let texts = Set(TextRules.all.map { $0.rule })
    #expect(Set(Rule.all).subtracting(followed).subtracting(left).subtracting(texts).map(\.id).sorted() == [])
    #expect(followed.intersection(left).map(\.id) == [] && Set(left).count == left.count)
  }
}

/// A site whose findings somebody solves by doing what the tips say, and nothing else.
struct TippedSite {
  private let files: [File]

  init(_ files: [File]) { self.files = files }

  /// The findings of a site, without those that every test site has unless they are what it is about.
  func findings(of rule: Rule) async -> [Diagnostic] {
    let usual: [Rule] = [.outdated, .untranslated, .unconfirmed, .emptyPage, .unlinkedPage]
    return await Build(FileTree(files)).diagnostics.filter { $0.rule == rule || !usual.contains($0.rule) }
  }

  /// Returns the files after doing what a finding says, or `nil` if that takes a person.
  func following(_ finding: Diagnostic) async -> [File]? {
    let (file, tip) = (finding.range.file, finding.tip?.nl ?? "")
    if let edit = finding.edit { return changed(file, edit.range.bytes, to: edit.replacement) }
    if let command = tip.firstMatch(of: #/oko confirm (\S+)/#) {
      let page = String(command.1)
      let text = try? await Build(FileTree(files)).confirm([page]).stamps.text
      return text.map { files + [File(path: "content/bevestigd.yml", text: $0)] }
    }
    if let new = tip.firstMatch(of: #/noem het bestand '([^']+)'/#)?.1 {
      return moved(file, to: folder(of: file) + String(new))
    }
    if let folder = tip.firstMatch(of: #/zet het bestand in (\S+?),/#)?.1 {
      return moved(file, to: String(folder) + String(file.path.split(separator: "/").last ?? ""))
    }
    if tip.contains("haal de kopie weg") { return files.filter { $0.path != file.path } }
    if let path = tip.firstMatch(of: #/^maak '([^']+)'/#)?.1 { return files + [newPage(at: String(path))] }
    if let word = tip.firstMatch(of: #/(?:schrijf|bedoelt u|gebruik) '([^']+)'/#)?.1 {
      return replaced(finding, String(word))
    }
    if let language = tip.firstMatch(of: #/bijvoorbeeld: lang:(\w+)/#)?.1 {
      let text = file.all.text.replacing(#/lang:\w+/#, with: "lang:" + String(language))
      return changed(file, 0..<file.bytes.count, to: text)
    }
    if let name = tip.firstMatch(of: #/voeg '([a-z-]+):' toe/#)?.1 {
      return changed(file, finding.range.start.bytes, to: String(name) + ": Tekst\n")
    }
    if tip.contains(#/haal .*weg/#) { return removed(finding.range) }
    return nil
  }

  private func folder(of file: File) -> String {
    String(file.path.prefix(upTo: file.path.lastIndex(of: "/") ?? file.path.startIndex)) + "/"
  }

  private func moved(_ file: File, to path: String) -> [File] {
    files.filter { $0.path != file.path } + [File(path: path, bytes: file.bytes)]
  }

  private func newPage(at path: String) -> File {
    let source = files.first { $0.path.split(separator: "/").dropFirst(2) == path.split(separator: "/").dropFirst(2) }
    let text = source?.all.text ?? "---\ntitel: Een titel\nsamenvatting: Een zin.\nbijgewerkt: 2026-11-24\n---\n"
    return File(path: path, text: text)
  }

  /// Returns the files with another word for that at which a finding points.
  ///
  /// Where the tip names a whole field, that stands for the line.
  private func replaced(_ finding: Diagnostic, _ word: String) -> [File] {
    let (file, place) = (finding.range.file, finding.range.bytes.lowerBound)
    let line = file.lineStart(before: place)..<file.lineEnd(after: place)
    return changed(file, word.contains(": ") ? line : finding.range.bytes, to: word)
  }

  /// Returns the files without a field with all that is below it, or without an item or a word of a list.
  private func removed(_ range: FileRange) -> [File] {
    let file = range.file, lower = range.bytes.lowerBound, upper = range.bytes.upperBound
    let start = file.lineStart(before: lower)
    let isField = file.text(in: start..<lower).allSatisfy(\.isWhitespace)
    if isField {
      let end = file.bytes[upper...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? file.bytes.count
      return changed(file, start..<end, to: "")
    }
    let before = file.text(in: start..<lower)
    let comma = before.hasSuffix(", ") ? 2 : 0
    return changed(file, (lower - comma)..<upper, to: "")
  }

  private func changed(_ file: File, _ range: Range<Int>, to text: String) -> [File] {
    var bytes = file.bytes
    bytes.replaceSubrange(range, with: text.utf8)
    return files.filter { $0.path != file.path } + [File(path: file.path, bytes: bytes)]
  }
}
