package import Basics
import Documents

extension Site {
  /// Returns all findings about the content, except those that pages allow with `sta-toe`; and the pages whose texts
  /// have findings, allowed or not.
  ///
  /// - Parameter passed: Pages whose texts are known to have none.
  package func findings(
    passingOver passed: Set<PagePath> = []
  ) async -> (all: [Diagnostic], pagesWithTextFindings: Set<PagePath>) {
    var findings = readingFindings
    findings += await concurrentMap(Site.checks) { check in check(self) }.flatMap(\.self) + privateData()
    Stopwatch.lap("checks of pages")
    let checked = passed.isEmpty ? pages : pages.filter { !passed.contains($0.path) }
    var ofTexts = await parityFindings(on: checked)
    Stopwatch.lap("checks of translations")
    ofTexts += await textFindings(on: checked)
    findings += ofTexts.besides(findings)
    Stopwatch.lap("checks of texts")
    let unknown: Set<Rule> = areLinksKnown ? [] : [.unlinkedPage]
    let files = Set(ofTexts.map(\.range.file.path))
    let told = files.isEmpty ? [] : checked.filter { $0.versions.values.contains { files.contains($0.file.path) } }
    return (
      withoutFollowUps(findings.without(pages.flatMap(\.exemptions), on: asOf, unknown: unknown)), Set(told.map(\.path))
    )
  }

  /// The checks of a site, one line each; the code of a check is in the file of its rule.
  ///
  /// Those that take longest come first, so that no core waits for them.
  private static let checks: [@Sendable (Site) -> [Diagnostic]] = [
    { $0.unlinkedPages },
    { $0.placeholderValues },
    { $0.unconfirmedTexts },
    { $0.unknownReferences },
    { $0.deadAddresses },
    { $0.missingPages },
    { $0.namedWithdrawnPages },
    { $0.pages.compactMap(\.withdrawalMistake) },
    { $0.untimely },
    { site in site.pages.compactMap { $0.reviewDue(on: site.asOf) } },
    { $0.pages.flatMap(\.selfReferences) },
    { $0.circlesOfPages },
    { site in site.pages.flatMap { $0.namedPersons(site.languages) } },
    { Phase.repeated($0.pages) },
    { History.settlementMistakes($0.pages, $0.sources) },
    { Request.mistakes($0.pages, $0.sources) },
    { site in site.pages.flatMap { $0.contradictions(site.languages) } },
    { $0.outdatedRecords },
    { $0.policyFindings },
    { $0.strayStamps },
    { $0.droppedAddresses },
    { site in site.wordFiles.compactMap { $0.finding(site.configuration.translationPolicy) } },
    { $0.configuration.securityFindings(on: $0.asOf) },
  ]
}

extension [Diagnostic] {
  /// Returns the findings about texts, without those about a link of which another finding says where it leads.
  fileprivate func besides(_ others: [Diagnostic]) -> [Diagnostic] {
    let ofLinks = others.filter { Rule.ofLinks.contains($0.rule) }
    if ofLinks.isEmpty { return self }
    let places = Dictionary(grouping: ofLinks.map(\.range), by: \.file.path)
    return filter { finding in
      !([finding.range] + finding.related.map(\.range)).contains { range in
        // Of a page with many mistakes not each is compared with each.
        places[range.file.path, default: []].prefix(Bounds.closeLooks).contains { $0.bytes.overlaps(range.bytes) }
      }
    }
  }
}

extension Rule {
  /// The rules about where links lead.
  fileprivate static let ofLinks: Set<Rule> = [
    .brokenLink, .forbiddenAddress, .wholeAddress, .linkLanguage, .linkToWithdrawn,
  ]
}
