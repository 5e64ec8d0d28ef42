import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel
@testable import Documents

/// What a site says about pages whose translation falls short.
struct TranslationPolicyTests {
  private static let stamped = stamps("fy/a", "titel: 00000000")

  /// A page in each state that a site can report; the mark is where the finding lies.
  private static let sites: [Rule: String] = [
    .missingTranslation: page("nl/a", title: "«Een titel»"),
    .staleTranslation: page("nl/a") + page("fy/a", title: "«In titel»") + stamped,
    .unreviewed: page("nl/a") + page("fy/a", title: "«In titel»") + stamped,
    .untranslated: page("nl/a") + page("fy/a", title: "«In titel»"),
  ]

  private static let names: [Rule: String] = [
    .missingTranslation: "ontbreekt", .staleTranslation: "verouderd", .unreviewed: "niet-nagezien",
    .untranslated: "onvertaald",
  ]

  private func defaults(_ policy: String) -> String {
    SiteText.defaults.replacing(/vertaling: .*/, with: "vertaling: { \(policy) }")
  }

  /// Returns a policy with this level for one state; it allows the others.
  private func policy(_ rule: Rule, _ level: String) -> String {
    let names = Self.names.sorted { $0.value < $1.value }
    return names.map { "\($0.value): \($0.key == rule ? level : "toegestaan")" }.joined(separator: ", ")
  }

  /// Returns the findings about the page `a`.
  private func findings(_ text: String, _ policy: String) async -> (found: [Diagnostic], site: SiteText) {
    let site = SiteText(text, defaults: defaults(policy))
    let found = await Build(site.tree).diagnostics.filter { !Rule.ofSmallSites.contains($0.rule) }
    return (found.filter { $0.range.file.path.hasSuffix("/a.md") }, site)
  }

