import Testing

@testable import Basics

struct HTMLTests {
  @Test(arguments: [
    ("", ""), ("a&b<c>d\"e'f", "a&amp;b&lt;c&gt;d&quot;e&#39;f"), ("&amp;", "&amp;amp;"), ("é👩\u{0}", "é👩\u{FFFD}"),
  ])
  func escapesText(text: String, expected: String) {
    #expect(HTML(escaping: text) == HTML(html: expected))
  }

  @Test(arguments: [
    ("/a b/é", "/a%20b/%C3%A9"), ("a?b&c='d'", "a?b&amp;c=&#x27;d&#x27;"), ("%20", "%20"),
    ("\"><script>", "%22%3E%3Cscript%3E"),
  ])
  func encodesAddresses(address: String, expected: String) {
    var html = HTML()
    html.appendAddress(address)
    #expect(html == HTML(html: expected))
  }

  @Test func beginsALineOnce() {
    var html = HTML()
    html.beginLine()
    html.append(html: "a")
    html.beginLine()
    html.beginLine()
    #expect(html == HTML(html: "a\n"))
  }
}
