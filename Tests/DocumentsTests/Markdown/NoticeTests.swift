import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics
@testable import TestSupport

struct NoticeTests {
  @Test(arguments: [
    ("NOTE", "notice", "note"), ("TIP", "notice notice--plain", "tip"), ("IMPORTANT", "notice", "important"),
    ("WARNING", "notice notice--warning", "warning"), ("CAUTION", "notice notice--warning", "caution"),
    ("note", "notice", "note"),
  ])
  func isAQuoteThatBeginsWithAMark(mark: String, look: String, key: String) {
    #expect(
      html("> [!\(mark)]\n> Een *woord*.\n>\n> Nog een.\n")
        == "<div class=\"\(look)\">\n<p class=\"notice__title\">notice.\(key)</p>\n<p>Een <em>woord</em>.</p>\n<p>Nog een.</p>\n</div>\n"
    )
  }

  @Test(arguments: [
    ("> [!NOTE]\n", "<div class=\"notice\">\n<p class=\"notice__title\">notice.note</p>\n</div>\n"),
    (
      "> [!NOTE]\n> > Een citaat\n",
      "<div class=\"notice\">\n<p class=\"notice__title\">notice.note</p>\n<blockquote>\n<p>Een citaat</p>\n</blockquote>\n</div>\n"
    ),
    (
      "> Een citaat\n>\n> > [!TIP]\n> > Binnen\n",
      "<blockquote>\n<p>Een citaat</p>\n<div class=\"notice notice--plain\">\n<p class=\"notice__title\">notice.tip</p>\n<p>Binnen</p>\n</div>\n</blockquote>\n"
    ),
    (
      "- > [!NOTE]\n  > A\n",
      "<ul>\n<li>\n<div class=\"notice\">\n<p class=\"notice__title\">notice.note</p>\n<p>A</p>\n</div>\n</li>\n</ul>\n"
    ),
    (
      "> > [!NOTE]\n> > A\n",
      "<blockquote>\n<div class=\"notice\">\n<p class=\"notice__title\">notice.note</p>\n<p>A</p>\n</div>\n</blockquote>\n"
    ),
    (
      "> [!TIP]\n> A\n\n[!TIP]: https://x.example\n",
      "<blockquote>\n<p><a href=\"https://x.example\">!TIP</a>\nA</p>\n</blockquote>\n"
    ),
    ("> [!NOTE] en meer\n", "<blockquote>\n<p>[!NOTE] en meer</p>\n</blockquote>\n"),
    ("> Tekst\n> [!NOTE]\n", "<blockquote>\n<p>Tekst\n[!NOTE]</p>\n</blockquote>\n"),
    ("> [!NOTE]\n> ---\n", "<blockquote>\n<h2 id=\"note\">[!NOTE]</h2>\n</blockquote>\n"),
    ("[!NOTE]\n", "<p>[!NOTE]</p>\n"),
  ])
  func holdsWhatFollowsTheMark(text: String, expected: String) {
    #expect(html(text) == expected)
    #expect(markdown(text).diagnostics.isEmpty)
  }

  @Test func isToldWhereItsKindIsUnknown() {
    let diagnostics = markdown("Tekst.\n\n> [!WARNIG]\n> Tekst\n").diagnostics
    #expect(diagnostics.map(\.rule) == [.unknownValue])
    #expect(diagnostics.map { "\($0.range.line):\($0.range.column) \($0.range.text)" } == ["3:5 WARNIG"])
    #expect(diagnostics.map { $0.tip?.text(.nl) } == ["bedoelt u 'WARNING'?"])
  }

  @Test func hasATextForEveryKind() async throws {
    for language in try await builtInLanguages() {
      for kind in ["note", "tip", "important", "warning", "caution"] {
        #expect(language.texts["notice." + kind]?.isEmpty == false)
      }
    }
  }
}
