package import SiteModel
import Documents
package import Basics

/// A whole build, from files to files, in the order in which it happens.
package struct Build: Sendable {
  /// What is the matter with the site, sorted by file and line.
  package let diagnostics: [Diagnostic]

  /// The built site; `nil` where a mistake stands in the way.
  package let output: Output?

  let site: Site
  let templates: TemplateSet
  let styleSheet: StyleSheet
  let words: Vocabulary

  /// The translations of pages that aren't there.
  let orphans: [(path: PagePath, language: String)]

  /// What has words besides pages, and what was said of its translations.
  let wordFiles: [WordFile]
  let fileStamps: FileStamps

  /// Builds the site that lies in a tree.
  package init(_ tree: FileTree, _ options: BuildOptions = .none) async {
    let files = TemplateFiles(tree)
    let configuration = SiteConfiguration(tree, options, interfaceLanguages: files.languages)
    var findings = tree.diagnostics + configuration.diagnostics
    let languages = configuration.languages.compactMap { files.language($0, diagnostics: &findings) }

    let documents = await concurrentMap(tree.pageFiles(in: configuration.languages)) { Document($0) }
    let pages = PageTree(documents, languages: configuration.languages, glossary: configuration.glossary)
    findings += PageTree.misplaced(in: tree, configuration)
    let sources = SourceRegister(tree, sourceLanguage: configuration.sourceLanguage)
    words = Vocabulary(tree, languages: configuration.languages)
    site = Site(configuration, languages, pages.all, sources, tree)
    orphans = pages.orphans
    fileStamps = FileStamps(tree)
    wordFiles = WordFile.all(tree, configuration, languages, site.data.pyramid, fileStamps)
    templates = TemplateSet(files, languages)
    styleSheet = StyleSheet(files)

    findings += pages.diagnostics + sources.diagnostics + words.diagnostics + site.diagnostics + site.figureDiagnostics
    findings += fileStamps.diagnostics + site.parityFindings + site.policyFindings
    findings += wordFiles.compactMap { $0.finding(configuration.translationPolicy) }
    findings += await site.textChecks(words)
    findings += files.diagnostics + templates.diagnostics + styleSheet.diagnostics
    let strings = configuration.languages.map { "strings/\($0).yml" }
    findings += files.unused(beside: templates.used.union(styleSheet.used).union(strings))
    diagnostics = findings.without(pages.all.flatMap(\.exemptions), on: site.asOf).sortedOnce()
    output = diagnostics.haveErrors ? nil : await Output(site, templates, styleSheet)
  }

  /// The number of pages, each counted once in all its languages.
  package var pageCount: Int { site.pages.count }

  /// The number of languages.
  package var languageCount: Int { site.languages.count }
}

extension FileTree {
  /// The Markdown files of the site's languages.
  fileprivate func pageFiles(in languages: [String]) -> [File] {
    languages.flatMap { files(below: "content/" + $0) }.filter { $0.path.hasSuffix(".md") }
  }
}
