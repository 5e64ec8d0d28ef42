import Testing

@testable import Basics
@testable import TestSupport
@testable import Documents
@testable import SiteModel

struct ExemptionTests {
  @Test func isOneForATagAndItsEnd() async {
    let exemption = "sta-toe: [{ regel: html-in-tekst, woorden: \"<b>\", reden: x }]"
    await expectFindings([], in: page("nl/a", exemption, text: "Een <b>woord</b>."))
    await expectFindings([.rawHTML], in: page("nl/a", text: "Een «<b>»woord</b>."))
    await expectFindings([.rawHTML, .rawHTML], in: page("nl/a", text: "Een «<b>»woord</b> en «</i>»."))
  }

  private func site(_ exemptions: String, text: String = "Een <b>vet</b> woord.") -> String {
    page("nl/a", "sta-toe: \(exemptions)", text: text)
  }

  @Test func silencesAFindingWithThoseWords() async {
    await expectFindings(
      [.rawHTML],
      in: site("[{ regel: html-in-tekst, woorden: <b>, reden: Een voorbeeld }]", text: "Een <b>vet</b>«<i>»."))
  }

  @Test func holdsInItsFileOnly() async {
    await expectFindings(
      [.rawHTML],
      in: site("[{ regel: html-in-tekst, woorden: b, reden: Een voorbeeld }]") + page("fy/a", text: "«<b>»"))
    await expectFindings(
      [],
      in: page("nl/a")
        + page("fy/a", "sta-toe: [{ regel: html-in-tekst, woorden: <b>, reden: In foarbyld }]", text: "<b>"))
  }

  @Test func isReportedWhenItIsNoLongerNeeded() async {
    await expectFindings(
      [.unusedExemption], in: site("[«{ regel: html-in-tekst, woorden: <i>, reden: Een voorbeeld }»]", text: "Niets."))
  }

  /// A list goes with its last item, so that no field is left without a value; more than one goes step by step.
  @Test(arguments: [
    ("sta-toe:\n  - { regel: html-in-tekst, woorden: <i>, reden: x } # oud\neigenaar: griffie", "eigenaar: griffie"),
    (
      "sta-toe: [{ regel: html-in-tekst, woorden: <i>, reden: x }, { regel: html-in-tekst, woorden: <b>, reden: y }]",
      "sta-toe: [{ regel: html-in-tekst, woorden: <b>, reden: y }]"
    ),
  ])
  func isTakenAwayWhenItIsNoLongerNeeded(fields: String, repaired: String) async throws {
    let site = SiteText(page("nl/a", fields, text: "Een <b>woord</b>."))
    let edits = await CheckedSite(site.tree).diagnostics.filter { $0.rule == .unusedExemption }.compactMap(\.edit)
    let edit = try #require(edits.first)
    var bytes = edit.range.file.bytes
    bytes.replaceSubrange(edit.range.bytes, with: edit.replacement.utf8)
    #expect(edits.count == 1 && String(decoding: bytes, as: UTF8.self).contains("2026-11-24\n\(repaired)\n---"))
  }

  @Test func namesARuleThatMayBeExempt() async {
    for rule in ["gebroken-link", "html-in-text"] {
      await expectFindings(
        [.unknownValue], in: site("[{ regel: «\(rule)», woorden: x, reden: y }]", text: ""))
    }
  }

  @Test func isOfARuleThatAnEditorMayKnowBetterThan() {
    let allowed: [Rule] = [
      .rawHTML, .outdated, .contradictingText, .parity, .factParity, .linkLanguage, .wrongLanguage, .forbiddenWord,
      .preferredWord, .capitalSign, .missingTranslation, .staleTranslation, .untranslated, .unreviewed,
    ]
    #expect(allowed.filter(\.mayBeExempt) == allowed)
    let others: [Rule] = [.fileName, .yaml, .eventOrder, .stamp, .brokenLink, .reviewDue, .unknownName]
    #expect(others.filter(\.mayBeExempt).isEmpty)
  }

  @Test func namesAReason() async {
    await expectFindings(
      [.missingField], in: site("[«{ regel: html-in-tekst, woorden: b }»]", text: "Een <b>."))
  }
}
