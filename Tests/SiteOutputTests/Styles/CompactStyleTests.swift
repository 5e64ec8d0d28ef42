import Testing

@testable import SiteOutput

struct CompactStyleTests {
  @Test(arguments: [
    ("/* One. */\na, b {\n  color: red;\n  top: 0;\n}\n", "a,b{color:red;top:0;}\n"),
    ("a :hover > b + c { margin: 0 auto }", "a :hover > b + c{margin:0 auto}\n"),
    ("a{ content: \"  /* no */ {\" ; }", "a{content:\"  /* no */ {\";}\n"),
    ("a { top: calc(1px + 2px) }", "a{top:calc(1px + 2px)}\n"),
    (".a/* */.b{} .a /* */ .b {}", ".a/**/.b{}.a .b{}\n"),
    ("@media (min-width: 60rem) and (hover) { a { --x: ; } }", "@media (min-width:60rem) and (hover){a{--x:;}}\n"),
  ])
  func leavesOutWhatSaysNothing(written: String, expected: String) {
    #expect(String(decoding: compacted(Array(written.utf8)), as: UTF8.self) == expected)
    #expect(compacted(Array(expected.utf8)) == Array(expected.utf8))
  }

  @Test(arguments: ["a { /* open", "a { content: \"open\n }", "a { background: url(open b) }"])
  func leavesWhatItCannotReadAsItIs(written: String) {
    #expect(compacted(Array(written.utf8)) == Array(written.utf8))
  }
}
