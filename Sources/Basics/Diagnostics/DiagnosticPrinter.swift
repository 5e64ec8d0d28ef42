/// Prints findings as a compiler does: the line, a caret below the mistake, a tip.
///
/// Errors come first. Of warnings and notes that break the same rule it shows a few, and says how many there are.
package struct DiagnosticPrinter: Sendable {
  let language: Diagnostic.MessageLanguage
  private let (colors, showsAll): (Bool, Bool)

  /// Creates a printer, with colours if the output goes to a terminal.
  package init(_ language: Diagnostic.MessageLanguage, colors: Bool = false, showsAll: Bool = true) {
    (self.language, self.colors, self.showsAll) = (language, colors, showsAll)
  }

  /// The largest number of findings shown: more than anybody fixes at once.
  static let maximumCount = 1_000

  /// Returns the text of all findings, followed by a line that counts them.
  package func text(of diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let groups = diagnostics.groups(showingAll: showsAll)
    var (shown, parts): (Int, [String]) = (0, [])
    for group in groups where shown < DiagnosticPrinter.maximumCount {
      let findings = group.prefix(DiagnosticPrinter.maximumCount - shown)
      parts +=
        showsAll || findings.count <= DiagnosticPrinter.fewFindings
        ? findings.map { text(of: $0) } : [summary(of: Array(findings))]
      shown += findings.count
    }
    var notes: [String] = []
    if shown < diagnostics.count {
      notes.append(word(nl: "de eerste \(shown) staan hierboven", en: "the first \(shown) are shown above"))
    }
    let repaired = diagnostics.count { $0.edit != nil }
    if repaired > 0 {
      notes.append(word(nl: "'oko check --fix' herstelt er \(repaired)", en: "'oko check --fix' repairs \(repaired)"))
    }
    return parts.joined(separator: "\n") + "\n" + ([count(of: diagnostics)] + notes).joined(separator: "; ") + "\n"
  }

  /// The number of warnings about one rule that are shown one by one.
  private static let fewFindings = 3

  /// Returns a rule, how often it is broken and where it is first, for example:
  /// ```
  /// waarschuwing: 12 × verouderde-vertaling, in 9 bestanden
  ///   --> content/fy/a.md:3:8: het deel 'titel' is ouder dan zijn bron
  ///   tip: 'oko check --rule verouderde-vertaling' toont ze alle
  /// ```
  private func summary(of findings: [Diagnostic]) -> String {
    guard let first = findings.first else { return "" }
    let (id, files) = (first.rule.id, Set(findings.map(\.range.file.path)).count)
    let amount = Diagnostic.Wording.count(files, nl: ("bestand", "bestanden"), en: ("file", "files")).text(language)
    let places = findings.prefix(DiagnosticPrinter.fewFindings).map { finding in
      let place = finding.range.file.bytes.isEmpty ? "" : ":\(finding.range.line):\(finding.range.column)"
      return "  --> \(finding.range.file.path.visible)\(place): \(finding.message.text(language).visible)\n"
    }
    let tip = word(nl: "'oko check --rule \(id)' toont ze alle", en: "'oko check --rule \(id)' shows all of them")
    return title(first, "\(findings.count) × \(id), \(word(nl: "in", en: "in")) \(amount)") + places.joined()
      + "  tip: \(tip)\n"
  }

  private func title(_ diagnostic: Diagnostic, _ text: String) -> String {
    let style =
      switch diagnostic.severity {
      case .error: "\u{1B}[1;31m"
      case .warning: "\u{1B}[1;33m"
      case .note: "\u{1B}[1;36m"
      }
    let title = "\(diagnostic.severity.wording.text(language)): \(text)"
    return (colors ? style + title + "\u{1B}[0m" : title) + "\n"
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
    var text = title(diagnostic, "\(message) [\(diagnostic.rule.id)]") + excerpt(of: diagnostic.range)
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

extension [Diagnostic] {
  /// Returns the errors one by one, then the warnings and the notes, by rule unless all are shown.
  fileprivate func groups(showingAll: Bool) -> [[Diagnostic]] {
    let errors = filter { $0.severity == .error }.map { [$0] }
    let others = [Diagnostic.Severity.warning, .note].flatMap { severity -> [[Diagnostic]] in
      let findings = filter { $0.severity == severity }
      if showingAll { return findings.map { [$0] } }
      let byRule = Dictionary(grouping: findings, by: \.rule)
      return findings.map(\.rule).eachOnce.compactMap { byRule[$0] }
    }
    return errors + others
  }
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
