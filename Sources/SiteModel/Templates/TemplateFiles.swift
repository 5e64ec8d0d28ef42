import Documents
import Foundation
package import Basics

/// The templates, style sheets and strings of a site; its own files override the built-in ones one by one.
package struct TemplateFiles: Sendable {
  private let files: [String: File]

  /// The site's own files, by path below `templates/`.
  private let own: [String: File]

  /// The site's other files there, which `oko` never reads.
  private let others: [String: File]

  /// The files to be copied, by path below `files/`; those of the site aren't read yet.
  let designFiles: [String: File]

  private let ownDesignFiles: Set<File>

  /// The texts that templates and code ask for, each with its placeholders.
  package let texts: [String: Set<String>]

  package init(_ tree: FileTree, _ findings: inout [Diagnostic]) {
    let all = Dictionary(
      keepingFirst: tree.files(below: "templates").map { (String($0.path.dropFirst("templates/".count)), $0) })
    let found = all.filter { TemplateFiles.isRead($0.key) }
    others = all.filter { path, _ in
      !TemplateFiles.isRead(path) && !TemplateFiles.isNote(path) && !path.hasPrefix(DesignFiles.folder)
    }
    let designFiles = all.filter { $0.key.hasPrefix(DesignFiles.folder) && !TemplateFiles.isNote($0.key) }
    self.designFiles = Dictionary(
      keepingFirst: TemplateFiles.builtInDesignFiles.merging(designFiles) { _, own in own }.map { path, file in
        (String(path.dropFirst(DesignFiles.folder.count)), file)
      })
    ownDesignFiles = Set(designFiles.values)
    let mistakes = found.mapValues(TemplateFiles.mistakes).filter { !$0.value.isEmpty }
    own = found.filter { mistakes[$0.key] == nil }
    files = TemplateFiles.builtIn.merging(own) { _, own in own }
    texts = TemplateFiles.builtInTexts
    findings += mistakes.values.flatMap(\.self)
  }

  private static func mistakes(in file: File) -> [Diagnostic] {
    let mistakes = Bounds.mistakes(in: file)
    if !mistakes.isEmpty || file.path.hasSuffix(".yml") { return mistakes }
    return file.all.unseenSigns(writtenIn: file.path.hasSuffix(".css") ? .css : .html)
  }

  /// Returns a file by its path below `templates/`.
  package func file(_ path: String) -> File? { files[path] }

  /// Whether a file of the design is the site's own.
  func isOwn(_ file: File) -> Bool { ownDesignFiles.contains(file) }

  /// Whether a file is the site's own, and not the same as the built-in one.
  package func isChanged(_ path: String) -> Bool {
    own[path].map { $0.bytes != TemplateFiles.builtIn[path]?.bytes } ?? false
  }

  package var languages: [String] {
    files.keys.compactMap { $0.dropping(prefix: "strings/")?.dropping(suffix: ".yml") }.sorted()
  }

  /// Returns a language, or `nil` if its file of strings is missing or unreadable.
  package func language(_ code: String, _ findings: inout [Diagnostic]) -> Language? {
    let path = "strings/\(code).yml"
    let builtIn = TemplateFiles.builtIn[path]
    guard let own = own[path], own.bytes != builtIn?.bytes else { return TemplateFiles.builtInLanguages[code] }
    return Language(code: code, own, over: TemplateFiles.builtInStrings[code], texts, &findings)
      ?? TemplateFiles.builtInLanguages[code]
  }

  /// Whether no template differs from the built-in one.
  package var hasBuiltInTemplates: Bool {
    own.keys.allSatisfy { !$0.hasSuffix(".html") || !isChanged($0) }
  }

  /// The files of the templates, by path without `.html`.
  package var templates: [String: File] {
    Dictionary(keepingFirst: files.compactMap { path, file in path.dropping(suffix: ".html").map { ($0, file) } })
  }

  /// Reports the site's own files that nobody uses, most often because their name is misspelt.
  package func unused(beside used: Set<String>) -> [Diagnostic] {
    var nearMisses = NearMisses()
    let unused = own.filter { !used.contains($0.key) }.merging(others) { own, _ in own }
    return unused.sorted { $0.key < $1.key }.map { path, file in
      let nearest = nearMisses.nearest(to: path, in: files.keys.filter { $0 != path })
      return .unusedFile(file, nearest: nearest, isRead: own[path] != nil)
    }
  }

  private static func isRead(_ path: String) -> Bool {
    if path.hasPrefix(DesignFiles.folder) { return false }
    return path.hasSuffix(".html") || path.hasPrefix("styles/") && path.hasSuffix(".css")
      || path.hasPrefix("strings/") && path.hasSuffix(".yml")
  }

  /// Whether a file is for people who write templates.
  private static func isNote(_ path: String) -> Bool { path == "README.md" || path.hasSuffix("/README.md") }

  /// The built-in files of strings as they are read, by language.
  private static let builtInStrings: [String: YAMLMapping] = {
    let files = builtIn.values.filter { $0.path.hasPrefix("templates/strings/") }
    return Dictionary(
      keepingFirst: files.compactMap { file in
        YAMLReader.mapping(of: file).mapping.map { (PagePath(file.path).name.dropping(suffix: ".yml") ?? "", $0) }
      })
  }()

  /// The built-in templates, by path below `templates/`; each is used.
  package static let builtInTemplatePaths = Set(builtIn.keys.filter { $0.hasSuffix(".html") })

  /// Reads the built-in strings.
  package static func prepare() { _ = builtInLanguages }

  private static let builtInTexts = builtInStrings["nl"].map(Language.placeholders) ?? [:]

  /// The built-in languages, read once per process.
  private static let builtInLanguages: [String: Language] = {
    var findings: [Diagnostic] = []
    let languages = builtInStrings.map { code, mapping in
      Language(code: code, mapping.range.file, mapping, builtInTexts, isBuiltIn: true, &findings)
    }
    precondition(findings.isEmpty, "a built-in language has mistakes: \(findings.map(\.message.en))")
    return Dictionary(keepingFirst: languages.map { ($0.code, $0) })
  }()

  /// The built-in files to be copied, by path.
  private static let builtInDesignFiles = Dictionary(
    keepingFirst: builtInDesign.map { path, base64 in
      (path, File(path: "templates/" + path, bytes: Data(base64Encoded: "\(base64)").map(Array.init) ?? []))
    })

  /// The names of months and of days of the week in each built-in language, in small letters.
  static let builtInNames: (months: [[String]], weekdays: Set<String>) = {
    let languages = builtInLanguages.values.sorted { $0.code < $1.code }
    return (
      languages.map { $0.months.map { $0.lowercased() } }, Set(languages.flatMap(\.weekdays).map { $0.lowercased() })
    )
  }()

  package static let builtIn: [String: File] = {
    let files = builtInTemplates.map { path, text in
      (path, File(path: "templates/" + path, text: "\(text)"))
    }
    return Dictionary(keepingFirst: files)
  }()
}

extension Rule {
  package static let unusedFile = Rule(
    "ongebruikt-bestand",
    nl: "Een bestand in `templates/` wordt gebruikt. Verbeter zijn naam, of haal het weg.",
    en: "A file in `templates/` is used. Correct its name, or remove it.")
}

extension Diagnostic {
  fileprivate static func unusedFile(_ file: File, nearest: String?, isRead: Bool) -> Diagnostic {
    let other =
      isRead
      ? Wording(nl: "haal het weg, of gebruik het", en: "remove it, or use it")
      : Wording(
        nl: "oko leest hier '*.html', 'styles/*.css' en 'strings/*.yml'; logo’s, letters en beeld horen in 'files/'",
        en: "oko reads '*.html', 'styles/*.css' and 'strings/*.yml' here; logos, fonts and pictures belong in 'files/'")
    return Diagnostic(
      .unusedFile, at: file.firstLine, severity: .warning,
      nl: "niets gebruikt dit bestand", en: "this file is not used",
      tip: nearest.map { .didYouMean($0) } ?? other)
  }
}
