import Documents
package import Basics

/// A sentence with its values, before it is written: as HTML, as Markdown or as plain words.
package struct Sentence: Sendable {
  private enum Part {
    /// Words, with the HTML that shows them.
    case words(String, html: HTML)

    /// A date or a time, as machines read it and in words.
    case time(String, words: String)

    /// What only HTML shows.
    case html(HTML)

    /// A link, words in another language, or both; what it isn't is empty.
    case marked(Sentence, address: String, language: String)
  }

  private var parts: [Part] = []

  package init() {}

  package init(_ words: String) {
    if !words.isEmpty { parts = [.words(words, html: HTML(escaping: words))] }
  }

  /// Reads a text, parts of which may be in another language: `Wij zeggen [mei-inoar](lang:fy)`. All else is literal.
  package init(written text: String) {
    for part in text.languageParts {
      if let language = part.language, LanguageTag.isWellFormed(language) {
        self += Sentence(String(part.words)).marked(String(language))
      } else {
        self += Sentence(String(part.written))
      }
    }
  }

  private init(_ parts: [Part]) { self.parts = parts }

  /// Returns a date in words, which machines can read too.
  static func time(_ date: PartialDate, words: String) -> Sentence { Sentence([.time(date.iso, words: words)]) }

  /// Returns a time of the day in words, which machines can read too.
  static func time(_ time: TimeOfDay, words: String) -> Sentence { Sentence([.time(time.iso, words: words)]) }

  /// Returns a link; its words are in another language if that is given.
  package static func link(to address: String, _ content: Sentence, language: String = "") -> Sentence {
    Sentence([.marked(content, address: address, language: language)])
  }

  /// Returns the mark of a source, on a page with a prefix for its ids; it has no words.
  static func sourceMark(_ source: Place.Source, idPrefix: String) -> Sentence {
    Sentence([.html(source.mark(idPrefix: idPrefix))])
  }

  /// Returns the words marked as being in another language, or unchanged if `language` is empty.
  package func marked(_ language: String) -> Sentence {
    language.isEmpty || isEmpty ? self : Sentence([.marked(self, address: "", language: language)])
  }

  package var isEmpty: Bool { parts.isEmpty }

  package static func + (left: Sentence, right: Sentence) -> Sentence { Sentence(left.parts + right.parts) }

  package static func += (left: inout Sentence, right: Sentence) { left.parts += right.parts }

  /// The sentence with a full stop, unless it already ends in punctuation, within a quotation or not.
  ///
  /// Labels and texts of editors often lack one.
  package var withFullStop: Sentence {
    let last = text.last { !"”’\"'".contains($0) }
    return last.map { ".!?…".contains($0) } == true ? self : self + Sentence(".")
  }

  /// The sentence in two: what is before a last remark in parentheses, and that remark, if the words have one.
  ///
  /// A title such as “Samen zorgen (preventie)” shows the second part smaller.
  package var remarkApart: (main: Sentence, remark: Sentence) {
    if parts.count == 1, case .marked(let content, address: "", let language) = parts[0] {
      let (main, remark) = content.remarkApart
      return (main.marked(language), remark.marked(language))
    }
    guard parts.count == 1, case .words(let words, _) = parts[0], words.hasSuffix(")"),
      let start = words.firstRange(of: " ("), start.lowerBound > words.startIndex
    else { return (self, Sentence()) }
    return (Sentence(String(words[..<start.lowerBound])), Sentence(String(words[start.lowerBound...].dropFirst())))
  }

  // MARK: Forms

  /// The words alone, for places where elements aren't allowed.
  package var text: String {
    parts.map { part in
      switch part {
      case .words(let words, _), .time(_, let words): words
      case .marked(let content, _, _): content.text
      case .html: ""
      }
    }.joined()
  }

  package var html: HTML {
    // Most are one text, whose HTML is there already.
    if parts.count == 1, case .words(_, let html) = parts[0] { return html }
    var html = HTML()
    write(to: &html)
    return html
  }

  private func write(to html: inout HTML) {
    for part in parts {
      switch part {
      case .words(_, let words), .html(let words): html += words
      case .time(let time, let words):
        html.append(html: "<time datetime=\"\(time)\">")
        html.appendEscaped(words)
        html.append(html: "</time>")
      case .marked(let content, let address, let language):
        if !address.isEmpty {
          html.append(html: "<a href=\"")
          html.appendEscaped(address)
          html.append(html: language.isEmpty ? "\">" : "\" lang=\"\(language)\" hreflang=\"\(language)\">")
        } else {
          html.append(html: "<span lang=\"\(language)\">")
        }
        content.write(to: &html)
        html.append(html: address.isEmpty ? "</span>" : "</a>")
      }
    }
  }

  package var markdown: String { markdown(isNested: false) }

  /// Markdown links don't nest, so words in another language aren't marked within one.
  private func markdown(isNested: Bool) -> String {
    parts.map { part in
      switch part {
      case .words(let words, _), .time(_, let words): escapedForMarkdown(words)
      case .html: ""
      case .marked(let content, _, _) where isNested: content.markdown(isNested: true)
      case .marked(let content, let address, let language):
        "[\(content.markdown(isNested: true))](\(address.isEmpty ? LanguageTag.scheme + language : address))"
      }
    }.joined()
  }
}

private func escapedForMarkdown(_ text: String) -> String {
  let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", "&", "~"]
  return text.map { character in
    character.isNewline ? " " : special.contains(character) ? "\\\(character)" : String(character)
  }.joined()
}

extension [Sentence] {
  /// The sentences in one, each with its full stop.
  package var withFullStops: Sentence { filter { !$0.isEmpty }.map(\.withFullStop).joined() }

  /// Returns the sentences in one, with a text between them.
  package func joined(by separator: String = " ") -> Sentence {
    dropFirst().reduce(into: first ?? Sentence()) { $0 += Sentence(separator) + $1 }
  }
}

extension TemplateNames.Group {
  /// Declares a sentence.
  package static func html(_ name: String, _ documentation: String, _ value: @escaping Get<Sentence>) -> Self {
    html(name, documentation) { value($0).html }
  }
}
