import Documents
import Basics

/// A text about a source: in one language, such as the title of a document, or in each language of the site.
package struct SourceText: Sendable {
  private let texts: [String: String]

  /// The language of the document, or else the source language.
  let own: String

  /// The text as the document has it, or in the source language.
  package var original: String { texts[own] ?? "" }

  package var all: [String] { Array(texts.values) }

  /// Returns the text for readers of a language.
  package subscript(reader: String) -> String { texts[reader] ?? original }

  /// Returns the language in which those readers see it.
  package func language(for reader: String) -> String { texts[reader] == nil ? own : reader }

  /// Returns the text for readers of a language, marked if it is in another one.
  package func sentence(for reader: String) -> Sentence {
    let language = language(for: reader)
    return Sentence(self[reader]).marked(language == reader ? "" : language)
  }

  fileprivate init(_ texts: [String: String], own: String) { (self.texts, self.own) = (texts, own) }
}

extension FieldReader {
  /// Reads a text about a source: a text, or `{ nl: …, fy: … }`.
  mutating func sourceText(_ name: String, _ languages: Languages, own: String) -> SourceText {
    if original.fields?[name]?.value.mapping != nil {
      let texts = localized(name, in: languages)
      return SourceText(texts.values, own: languages.codes.first ?? own)
    }
    refuseMarkup(in: [name])
    declare(name) { $0.kind = .textOrTexts }
    return SourceText([own: required(name)], own: own)
  }

  mutating func optionalSourceText(_ name: String, _ languages: Languages, own: String) -> SourceText? {
    if original.fields?[name] != nil { return sourceText(name, languages, own: own) }
    facts.append(name)
    declare(name) { $0.kind = .textOrTexts }
    return nil
  }
}
