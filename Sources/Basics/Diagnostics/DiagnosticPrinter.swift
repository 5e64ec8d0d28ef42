/// Prints findings as a compiler does: the line, a caret below the mistake, a tip.
package struct DiagnosticPrinter: Sendable {
  private let language: Diagnostic.MessageLanguage
  private let colors: Bool

  /// Creates a printer, with colours if the output goes to a terminal.
  package init(_ language: Diagnostic.MessageLanguage, colors: Bool = false) {
    (self.language, self.colors) = (language, colors)
  }

  /// The largest number of findings shown: more than anybody fixes at once.
  static let maximumCount = 1_000

  /// Returns the text of all findings, followed by a line that counts them.
  package func text(of diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let shown = diagnostics.prefix(DiagnosticPrinter.maximumCount)
    let more = word(nl: "de eerste \(shown.count) staan hierboven", en: "the first \(shown.count) are shown above")
    return shown.map(text).joined(separator: "\n") + "\n" + count(of: diagnostics)
      + (shown.count == diagnostics.count ? "\n" : "; \(more)\n")
  }

  /// Returns the text of one finding, for example:
  /// ```
  /// fout: onbekende gebeurtenis 'afgehandeld' [onbekende-waarde]
  ///   --> content/nl/moties/id79.md:9:18
  ///   9 |     gebeurtenis: afgehandeld
  ///     |                  ^^^^^^^^^^^
  ///   tip: bedoelt u 'afgedaan'?
  /// ```
  func text(of diagnostic: Diagnostic) -> String {
    let message = diagnostic.message.text(language).visible
    let (severity, style) =
      switch diagnostic.severity {
      case .error: (word(nl: "fout", en: "error"), "\u{1B}[1;31m")
      case .warning: (word(nl: "waarschuwing", en: "warning"), "\u{1B}[1;33m")
      case .note: (word(nl: "opmerking", en: "note"), "\u{1B}[1;36m")
      }
    let title = "\(severity): \(message) [\(diagnostic.rule.id)]"
    var text = (colors ? style + title + "\u{1B}[0m" : title) + "\n" + excerpt(of: diagnostic.range)
    for related in diagnostic.related {
      let message = related.message.text(language).visible
      text += "  \(word(nl: "zie ook", en: "see also")): \(message)\n" + excerpt(of: related.range)
    }
    if let tip = diagnostic.tip { text += "  tip: \(tip.text(language).visible)\n" }
    return text
  }

  /// Returns the line with carets below the marked part; cuts a long line around it.
  private func excerpt(of range: FileRange) -> String {
    let (file, start) = (range.file, range.bytes.lowerBound)
    let (line, column) = file.position(of: start)
    let lineEnd = max(start, file.lineEnd(after: start))
    let before = file.text(in: file.lineStart(before: start)..<start)
    let marked = file.text(in: start..<min(max(range.bytes.upperBound, start), lineEnd)).prefix(maximumWidth)
    let after = file.text(in: start..<lineEnd).dropFirst(marked.count)
    let room = maximumWidth / 2
    // A sign that nobody sees takes the room of its name.
    let begin = (before.count > room ? "…" + before.suffix(room) : before).visible
    let (middle, end) = (String(marked).visible, after.count > room ? after.prefix(room) + "…" : after)
    let padding = begin.map { $0 == "\t" ? "\t" : " " }.joined()
    let margin = String(repeating: " ", count: String(line).count)
    // Of a file that is empty, or isn't there, no line can be shown.
    if file.bytes.isEmpty { return "  --> \(file.path.visible)\n" }
    return """
        --> \(file.path.visible):\(line):\(column)
        \(line) | \(begin)\(middle)\(String(end).visible)
        \(margin) | \(padding)\(String(repeating: "^", count: max(1, middle.count)))

      """
  }

  private let maximumWidth = 160

  private func count(of diagnostics: [Diagnostic]) -> String {
    func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    let counts: [(Int, Diagnostic.Wording)] = [
      (errors, .count(errors, nl: ("fout", "fouten"), en: ("error", "errors"))),
      (warnings, .count(warnings, nl: ("waarschuwing", "waarschuwingen"), en: ("warning", "warnings"))),
      (notes, .count(notes, nl: ("opmerking", "opmerkingen"), en: ("note", "notes"))),
    ]
    return counts.filter { $0.0 > 0 }.map { $0.1.text(language) }.joined(separator: ", ")
  }

  private func word(nl: String, en: String) -> String { Diagnostic.Wording(nl: nl, en: en).text(language) }
}

extension String {
  /// The text with the names of signs that nobody sees, such as `<U+202E>`.
  ///
  /// A file must not send commands to somebody's screen, turn the direction of its text, or say what a message doesn't
  /// show: a soft hyphen is often the whole mistake.
  package var visible: String { visible { $0 == "\t" } }

  /// The same for a text of several lines, whose line ends stay.
  package var visibleLines: String { visible { "\t\r\n".unicodeScalars.contains($0) } }

  private func visible(_ isKept: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: { $0.isUnseenInMessages && !isKept($0) }) else { return self }
    return unicodeScalars.map { scalar in
      guard scalar.isUnseenInMessages, !isKept(scalar) else { return String(scalar) }
      return "<\(scalar.code)>"
    }.joined()
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows nothing, or does something, at this sign.
  fileprivate var isUnseenInMessages: Bool {
    if 0x20..<0x7F ~= value { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }
}
