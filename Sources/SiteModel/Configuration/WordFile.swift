package import Documents
package import Basics

/// A file that isn't a page and has words in each language: the texts of the interface, the words of a table that is drawn as a
/// figure, the preferred words.
///
/// Its stamps stand in `content/vertaald.yml`, which `oko translation accept` writes. What was never stamped is new and not stale:
/// nobody has said of it yet that it translates anything.
package struct WordFile: Sendable {
  /// The file with the translations, such as `templates/strings/fy.yml`.
  let file: File
  package let language: String

  /// What each text of the source says, by its name.
  package let sources: [String: Fingerprint]

  /// What it said when somebody last compared the two.
  package let stamps: [String: Fingerprint]

  package var path: String { file.path }

  /// The texts of which the source has changed since, by their names.
  package var stale: [String] {
    sources.filter { name, source in stamps[name].map { $0 != source } ?? false }.keys.sorted()
  }
}

extension WordFile {
  package static let stampPath = "content/vertaald.yml"

  /// The files of a site, for each language into which it is translated. What is built in is the business of those who make `oko`.
  package static func all(
    _ tree: FileTree, _ configuration: SiteConfiguration, _ languages: [Language], _ pyramid: Pyramid?,
    _ stamps: FileStamps
  ) -> [WordFile] {
    guard let source = languages.first, languages.count > 1 else { return [] }
    let texts = source.fingerprints
    return languages.dropFirst().flatMap { language -> [WordFile] in
      let code = language.code
      let strings = "templates/strings/\(code).yml"
      let names = (pyramid?.levels ?? []).map {
        ("naam-\($0.number)", Fingerprint(words: $0.name[source.code]))
      }
      let files = [
        (strings, texts), (Pyramid.path, Dictionary(names, uniquingKeysWith: { first, _ in first })),
        ("content/woorden.yml", [:]),
      ]
      return files.compactMap { path, sources in
        tree.file(path).map {
          WordFile(file: $0, language: code, sources: sources, stamps: stamps.all[code]?[path] ?? [:])
        }
      }
    }
  }
}

/// What `content/vertaald.yml` holds: by language and file, for each text the source as it was.
package struct FileStamps: Sendable {
  private(set) var all: [String: [String: [String: Fingerprint]]] = [:]
  package let file: File?

  /// What is wrong with it; who can't read all of the file would lose the rest by writing it.
  package let mistakes: [Diagnostic]

  package init(_ tree: FileTree, _ findings: inout [Diagnostic]) {
    file = tree.file(WordFile.stampPath)
    guard let file else {
      mistakes = []
      return
    }
    var (mapping, mistakes) = YAMLReader.mapping(of: file)
    for language in mapping?.fields ?? [] {
      for file in language.value.mapping?.fields ?? [] {
        for text in file.value.mapping?.fields ?? [] {
          if case .scalar(let hash) = text.value.content, let stamp = Fingerprint(written: hash) {
            all[language.name, default: [:]][file.name, default: [:]][text.name] = stamp
          } else {
            mistakes.append(.malformedStamp(at: text.value.range))
          }
        }
      }
    }
    self.mistakes = mistakes
    findings += mistakes
  }

  /// The whole file once files of words are stamped as they are now.
  package func accepting(_ files: [WordFile]) -> String {
    var all = all
    for file in files { all[file.language, default: [:]][file.path] = file.sources }
    let languages = all.sorted { $0.key < $1.key }.map { language, files in
      let texts = files.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { path, stamps in
        "  \(path):\n" + stamps.sorted { $0.key < $1.key }.map { "    \($0.key): \($0.value.text)\n" }.joined()
      }
      return language + ":\n" + texts.joined()
    }
    return "# Dit schrijft 'oko translation accept'. Verander hier niets met de hand.\n" + languages.joined()
  }
}

extension YAMLValue {
  fileprivate var mapping: YAMLMapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }
}
