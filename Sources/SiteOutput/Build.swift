package import SiteModel
package import Basics

/// A whole build, from files to files, in the order in which it happens.
package struct Build: Sendable {
  package let site: Site
  package let styleSheet: StyleSheet

  /// The templates if some are the site's own.
  private let ownTemplates: CompiledTemplates?

  /// The paths of all files of the source.
  package let sourcePaths: [String]

  /// The findings in content and templates, sorted by file and line.
  package let diagnostics: [Diagnostic]

  /// Reads the built-in strings and style sheets, and templates for who writes pages: the first build of a process would.
  package static func prepare(toWrite isWritten: Bool) async {
    TemplateFiles.prepare()
    _ = StyleSheet.builtIn
    if isWritten { _ = CompiledTemplates.builtIn }
  }

  /// Reads and checks the site in a file tree.
  package init(_ tree: FileTree, _ options: BuildOptions = .none) async {
    await self.init(UncheckedBuild(tree, options))
  }

  /// Checks a site that is read.
  package init(_ read: UncheckedBuild) async {
    (site, styleSheet, ownTemplates, sourcePaths) = (read.site, read.styleSheet, read.ownTemplates, read.sourcePaths)
    var findings = await site.findings()
    // Of strings that can't be read nobody knows what they add.
    let hasStrings = !findings.contains { $0.range.file.path.hasPrefix("templates/strings/") && $0.rule != .strings }
    findings += read.designFindings
    if !hasStrings { findings.removeAll { $0.rule == .unknownName && $0.range.text.hasPrefix("text.") } }
    if hasStrings {
      findings += site.languages.mistakesInOwnTexts(used: (ownTemplates ?? .builtIn).usedTexts)
    }
    let strings = site.configuration.languages.map { "strings/\($0).yml" }
    let templates = ownTemplates?.used ?? TemplateFiles.builtInTemplatePaths
    findings += site.templateFiles.unused(beside: templates.union(styleSheet.used).union(strings))
    findings += site.figureFindings
    diagnostics = site.configuration.ruleLevels.applied(to: site.withoutFollowUps(findings)).sortedOnce()
    Stopwatch.lap("findings")
  }

  /// The files of the site, not made yet, or `nil` if there is an error.
  package var output: Output? { diagnostics.haveErrors ? nil : Output(site, templates, styleSheet) }

  /// The templates, ready to write pages.
  package var templates: TemplateSet { TemplateSet(ownTemplates ?? .builtIn, for: site) }
}

/// A site that is read, with its design, before the checks of its texts: a preview shows it at once.
package struct UncheckedBuild: Sendable {
  package let site: Site
  let styleSheet: StyleSheet

  /// The templates if some are the site's own; the built-in ones have no mistakes, so who only checks needs none.
  let ownTemplates: CompiledTemplates?
  let sourcePaths: [String]

  /// The findings in templates and styles.
  let designFindings: [Diagnostic]

  /// Reads a site; of files that are as they were in `previous`, it takes over what was read then.
  package init(_ tree: FileTree, _ options: BuildOptions = .none, after previous: Site? = nil) async {
    sourcePaths = tree.paths
    site = await Site(tree, options, after: previous)
    var findings: [Diagnostic] = []
    ownTemplates =
      site.templateFiles.hasBuiltInTemplates
      ? nil : CompiledTemplates(site.templateFiles, site.languages, site.designFiles.names, of: site)
    findings += ownTemplates?.findings ?? []
    styleSheet = StyleSheet(site.templateFiles, beside: site.designFiles, &findings)
    designFindings = findings
    Stopwatch.lap("templates")
  }

  /// The files of the site, not made yet, or `nil` if what was read has an error.
  package var output: Output? {
    (site.readingFindings + designFindings).haveErrors
      ? nil : Output(site, TemplateSet(ownTemplates ?? .builtIn, for: site), styleSheet)
  }
}
