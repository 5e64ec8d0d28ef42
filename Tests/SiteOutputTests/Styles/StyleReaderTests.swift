import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// The mistakes in a style sheet, each told once at its place; and what is right, however new.
struct StyleReaderTests {
  /// Returns what the style sheet says between « and », and what is told.
  private func told(in marked: String) -> (marks: [String], findings: [Diagnostic]) {
    let site = SiteText("-- templates/styles/eigen.css --\n" + marked, defaults: "")
    guard let file = site.tree.file("templates/styles/eigen.css") else { return ([], []) }
    return (site.marks.map { "\($0.line):\($0.column) \($0.text)" }, StyleReader(of: file).findings.sortedOnce())
  }

  @Test(arguments: [
    // Blocks, brackets, texts and comments that nothing closes, or that close nothing.
    ".a «{» color: red;\n", ".a «{»\n  color: red;\n\n.b { color: blue; }\n",
    "@media print {\n  .a «{»\n    color: red;\n\n  .b { color: blue; }\n}\n",
    "@media print «{»\n  .a { color: red; }\n",
    ".a { color: red; }\n«}»\n.b { color: blue; }\n", "«}»", ".a { b { } } «}»",
    ".a { width: «calc(»1px + 2px; }\n.b { color: red; }", ".a { width: «calc(»1px + (2px * 3); }\n.b { color: red; }",
    "@media «(»min-width: 40rem {\n  .a { color: red; }\n}", ".a { width: calc(1px + 2px)«)»; }",
    ".a«[»href { color: red; }",
    ".a { grid-template-columns: «[»full 1fr; }",
    ".a { content: «\"»een; }\n.b { color: red; }", ".a { content: «'»een\"; }\n", ".a { content: «\"»een",
    ".a { color: red; }\n«/*» klaar\n.b { color: blue; }", "«/*»/ .a { color: red; }",
    ".a { background: «url(een twee.png)»; }\n.b { color: red; }", ".a { background: «url(een.png;»\n}",
    // Signs between declarations.
    ".a { color: «red»\n  background: blue; }", ".a { color: «red» background: blue; }",
    ".a { margin: 0 «auto»\n\n  padding: 1px }", ".a { --een: «1px»\n  --twee: 2px; }",
    ".a { --een: «1px»\n  color: red; }",
    ".a { width: calc(1px + 2px«)»\n  color: red }", ".a { color: «red»\n  .b { color: blue; } }",
    ".a { color: red !«important»\n  margin: 0 }",
    ".a { «color» red; }", ".a { color: blue; «margin» 0 }", ".a { «kleur»; }", ".a { «color»: ; }",
    ".a { «color» = red; }",
    "«color»: red;\n.b { color: blue; }", ".a { color: red; }\n«margin»: 0;\n}\n.b { color: blue; }",
    // Words that browsers don't know.
    ".a { «colr»: red; }", ".a { «bakground-color»: red; }", ".a { «margn-top»: 0 }", ".a { «Font-szie»: 1rem }",
    ".a { color: «rde»; }", ".a { background-color: «lightgery» }", ".a { fill: «blak» }", ".a { color: «#12345»; }",
    ".a { color: «#ggg» }", ":root { --oko-color-text: «#1a2g20»; }", ".a { border: 1px solid «#12» }",
    ".a { «@import» url(\"b.css\"); }", "«@import» url(\"b.css\");\n.a { color: red; }",
  ])
  func tellsAMistakeOnce(marked: String) {
    let (marks, findings) = told(in: marked)
    let places = findings.map { "\($0.range.line):\($0.range.column) \($0.range.text)" }
    #expect(places == marks, "\(DiagnosticPrinter(.en).text(of: findings))")
    #expect(findings.allSatisfy { $0.tip != nil && $0.rule == .styleSheet })
  }

