import Foundation
import Testing

@testable import TestSupport

/// `oko check`, as an editor and a pipeline call it.
struct CheckCommandTests {
  private let folder = Folder()

  private func run(_ arguments: String...) throws -> Outcome { try folder.run(["check"] + arguments) }

  /// A page with an error and two warnings, and one with a warning.
  private func writeSite() throws {
    try folder.write(
      site: page("nl/een", text: "## Kop\n\n#### Kop\n\n[x](weg.md) <b>y</b>") + page("nl/map/twee", text: "<i>z"))
  }

  @Test func showsWhatIsAboutAFileOrAFolder() throws {
    try writeSite()
    for name in [
      "map", "map/twee.md", "nl/map", "content/nl/map/twee.md", "./content/nl/map/", "/elders/content/nl/map",
    ] {
      let outcome = try run(name)
      #expect(outcome.status == 0, "\(name)")
      #expect(outcome.errors.contains("twee.md") && !outcome.errors.contains("een.md"), "\(name)")
      #expect(outcome.output.hasSuffix(", hier geen fouten, 1 fout elders\n"), "\(name)")
    }
    #expect(try run("een.md", "map").status == 1)
    let missing = "oko: er is geen bestand 'map/twe.md' in content/ of templates/; bedoelt u 'map/twee.md'?\n"
    #expect(try run("map/twe.md") == Outcome(status: 2, output: "", errors: missing))
  }

  @Test func showsWhatBreaksARule() throws {
    try writeSite()
    let outcome = try run("--rule", "gebroken-link")
    #expect(outcome.status == 1 && outcome.errors.hasSuffix("\n1 fout\n"))
    #expect(try run("--rule", "kopvolgorde").errors.hasSuffix("\n1 waarschuwing\n"))
    #expect(try run("--rule", "kopvolgorde", "--strict").status == 1)
    #expect(
      try run("--rule", "gebroken-lnk").errors == "oko: er is geen regel 'gebroken-lnk'; bedoelt u 'gebroken-link'?\n")
  }

  @Test func tellsWhichSentencesHaveNoSource() throws {
    let text = "Dat was in 2025.\n\nDat was in 2024.[bron](#bron-brief)"
    try folder.write(site: page("nl/een", "bronnen: [brief, nieuws]", text: text) + page("nl/twee", text: "In 2023."))
    let told = "content/nl/een.md:7: Dat was in 2025\n"
    let share = "hebben een bron"
    #expect(
      try run("--sources")
        == Outcome(
          status: 0,
          output: told
            + "content/nl/twee.md:7: In 2023\noko: 1 van 3 zinnen met een getal, datum of naam \(share) (33 %)\n",
          errors: ""))
    #expect(
      try run("--sources", "een.md").output == told
        + "oko: 1 van 2 zinnen met een getal, datum of naam \(share) (50 %)\n")
    #expect(
      try run("--sources", "twee.md", "--messages", "en").output.hasSuffix(
        "oko: 0 of 1 sentences with a number, date or name have a source (0 %)\n"))
  }

  @Test func writesFindingsForPrograms() throws {
    try writeSite()
    let json = try run("--format", "json")
    #expect(json.status == 1 && json.errors.isEmpty)
    let list = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(list.contains { $0["rule"] as? String == "gebroken-link" && $0["line"] as? Int == 11 })
    let commands = try run("--format", "github", "--messages", "en").output.split(separator: "\n")
    #expect(commands.count == list.count && commands.allSatisfy { $0.hasPrefix("::") })
  }

  @Test func explainsARule() throws {
    let outcome = try run("--explain", "kopvolgorde")
    #expect(outcome.status == 0 && outcome.output.hasPrefix("kopvolgorde: Een kop is hoogstens"))
    #expect(try run("--explain", "kopvolgorde", "--messages", "en").output.contains("\nRight:\n  ## Een\n"))
    #expect(try run("--explain", "x").status == 2)
  }

  /// Help and mistakes of arguments are Dutch, unless somebody says or has set otherwise.
  @Test func speaksTheLanguageOfItsUser() throws {
    func help(_ arguments: [String], _ locale: String) throws -> String {
      try folder.run(["check", "--help"] + arguments, environment: ["LC_ALL": locale]).output
    }
    #expect(try help([], "nl_NL.UTF-8").contains("\nGEBRUIK: oko check") && !help([], "C").contains("(default:"))
    #expect(try help([], "en_GB.UTF-8").contains("\nUSAGE: oko check"))
    #expect(try help(["--messages", "nl"], "en_US").contains("OPTIES:"))
    #expect(try help(["--messages=en"], "nl_NL").contains("OPTIONS:"))
    #expect(try run("--al").errors.hasPrefix("Fout: onbekende optie '--al'. Bedoelt u '--all'?\nGebruik: oko check"))
  }

  /// Returns a file with its byte order mark.
  private func written(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: folder.path + "/" + path)), as: UTF8.self)
  }

  /// The rest of a file stays as it is: its byte order mark, its line ends, its permissions.
  @Test func repairsWhatIsCertain() throws {
    let text =
      "\u{FEFF}---\r\ntitel: \"Ûndersyk\"\r\nsamenvatting: De Útfiering.\r\nbijgewerkt: 2026-11-24\r\n---\r\nEn\t[x](weg.md)  "
    try folder.write(site: page("nl/a", text: "[x](weg.md)"))
    try folder.write(text, to: "content/fy/a.md")
    let dry = try run("fy/a.md", "--fix", "--dry-run")
    #expect(
      dry
        == Outcome(
          status: 0,
          output: """
            --- content/fy/a.md
            +++ content/fy/a.md
            @@ -2,1 +2,1 @@
            -titel: "Ûndersyk"
            +titel: "Undersyk"
            @@ -3,1 +3,1 @@
            -samenvatting: De Útfiering.
            +samenvatting: De Utfiering.

            """, errors: ""))
    #expect(try written("content/fy/a.md") == text)
    let fixed = try run("--fix", "--rule", "teken-op-hoofdletter")
    #expect(
      fixed.output
        == "oko: 2 fouten hersteld in 1 bestand\noko: 2 pagina’s in 2 talen, hier geen fouten, 2 fouten elders\n")
    let repaired = text.replacing("Û", with: "U").replacing("Ú", with: "U")
    #expect(try written("content/fy/a.md") == repaired)
    #expect(try run("--fix").status == 1)
    #expect(try written("content/fy/a.md") == repaired)
  }
}
