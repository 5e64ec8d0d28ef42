import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

struct SentenceTests {
  private struct Forms: Sendable {
    let sentence: Sentence
    let text: String
    let html: String
    let markdown: String
  }

  @Test(arguments: [
    Forms(
      sentence: Sentence("R&D <b> *x* [y]"), text: "R&D <b> *x* [y]", html: "R&amp;D &lt;b&gt; *x* [y]",
      markdown: "R\\&D \\<b> \\*x\\* \\[y\\]"),
    Forms(
      sentence: .time(PartialDate(year: 2025), words: "het jaar 2025"), text: "het jaar 2025",
      html: "<time datetime=\"2025\">het jaar 2025</time>", markdown: "het jaar 2025"),
    Forms(
      sentence: .link(to: "/a?b&c", Sentence("d")) + Sentence("."), text: "d.", html: "<a href=\"/a?b&amp;c\">d</a>.",
      markdown: "[d](/a?b&c)."),
    Forms(
      sentence: .link(to: "/a", Sentence("Frysk"), language: "fy"), text: "Frysk",
      html: "<a href=\"/a\" lang=\"fy\" hreflang=\"fy\">Frysk</a>", markdown: "[Frysk](/a)"),
    Forms(
      sentence: Sentence("tekst").marked("fy"), text: "tekst", html: "<span lang=\"fy\">tekst</span>",
      markdown: "[tekst](lang:fy)"),
    // Links don't nest in Markdown.
    Forms(
      sentence: .link(to: "/a", Sentence("b").marked("fy")), text: "b",
      html: "<a href=\"/a\"><span lang=\"fy\">b</span></a>", markdown: "[b](/a)"),
    Forms(
      sentence: Sentence(written: "[Mei-inoar](lang:fy) op weg"), text: "Mei-inoar op weg",
      html: "<span lang=\"fy\">Mei-inoar</span> op weg", markdown: "[Mei-inoar](lang:fy) op weg"),
    Forms(sentence: Sentence("").marked("fy"), text: "", html: "", markdown: ""),
    Forms(
      sentence: [Sentence("a"), Sentence("b"), Sentence("c")].joined(by: "; "), text: "a; b; c", html: "a; b; c",
      markdown: "a; b; c"),
  ])
  private func saysTheSameInEveryForm(forms: Forms) {
    #expect(forms.sentence.text == forms.text)
    #expect(String(decoding: forms.sentence.html, as: UTF8.self) == forms.html)
    #expect(forms.sentence.markdown == forms.markdown)
    #expect(forms.sentence.isEmpty == forms.text.isEmpty)
  }

  @Test(arguments: [
    ("Samen (preventie)", "Samen", "(preventie)"), ("[Samen (preventie)](lang:fy)", "Samen", "(preventie)"),
    ("Samen", "Samen", ""), ("(preventie)", "(preventie)", ""), ("Samen (nu) verder", "Samen (nu) verder", ""),
  ])
  func hasALastRemark(written: String, main: String, remark: String) {
    let parts = Sentence(written: written).remarkApart
    #expect(parts.main.text == main && parts.remark.text == remark)
    #expect(written.hasPrefix("[") == String(decoding: parts.main.html, as: UTF8.self).contains("lang=\"fy\""))
  }

  @Test(arguments: [
    ("Aangenomen", "Aangenomen."), ("Klaar.", "Klaar."), ("Echt?", "Echt?"), ("‘Zo is het.’", "‘Zo is het.’"),
    ("Zei ‘ja’", "Zei ‘ja’."), ("", "."),
  ])
  func endsInOneFullStop(text: String, expected: String) {
    #expect(Sentence(text).withFullStop.text == expected)
    #expect(Sentence.link(to: "/a", Sentence(text)).withFullStop.text == expected)
  }
}
