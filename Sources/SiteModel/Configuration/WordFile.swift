package import Documents
package import Basics

/// A file other than a page with words in one or more languages: interface texts, the words of a figure, preferred
/// words.
///
/// A text without a stamp is new, not stale: nobody has called it a translation yet.
package struct WordFile: Sendable {
  /// The file with the translations, such as `templates/strings/fy.yml`.
  let file: File
  package let language: String

  /// The fingerprints of the source texts, by name.
  package let sources: [String: Fingerprint]

  /// The fingerprints that they had when somebody last compared the two languages.
  package let stamps: Stamps

  package var path: String { file.path }

  /// The names of the texts whose source has changed since.
  package var stale: [String] {
    sources.filter { name, source in stamps.entries[name].map { $0.fingerprint != source } ?? false }.keys.sorted()
  }

  /// Returns the stamps that say that all texts are up to date.
  package var accepted: Stamps {
    Stamps(entries: Dictionary(uniqueKeysWithValues: sources.map { ($0, Stamps.Entry(source: $0, fingerprint: $1)) }))
  }
}

extension WordFile {
  /// Returns the site's own files, for each language into which it is translated.
  ///
  /// The developers of `oko` look after the built-in ones.
  package static func all(
    _ tree: FileTree, _ configuration: SiteConfiguration, _ languages: [Language], _ pyramid: Pyramid?,
    _ stamps: StampFile
  ) -> [WordFile] {
    guard let source = languages.first, languages.count > 1 else { return [] }
    let texts = source.fingerprints
    return languages.dropFirst().flatMap { language -> [WordFile] in
      let code = language.code
      let strings = "templates/strings/\(code).yml"
      let names = (pyramid?.levels ?? []).map { ("naam-\($0.number)", Fingerprint(words: $0.name[source.code])) }
      let files = [
        (strings, texts.filter { language.written.contains($0.key) }), (Pyramid.path, Dictionary(keepingFirst: names)),
        ("content/woorden.yml", [:]),
      ]
      return files.compactMap { path, sources in
        tree.file(path).map { WordFile(file: $0, language: code, sources: sources, stamps: stamps[path, code]) }
      }
    }
  }
}
