import Foundation
import Testing

@testable import SiteModel
@testable import TestSupport

/// `oko new`, with real files.
struct NewCommandTests {
  private let folder = Folder()

  private func file(_ path: String) throws -> String { try #require(try folder.files()[path]) }

  /// The lines of errors, without their places.
  private func errors(of outcome: Outcome) -> [String] {
    outcome.errors.split(separator: "\n").map(String.init).filter { $0.hasPrefix("fout: ") }
  }

  /// What the command leaves has no other mistake than that it is still to be written.
  @Test(arguments: Subject.allCases.filter { ![.home, .site].contains($0) })
  func leavesNothingButWhatIsToBeWritten(subject: Subject) throws {
    try folder.write(site: "")
    let outcome = try folder.run(["new", subject.rawValue, "nieuw"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let check = try folder.run(["check", "--all"])
    #expect(check.status == 1)
    let errors = errors(of: check)
    #expect(!errors.isEmpty && errors.allSatisfy { $0.hasSuffix("[in-te-vullen]") }, "\(check.errors)")
    #expect(try folder.run(["build"]).status == 1)
    #expect(try folder.files().keys.allSatisfy { !$0.hasPrefix("public/") })
  }

  /// Every comment is a field that may be there, written as it may be written.
  @Test(arguments: Subject.allCases.filter { ![.home, .site, .source].contains($0) })
  func isStillRightWithoutItsCommentSigns(subject: Subject) throws {
    try folder.write(site: "")
    _ = try folder.run(["new", subject.rawValue, "nieuw"])
    for (path, text) in try folder.files() where path.hasSuffix("nieuw.md") {
      var text = text
      // A comment inside a comment has two signs.
      while let sign = text.firstMatch(of: /(?m)^([ -]*)# (?=[a-z-]+:|  )/) {
        text.replaceSubrange(sign.range, with: sign.1)
      }
      try folder.write(text, to: path)
    }
    let rules = Set(
      errors(of: try folder.run(["check", "--all"])).compactMap { $0.split(separator: "[").last.map { $0.dropLast() } })
    // A round belongs to a monitor that is named.
    let expected: Set<Substring> = ["in-te-vullen", "brontaal", "ontbrekend-veld", "onbekend-veld"]
    #expect(rules.subtracting(expected).isEmpty, "\(rules)")
  }

  /// A page may be in one language, and get a translation later.
  @Test func writesOneLanguageAtATime() throws {
    try folder.write(site: "")
    #expect(try folder.run(["new", "pagina", "nl/buurt"]).output.hasPrefix("oko: 'content/nl/buurt.md' gemaakt"))
    #expect(try folder.run(["new", "pagina", "fy/buurt"]).output.hasPrefix("oko: 'content/fy/buurt.md' gemaakt"))
    #expect(try !file("content/fy/buurt.md").contains("bron:"))
    #expect(try folder.run(["new", "pagina", "fy/buurt"]).errors.contains("'content/fy/buurt.md' is er al"))
    #expect(try folder.run(["new", "pagina", "buurt"]).errors.contains("'content/fy/buurt.md' is er al"))
  }

  @Test func writesTheFactsOnceAndTheWordsInEachLanguage() throws {
    try folder.write(site: "")
    let outcome = try folder.run(["new", "agenda", "avond"])
    #expect(
      outcome.output == "oko: 'content/nl/agenda/index.md', 'content/nl/agenda/avond.md', "
        + "'content/fy/agenda/index.md', 'content/fy/agenda/avond.md' gemaakt; schrijf wat er komt waar INVULLEN staat\n"
    )
    let (dutch, frisian) = (try file("content/nl/agenda/avond.md"), try file("content/fy/agenda/avond.md"))
    #expect(dutch.hasPrefix("---\ntitel: INVULLEN # de titel; "))
    #expect(dutch.contains("\nstaat: INVULLEN # of het doorging (gepland, gehouden, verplaatst, vervallen)\n"))
    #expect(dutch.contains("\n# uitkomst: # wat het opleverde; bij wat gehouden is\n#   tekst: INVULLEN # "))
    #expect(dutch.contains("\n# bronnen: [INVULLEN] # "))
    #expect(!frisian.contains("staat:") && frisian.contains("# uitkomst:") && !frisian.contains("bron:"))
  }

  /// A day after that of the site would be a mistake.
  @Test func isOfNoLaterDayThanTheSite() throws {
    try folder.write(site: SiteText.defaults.replacing("peildatum: 2026-11-24", with: "peildatum: 2020-01-31"))
    _ = try folder.run(["new", "motie", "a"])
    let text = try file("content/nl/moties/a.md")
    #expect(text.contains("\nbijgewerkt: 2020-01-31 #") && text.contains("\nstand-per: 2020-01-31 #"))
  }

  @Test func overwritesNothing() throws {
    try folder.write(site: page("nl/moties/a", "nummer: A\nstand-per: 2025-10-14"))
    let before = try folder.files()
    for name in ["a", "moties/a", "a.md"] {
      let outcome = try folder.run(["new", "motie", name])
      #expect(outcome.status == 2)
      let message = "oko: 'content/nl/moties/a.md' is er al; kies een andere naam, of pas dat bestand aan\n"
      #expect(outcome.errors == message)
    }
    let source = try folder.run(["new", "bron", "brief", "--messages", "en"])
    #expect(source.status == 2 && source.errors.hasPrefix("oko: there is a source 'brief' in 'content/bronnen.yml'"))
    #expect(try folder.files() == before)
  }

  @Test func leavesATranslationThatWaitsForItsSource() throws {
    try folder.write(site: page("fy/moties/a"))
    let outcome = try folder.run(["new", "motie", "a"])
    #expect(outcome.errors.hasPrefix("oko: 'content/fy/moties/a.md' is er al"))
  }

  @Test(arguments: [
    ("ID 112", "'ID 112' kan geen naam zijn: die heeft kleine letters, cijfers en streepjes; bijvoorbeeld 'id-112'"),
    ("../../weg", "'../../weg' kan geen naam zijn"), ("index", "'index' kan geen naam zijn"),
  ])
  func refusesANameThatCantBeAnAddress(name: String, error: String) throws {
    try folder.write(site: "")
    let outcome = try folder.run(["new", "motie", name])
    #expect(outcome.status == 2 && outcome.errors.hasPrefix("oko: " + error), "\(outcome.errors)")
  }

  @Test func addsASourceAtTheEnd() throws {
    try folder.write(site: "")
    try folder.write("brief: { titel: Brief, soort: raadsbrief }", to: "content/bronnen.yml")
    #expect(try folder.run(["new", "bron", "besluit"]).status == 0)
    let text = try file("content/bronnen.yml")
    #expect(
      text.hasPrefix(
        "brief: { titel: Brief, soort: raadsbrief }\nbesluit:\n  titel: INVULLEN # de titel zoals die op het document staat\n"
          + "  soort: INVULLEN # wat voor document het is (raadsbrief, besluitenlijst, "))
  }

  /// A source whose name has its kind and day, and that gets its title at once, is whole.
  @Test func takesFromTheNameOfASourceWhatItSays() throws {
    try folder.write(site: page("nl/a", "bronnen: [verslag-2026-10-01]") + page("fy/a"))
    let title = "Verslag: 'wat wij hoorden'"
    #expect(try folder.run(["new", "bron", "verslag-2026-10-01", "--title", title]).status == 0)
    let lines = try file("content/bronnen.yml").split(separator: "\n").drop { !$0.hasPrefix("verslag") }
      .filter { !$0.contains("  # ") }
    #expect(
      lines.map { $0.prefix { $0 != "#" } } == [
        "verslag-2026-10-01:", "  titel: 'Verslag: ''wat wij hoorden''' ", "  soort: verslag ", "  datum: 2026-10-01 ",
      ])
    let check = try folder.run(["check"])
    #expect(check.status == 0, "\(check.output)")
  }

  @Test func takesATitleInTheSourceLanguage() throws {
    try folder.write(site: "")
    #expect(try folder.run(["new", "agenda", "avond", "--title", "De avond: samen"]).status == 0)
    #expect(try file("content/nl/agenda/avond.md").contains("\ntitel: 'De avond: samen' # "))
    #expect(try file("content/nl/agenda/index.md").contains("\ntitel: INVULLEN # "))
    #expect(try file("content/fy/agenda/avond.md").contains("\ntitel: INVULLEN # "))
    #expect(try folder.run(["new", "pagina", "nl/buurt"]).status == 0)
    #expect(try folder.run(["new", "pagina", "fy/buurt", "--title", "De buert"]).status == 0)
    #expect(try file("content/fy/buurt.md").contains("\ntitel: De buert # "))
  }
}
