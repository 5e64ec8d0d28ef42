import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct TranslationDiffTests {
  private func diff(
    _ site: String, _ page: String, language: String? = nil, _ repository: FileRepository = .none
  ) async throws -> TranslationDiff {
    try await Build(SiteText(site).tree).translationDiff(of: page, in: language, repository)
  }

  @Test func showsOldAndNewWordsAndTheTranslation() async throws {
    let repository = ChangedPage.repository([ChangedPage.now, ChangedPage.before])
    let text = try await diff(try await ChangedPage.site(), "moties/m.md", repository).text(.nl)
    #expect(
      text == """
        moties/m.md, Frysk: 5 delen bij te werken

        samenvatting: nog niet vergeleken met de brontekst
          --> content/nl/moties/m.md:3
          --> content/fy/moties/m.md:3
          Nederlands:
            Een zin.
          Frysk, nu:
            Een zin.

        inzet.praten.tekst: de brontekst is veranderd
          --> content/nl/moties/m.md:9
          --> content/fy/moties/m.md:5
          Nederlands, veranderd sinds 2026-11-08:
            Praten met jongeren {+& ouders+}
          Frysk, nu:
            Prate mei jongerein

        Wie heeft beslist? (wie-beslist): de brontekst is veranderd
          --> content/nl/moties/m.md:14
          --> content/fy/moties/m.md:9
          Nederlands, veranderd sinds 2026-11-08:
            ## Wie {+heeft+} beslist? {#wie-beslist}

            De raad [-beslist-]{+besliste+} in [-mei.-]{+juni.+} De motie is er nog.
          Frysk, nu:
            ## Wa beslút?

            De ried beslút yn maaie.

        Wat erbij komt (wat-erbij-komt): nog niet vertaald
          --> content/nl/moties/m.md:22
          Nederlands:
            ## Wat erbij komt

            De visie van de raad.

        wat-weggaat: staat niet meer in de brontekst
          --> content/fy/moties/m.md:13
          Nederlands, veranderd sinds 2026-11-08:
            [-## Wat weggaat

            Dit gaat weg.-]
          Frysk, nu:
            ## Wat fuortgiet

            Dit giet fuort.

        """)
  }

  @Test func colorsWhatChangedOnATerminal() async throws {
    let repository = ChangedPage.repository([ChangedPage.before])
    let text = try await diff(try await ChangedPage.site(), "moties/m", repository).text(.en, colors: true)
    #expect(text.hasPrefix("\u{1B}[1mmoties/m.md, Frysk: 5 sections to update\n\u{1B}[0m"))
    #expect(text.contains("\u{1B}[31m[-mei.-]\u{1B}[0m\u{1B}[32m{+juni.+}\u{1B}[0m"))
  }

  @Test func saysHowToDeepenAShallowClone() async throws {
    let site = try await ChangedPage.site()
    let shallow = try await diff(site, "moties/m.md", ChangedPage.repository([ChangedPage.now], isPartial: true))
    #expect(
      shallow.text(.nl).contains(
        "doe 'git fetch --unshallow', of kloon de site zonder '--filter':\n    ## Wie heeft beslist? {#wie-beslist}\n"))
    #expect(try await diff(site, "moties/m.md").text(.en).contains("because git doesn't hold the site:\n"))
  }

  @Test func findsAPageHoweverItIsNamed() async throws {
    let site = page("nl/a/b") + page("fy/a/index")
    for name in ["a/b.md", "a/b", "nl/a/b.md", "./content/fy/a/b.md"] {
      #expect(try await diff(site, name).text(.nl) == "a/b.md, Frysk: niet vertaald; maak 'content/fy/a/b.md'\n")
    }
    #expect(try await diff(site, "a/").text(.en).hasPrefix("a/index.md, Frysk: 2 sections to update\n"))
    await #expect(throws: CommandError.noPage("a/c.md", nearest: "a/b.md")) { try await diff(site, "a/c.md") }
  }

  /// A page may be written in Frisian; then the Dutch is the translation.
  @Test func takesTheLanguageOfTheSourceFromThePage() async throws {
    let site = page("fy/a", "brontaal: fy") + page("nl/a")
    #expect(try await diff(site, "a.md").text(.nl).hasPrefix("a.md, Nederlands: 2 delen bij te werken\n"))
    await #expect(throws: CommandError.translationLanguage(["nl"])) { try await diff(site, "a.md", language: "fy") }
  }

  @Test func writesNothingThatSteersATerminal() async throws {
    let text = try await diff(page("nl/a", text: "A&#27;[2J\u{2028}B") + page("fy/a", text: "C"), "a").text(.nl)
    #expect(text.contains("A&#27;[2J<U+2028>B"))
    await #expect { try await diff(page("nl/a", text: "A\u{1B}[2JB") + page("fy/a"), "a") } throws: { error in
      (error as? CommandError)?.findings.map(\.rule) == [.fileEncoding]
    }
  }

  @Test func passesOverMistakesOnOtherPages() async throws {
    let site = page("nl/a") + page("fy/a") + "-- content/nl/b.md --\nTekst\n-- content/fy/b.md --\n---\n"
    #expect(try await diff(site, "a").text(.nl).hasPrefix("a.md"))
    await #expect { try await diff(site, "b") } throws: { error in
      (error as? CommandError)?.findings.map(\.range.file.path) == ["content/fy/b.md", "content/nl/b.md"]
    }
  }

  @Test(arguments: [
    "-- content/site.yml --\nnaam: [", SiteText.defaults.replacing("talen: [nl, fy]", with: "talen: [nl]"),
  ])
  func needsTwoLanguages(site: String) async throws {
    await #expect(throws: CommandError.self) { try await diff(site, "index") }
  }
}
