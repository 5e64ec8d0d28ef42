import Documents
package import Basics

extension Site {
  /// Returns findings without those that only follow from others: what depends on something that can't be read says nothing.
  package func withoutFollowUps(_ findings: [Diagnostic]) -> [Diagnostic] {
    let errors = Set(findings.filter { $0.severity == .error }.map(\.range.file.path))
    if errors.isEmpty { return findings }
    if let swapped = swappedLanguages(findings) { return [swapped] }
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

  /// Returns the finding on languages of which not the first has the facts of most pages.
  private func swappedLanguages(_ findings: [Diagnostic]) -> Diagnostic? {
    let facts = Set(findings.filter { $0.rule == .factInTranslation }.map(\.range.file.path))
    guard configuration.areLanguagesKnown, facts.count > 1,
      facts.count * 2 > pages.count(where: { $0.versions.count > 1 }),
      findings.contains(where: { $0.rule == .missingField }),
      let language = configuration.languages.dropFirst().first(where: { code in
        facts.count { $0.hasPrefix("content/\(code)/") } * 2 > facts.count
      })
    else { return nil }
    let order = [language] + configuration.languages.filter { $0 != language }
    return .swappedLanguages(order, at: configuration.placeOfLanguages)
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

extension Diagnostic {
  fileprivate static func swappedLanguages(_ order: [String], at range: FileRange) -> Diagnostic {
    let meant = "[\(order.joined(separator: ", "))]"
    return Diagnostic(
      .sourceLanguage, at: range,
      nl: "de feiten staan in de bestanden van '\(order[0])', en die taal staat niet voorop", tip: "schrijf '\(meant)'",
      en: "the facts are in the files of '\(order[0])', and that language doesn't come first", tip: "write '\(meant)'"
    ).repaired(by: meant)
  }
}
