/// Findings for programs.
extension [Diagnostic] {
  /// Returns the findings as a list in JSON.
  ///
  /// Lines and columns count from 1, in characters; the end is the place after the last one. A finding about a file that
  /// isn't there has the place 1:1.
  package func json(_ language: Diagnostic.MessageLanguage) -> HTML {
    JSON.list(map { $0.json(language) }).file
  }

  /// Returns the findings as commands of GitHub Actions, which shows them beside the lines.
  package func githubCommands(_ language: Diagnostic.MessageLanguage) -> String {
    map { finding in
      let command =
        switch finding.severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
      let (start, end) = (finding.range.position, finding.range.endPosition)
      let properties = [
        ("file", finding.range.file.path), ("line", String(start.line)), ("col", String(start.column)),
        ("endLine", String(end.line)), ("endColumn", String(end.column)), ("title", finding.rule.id),
      ]
      let list = properties.map { "\($0)=\($1.escapedForGitHub(isProperty: true))" }.joined(separator: ",")
      let message = [finding.message, finding.tip].compactMap { $0?.text(language).visible }.joined(separator: "\n")
      return "::\(command) \(list)::\(message.escapedForGitHub(isProperty: false))\n"
    }.joined()
  }
}

extension Diagnostic {
  fileprivate func json(_ language: MessageLanguage) -> JSON {
    let name =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "note"
      }
    let place: [JSON.Field] = [JSON.Field(name: "file", value: .text(range.file.path))] + range.jsonPlace
    let rest: JSON = [
      "message": .text(message.text(language)), "tip": tip.map { .text($0.text(language)) } ?? .null,
      "edit": edit.map { edit in
        .fields(edit.range.jsonPlace + [JSON.Field(name: "replacement", value: .text(edit.replacement))])
      } ?? .null,
    ]
    guard case .fields(let others) = rest else { return rest }
    return .fields(
      [JSON.Field(name: "rule", value: .text(rule.id)), JSON.Field(name: "severity", value: .text(name))] + place
        + others)
  }
}

extension FileRange {
  fileprivate var position: (line: Int, column: Int) { file.position(of: bytes.lowerBound) }

  fileprivate var endPosition: (line: Int, column: Int) { file.position(of: bytes.upperBound) }

  fileprivate var jsonPlace: [JSON.Field] {
    let (start, end) = (position, endPosition)
    return [("line", start.line), ("column", start.column), ("endLine", end.line), ("endColumn", end.column)].map {
      JSON.Field(name: $0, value: .number($1))
    }
  }
}

extension String {
  /// The text without signs that end a command of GitHub Actions, or begin another one.
  fileprivate func escapedForGitHub(isProperty: Bool) -> String {
    let text = replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    return isProperty ? text.replacing(":", with: "%3A").replacing(",", with: "%2C") : text
  }
}
