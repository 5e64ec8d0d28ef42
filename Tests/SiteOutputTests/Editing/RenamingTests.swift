import Foundation
import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// `oko rename`, in memory: what names a page follows it, and nothing else changes.
struct RenamingTests {
  /// A page that everything names, in every way in which something can.
  static let site =
    page(
      "nl/moties/id1", title: "Motie 1", "voorheen: [/oud/] # van de vorige site\nnummer: 1\nstand-per: 2026-11-01",
      text: "## Nu\n\nLees [dit](#nu), [de start](../index.md), [dit stuk](id1.md#nu) en [het plan](plan.pdf).")
    + page("fy/moties/id1", title: "Moasje 1", "adres: ien", text: "## No\n\nLês [dit](#no).")
    + page("nl/moties/index", title: "Moties", text: "[Motie 1](id1.md#nu) en [nieuws](id1/feed.xml)")
    + page("nl/werk/stage", title: "Stage", "onder: 'moties/id1'", text: "![Motie 1](stand:moties/id1)\n\nTot morgen.")
    + page(
      "nl/hulp", title: "Hulp",
      text: """
        Lees [over
        motie 1](<moties/id1.md> "titel"), [nog eens](./moties/id1.md), [motie 1][m] of [hier](moties/%69d1.md#nu).

        [m]: moties/id1.md
        """)
      + """
      -- content/site.yml --
      naam: { nl: Kansrijk, fy: Kânsryk }
      gemeente: { code: gm0074, naam: { nl: gemeente Voorbeeld, fy: gemeente Foarbyld } }
      talen: [nl, fy]
      webadres: https://oko.example/
      publicatie: concept
      peildatum: 2026-11-24
      vertaling: { ontbreekt: toegestaan, verouderd: toegestaan, onvertaald: toegestaan }
      contact: { telefoon: 14 0513, e-mail: gemeente@voorbeeld.example }
      menu: [index, "moties/id1", hulp]
      voet:
        - moties/id1 # onderaan
        - hulp

      """
    + "-- content/nl/moties/plan.pdf --\n%PDF"

  private func change(_ site: String, _ old: String, _ new: String) async throws(CommandError) -> SiteChange {
    let tree = SiteText(site).tree
    return try await Build(tree).renaming(old, to: new, tree, .none)
  }

  @Test func changesAllThatNamesThePage() async throws {
    try Golden.renaming.expect(try await change(Self.site, "moties/id1", "moties/oud/id1").diff)
  }

  /// What a text says is the same, so nobody has to compare or confirm it again.
  @Test func keepsWhatAgreed() async throws {
    let motion = "nummer: 1\nstand-per: 2026-11-01"
    let site = try await Self.stamped(
      ["nl", "fy"].map { language in
        page(language + "/moties/id1", language == "nl" ? motion : "", text: "[a](../hulp.md)")
          + page(language + "/moties/index", text: "[b](id1.md)") + page(language + "/hulp", text: "[c](moties/id1.md)")
      }.joined())
    func rules(_ build: Build) -> [String] { build.diagnostics.map(\.rule.id).sorted() }
    let before = rules(await Build(SiteText(site).tree))
    #expect(Set(before).isDisjoint(with: [Rule.unconfirmed, .changedFact, .staleTranslation, .untranslated].map(\.id)))
    #expect(rules(try await change(site, "moties/id1", "moties/motie-1").build) == before)
  }

