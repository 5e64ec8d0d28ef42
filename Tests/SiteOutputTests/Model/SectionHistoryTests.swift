import Testing

@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

struct SectionHistoryTests {
  /// Returns the translation work on the changed page, section by section.
  private func work(_ repository: FileRepository) async throws -> [TranslationWork.Section] {
    let build = await Build(SiteText(try await ChangedPage.site()).tree)
    let page = try #require(build.site[PagePath("moties/m")])
    return try build.work(on: page, "fy", repository).sections
  }

  @Test func findsWhatTheSourceSaidWhenItWasStamped() async throws {
    let sections = try await work(ChangedPage.repository([ChangedPage.now, ChangedPage.before]))
    try #require(sections.count == 5)
    #expect(
      sections.map(\.id) == [
        "samenvatting", "inzet.praten.tekst", "wie-beslist", "wat-erbij-komt", "wat-weggaat",
      ])
    #expect(sections.map { $0.before?.date } == [nil, "2026-11-08", "2026-11-08", nil, "2026-11-08"])
    #expect(sections[1].oldText == "Praten met jongeren")
    #expect(
      sections[2].oldText == "## Wie beslist? {#wie-beslist}\n\nDe raad beslist in mei. De motie\nis er nog.")
    #expect(sections[4].oldText == "## Wat weggaat\n\nDit gaat weg.")
  }

  /// A section is found by its text, even if its heading had another id then.
  @Test func findsATextUnderAnotherID() async throws {
    let renamed = ChangedPage.before.replacing("## Wat weggaat", with: "## Wat weggaat {#weg}")
    #expect(try await work(ChangedPage.repository([renamed])).last?.oldText != nil)
  }

  @Test func looksNoFurtherThanItMust() async throws {
    let versions = [ChangedPage.now, ChangedPage.before, ChangedPage.before]
    #expect(try await work(ChangedPage.repository(versions))[2].before?.date == "2026-11-08")
  }

  /// A version that can't be read or doesn't exist is skipped.
  @Test(arguments: ["", "-- content/nl/moties/m.md --\nTekst", "-- content/nl/moties/m.md --\n---\na: [\n---\n"])
  func passesOverWhatCannotBeRead(version: String) async throws {
    let sections = try await work(ChangedPage.repository([version, ChangedPage.before]))
    #expect(sections[2].before?.date == "2026-11-08")
  }

  @Test func saysWhyThereIsNoText() async throws {
    for (repository, absence) in [
      (ChangedPage.repository([ChangedPage.now]), SectionHistory.Text.notFound),
      (ChangedPage.repository([ChangedPage.now], isPartial: true), .partial),
      (ChangedPage.repository([]), .notFound), (.none, .noRepository),
    ] {
      let section = try await work(repository)[2]
      #expect(section.state == .stale)
      #expect(section.before == absence)
    }
  }
}

extension SectionHistory.Text {
  /// The day of the newest version that has the text, if one does.
  fileprivate var date: String? {
    if case .found(_, let date) = self { date } else { nil }
  }
}
