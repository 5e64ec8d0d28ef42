import Testing

@testable import SiteModel
@testable import SiteOutput
@testable import Documents
@testable import Basics
@testable import TestSupport

/// Large inputs that took seconds, or hundreds of megabytes: all of their mistakes are counted still.
struct SlowInputTests {
  private func counts(_ site: String) async -> [Rule: Int] {
    let findings = await Build(SiteText(site).tree).findings
    return Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
  }

  /// The frame belongs to every type of content; with so many mistakes it is compiled for one of them.
  @Test(arguments: ["page", "article", "partials/footer"])
  func countsEachUnknownName(template: String) async {
    let names = (0..<15_000).map { "{{unknown\($0)}}\n" }.joined()
    #expect(await counts("-- templates/\(template).html --\n" + names)[.unknownName] == 15_000)
  }

  @Test func countsEachUnknownText() async {
    let names = (0..<15_000).map { "{{text.unknown\($0)}}\n" }.joined()
    #expect(await counts("-- templates/article.html --\n" + names)[.unknownName] == 15_000)
  }

  /// A template with so many mistakes doesn't hide those of another.
  @Test func reportsOtherTemplatesTheSame() async {
    let names = (0..<Bounds.closeLooks + 1).map { "{{unknown\($0)}}\n" }.joined()
    let site = "-- templates/page.html --\n\(names){{> content}}\n-- templates/motion.html --\n<p>{{titl}}</p>\n"
    #expect(await counts(site)[.unknownName] == Bounds.closeLooks + 2)
  }

  @Test func endsAChainOfPartials() async {
    let partials = (0..<3_000).map { "-- templates/partials/a\($0).html --\n{{> a\($0 + 1)}}\n" }.joined()
    let counts = await counts("-- templates/article.html --\n{{> a0}}\n" + partials)
    #expect(counts[.tooLarge] == 1)
    #expect(counts[.unusedFile, default: 0] > 900)
  }

  @Test func findsSomeOfManyRepeatedTexts() async {
    let counts = await counts("-- templates/strings/nl.yml --\n" + String(repeating: "a: b\n", count: 90_000))
    #expect((1...YAMLReader.repetitions).contains(counts[.duplicateKey] ?? 0))
  }

  /// Signs that each rule looks for over and over: some of them are told, and the rest of the block isn't searched.
  @Test(arguments: ["[a]", "[", "a[", "&nbsp", "m^2^ ", "**a "])
  func tellsSomeOfManySignsInABlock(sign: String) async {
    let text = String(repeating: sign, count: 450_000 / sign.utf8.count)
    let counts = await counts("-- content/nl/index.md --\n---\ntitel: T\nsamenvatting: S.\n---\n\(text)\n")
    #expect(counts.values.reduce(0, +) <= 10 * Bounds.closeLooks)
  }
}
