import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct DigestTests {
  private static let example = repository.appending(path: "Tests/Sites/voorbeeld").path

  private func draft(_ options: DraftOptions) async throws -> String {
    try await Build(try FileTree(folder: Self.example)).draft(options)
  }

  @Test func isTheDraftOfTheNextReport() async throws {
    try Golden.draft.expect(try await draft(DraftOptions()))
  }

  @Test func isWrittenInEachLanguageAndSinceAnyDay() async throws {
    try Golden.draftFrisian.expect(try await draft(DraftOptions(since: "2025-01-01", language: "fy")))
  }

  /// The draft works as a report without edits: its links lead somewhere, and nothing in a title is markup.
  @Test(arguments: ["nl", "fy"])
  func isTheTextOfAPage(language: String) async throws {
    let signs = page(
      "nl/agenda/tekens", title: #"'A \ ` * _ [b](c) <i> & ~~d~~ &amp; ![e]'"#,
      """
      staat: gepland
      stand-per: 2025-10-14
      sta-toe:
        - { regel: opmaak-zonder-werking, woorden: b, reden: Tekens }
        - { regel: naam-van-teken, woorden: amp, reden: Tekens }
      """)
    let site = ReportTests.site + "\n" + CommitmentTests.site + PhaseTests.site + "\n" + MonitorTests.site + signs
    let digest = try await digest(of: site, ("2024-01-01", nil), language: language)
    let text =
      page("nl/rapportages/concept", "bron: brief", text: language == "nl" ? digest.markdown : "")
      + page("fy/rapportages/concept", text: language == "fy" ? digest.markdown : "")
    let files = try await files(of: site + text)
    let page = try #require(files["\(language)/rapportages/concept/index.html"])
    func words(_ html: String) -> [Substring] {
      html.replacing(/\ <span class="link-language".*?<\/span>/, with: "").replacing(/<[^>]*>/, with: "").replacing(
        "&#39;", with: "'"
      ).split(whereSeparator: \.isWhitespace)
    }
    for section in digest.sections {
      for line in section.lines {
        let html = digest.sentence(of: line, linksSources: false) { digest.site.url(of: $0, in: language) }.html
        #expect(words(page).contains(words(String(decoding: html, as: UTF8.self))))
      }
    }
    #expect(digest.sections.flatMap(\.lines).count > 10)
  }

  /// A text without a translation appears in its own language, marked where Markdown allows it.
  @Test func marksWhatIsInAnotherLanguage() async throws {
    let history =
      "{ sleutel: a, datum: 2025-02, gebeurtenis: vervallen, bron: brief, toelichting: Een *brief*, reden: Geld }"
    let site = page(
      "nl/toezeggingen/a", title: "A [b](lang:en)",
      "toegezegd: { datum: 2025, bron: brief }\nstand-per: 2026-11-01\ngeschiedenis: [\(history)]")
    let digest = try await digest(of: site, ("2025-02-01", nil), language: "fy")
    #expect(
      digest.markdown.contains(
        """
        - febrewaris 2025, [A b](../toezeggingen/a.md): Ferfallen. [Een \\*brief\\*](lang:nl). Reden: \
        [Geld](lang:nl). Neffens de riedsbrief fan 14 oktober 2025.

        """))
    #expect(
      digest.html.contains(
        "<a href=\"/fy/toezeggingen/a/\"><span lang=\"nl\">A <span lang=\"en\">b</span></span></a>: Ferfallen. <span lang=\"nl\">Een *brief*</span>. Reden"
      ))
  }

  @Test func saysWhereThereIsNothing() async throws {
    let digest = try await digest(of: "")
    #expect(
      digest.markdown == """
        > [!IMPORTANT]
        > Dit is een concept voor een rapportage aan de raad, gemaakt uit de gegevens van deze site. Lees het na en vul het aan.

        Periode: tot en met 24 november 2026. Er is geen eerdere rapportage bekend. Daarom staat hier alles vanaf het eerste gegeven. Wat hier voorbij is of nog komt, is dat op 24 november 2026.

        ## Wat er gebeurde met moties en toezeggingen

        Over moties en toezeggingen is uit deze periode niets bekend.

        ## Wat er was en wat niet doorging

        Over stappen, onderzoek en de agenda is uit deze periode niets bekend.

        ## Wat er veranderde

        Voor zover bekend, veranderde er geen stand.

        ## Wat over de termijn is

        Voor zover bekend, is er niets over de termijn.

        ## Wat er komt

        Er is geen plan bekend dat nog komt.

        ## Wat niet bekend is

        Over moties, toezeggingen en wat gepland was, staat geen vraag open.

        """)
    for part in Digest.Part.allCases { #expect(digest.lines(of: part) == [digest.absence(of: part)]) }
  }

  @Test func hasATextForEveryPart() async throws {
    for language in try await builtInLanguages() {
      for key in Digest.Part.allCases.flatMap({ ["digest.\($0).heading", "digest.\($0).none"] }) {
        #expect(language.texts[key]?.isEmpty == false, "\(key) in \(language.code)")
      }
    }
  }

  /// A withdrawn page no longer holds.
  @Test func passesOverPagesThatWereWithdrawn() async throws {
    let fields = "stand-per: 2025-10-14\nstaat: gepland\nbronnen: [brief]"
    let withdrawn = fields + "\ningetrokken: { datum: 2025-10-15, reden: Daarom }"
    let digest = try await digest(
      of: page("nl/agenda/a", title: "A", fields) + page("nl/agenda/b", title: "B", withdrawn))
    #expect(digest.lines(of: .planned) == ["A: Dit stond op 14 oktober 2025 gepland, zonder datum."])
  }
}
