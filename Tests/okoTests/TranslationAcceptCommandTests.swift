import Foundation
import Testing

@testable import SiteOutput
@testable import TestSupport

/// `oko translation accept`, the only command that changes the files of a site.
struct TranslationAcceptCommandTests {
  private let folder = Folder()
  private let path = "content/vertaald.yml"

  private static let site =
    page("nl/a", text: "Tekst.\n\n## Kop\n\nTekst.")
    + page(
      "fy/a", title: "In titel # mei in teken", "# in opmerking\nadres:   'side'", text: "Tekst.\n\n## Holle\n\nTekst.")

  /// Returns what the command says of the translation; after that it says what `oko check` says last.
  private func accept(_ arguments: String..., messages: String = "en") throws -> Outcome {
    let outcome = try folder.run(["translation", "accept"] + arguments + ["--messages", messages])
    let lines = outcome.output.split(separator: "\n")
    guard outcome.status == 0, lines.count == 2 else { return outcome }
    #expect(lines[1].contains(messages == "en" ? " in 2 languages, " : " in 2 talen, "))
    return Outcome(status: 0, output: lines[0] + "\n", errors: outcome.errors)
  }

  private func said(_ text: String) -> Outcome { Outcome(status: 0, output: "oko: \(text)\n", errors: "") }

