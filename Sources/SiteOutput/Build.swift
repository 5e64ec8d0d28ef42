package import SiteModel
package import Basics

/// A whole build, from files to files, in the order in which it happens.
package struct Build: Sendable {
  package let site: Site
  package let templates: TemplateSet
  package let styleSheet: StyleSheet

  /// The paths of all files of the source.
  package let sourcePaths: [String]

  /// The findings in content and templates, sorted by file and line.
  package let diagnostics: [Diagnostic]

  /// Reads and checks the site in a file tree.
  package init(_ tree: FileTree, _ options: BuildOptions = .none) async {
    sourcePaths = tree.paths
    site = await Site(tree, options)
    var findings = await site.findings()
    // Of strings that can't be read nobody knows what they add.
    let hasStrings = !findings.contains { $0.range.file.path.hasPrefix("templates/strings/") && $0.rule != .strings }
    templates = TemplateSet(site.templateFiles, site.languages, of: site, &findings)
    if !hasStrings { findings.removeAll { $0.rule == .unknownName && $0.range.text.hasPrefix("text.") } }
    if hasStrings { findings += site.languages.mistakesInOwnTexts(used: templates.usedTexts) }
    styleSheet = StyleSheet(site.templateFiles, beside: site.designFiles, &findings)
    let strings = site.configuration.languages.map { "strings/\($0).yml" }
    findings += site.templateFiles.unused(beside: templates.used.union(styleSheet.used).union(strings))
    findings += site.figureFindings
    diagnostics = site.configuration.ruleLevels.applied(to: site.withoutFollowUps(findings)).sortedOnce()
  }

  /// The files of the site, not made yet, or `nil` if there is an error.
  package var output: Output? { diagnostics.haveErrors ? nil : Output(site, templates, styleSheet) }
}
