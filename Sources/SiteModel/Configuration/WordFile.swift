package import Documents
package import Basics

/// A file other than a page with words in one or more languages: interface texts, the words of a figure, preferred
/// words.
///
/// `oko translation accept` writes its stamps to `content/vertaald.yml`. A text without a stamp is new, not stale:
/// nobody has called it a translation yet.
package struct WordFile: Sendable {
  /// The file with the translations, such as `templates/strings/fy.yml`.
  let file: File
  package let language: String

  /// The fingerprints of the source texts, by name.
  package let sources: [String: Fingerprint]

  /// The fingerprints of the source texts when somebody last compared the two languages, by name.
  package let stamps: [String: Fingerprint]

  package var path: String { file.path }

  /// The names of the texts whose source has changed since.
  package var stale: [String] {
    sources.filter { name, source in stamps[name].map { $0 != source } ?? false }.keys.sorted()
  }
}

extension WordFile {
  package static let stampPath = "content/vertaald.yml"

  /// Returns the site's own files, for each language into which it is translated.
  ///
  /// The developers of `oko` look after the built-in ones.
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

/// The content of `content/vertaald.yml`: the fingerprints of the source texts, by language, file and name.
package struct FileStamps: Sendable {
  private(set) var all: [String: [String: [String: Fingerprint]]] = [:]
  package let file: File?

  /// The mistakes in the file; writing it while it has any would lose the stamps that can't be read.
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

  /// Returns the whole file, with the current source texts of some files as their stamps.
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