  @Test(
    arguments: [Rule.missingTranslation, .staleTranslation, .unreviewed, .untranslated],
    [("fout", Diagnostic.Severity.error), ("waarschuwing", .warning)])
  func reportsAPage(rule: Rule, level: (name: String, severity: Diagnostic.Severity)) async throws {
    let (found, site) = await findings(try #require(Self.sites[rule]), policy(rule, level.name))
    #expect(found.map(\.rule) == [rule])
    #expect(found.map(\.severity) == [level.severity])
    #expect(found.map(\.range.text) == site.marks.map(\.text) && found.map(\.range.line) == site.marks.map(\.line))
    #expect(found.map(\.range.file.path) == site.marks.map(\.path))
  }

  @Test(arguments: [Rule.missingTranslation, .staleTranslation, .unreviewed, .untranslated])
  func reportsNothingThatIsAllowed(rule: Rule) async throws {
    let (found, _) = await findings(try #require(Self.sites[rule]), policy(rule, "toegestaan"))
    #expect(found.isEmpty)
  }

  /// A review is optional by default; each other state gives a warning.
  @Test(arguments: [
    (Rule.missingTranslation, [Rule.missingTranslation]), (.staleTranslation, [.staleTranslation]),
    (.untranslated, [.untranslated]),
  ])
  func warnsUnlessTheSiteSaysOtherwise(rule: Rule, told: [Rule]) async throws {
    let (found, _) = await findings(try #require(Self.sites[rule]), "")
    #expect(found.map(\.rule) == told && found.allSatisfy { $0.severity == .warning })
  }

  /// If nobody has compared a page, nobody can say that it is stale or reviewed.
  @Test(arguments: [(Rule.untranslated, [Rule.untranslated]), (.staleTranslation, [.staleTranslation])])
  func reportsOnlyTheGravest(rule: Rule, told: [Rule]) async throws {
    let all = "ontbreekt: fout, verouderd: fout, niet-nagezien: fout, onvertaald: fout"
    #expect(await findings(try #require(Self.sites[rule]), all).found.map(\.rule) == told)
  }

  @Test func reportsNothingAboutAPageThatIsInOrder() async throws {
    let strict = defaults("ontbreekt: fout, verouderd: fout, niet-nagezien: fout, onvertaald: fout")
    let site = SiteText(page("nl/a") + page("fy/a", title: "In titel"), defaults: strict)
    let tree = try await site.tree.accepting("a", reviewedBy: "taalskipper").accepting(
      "index", reviewedBy: "taalskipper")
    #expect(await Build(tree).diagnostics.allSatisfy { Rule.ofSmallSites.contains($0.rule) })
  }

  /// A new section of the source has no translation that could be older, but the finding names it.
  @Test func namesWhatIsOlder() async throws {
    let pages = page("nl/a", text: "## Kop\n\nIn.") + page("fy/a", text: "## Holle\n\nYn.")
    let site = SiteText(pages, defaults: defaults("verouderd: fout, onvertaald: toegestaan"))
    let tree = try await site.tree.accepting("a").replacing(
      "In.", with: "Uit.\n\n## Nieuw\n\nMeer.", in: "content/nl/a.md")
    let findings = await Build(tree).diagnostics.filter { !Rule.ofSmallSites.contains($0.rule) }
    #expect(findings.map { $0.message.text(.en) } == ["older than the source: kop, nieuw"])
    #expect(findings.flatMap(\.related).map(\.range.text) == ["## Kop", "## Nieuw"])
  }

  // MARK: Mistakes

  @Test(arguments: [
    ("«ontbrekt»: fout", Rule.unknownField, "did you mean 'ontbreekt'?"),
    ("verouderd: «waarschuwng»", .unknownValue, "did you mean 'waarschuwing'?"),
    ("verouderd: «error»", .unknownValue, "possible: fout, toegestaan, waarschuwing"),
  ])
  func reportsAMistakeInThePolicy(policy: String, rule: Rule, tip: String) async {
    let site = SiteText("-- content/fy/index.md --", defaults: defaults(policy + ", onvertaald: toegestaan"))
    let found = await Build(site.tree).diagnostics.filter { $0.range.file.path == "content/site.yml" }
    #expect(found.map(\.rule) == [rule])
    #expect(found.map(\.range.text) == site.marks.map(\.text))
    #expect(found.first?.tip?.text(.en).contains(tip) == true, "\(found)")
  }

  // MARK: Exemptions

  private func allowing(_ rule: Rule, _ fields: String) -> String {
    "sta-toe: [«{ regel: \(rule.id)\(fields) }»]"
  }

  private func exempt(_ rule: Rule, _ fields: String) -> String {
    rule == .missingTranslation
      ? page("nl/a", allowing(rule, fields))
      : page("nl/a")
        + (rule == .untranslated ? page("fy/a") : page("fy/a", allowing(rule, fields)) + Self.stamped)
  }

  /// An exemption still holds on its last day.
  @Test(arguments: [Rule.missingTranslation, .staleTranslation, .unreviewed])
  func holdsUntilADay(rule: Rule) async {
    func told(_ day: String) async -> [Rule] {
      await findings(exempt(rule, ", reden: Vakantie, tot: \(day)"), policy(rule, "fout")).found.map(\.rule)
    }
    #expect(await told("2026-11-24").isEmpty)
    #expect(await told("2026-12-31").isEmpty)
    #expect(await told("2026-11-23") == [rule])
  }

  @Test(arguments: [", reden: Vakantie", ", tot: 2026-12-31"])
  func needsAReasonAndADay(fields: String) async {
    let (found, site) = await findings(exempt(.missingTranslation, fields), policy(.missingTranslation, "fout"))
    #expect(found.map(\.rule).contains(.missingField))
    #expect(found.contains { $0.range.text == site.marks.first?.text })
  }

  @Test func isReportedWhenItAllowsNothing() async {
    let exempt = allowing(.missingTranslation, ", reden: Vakantie, tot: 2026-12-31")
    let (found, _) = await findings(page("nl/a", exempt) + page("fy/a"), "onvertaald: toegestaan")
    #expect(found.map(\.rule) == [.unusedExemption])
  }

  /// A withdrawn page needs no translation.
  @Test func leavesWithdrawnPagesAlone() async {
    let withdrawn = page("nl/a", "ingetrokken: { datum: 2026-11-20, reden: Nieuw plan }")
    #expect(await findings(withdrawn, policy(.missingTranslation, "fout")).found.isEmpty)
  }
}
