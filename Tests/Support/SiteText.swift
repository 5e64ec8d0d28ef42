import Testing

@testable import SiteModel
@testable import Basics

/// A whole site as one text: `-- content/nl/index.md --` begins a file.
///
/// What stands between « and » is where a finding is expected; the marks are no part of the site.
struct SiteText {
  let tree: FileTree

  /// The marked places, by file and position.
  let marks: [Mark]

  struct Mark: Equatable, CustomStringConvertible {
    let path: String
    let text: String
    let line: Int
    let column: Int

    var description: String { "\(path):\(line):\(column) '\(text)'" }
  }

  /// Creates a site from its files. `site.yml`, `bronnen.yml`, the home page and the pages of folders are those of ``defaults``
  /// or made up unless it has its own; an empty file takes one away.
  init(_ text: String, defaults: String = SiteText.defaults) {
    var files = SiteText.files(in: defaults)
    files.merge(SiteText.files(in: text)) { _, own in own }
    for folder in Set(
      files.keys.filter { $0.hasPrefix("content/nl/") && $0.hasSuffix(".md") }.flatMap { PagePath($0).folders })
    where folder.hasPrefix("content/nl/") && files[folder + "/index.md"] == nil {
      files.merge(SiteText.files(in: page(String(folder.dropFirst("content/".count)) + "/index"))) { own, _ in own }
    }
    var (sources, marks): ([File], [Mark]) = ([], [])
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
      let parts = text.split(separator: /[«»]/, omittingEmptySubsequences: false)
      let file = File(path: path, text: parts.joined())
      for index in stride(from: 1, to: parts.count, by: 2) {
        let (line, column) = file.position(of: parts[..<index].joined().utf8.count)
        marks.append(Mark(path: path, text: String(parts[index]), line: line, column: column))
      }
      sources.append(file)
    }
    tree = FileTree(sources)
    self.marks = marks
  }

  private static func files(in text: String) -> [String: String] {
    var (files, path): ([String: String], String) = ([:], "")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let match = line.wholeMatch(of: /-- (\S+) --/) {
        path = String(match.1)
        files[path] = ""
      } else {
        files[path, default: ""] += line + "\n"
      }
    }
    files[""] = nil
    return files
  }

  /// The same, but it minds what isn't translated as it should be.
  static let strict = defaults.replacing(
    "ontbreekt: toegestaan, verouderd: toegestaan, onvertaald: toegestaan", with: "niet-nagezien: waarschuwing")

  /// The smallest site that builds.
  static let defaults = """
    -- content/site.yml --
    naam: { nl: Kansrijk, fy: Kânsryk }
    gemeente: { code: gm0074, naam: { nl: gemeente Heerenveen, fy: gemeente It Hearrenfean } }
    talen: [nl, fy]
    webadres: https://oko.example/
    publicatie: concept
    peildatum: 2026-11-24
    vertaling: { ontbreekt: toegestaan, verouderd: toegestaan, onvertaald: toegestaan }
    contact: { telefoon: 14 0513, e-mail: gemeente@heerenveen.nl }
    menu: [index]
    -- content/bronnen.yml --
    brief: { titel: Voortgang, soort: raadsbrief, uitgever: gemeente Heerenveen, datum: 2025-10-14 }
    -- content/nl/index.md --
    ---
    titel: Welkom
    samenvatting: De eerste pagina.
    bijgewerkt: 2026-11-24
    ---
    -- content/fy/index.md --
    ---
    titel: Wolkom
    samenvatting: De earste side.
    bijgewerkt: 2026-11-24
    ---
    """
}

/// A page such as `nl/agenda/avond` with what every page has, and with fields and a text of its own.
func page(_ path: String, title: String = "Een titel", _ fields: String = "", text: String = "") -> String {
  """
  -- content/\(path).md --
  ---
  titel: \(title)
  samenvatting: Een zin.
  bijgewerkt: 2026-11-24
  \(fields)
  ---
  \(text)

  """
}

/// A site as a test reads it, with what is wrong with its content.
struct CheckedSite {
  let site: Site

  /// What is wrong with it, sorted by file and line.
  let diagnostics: [Diagnostic]

  init(_ tree: FileTree, _ options: BuildOptions = .none) async {
    site = await Site(tree, options)
    diagnostics = await site.findings().sortedOnce()
  }

  /// What is the matter with a site, but for how old its records are, and that nobody has compared its translations: that is so of
  /// the sites of tests.
  var findings: [Diagnostic] { diagnostics.filter { $0.rule != .outdated && $0.rule != .untranslated } }
}

/// Expects that a site has exactly these findings, at its marked places in their order, or at places in files that aren't there.
func expectFindings(
  _ rules: [Rule], in text: String, at places: [String]? = nil, sourceLocation: SourceLocation = #_sourceLocation
) async {
  let site = SiteText(text)
  let checked = await CheckedSite(site.tree)
  let found = checked.findings.map {
    SiteText.Mark(path: $0.range.file.path, text: $0.range.text, line: $0.range.line, column: $0.range.column)
  }
  #expect(
    found.map(\.description) == places ?? site.marks.map(\.description),
    "\(DiagnosticPrinter(.en).text(of: checked.findings))", sourceLocation: sourceLocation)
  #expect(checked.findings.map(\.rule) == rules, sourceLocation: sourceLocation)
}

extension TemplateFiles {
  /// The built-in files, with those of a tree over them; what is wrong with these is not looked at.
  init(_ tree: FileTree) {
    var findings: [Diagnostic] = []
    self.init(tree, &findings)
  }
}
