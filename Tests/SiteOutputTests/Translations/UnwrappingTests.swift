import Testing

@testable import SiteModel
@testable import Documents
@testable import SiteOutput
@testable import TestSupport

struct UnwrappingTests {
  @Test(arguments: [
    ("Een zin\nop twee regels.", "Een zin op twee regels."),
    ("## Kop\nTekst\ndie volgt.", "## Kop\nTekst die volgt."),
    ("- een\n  en meer\n- twee", "- een en meer\n- twee"),
    ("1. een\n   en meer\n2. twee", "1. een en meer\n2. twee"),
    ("Een.\n\nTwee\ndrie.", "Een.\n\nTwee drie."),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
    ("> [!NOTE]\n> Let op.", "> [!NOTE]\n> Let op."),
    ("Tekst[^1]\nmeer.\n\n[^1]: Een noot\nover twee regels.", "Tekst[^1] meer.\n\n[^1]: Een noot over twee regels."),
    ("a\n12) b\n* c\n~~~\nd", "a\n12) b\n* c\n~~~\nd"), ("a\n[b]: /c", "a\n[b]: /c"),
    ("a\n[b] c\n[d", "a [b] c [d"), ("a\n1.b\n-c\n²) d\n. e", "a 1.b -c ²) d . e"), ("a\r\nb", "a b"), ("", ""),
  ])
  func putsAParagraphOnOneLine(_ text: String, _ unwrapped: String) {
    #expect(text.unwrapped == unwrapped)
  }

  /// A text on one line says the same as before.
  @Test func saysTheSame() async throws {
    let site = await Build(try RealTexts.tree()).site
    for section in site.pages.flatMap({ $0.sections.values.joined() }) where !section.isField {
      let texts = [section.text, section.text.unwrapped].map { text in
        markdown(text).sections.map { Fingerprint($0.whole) }
      }
      #expect(texts[0] == texts[1], "\(section.text.unwrapped)")
    }
  }
}
