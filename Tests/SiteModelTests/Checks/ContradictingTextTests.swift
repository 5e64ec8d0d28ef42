import Testing

@testable import SiteModel
@testable import Basics
@testable import TestSupport

struct ContradictingTextTests {
  private func motion(_ events: String, title: String = "M", text: String = "", frisian: String = "") -> String {
    "-- content/bronnen.yml --\nbrief: { titel: A, soort: raadsbrief }\nlijst: { titel: B, soort: besluitenlijst, datum: 2025-04 }\n"
      + page(
        "nl/moties/m", title: title, "nummer: M\nstand-per: 2025-10-14\ngeschiedenis: [\(events)]", text: text)
      + (frisian.isEmpty ? "" : page("fy/moties/index") + page("fy/moties/m", text: frisian))
  }

  private let proposed =
    "{ datum: 2025-02, gebeurtenis: aangenomen, bron: brief }, { datum: 2025-03, gebeurtenis: afdoening-voorgesteld, bron: brief }"

  @Test(arguments: [
    "Deze motie is «afgedaan».", "Wat de raad vroeg,\n«is uitgevoerd». Dat staat vast.", "## «Afgehandeld»\n\nMeer.",
    "Het is klaar. De motie is [«afgedaan»](m.md).", "- De motie is «afgedaan»\n- Er ligt een voorstel",
    "De motie is net «afgedaan».",
  ])
  func reportsWhatATextSaysAgainstTheLastEvent(text: String) async {
    await expectFindings([.contradictingText], in: motion(proposed, text: text))
  }

  @Test(arguments: [
    "De brief stelt de raad voor om de motie als afgedaan te zien.", "Er ligt een voorstel: afgedaan.",
    "De motie is nog niet afgedaan.", "Is de motie afgedaan?", "De motie is onafgedaan.", "Een afgedaan-lijst.",
  ])
  func allowsWhatIsProposedDeniedOrAsked(text: String) async {
    await expectFindings([], in: motion(proposed, text: text))
  }

  @Test func looksInEachLanguageAndInTheFields() async {
    await expectFindings(
      [.contradictingText, .contradictingText],
      in: motion(proposed, title: "«Afgedaan»", frisian: "De moasje is «ôfdien»."))
  }

  @Test func readsFilesAsEditorsSaveThem() async {
    let site = SiteText(motion(proposed, text: "Een zin.\n\nDe motie is afgedaan."))
    let saved = site.tree.files(below: "content").map { file in
      File(path: file.path, text: file.text(in: 0..<file.bytes.count).replacing("\n", with: "\r\n"))
    }
    let checked = await CheckedSite(FileTree(saved))
    #expect(checked.findings.map(\.range.text) == ["afgedaan"])
  }

  /// A language that isn't built in has words of its own.
  @Test func wantsItsWordsOfEachLanguage() async throws {
    let strings = try #require(TemplateFiles(FileTree([])).file("strings/fy.yml"))
    let text = strings.text(in: 0..<strings.bytes.count)
    for word in ["settled", "held", "cancelled", "done", "unless"] {
      let changed = text.replacing(try Regex("\\n  \(word): \\[[^\\]]+\\]"), with: "")
      let file = File(path: "templates/strings/de.yml", text: changed)
      var findings: [Diagnostic] = []
      _ = TemplateFiles(FileTree([file]), &findings).language("de", &findings)
      #expect(findings.map(\.rule) == [.missingField], "\(word)")
    }
  }

  @Test func namesTheEventThatDecides() async throws {
    let checked = await CheckedSite(SiteText(motion(proposed, text: "Afgedaan.")).tree)
    let finding = try #require(checked.findings.first)
    #expect(finding.message.text(.nl) == "de tekst zegt 'Afgedaan', maar de stand is 'afdoening-voorgesteld'")
    #expect(finding.message.text(.en) == "the text says 'Afgedaan', but the state is 'afdoening-voorgesteld'")
    #expect(finding.related.map(\.range.text) == ["afdoening-voorgesteld"])
  }

  @Test func saysNothingAboutWhatTheCouncilHasSettled() async {
    let settled =
      "{ datum: 2025-02, gebeurtenis: aangenomen, bron: brief }, { datum: 2025-04, gebeurtenis: afgedaan, bron: lijst }"
    await expectFindings([], in: motion(settled, text: "De motie is afgedaan."))
  }

  @Test(arguments: [
    ("gepland", "De sessie «vond plaats»."), ("gepland", "Dit «gaat niet door»."), ("vervallen", "Dit gaat niet door."),
    ("vervallen", "De sessie «is gehouden»."), ("gehouden", "De sessie vond plaats."),
    ("gehouden", "Dit «ging niet door»."),
    ("gepland", "Of de sessie is gehouden, weten wij niet."), ("gepland", "Is de sessie doorgegaan?"),
  ])
  func reportsWhatATextSaysAgainstThePlan(state: String, text: String) async {
    await expectFindings(
      text.contains("«") ? [.contradictingText] : [],
      in: page(
        "nl/agenda/a", "stand-per: 2025-10-14\ndatum: 2025-09\nstaat: \(state)\nbronnen: [brief]", text: text))
  }

  @Test func reportsThatAPhaseIsNotDone() async {
    func phase(_ state: String, _ text: String) -> String {
      page("nl/fasen/a", "nummer: 1\nstaat: \(state)\nstand-per: 2025-10-14", text: text)
    }
    await expectFindings([.contradictingText], in: phase("loopt", "Deze «fase is afgerond»."))
    await expectFindings([], in: phase("gereed", "Deze fase is afgerond."))
  }
}
