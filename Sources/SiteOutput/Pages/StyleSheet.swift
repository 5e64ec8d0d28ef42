import SiteModel
import Basics

/// The style sheet of the site.
///
/// Its name changes with every byte of its content, so browsers may keep it for ever.
package struct StyleSheet: Sendable {
  let path: String
  let bytes: [UInt8]

  /// The files that were read, by their paths below `templates/`.
  let used: Set<String>

  /// Joins all style sheets in the order of the `@import`s in `styles/index.css`.
  init(_ files: TemplateFiles, beside designFiles: DesignFiles = DesignFiles(), _ findings: inout [Diagnostic]) {
    let index = "styles/index.css"
    var (bytes, read, used): ([UInt8], [String], Set<String>) = ([], [], [index])
    let statements = files.file(index).map(Statements.init)
    for statement in statements?.all ?? [] {
      guard let name = importedFile(statement.text) else {
        let isElsewhere = statement.text.hasPrefix("@import") && statement.text.contains("//")
        findings.append(isElsewhere ? .styleElsewhere(at: statement.firstLine) : .notAnImport(at: statement))
        continue
      }
      let path = "styles/" + name
      if name.contains("//") {
        findings.append(.styleElsewhere(at: statement.firstLine))
      } else if used.contains(path) {
        findings.append(.repeatedImport(at: statement))
      } else if let style = StyleSheet.builtIn[path], !files.isChanged(path) {
        bytes += style
        read.append(path)
      } else if let file = files.file(path) {
        let addresses = StyleAddresses(in: file, designFiles)
        bytes += compacted(addresses.bytes)
        findings += addresses.findings
        read.append(path)
      } else {
        findings.append(.noStyleSheet(path, at: statement))
      }
      used.insert(path)
    }
    findings += statements?.openComment.map { [.openComment(at: $0)] } ?? []
    findings += StyleCheck(read, of: files).findings
    (self.bytes, self.used) = (bytes, used)
    path = MadeFile.styleSheet(String(fnv1a(bytes), radix: 16))
  }
}

extension StyleSheet {
  /// The built-in style sheets without an address, as they are written; all sites of a process share them.
  static let builtIn = TemplateFiles.builtIn.filter { path, file in
    path.hasSuffix(".css") && !StyleAddresses.mayBe(in: file.bytes)
  }.mapValues { compacted($0.bytes) }
}

/// Returns `text.css` for `@import url("text.css")`, or `nil` if a statement isn't an `@import`.
private func importedFile(_ statement: String) -> String? {
  guard let rest = statement.dropping(prefix: "@import"), rest.first?.isWhitespace == true else { return nil }
  let argument = String(rest.drop(while: \.isWhitespace))
  let start = argument.dropping(prefix: "url(") ?? argument
  let quoted = start.dropping(suffix: ")") ?? start
  let name = quoted.dropFirst().dropLast()
  let hasQuotes = [quoted.prefix(1), quoted.suffix(1)].allSatisfy { ["\"", "'"].contains($0) }
  return hasQuotes && !name.isEmpty && !name.contains { "\"'".contains($0) } ? String(name) : nil
}

/// The statements of a style sheet that holds only `@import`s and comments, without their `;`.
private struct Statements {
  private(set) var all: [FileRange] = []

  /// The start of a comment that nothing closes. Everything after it is part of it.
  private(set) var openComment: FileRange?

  init(of file: File) {
    var rest = file.bytes[...]
    while let first = rest.first {
      if rest.starts(with: "/*".utf8) {
        let end = rest.dropFirst(2).firstRange(of: "*/".utf8)?.upperBound
        if end == nil { openComment = FileRange(file, rest.startIndex..<rest.startIndex + 2) }
        rest = rest[(end ?? rest.endIndex)...]
      } else if " \t\r\n\u{C};".utf8.contains(first) {
        rest = rest.dropFirst()
      } else {
        let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
        all.append(FileRange(file, rest.startIndex..<end))
        rest = rest[end...]
      }
    }
  }
}

extension Diagnostic {
  fileprivate static let notAnImport = Unplaced(
    .styleSheet, at: .firstLine,
    nl: "index.css noemt alleen de bestanden die oko samenvoegt",
    tip: "zet regels in een eigen bestand, en schrijf hier: @import url(\"naam.css\");",
    en: "index.css only names the files that oko joins",
    tip: "put rules in a file of their own, and write here: @import url(\"name.css\");")

  fileprivate static let repeatedImport = Unplaced(
    .styleSheet, at: .firstLine,
    nl: "dit bestand staat er twee keer", tip: "haal een van de twee regels weg",
    en: "this file is named twice", tip: "remove one of the two lines")

  fileprivate static func noStyleSheet(_ path: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .styleSheet, at: range.firstLine,
      nl: "er is geen bestand 'templates/\(path)'", tip: "maak het, of haal de regel weg",
      en: "there is no file 'templates/\(path)'", tip: "make it, or remove the line")
  }
}