  @Test(arguments: [
    "", ".a{color:red}", ".a { color: red; ; }", ".a { }", "@charset \"utf-8\";", "<!-- .a { color: red } -->",
    // Nesting, layers, conditions and selectors.
    ".a { color: red; &:hover { color: blue; } > b { margin: 0 } @media print { color: #000; } }",
    ".a { a:hover { color: red } :is(b, i) & { color: blue } .b { color: red } }",
    ".a { input:focus-visible, mask:hover { color: red } }",
    "@layer een, twee; @layer een { .a { color: red; } }", "@layer { .a { color: red } }",
    "@container kaart (min-width: 30rem) and style(--x: 1) { .a { color: red } }",
    "@supports (display: grid) and (not (color: oklch(50% 0 0))) { .a { color: red } }",
    ".a:has(> img:not([alt=\"\"])) { color: red }",
    "@scope (.a) to (.b) { :scope { color: red } }",
    "@media (width >= 40rem) and (400px<=height<=700px) { .a { color: red } }",
    ".\\31 0 { color: red } .md\\:flex { display: flex } #\\#a { color: red }", "a[href^='http' i] { color: red }",
    "@keyframes een { from { color: red } 50.5% { color: blue } to { color: #abc } }",
    "li:nth-child(2n + 1 of .a) { color: red }",
    // Values.
    ".a { color: color-mix(in oklch, var(--a, red) 20%, transparent); }",
    ".a { color: rgb(from currentColor r g b / 50%) }",
    ".a { width: calc(100% - (2 * var(--een, 1px))) } ", ".a { inset: -1px auto +.5em -.5E-3px; margin: 1e3px }",
    ":root { --leeg: ; --leeg2:; --json: { a: b; c: [d] }; --json2: {a:b}; --x: a b:c; --y: ;--z:  !x }",
    ":root { --oko-font-body: -apple-system, \"Segoe UI\", sans-serif; --Aa: 1; --é: 2; --\\31 x: 3 }",
    ".a { background: url( \"a b.png\" ) , url(a\\ b.png), url(data:image/png;base64,AA==) }",
    ".a { content: \"a\\\nb;}\" '/*' }",
    ".a { content: \"\\\"}\" }", "/* } { \" ' url( */ .a { color: red }",
    ".a { color: RED; COLOR: Blue; background: #ABCDEF80 }",
    ".a { filter: progid:DXImageTransform.Microsoft.gradient(a='b') }",
    ".a { grid-area: 1 / 2 / 3 / 4; grid-template: [a] 'b c' 1fr [d] / auto }",
    ".a { -webkit-line-clamp: 2; -moz-nieuw: 1; --x: 1; nieuwe-eigenschap-van-morgen: 1 }", ".a { *zoom: 1 }",
    ".a { color: red !important }",
    ".a { transition: color .2s, background-color 1s ease; animation: color 1s }", ".a { will-change: color, margin }",
    "@font-face { font-family: Een; src: local('Een'), url(\"../files/een.woff2\") format(\"woff2\"); font-display: swap; unicode-range: U+0-7F, U+26?? }",
    "@property --hoek { syntax: '<angle>'; inherits: false; initial-value: 0deg }",
    "@page :first { margin: 1cm; @top-left { content: counter(page) } }",
    "@counter-style een { system: cyclic; symbols: \"‣\"; suffix: \" \" }",
    "@font-feature-values Een { @styleset { mooi: 12; } }",
    ".a { color: canvastext; background-color: ButtonFace; fill: currentcolor; stroke: none; accent-color: auto; color: inherit }",
    ".a { color: light-dark(#000, #fff); scroll-timeline: --een block }",
    "@namespace svg url(http://www.w3.org/2000/svg);",
    ".a { --oko-regel: 1px\n    solid red; }", ".a { font:\n  700 1rem/1.5\n  \"Een\", serif; }",
    ".a { color: red\n}\n", ".a { color: red /* rood */; /* ; } */ }",
  ])
  func isQuietWhereNothingIsWrong(text: String) {
    let findings = told(in: text).findings
    #expect(findings.isEmpty, "\(DiagnosticPrinter(.en).text(of: findings))")
  }

  /// What a finding changes is what its tip says.
  @Test func repairsWhatIsCertain() {
    let file = File(
      path: "templates/styles/a.css", text: ".a { color: red\n  margin: 0 }\n.b { --a: 1px\n  --b: 2px }\n")
    let edits = StyleReader(of: file).findings.compactMap(\.edit).sorted {
      $0.range.bytes.lowerBound > $1.range.bytes.lowerBound
    }
    var bytes = file.bytes
    for edit in edits { bytes.replaceSubrange(edit.range.bytes, with: edit.replacement.utf8) }
    let mended = File(path: file.path, bytes: bytes)
    #expect(mended.all.text == ".a { color: red;\n  margin: 0 }\n.b { --a: 1px;\n  --b: 2px }\n")
    #expect(StyleReader(of: mended).findings.isEmpty)
  }

  /// The tokens cover the file, whatever its bytes.
  @Test func readsAnyBytes() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "{", "}", "(", ")", "[", "]", "\"", "'", "\\", "/*", "*/", "url(", ":", ";", "a", "--x", "@media", "#12", "1e",
      "+", ".", "-", "\n", " ", "é", "var(", "%",
    ]
    for _ in 0..<Cases.ofSites {
      let text = (0..<Int.random(in: 0...25, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let file = File(path: "templates/styles/a.css", text: text)
      #expect(CSSTokens(of: file).map(\.range.text).joined() == text)
      for finding in StyleReader(of: file).findings { #expect(finding.range.bytes.upperBound <= file.bytes.count) }
    }
  }

  @Test(arguments: ["{", "(", "url(", "\"", "/*", "a:b ", "\\", "}", "--x:", "var(", "a{", "color:red "])
  func isReadInOneGo(piece: String) {
    let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
    _ = StyleReader(of: File(path: "templates/styles/a.css", text: text))
  }
}
