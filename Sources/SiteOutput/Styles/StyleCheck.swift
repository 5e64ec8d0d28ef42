import Basics
import SiteModel

/// The check of a site's own style sheets, and of the tokens that all of them use.
struct StyleCheck {
  private(set) var findings: [Diagnostic] = []

  private let files: TemplateFiles
  private var nearMisses = NearMisses()

  /// Checks the style sheets that differ from the built-in ones, by their paths below `templates/`.
  init(_ paths: [String], of files: TemplateFiles) {
    self.files = files
    let changed = paths.filter(files.isChanged)
    guard !changed.isEmpty || files.isChanged("styles/index.css") else { return }
    let readers = paths.compactMap { path in files.file(path).map { (path: path, reader: StyleReader(of: $0)) } }
    let own = readers.filter { changed.contains($0.path) }
    findings = own.flatMap(\.reader.findings)
    // What isn't closed may hide a definition.
    if findings.haveErrors { return }
    let defined = readers.reduce(into: Set<String>()) { $0.formUnion($1.reader.defined.keys) }
    let always = readers.reduce(into: Set<String>()) { $0.formUnion($1.reader.always) }
    let lost = Set(own.flatMap { path, _ in TemplateFiles.builtIn[path].map { StyleReader(of: $0).always } ?? [] })
      .subtracting(always)
    for use in own.flatMap({ $0.reader.used.eachOnce }) where !defined.contains(use.name) && !lost.contains(use.name) {
      tellUnknown(use, defined)
    }
    let uses = Set(readers.flatMap(\.reader.used).map(\.name))
    let unread = Set(readers.filter { !changed.contains($0.path) }.flatMap(\.reader.used).map(\.name)).subtracting(
      defined)
    var missing = lost.intersection(uses).union(unread)
    tellMisspelt(own.map(\.reader), instead: &missing, uses)
    tellMissing(missing.sorted(), in: changed)
  }

  private mutating func tellUnknown(_ use: (name: String, range: FileRange), _ defined: Set<String>) {
    let nearest = nearMisses.nearest(to: use.name, in: defined.sorted())
    findings.append(.unknownToken(use.name, nearest: nearest, at: use.range))
  }

  /// Reports the tokens that nothing uses and that have nearly the name of a missing one, which then isn't told as well.
  private mutating func tellMisspelt(_ own: [StyleReader], instead missing: inout Set<String>, _ uses: Set<String>) {
    let unused = own.flatMap(\.defined).filter { !uses.contains($0.key) }
    for (name, range) in unused.sorted(by: { $0.key < $1.key }) {
      let meant = nearMisses.nearest(to: name, in: missing.sorted())
      guard let meant else { continue }
      missing.remove(meant)
      findings.append(.misspeltToken(name, meant, at: range))
    }
  }

  /// Reports the tokens that other style sheets need, where a file of the site's own no longer defines them.
  private mutating func tellMissing(_ names: [String], in changed: [String]) {
    guard let first = names.first else { return }
    let place =
      changed.first { TemplateFiles.builtIn[$0].map { StyleReader(of: $0).always.contains(first) } ?? false }
      ?? (files.isChanged("styles/index.css") ? "styles/index.css" : changed.first)
    guard let file = place.flatMap(files.file) else { return }
    findings.append(.missingTokens(names, in: file))
  }
}

extension [(name: String, range: FileRange)] {
  /// Each name with its first place.
  fileprivate var eachOnce: Self {
    var names: Set<String> = []
    return filter { names.insert($0.name).inserted }
  }
}

extension Diagnostic {
  fileprivate static func unknownToken(_ name: String, nearest: String?, at range: FileRange) -> Diagnostic {
    let other = Wording(
      nl: "schrijf '\(name): …;' in tokens.css, of geef een waarde mee: var(\(name), …)",
      en: "write '\(name): …;' in tokens.css, or give a value with it: var(\(name), …)")
    return Diagnostic(
      .styleSheet, at: range,
      nl: "geen stijlblad zegt wat '\(name)' is", en: "no style sheet says what '\(name)' is",
      tip: nearest.map { .didYouMean($0) } ?? other)
  }

  fileprivate static func misspeltToken(_ name: String, _ meant: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .styleSheet, at: range,
      nl: "geen stijlblad gebruikt '\(name)'", en: "no style sheet uses '\(name)'", tip: .didYouMean(meant)
    ).repaired(by: meant)
  }

  fileprivate static func missingTokens(_ names: [String], in file: File) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return Diagnostic(
      .styleSheet, at: file.firstLine,
      nl: "andere stijlbladen gebruiken wat hier niet meer staat: \(list)",
      tip: "neem die regels over uit 'styles/tokens.css' van oko, en geef ze uw eigen waarde",
      en: "other style sheets use what is no longer here: \(list)",
      tip: "copy these lines from oko’s own 'styles/tokens.css', and give them your value")
  }
}
