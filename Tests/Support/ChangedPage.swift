import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics

/// A motion whose source has changed since somebody stamped its translation.
enum ChangedPage {
  static let path = "content/nl/moties/m.md"

  /// The source at the time of the stamps.
  static let before = source(
    effort: "Praten met jongeren",
    text: """
      Zo ging het.

      ## Wie beslist? {#wie-beslist}

      De raad beslist in mei. De motie
      is er nog.

      ## Wat weggaat

      Dit gaat weg.

      ## Wat blijft

      Dit blijft zo.
      """)

  /// The source now.
  static let now = source(
    effort: "Praten met jongeren & ouders",
    text: """
      Zo ging
      het.

      ## Wie heeft beslist? {#wie-beslist}

      De raad besliste in juni. De motie is er nog.

      ## Wat blijft

      Dit blijft zo.

      ## Wat erbij komt

      De visie van de raad.
      """)

  /// Returns a site with the current page and three pairs of preferred words.
  static func site() async throws -> String {
    now + translation + (try await stamps()) + page("fy/moties/index", title: "Moasjes") + """
      -- content/woorden.yml --
      paren: { raad: ried, motie: moasje, visie: fyzje }

      """
  }

  /// Returns a repository that holds these versions of the source, newest first.
  static func repository(_ versions: [String], isPartial: Bool = false) -> FileRepository {
    let files = versions.map { SiteText($0).tree.file(path)?.bytes ?? [] }
    return FileRepository(
      versions: { asked in
        asked == path
          ? files.indices.map { FileRepository.Version(id: String($0), path: asked, date: "2026-11-0\(9 - $0)") } : []
      },
      bytes: { Int($0.id).map { files[$0] } }, isPartial: { isPartial })
  }

  private static func source(effort: String, text: String) -> String {
    page(
      "nl/moties/m", title: "Samen sterk",
      """
      bronnen: [brief]
      nummer: M
      stand-per: 2026-11-20
      geschiedenis: [{ datum: 2026-11-20, gebeurtenis: aangenomen, bron: brief }]
      inzet: [{ sleutel: praten, staat: loopt, bron: brief, tekst: \(effort) }]
      """, text: text)
  }

  private static let translation =
    page(
      "fy/moties/m", title: "Mei-inoar sterk", "inzet: [{ sleutel: praten, tekst: Prate mei jongerein }]",
      text: """
        Sa gie it.

        ## Wa beslút?

        De ried beslút yn maaie.

        ## Wat fuortgiet

        Dit giet fuort.

        ## Wat bliuwt

        Dit bliuwt sa.
        """)

  /// Returns the stamps for the old source; the summary has none, because nobody compared it.
  private static func stamps() async throws -> String {
    let site = await Site(SiteText(before + translation).tree)
    let sections = try #require(site[PagePath("moties/m")]?.sections["nl"])
    let fingerprints = Dictionary(uniqueKeysWithValues: sections.map { ($0.id, $0.fingerprint.text) })
    let pairs = [
      ("titel", "titel"), ("inzet.praten.tekst", "inzet.praten.tekst"), ("inleiding", "inleiding"),
      ("wa-beslut", "wie-beslist"), ("wat-fuortgiet", "wat-weggaat"), ("wat-bliuwt", "wat-blijft"),
    ]
    let lines = try pairs.map { "    \($0): \($1) \(try #require(fingerprints[$1]))\n" }
    return TestSupport.stamps("fy/moties/m") + lines.joined()
  }
}
