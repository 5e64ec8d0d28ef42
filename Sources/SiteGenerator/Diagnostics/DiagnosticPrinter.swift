/// Writes findings as text, as a compiler does: the line, a caret below the mistake, a tip.
public struct DiagnosticPrinter: Sendable {
  private let language: Diagnostic.MessageLanguage
  private let colors: Bool

  /// Creates a printer; colours are for a terminal only.
  public init(_ language: Diagnostic.MessageLanguage, colors: Bool = false) {
    self.language = language
    self.colors = colors
  }

  /// The text of all findings, with a last line that counts them.
  public func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map(text).joined(separator: "\n") + (diagnostics.isEmpty ? "" : "\n" + count(of: diagnostics) + "\n")
  }

  /// The text of one finding, for example:
  /// ```
  /// fout: onbekende gebeurtenis 'afgehandeld' [onbekende-waarde]
  ///   --> content/nl/moties/id79.md:9:18
  ///   9 |     gebeurtenis: afgehandeld
  ///     |                  ^^^^^^^^^^^
  ///   tip: bedoelt u 'afgedaan'?
  /// ```
  func text(of diagnostic: Diagnostic) -> String {
    let title = "\(severity(of: diagnostic)): \(diagnostic.message.text(language)) [\(diagnostic.rule.rawValue)]"
    let style = diagnostic.severity == .error ? "\u{1B}[1;31m" : "\u{1B}[1;33m"
    var text = (colors ? style + title + "\u{1B}[0m" : title) + "\n" + excerpt(of: diagnostic.range)
    for related in diagnostic.related {
      text +=
        "  \(word(nl: "zie ook", en: "see also")): \(related.message.text(language))\n" + excerpt(of: related.range)
    }
    if let tip = diagnostic.tip { text += "  tip: \(tip.text(language))\n" }
    return text
  }

  private func severity(of diagnostic: Diagnostic) -> String {
    switch diagnostic.severity {
    case .error: word(nl: "fout", en: "error")
    case .warning: word(nl: "waarschuwing", en: "warning")
    }
  }

  private func excerpt(of range: SourceRange) -> String {
    let (file, start) = (range.file, range.bytes.lowerBound)
    let (line, column) = file.position(of: start)
    let lineStart = file.lineStart(before: start)
    let lineEnd = max(start, file.lineEnd(after: start))
    let marked = file.text(in: start..<min(max(range.bytes.upperBound, start), lineEnd)).count
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let before = file.text(in: lineStart..<start).map { $0 == "\t" ? "\t" : " " } as [String]
    return """
        --> \(file.path):\(line):\(column)
        \(number) | \(visible(file.text(in: lineStart..<lineEnd)))
        \(margin) | \(before.joined())\(String(repeating: "^", count: max(1, marked)))

      """
  }

  /// The text without control characters, so that a file can't write commands to somebody's terminal.
  private func visible(_ text: String) -> String {
    String(text.map { character in (character.asciiValue ?? 32) < 32 && character != "\t" ? "\u{FFFD}" : character })
  }

  private func count(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let parts = [
      errors == 0 ? nil : "\(errors) \(errors == 1 ? word(nl: "fout", en: "error") : word(nl: "fouten", en: "errors"))",
      warnings == 0
        ? nil
        : "\(warnings) \(warnings == 1 ? word(nl: "waarschuwing", en: "warning") : word(nl: "waarschuwingen", en: "warnings"))",
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private func word(nl: String, en: String) -> String {
    Diagnostic.Wording(nl: nl, en: en).text(language)
  }
}
