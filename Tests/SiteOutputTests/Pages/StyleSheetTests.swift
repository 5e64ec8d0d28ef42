import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct StyleSheetTests {
  private func styleSheet(_ text: String, findings count: Int = 0) -> StyleSheet {
    var findings: [Diagnostic] = []
    let sheet = StyleSheet(TemplateFiles(SiteText(text).tree), &findings)
    #expect(findings.count == count)
    return sheet
  }

  @Test func hasANameThatChangesWithItsBytes() {
    let names = ["", "-- templates/styles/print.css --\n/* anders */"].map { styleSheet($0).path }
    #expect(names[0] != names[1])
    #expect(names.allSatisfy { $0.wholeMatch(of: /assets\/oko-[0-9a-f]+\.css/) != nil })
  }

  @Test func joinsEveryBuiltInFile() {
    let joined = String(decoding: styleSheet("").bytes, as: UTF8.self)
    for (path, text) in builtIn(".css") where path != "styles/index.css" {
      let rules = String(decoding: compacted(Array(text.utf8)), as: UTF8.self)
      #expect(joined.contains(rules), "\(path) is not in styles/index.css")
    }
  }

  @Test func joinsInTheOrderOfTheIndexHoweverItIsWritten() {
    let sheet = styleSheet(
      """
      -- templates/styles/index.css --
      /* b; dan
         a */
      @import url('b.css');
      @import	url("a.css");
      -- templates/styles/a.css --
      a {}
      -- templates/styles/b.css --
      b {}
      """)
    #expect(String(decoding: sheet.bytes, as: UTF8.self) == "b{}\na{}\n")
  }

  @Test func reportsWhatItCannotJoin() async {
    await expectFindings(
      Array(repeating: .styleSheet, count: 8),
      in: """
        -- templates/styles/index.css --
        @import url("tokens.css");
        «@import url("tokns.css")»;
        «@import url("print.css") print»;
        «@import "tokens.css"»;
        «@import"print.css"»;
        «@import print.css»;
        «@import ""»;
        «@import "a"b"»;
        «p { color: red }»
        """)
  }

  @Test func reportsAnUnclosedCommentAndReadsNothingAfterIt() async {
    await expectFindings(
      [.styleSheet],
      in: """
        -- templates/styles/index.css --
        @import url("tokens.css");
        /* a; */ «/*»/ b;
        @import url("weg.css");
        """)
  }

  @Test(arguments: [("/*;", 1), ("/*;*/", 0), ("/", 1), (";", 0), (" ", 0), ("@import", 1)])
  func isReadInOneGo(piece: String, findings: Int) {
    let text = String(repeating: piece, count: 180_000 / piece.utf8.count)
    _ = styleSheet("-- templates/styles/index.css --\n" + text, findings: findings)
  }

  /// Returns the text of each built-in file with this ending, by its path.
  private func builtIn(_ ending: String) -> [String: String] {
    let files = builtInTemplates.filter { $0.path.hasSuffix(ending) }.map { path, text in
      (path, String(decoding: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), as: UTF8.self))
    }
    return Dictionary(uniqueKeysWithValues: files)
  }

  /// `state--{{stateKind}}` in a template uses every class that begins with `state--`.
  @Test func hasNoRuleThatNothingUses() throws {
    let figures = try Golden.figures.values.map { try $0.text() }
    let html = (Array(builtIn(".html").values) + figures).joined()
    let classes = html.matches(of: /class="([^"]*)"/).flatMap { match in
      match.1.replacing(/\{\{[#\^\/][^}]*\}\}/, with: " ").split(separator: " ").map(String.init)
    }
    let script = try #require(builtInDesign.first { $0.path == "files/search.js" }?.base64.description)
    let made = String(decoding: try #require(Data(base64Encoded: script)), as: UTF8.self)
      .matches(of: /"(results__[a-z]+)"/).map { String($0.1) }
    let prefixes = classes.filter { $0.contains("{{") }.map { $0.prefix { $0 != "{" } }
    let used = Set(classes).union(
      [
        "table-region", "table", "table__number", "stale", "link-language", "link-file", "source-mark",
        "source-mark__link",
      ] + made)
    for (path, text) in builtIn(".css") where path != "styles/index.css" {
      for match in text.replacing(/\{[^{}]*\}|\/\*[^*]*\*\//, with: "{}").matches(of: /\.([a-z][a-z_\-]*)/) {
        let name = String(match.1)
        #expect(used.contains(name) || prefixes.contains { name.hasPrefix($0) }, "nothing uses .\(name) of \(path)")
      }
    }
  }

  /// A municipality that wants other colours replaces one file.
  @Test func hasItsColoursInOneFile() {
    for (path, text) in builtIn(".css") where path != "styles/tokens.css" {
      #expect(text.firstMatch(of: /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/) == nil, "\(path)")
    }
  }
}
