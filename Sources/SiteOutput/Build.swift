package import SiteModel
package import Basics

/// A whole build, from files to files, in the order in which it happens.
package struct Build: Sendable {
  private let read: UncheckedBuild

  /// The findings in content and templates, sorted by file and line.
  package let diagnostics: [Diagnostic]

  /// The site in numbers, for the next build.
  package let digest: SiteDigest?

  /// The pages that come out as they did in the last build; `nil` if what they show of each other has changed.
  package let unchanged: Set<PagePath>?

  package var site: Site { read.site }
  package var styleSheet: StyleSheet { read.styleSheet }

  /// The paths of all files of the source.
  package var sourcePaths: [String] { read.tree.paths }

  /// Reads the built-in strings and style sheets, and templates for who writes pages: the first build of a process would.
  package static func prepare(toWrite isWritten: Bool) async {
    TemplateFiles.prepare()
    _ = StyleSheet.builtIn
    if isWritten { _ = CompiledTemplates.builtIn }
  }

  /// Reads and checks the site in a file tree.
  ///
  /// - Parameters:
  ///   - program: A number for the program and its options, if the next build will compare itself with this one.
  ///   - last: The site as it was in the last build: what comes out as it did then isn't checked once more.
  package init(
    _ tree: FileTree, _ options: BuildOptions = .none, by program: UInt64? = nil, after last: SiteDigest? = nil
  ) async {
    await self.init(UncheckedBuild(tree, options), by: program, after: last)
  }

  /// Checks a site that is read.
  package init(_ read: UncheckedBuild, by program: UInt64? = nil, after last: SiteDigest? = nil) async {
    self.read = read
    let site = read.site
    var digest: SiteDigest?
    if let program { digest = await SiteDigest(site, read.tree, program) }
    let unchanged = digest?.unchanged(since: last)
    self.unchanged = unchanged?.pages
    var (findings, told) = await site.findings(passingOver: unchanged?.withoutFindings ?? [])
    self.digest = digest?.reporting(told)
    // Of strings that can't be read nobody knows what they add.
    let hasStrings = !findings.contains { $0.range.file.path.hasPrefix("templates/strings/") && $0.rule != .strings }
    findings += read.designFindings
    if !hasStrings { findings.removeAll { $0.rule == .unknownName && $0.range.text.hasPrefix("text.") } }
    if hasStrings {
      findings += site.languages.mistakesInOwnTexts(used: read.compiledTemplates.usedTexts)
    }
    let strings = site.configuration.languages.map { "strings/\($0).yml" }
    let templates = read.ownTemplates?.used ?? TemplateFiles.builtInTemplatePaths
    findings += site.templateFiles.unused(beside: templates.union(read.styleSheet.used).union(strings))
    findings += site.figureFindings
    diagnostics = site.configuration.ruleLevels.applied(to: site.withoutFollowUps(findings)).sortedOnce()
    Stopwatch.lap("findings")
  }

  /// The files of the site, not made yet, or `nil` if there is an error.
  package var output: Output? { diagnostics.haveErrors ? nil : Output(site, templates, styleSheet) }

  /// The templates, ready to write pages.
  package var templates: TemplateSet { read.templates }
}

/// A site that is read, with its design, before the checks of its texts: a preview shows it at once.
package struct UncheckedBuild: Sendable {
  package let site: Site
  fileprivate let styleSheet: StyleSheet

  /// The templates if some are the site's own; the built-in ones have no mistakes, so who only checks needs none.
  fileprivate let ownTemplates: CompiledTemplates?
  fileprivate let tree: FileTree

  /// The findings in templates and styles.
  fileprivate let designFindings: [Diagnostic]

  /// Reads a site; of files that are as they were in `previous`, it takes over what was read then.
  package init(_ tree: FileTree, _ options: BuildOptions = .none, after previous: Site? = nil) async {
    self.tree = tree
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

  fileprivate var compiledTemplates: CompiledTemplates { ownTemplates ?? .builtIn }

  fileprivate var templates: TemplateSet { TemplateSet(compiledTemplates, for: site) }

  /// The files of the site, not made yet, or `nil` if what was read has an error.
  package var output: Output? {
    (site.readingFindings + designFindings).haveErrors ? nil : Output(site, templates, styleSheet)
  }
}
