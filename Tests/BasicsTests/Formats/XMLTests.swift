import Testing

@testable import Basics
@testable import TestSupport

struct XMLTests {
  @Test func writesElementsBelowEachOther() {
    let xml = XML.document("a", ["b": "c"]) { xml in
      xml.element("d", text: "e")
      xml.element("f") { $0.element("g", ["h": "i"]) }
    }
    #expect(
      String(decoding: xml, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a b="c">
          <d>e</d>
          <f>
            <g h="i"/>
          </f>
        </a>

        """)
  }

  /// XML can't represent most control characters.
  @Test func escapesTextsAndReplacesWhatXMLCannotHold() {
    let xml = XML.document("a", ["b": "\"<'&>"]) {
      $0.element("c", text: "]]> <b> & \u{0}\u{1B}\u{FFFE}\u{7F}\u{1F600}\t")
    }
    let text = String(decoding: xml, as: UTF8.self)
    #expect(text.contains("<a b=\"&quot;&lt;&#39;&amp;&gt;\">"))
    #expect(text.contains("<c>]]&gt; &lt;b&gt; &amp; \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{1F600}\t</c>"))
  }

  @Test(arguments: [
    ("a\u{FFFF}", "a\u{FFFD}"), ("\u{FFFD}ﬁ", "\u{FFFD}ﬁ"), ("een\ntwee", "een\ntwee"), ("\r", "\u{FFFD}"), ("", ""),
  ])
  func replacesOnlyWhatXMLCannotHold(text: String, written: String) {
    let xml = XML.document("a") { $0.element("b", text: text) }
    #expect(String(decoding: xml, as: UTF8.self).contains("<b>\(written)</b>"))
  }
}
