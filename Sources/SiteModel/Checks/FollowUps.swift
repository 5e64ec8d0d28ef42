import Documents
package import Basics

extension Site {
  /// Returns findings without those that only follow from others: what depends on something that can't be read says nothing.
  package func withoutFollowUps(_ findings: [Diagnostic]) -> [Diagnostic] {
    let errors = Set(findings.filter { $0.severity == .error }.map(\.range.file.path))
    if errors.isEmpty { return findings }
    let byFile = Dictionary(
      keepingFirst: pages.flatMap { page in page.versions.values.map { ($0.file.path, page) } })
    let wrongPages = Set(errors.compactMap { byFile[$0]?.path })
    let hasOtherErrors = errors.contains { byFile[$0] == nil }
    let areAllReadable = pages.allSatisfy(\.isReadable)
    let isSiteKnown = errors.isDisjoint(with: [SourceRegister.path, "content/site.yml"])
    return findings.filter { finding in
      let page = byFile[finding.range.file.path]
      return switch finding.rule {
      // What it allows may not have been looked for.
      case .unusedExemption: areAllReadable && !hasOtherErrors && page.map { !wrongPages.contains($0.path) } ?? true
      case .outdated, .changedFact, .unconfirmed: isSiteKnown
      case .contradictingText: page.map { !isUnsound($0) } ?? true
      case .staleTranslation, .untranslated, .unreviewed: stamps.mistakes.isEmpty && page?.hasWrongKeys != true
      default: !hasUnreadFolders || !Site.aboutMissing.contains(finding.rule)
      }
    }
  }

  /// The rules that are broken by what isn't there.
  private static let aboutMissing: Set<Rule> = [
    .brokenLink, .orphan, .missingTranslation, .missingIndex, .missingPage, .unknownReference, .stamp, .figure,
    .unusedFile, .changedFact,
  ]
}

extension Page {
  /// Whether its languages can't be compared, because the keys of their items have mistakes.
  fileprivate var hasWrongKeys: Bool {
    diagnostics.contains { [.keyedText, .missingField, .unknownField].contains($0.rule) }
  }
}
