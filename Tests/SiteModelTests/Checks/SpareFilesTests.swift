import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

/// What somebody wrote in a file that reaches no reader is told once.
struct SpareFilesTests {
  private func findings(beside text: String, _ names: String...) async -> [String] {
    let tree = SiteText(page("nl/a", text: text)).tree.files(below: "content")
    let others = names.map { File(path: "content/" + $0, text: "Een tekst") }
    return await CheckedSite(FileTree(tree + others)).findings.map { "\($0.rule) \($0.range.file.path)" }
  }

  @Test(arguments: [
    "nl/Beleidsplan.docx", "nl/a.docx", "nl/Notitie 2025.DOC", "nl/bijlage/x.odt", "nl/x.rtf", "nl/x.pages", "nl/x.txt",
    "nl/x.eml", "nl/x.msg", "nl/x.xlsx", "nl/x.pptx", "nl/x.zip", "nl/oud.html", "nl/notities", "nl/x.csv", "fy/x.docx",
    "plan.docx",
  ])
  func areToldIfWordsAreInThem(name: String) async {
    #expect(await findings(beside: "", name) == ["los-bestand content/" + name])
  }

  @Test(arguments: [
    "nl/foto.jpg", "nl/foto.heic", "nl/plan.pdf", "nl/begroting.ods", "nl/film.mp4", "nl/x.tmp", "nl/~WRL0001.tmp",
    "nl/LEESMIJ.txt", "nl/readme", "nl/LICENSE", "nl/route.gpx", "nl/avond.ics",
  ])
  func areNotToldIfTheyAreReadyOrNobodyWroteThem(name: String) async {
    #expect(await findings(beside: "", name) == [])
  }

  /// A link to a file with a mistake is told itself.
  @Test(arguments: [
    ("Lees [het plan](x.docx).", "x.docx"), ("Lees [het plan](X.docx).", "x.docx"),
    ("Lees [het plan](Plan 2025.docx).", "Plan 2025.docx"), ("Lees [het plan](plna.docx).", "plan.docx"),
    ("Lees [het plan](bijlage\\\\x.docx).", "x.docx"), ("Lees [het plan](/nl/x.docx).", "x.docx"),
    ("Lees [het plan](C:\\\\jan\\\\x.docx).", "x.docx"),
  ])
  func areNotToldBesideALink(text: String, name: String) async {
    let rules = await findings(beside: text, "nl/" + name)
    #expect(rules.count == 1 && !rules[0].hasPrefix("los-bestand"), "\(rules)")
  }

  @Test(arguments: [
    "cijfers.csv", "data/cijfers.csv", "data/cijfers.xlsx", "notities.yml", "nl/notities.yaml", "data/notities.txt",
  ])
  func areToldIfTheyHoldValues(name: String) async {
    #expect(await findings(beside: "", name) == ["plaats-van-bestand content/" + name])
  }

  @Test func sayWhatToDo() async {
    let tree = SiteText(page("nl/a")).tree.files(below: "content")
    let names = ["nl/Plan 2025.docx", "nl/Cijfers (2).xlsx", "cijfers.csv"]
    let others = names.map { File(path: "content/" + $0, text: "x") }
    let findings = await CheckedSite(FileTree(tree + others)).findings
    #expect(
      findings.map { $0.tip?.nl } == [
        "oko leest 'content/data/netwerk.csv' en 'content/data/piramide.csv'; zet een andere tabel naast de pagina die "
          + "ernaar linkt, of haal haar weg",
        "zet op een pagina: [een naam](Cijfers%20%282%29.xlsx), of haal het weg",
        "zet de woorden op een pagina, zoals 'plan-2025.md', of haal het weg",
      ])
  }
}
