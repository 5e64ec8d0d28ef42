import Testing

@testable import SiteModel
@testable import Basics

/// A whole site as one text: `-- content/nl/index.md --` begins a file.
///
/// A test expects a finding between « and »; the marks are not part of the site.
struct SiteText {
  let tree: FileTree

  /// The marked places, sorted by file and position.
  let marks: [Mark]

  struct Mark: Equatable, CustomStringConvertible {
    let path: String
    let text: String
    let line: Int
    let column: Int

    var description: String { "\(path):\(line):\(column) '\(text)'" }
  }

  /// Creates a site from its own files and those of `defaults`; an empty file removes a default one.
  ///
  /// Each Dutch folder without an index page gets one.
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

  /// The defaults, with a warning for each way in which a translation can fall short.
  static let strict = defaults.replacing(
    "ontbreekt: toegestaan, verouderd: toegestaan, onvertaald: toegestaan", with: "niet-nagezien: waarschuwing")

  /// What a site says instead of `publicatie: concept` once its municipality has adopted it.
  static let adopted = """
    publicatie: openbaar
    toegankelijkheid: { register: https://www.toegankelijkheidsverklaring.nl/register/1234, status: B, verklaard: 2026-11-20 }
    """

  /// The defaults of such a site.
  static let official = defaults.replacing("publicatie: concept", with: adopted)

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
    nieuws: { titel: Nieuws, soort: nieuwsbericht, uitgever: gemeente Heerenveen, datum: 2026-11-24 }
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

/// Returns a page such as `nl/agenda/avond`: the fields that every page has, and fields and a text of its own.
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

/// Returns the file of stamps with those of one page: `stamps("fy/a", "holle: kop 1f3a9c2e")`.
func stamps(_ page: String, _ lines: String...) -> String {
  let path = page.split(separator: "/", maxSplits: 1)
  return "-- content/vertaald.yml --\n\(path[0]):\n  \(path[1]).md:\n" + lines.map { "    \($0)\n" }.joined()
}

extension Rule {
  /// What a site breaks for being small: pages and headings have no text, and nothing leads to a page.
  static let ofSmallSites: [Rule] = [EmptySections.rule, .emptyPage, .unlinkedPage]

  /// What most sites of tests break: these, old records, and texts that nobody compared or confirmed.
  static let ofEveryTestSite: [Rule] = ofSmallSites + [.outdated, .untranslated, .unconfirmed]
}

/// A site and the findings about its content.
struct CheckedSite {
  let site: Site

  /// All findings, sorted by file and line.
  let diagnostics: [Diagnostic]

  init(_ tree: FileTree, _ options: BuildOptions = .none) async {
    site = await Site(tree, options)
    diagnostics = await site.findings().all.sortedOnce()
  }

  /// The findings, without those that every test site has.
  var findings: [Diagnostic] { diagnostics.filter { !Rule.ofEveryTestSite.contains($0.rule) } }
}

/// Expects exactly these findings, in this order, at the marks of the site or at `places`.
///
/// A finding in a file that doesn't exist needs `places`: no mark can lie there.
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
  /// Creates the built-in files with those of a tree over them, and ignores the findings about the latter.
  init(_ tree: FileTree) {
    var findings: [Diagnostic] = []
    self.init(tree, &findings)
  }
}