  private func text() throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: folder.path + "/" + path)), as: UTF8.self)
  }

  @Test func writesStampsAndSaysSo() throws {
    try folder.write(site: Self.site)
    let before = try folder.files()
    #expect(try accept("a.md") == said("4 sections up to date in 'content/fy/a.md'"))
    #expect(try text().contains("\nfy:\n  a.md:\n    holle: kop "))
    let once = try folder.files()
    #expect(once.filter { $0.key != path } == before)
    #expect(try accept("a.md") == said("'content/fy/a.md' was up to date"))
    #expect(try accept("a.md", messages: "nl") == said("'content/fy/a.md' was al bij"))
    #expect(try folder.files() == once)
    #expect(try folder.run(["translation", "status", "--all"]).output.contains("a.md      fy  bij; niet nagezien\n"))
  }

  /// A translation that is older than its source gets the day of its source, and no other byte of it changes.
  @Test func acceptsPagesAndFolders() throws {
    let older = { (path: String) in
      page(path, text: "Tekst.").replacing("bijgewerkt: 2026-11-24", with: "bijgewerkt: 2026-11-20")
    }
    try folder.write(
      site: Self.site + page("nl/moties/index") + page("fy/moties/index") + page("nl/b", text: "Tekst.") + older("fy/b")
    )
    let before = try #require(try folder.files()["content/fy/b.md"])
    #expect(try accept("b.md", "fy/moties") == said("5 sections up to date in 2 files"))
    #expect(
      try text().contains("\n  b.md:\n") && text().contains("\n  moties/index.md:\n") && !text().contains("  a.md:"))
    #expect(try folder.files()["content/fy/b.md"] == before.replacing("2026-11-20", with: "2026-11-24"))
    #expect(
      try accept("b.md", "fy/moties", "--section", "titel").errors
        == "oko: --section is about one page: name only one\n")
    #expect(try accept("fy").status == 0)
    #expect(try text().contains("  a.md:"))
  }

  /// The file has a byte order mark and CRLF line ends, as Notepad writes it.
  @Test func keepsByteOrderMarkAndLineEnds() throws {
    try folder.write(site: Self.site)
    try folder.write("\u{FEFF}fy:\r\n  index.md:\r\n    titel: 00000000\r\n", to: path)
    #expect(try accept("a.md", "--reviewed-by", "taalskipper").status == 0)
    #expect(try text().hasPrefix("\u{FEFF}# Dit schrijft") && text().hasSuffix(" taalskipper\r\n"))
    #expect(try text().contains("\r\n  index.md:\r\n    titel: 00000000\r\n"))
    #expect(try !text().unicodeScalars.split(separator: "\r\n".unicodeScalars).joined().contains("\n"))
  }

  @Test func acceptsOneSection() throws {
    try folder.write(site: Self.site)
    #expect(try accept("a.md", "--section", "holle") == said("1 section up to date in 'content/fy/a.md'"))
    #expect(try text().firstMatch(of: /\nfy:\n  a\.md:\n    holle: kop [0-9a-f]{8}\n$/) != nil)
    #expect(try accept("a.md", "--section", "inleiding", messages: "nl") == said("1 deel bij in 'content/fy/a.md'"))
  }

  /// The order of the sections would pair them differently.
  @Test func acceptsTheSectionThatIsNamed() throws {
    try folder.write(
      site: page("nl/a", text: "## Een\n\nEen.\n\n## Twee\n\nTwee.")
        + page("fy/a", text: "## Twa\n\nTwa.\n\n## Ien\n\nIen."))
    #expect(try accept("a.md", "--section", "twa", "--translates", "twee").status == 0)
    #expect(try accept("a.md", "--section", "ien", "--translates", "een").status == 0)
    #expect(try text().firstMatch(of: /\n    ien: een [0-9a-f]{8}\n    twa: twee [0-9a-f]{8}\n/) != nil)
    let unknown = try accept("a.md", "--section", "twa", "--translates", "tien")
    #expect(unknown.errors == "oko: there is no section 'tien'; there are: titel, samenvatting, een, twee\n")
  }

  @Test func notesWhoReviewedIt() throws {
    try folder.write(site: Self.site)
    let review = ["--reviewed-by", "taalskipper", "--date"]
    #expect(
      try accept("a.md", review[0], review[1], review[2], "2026-11-20")
        == said("4 sections up to date in 'content/fy/a.md', and reviewed"))
    #expect(
      try text().firstMatch(of: /\nnagezien:\n  fy:\n    a\.md: [0-9a-f]{8} 2026-11-20 taalskipper\n$/) != nil)
    #expect(
      try accept("a.md", review[0], review[1], review[2], "2026-11-21", messages: "nl")
        == said("'content/fy/a.md' is nagezien"))
    #expect(try text().contains(" 2026-11-21 ") && !text().contains("2026-11-20"))
    // Without `--date`, the review has the date of today, not that of the records.
    #expect(try accept("a.md", "--reviewed-by", "riedslid").status == 0)
    #expect(try text().firstMatch(of: /[ ]20\d\d-\d\d-\d\d riedslid\n/) != nil)
    #expect(try folder.run(["translation", "status", "--all"]).output.contains("a.md      fy  bij\n"))
  }

  @Test func stampsATable() throws {
    try folder.write(site: "-- content/data/piramide.csv --\nlaag;naam-nl;naam-fy;bron\n1;Basis;Basis;brief\n")
    let table = "content/data/piramide.csv"
    #expect(try accept(table) == said("1 section up to date in 'content/data/piramide.csv'"))
    #expect(
      try folder.files()["content/vertaald.yml"]?.contains("fy:\n  content/data/piramide.csv:\n    naam-1: ") == true)
    #expect(try accept(table) == said("'content/data/piramide.csv' was up to date"))
    let refused = try accept(table, "--reviewed-by", "taalskipper")
    #expect(refused.status == 2 && refused.errors.contains("has no sections and no review"))
  }

  // MARK: Refusals

  /// If the two differ, the findings say where, and the file stays as it is.
  @Test func refusesWhatDoesNotMatch() throws {
    try folder.write(site: page("nl/a", text: "- a\n- b\n\nIn 2024.") + page("fy/a", text: "- a\n\nYn 2025."))
    let before = try folder.files()
    let outcome = try accept("a.md")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("items of lists: the source has 2, the translation 1 [ongelijke-vertaling]"))
    #expect(outcome.errors.contains("the source says '2024', the translation '2025' [ongelijke-feiten]"))
    #expect(outcome.errors.hasSuffix("\n1 error, 1 warning\n"))
    #expect(try folder.files() == before)
  }

  /// A mistake on another page is no reason to refuse.
  @Test func refusesAFileWithMistakes() throws {
    try folder.write(site: Self.site + page("nl/b", text: "[x](weg.md)") + page("fy/b", text: "[x](weg.md)"))
    #expect(try accept("a.md").status == 0)
    let outcome = try accept("b.md")
    #expect(
      outcome.status == 1 && outcome.errors.contains("content/fy/b.md:7") && !outcome.errors.contains("content/nl/b.md")
    )
  }

  @Test(arguments: [
    (["indx.md"], "there is no page 'indx.md'; did you mean 'index.md'?"),
    (["heel/anders.md"], "there is no page 'heel/anders.md'"),
    (["content/nl/a.md"], "'content/nl/a.md' is not the translation of a page"),
    (["c.md"], "'c.md' is not the translation of a page"),
    (["a.md", "--language", "de"], "'content/de/a.md' is not the translation of a page"),
    (["a.md", "--section", "weg"], "there is no section 'weg'; there are: titel, samenvatting, inleiding, holle"),
    (["a.md", "--date", "2026-02-30"], "--date is a day that exists, such as 2026-01-31"),
    (["a.md", "--reviewed-by", "x", "--date", "2026"], "--date is a day that exists, such as 2026-01-31"),
    (["a.md", "--translates", "kop"], "--translates goes with a --section"),
    (
      ["a.md", "--section", "kop", "--reviewed-by", "x"],
      "a review is of a whole page: leave --section out with --reviewed-by"
    ),
  ])
  func reportsWhatCannotBeAccepted(arguments: [String], errors: String) throws {
    try folder.write(site: Self.site + page("nl/c"))
    let before = try folder.files()
    let outcome = try folder.run(["translation", "accept"] + arguments + ["--messages", "en"])
    #expect(outcome == Outcome(status: 2, output: "", errors: "oko: \(errors)\n"))
    #expect(try folder.files() == before)
  }

  @Test func reportsWhereItCannotWrite() throws {
    try folder.write(site: Self.site)
    try folder.write("x", to: path + ".oko/x")
    #expect(
      try accept("a.md", messages: "nl")
        == Outcome(status: 2, output: "", errors: "oko: 'content/vertaald.yml' is niet te schrijven\n"))
  }

  @Test func saysHowToUseIt() throws {
    let help = try accept("--help")
    #expect(help.status == 0 && help.output.contains("EXAMPLES:\n"))
    #expect(try folder.run(["translation", "accept"]).status == 2)
  }
}
