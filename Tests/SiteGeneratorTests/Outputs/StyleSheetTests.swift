import Testing

@testable import SiteGenerator

struct StyleSheetTests {
  private func styleSheet(_ text: String) -> StyleSheet { StyleSheet(TemplateFiles(SiteText(text).tree)) }

  @Test func hasANameThatChangesWithItsBytes() {
    let names = ["", "-- templates/styles/print.css --\n/* anders */"].map { styleSheet($0).path }
    #expect(names[0] != names[1])
    #expect(names.allSatisfy { $0.wholeMatch(of: /assets\/oko-[0-9a-f]+\.css/) != nil })
  }

  @Test func joinsEveryBuiltInFile() {
    let joined = String(decoding: styleSheet("").bytes, as: UTF8.self)
    for (path, text) in builtInTemplates where path.hasPrefix("styles/") && path != "styles/index.css" {
      let text = String(
        decoding: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), as: UTF8.self)
      #expect(joined.contains(text), "\(path) is not in styles/index.css")
    }
  }

  @Test func joinsInTheOrderOfTheIndexHoweverItIsWritten() {
    let sheet = styleSheet(
      """
      -- templates/styles/index.css --
      /* b; dan
         a */
      @import url('b.css');
      @import "a.css";
      -- templates/styles/a.css --
      a {}
      -- templates/styles/b.css --
      b {}
      """)
    #expect(String(decoding: sheet.bytes, as: UTF8.self) == "b {}\na {}\n")
    #expect(sheet.diagnostics.isEmpty)
  }

  @Test func tellsWhatItCannotJoin() async {
    await expectFindings(
      [.styleSheet, .styleSheet, .styleSheet],
      in: """
        -- templates/styles/index.css --
        @import url("tokens.css");
        «@import url("tokns.css")»;
        «@import url("print.css") print»;
        «p { color: red }»
        """)
  }
}
