import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

struct AbbreviationsTests {
  @Test(arguments: [
    "Het «CJG» schrijft mee. Vraag het CJG.", "De «POH-GGZ» en de «JOGG-gemeente» komen.", "De «JIM’s» komen.",
    "## Het «SWV»\n\nHet komt.", "| Wie | Waar |\n|---|---|\n| Het «IKC» | school |", "- [«CJG»](index.md)",
    "Zie het «MDO» (elke week).",
  ])
  func tellsTheFirstOfEachThatNobodyExplains(text: String) async {
    await expectFindings(text.matches(of: /«/).map { _ in .abbreviation }, in: page("nl/a", text: text + "\n"))
  }

  @Test(arguments: [
    "Het Centrum voor Jeugd en Gezin (CJG) is er. Bel het CJG.",
    "Bel het CJG.\n\nHet Centrum voor Jeugd en Gezin helpt.",
    "Het CJG (Centrum voor Jeugd en Gezin) en de JGZ (jeugdgezondheidszorg) helpen.",
    "Een praktijkondersteuner (POH) helpt. De POH’er komt.", "Het samenwerkingsverband, kortweg SWV, helpt.",
    "JOGG (een landelijk programma voor scholen) helpt.", "JIM staat voor jouw ingebrachte mentor.",
    "| CJG | Centrum voor Jeugd en Gezin |\n|---|---|\n| MDO | Multidisciplinair overleg |",
    "- CJG: centrum voor jeugd",
    "De GGD, het RIVM, de VNG en het vmbo en VMBO.",
    "Motie ID 79, 8441 ES Voorbeeld, NEN 7510, 5 MB, deel XIV en IMG_3.",
    "R&D, AT&T en B&W. Doe dit NIET. Kom OOK.", "In `KDV`, “het KDV”, [KDV](lang:en) en post@KDV.example.",
    "ABN AMRO geeft geld.", "> Het KDV zei dit.",
  ])
  func isQuietAboutWhatIsExplainedKnownOrNoAbbreviation(text: String) async {
    await expectFindings([], in: page("nl/a", text: text + "\n"))
  }

  @Test func knowsTheNamesAndTheGlossaryOfTheSite() async {
    await expectFindings(
      [],
      in: SiteText.defaults.replacing("menu:", with: "begrippen: woorden\nmenu:")
        + "\n-- content/woorden.yml --\ntoegestaan: { namen: [KNZ] }\n"
        + page("nl/woorden", text: "## CJG (Centrum voor Jeugd en Gezin) {#cjg}\n\nEen plek.\n")
        + page("nl/a", text: "Het CJG en de KNZ helpen.\n"))
  }

  /// The translation can't explain what its source doesn't; what only it leaves out is told.
  @Test func tellsItInTheSourceAndNotAgainInItsTranslation() async {
    await expectFindings(
      [.abbreviation], in: page("nl/a", text: "Het «CJG» helpt.\n") + page("fy/a", text: "It CJG helpt jo graach.\n"))
    await expectFindings(
      [.abbreviation],
      in: page("nl/a", text: "Het Centrum voor Jeugd en Gezin (CJG) helpt.\n")
        + page("fy/a", text: "It «CJG» helpt jo graach.\n"))
  }
}
