import Foundation
import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

/// The table of rules in `content/README.md` comes from the rules: `UPDATE_GOLDEN=1 swift test` rewrites it.
struct RuleReferenceTests {
  private static let file = repository.appending(path: "content/README.md")
  private static let start = "<!-- Wat hieronder staat, komt uit de code: UPDATE_GOLDEN=1 swift test -->\n"

  private var table: String {
    "\n| regel | sta-toe | wat hij vraagt |\n|---|---|---|\n"
      + Rule.all.map { rule in
        "| `\(rule.id)` | \(rule.mayBeExempt ? "✓" : "") | \(rule.documentation.nl.replacing("|", with: "\\|")) |\n"
      }.joined()
  }

  @Test func theTableOfRulesIsThatOfTheCode() throws {
    let manual = try String(contentsOf: Self.file, encoding: .utf8)
    let parts = manual.components(separatedBy: Self.start)
    try #require(parts.count == 2)
    let fresh = parts[0] + Self.start + table
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try fresh.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == fresh, "content/README.md is older than the code")
  }

  /// A rule that a file declares, and the list leaves out, is in no manual and in no setting.
  @Test func everyRuleIsInTheList() throws {
    let sources = repository.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    let declared = try (files ?? []).filter { $0.pathExtension == "swift" }.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).matches(of: /= Rule\(\s*"([^"]+)"/).map { String($0.output.1) }
    }
    #expect(declared.count > 50 && Set(declared) == Set(Rule.all.map(\.id)))
  }

  @Test(arguments: Rule.all)
  func saysWhatItAsksInBothLanguages(rule: Rule) {
    for text in [rule.documentation.nl, rule.documentation.en] {
      #expect(text.hasSuffix(".") && text.count <= 250, "\(text)")
    }
  }
}
