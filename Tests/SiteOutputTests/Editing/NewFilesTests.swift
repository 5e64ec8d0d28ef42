import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// What `oko new` and `oko init` write, whole: the comments are a manual, and read as one.
struct NewFilesTests {
  private func text(_ file: File) -> String { "==> \(file.path)\n" + String(decoding: file.bytes, as: UTF8.self) }

  @Test(arguments: [(Subject.motion, Golden.newMotion), (.agendaItem, .newAgendaItem)])
  func ofAPageHaveEveryField(subject: Subject, golden: Golden) async throws {
    let site = await Build(SiteText("").tree).site
    let day = try #require(PartialDate("2026-11-20"))
    try golden.expect(try NewPage(subject, "nieuw", nil, in: site, on: day).files.map(text).joined())
  }

  @Test func ofASiteAreEnoughToBegin() async throws {
    let answers = NewSite.Answers(
      names: ["Kansrijk", "Kânsryk"], municipalities: ["gemeente Voorbeeld", "gemeente Foarbyld"], code: "gm0362",
      languages: ["nl", "fy"], address: "https://oko.voorbeeld.example/")
    let day = try #require(PartialDate("2026-11-20"))
    let files = try await NewSite(answers, on: day).files.filter { !$0.path.contains(".schema.json") }
    try Golden.newSite.expect(files.map(text).joined())
  }
}