  /// A folder takes its pages along, and a page that lies in it needs no other link to its neighbours.
  @Test func movesAFolder() async throws {
    let pages = page("nl/werk/index", text: "[a](a.md)") + page("nl/werk/a", text: "[Werk](index.md), [b](diep/b.md)")
    let change = try await change(pages + page("nl/werk/diep/b", text: "[a](../a.md)"), "werk", "leren/werk")
    #expect(
      change.files.map(\.path).filter { $0.contains("werk") } == [
        "content/nl/leren/werk/a.md", "content/nl/leren/werk/diep/b.md", "content/nl/leren/werk/diep/index.md",
        "content/nl/leren/werk/index.md",
      ])
    #expect(!change.diff.contains("+[") && change.diff.contains("+voorheen: [/nl/werk/diep/b/, /fy/werk/diep/b/]"))
  }

  /// An address that nobody could know needs no forwarding, and one that the page has again needs none either.
  @Test func forwardsOnlyWhatWasPublished() async throws {
    let kept = "-- content/adressen.yml --\n/nl/a/: Een titel\n"
    #expect(try await change(kept + page("nl/b"), "b", "c").files.map(\.count) == [0])
    #expect(try await change(kept + page("nl/a"), "a", "c").diff.contains("+voorheen: [/nl/a/]"))
    let back = try await change(kept + page("nl/c", "voorheen:\n  - /x/\n  - /nl/a/"), "c", "a")
    #expect(back.diff.contains("-  - /nl/a/\n+voorheen: [/x/]"))
    let only = try await change(kept + page("nl/c", "voorheen: [/nl/a/]"), "c", "a")
    #expect(only.diff.contains("-voorheen: [/nl/a/]\n") && !only.diff.contains("+voorheen"))
  }

  @Test(arguments: [
    ("index", "begin", "de beginpagina heet altijd index.md"),
    ("a", "b", "'content/nl/b.md' is er al; kies een andere naam, of pas dat bestand aan"),
    ("a", "../b", "'../b' kan geen naam zijn"), ("a", "A b", "bijvoorbeeld 'a-b'"), ("a", "index", "geen naam"),
    ("a", "moties/a", "'moties/a' zou een pagina van een andere soort worden, met andere velden"),
    ("werkk", "c", "er is geen pagina 'werkk'; bedoelt u 'werk.md'?"),
  ])
  func saysWhyANameIsNotPossible(old: String, new: String, message: String) async throws {
    let error = await #expect(throws: CommandError.self) {
      try await change(page("nl/a") + page("nl/b") + page("nl/werk"), old, new)
    }
    #expect(error?.message?.nl.contains(message) == true, "\(String(describing: error?.message?.nl))")
  }

  /// A file that can't be read may name the page too.
  @Test func changesNothingWhileAFileCannotBeRead() async throws {
    let error = await #expect(throws: CommandError.self) {
      try await change(page("nl/a") + page("nl/b", "x: [}"), "a", "c")
    }
    #expect(error?.findings.map(\.range.file.path) == ["content/nl/b.md"])
  }

  /// On the real site a page of each type gets another name, and then its own one back: every byte is as it was.
  @Test(arguments: ["moties/id79", "fasen/fase-1", "agenda/ouderavond", "begrippen", "visie/voorwoord", "wat-is-oko"])
  func leavesNothingBehind(path: String) async throws {
    let tree = try FileTree(folder: repository.path)
    let away = try await Build(tree).renaming(path, to: path + "-anders", tree, .none)
    let rules = await Build(tree).diagnostics.map(\.rule)
    #expect(away.build.diagnostics.map(\.rule) == rules)
    let moved = tree.replacing(away.files.map { ($0.file.path, File(path: $0.path, bytes: $0.bytes)) })
    let back = try await away.build.renaming(path + "-anders", to: path, moved, .none)
    let again = moved.replacing(back.files.map { ($0.file.path, File(path: $0.path, bytes: $0.bytes)) })
    #expect(Set(again.paths) == Set(tree.paths))
    for path in tree.paths { #expect(again.file(path)?.bytes == tree.file(path)?.bytes, "\(path)") }
  }

  /// Returns a site with every translation accepted and every text confirmed.
  static func stamped(_ site: String) async throws -> String {
    var build = await Build(SiteText(site).tree)
    let requests = try build.site.pages.filter { $0.versions.count > 1 }.map { page in
      try Acceptance(page: page.path.text + ".md", language: "fy", on: "2026-11-24")
    }
    let accepted = try site + "\n-- content/vertaald.yml --\n" + build.accept(requests).stamps.text
    build = await Build(SiteText(accepted).tree)
    let confirmed = try build.confirm(["nl", "fy"]).stamps.text
    return accepted + "\n-- content/bevestigd.yml --\n" + confirmed
  }
}
