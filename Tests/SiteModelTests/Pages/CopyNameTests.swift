import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

/// Copies of files that programs and people make, told as what they are.
struct CopyNameTests {
  private static func findings(_ path: String, beside: String = page("nl/contact")) async -> [Diagnostic] {
    let copy = File(path: "content/" + path, text: "---\ntitel: x\n---\n")
    return await CheckedSite(FileTree(SiteText(beside).tree.files(below: "content") + [copy])).findings
  }

  @Test(arguments: [
    "contact-LAPTOP-12AB.md", "contact-DESKTOP-7Q.md", "contact-PC-van-Jan.md", "contact (1).md", "contact(2).md",
    "contact (conflicted copy 2026-11-24).md", "contact (Conflicterend exemplaar van Jan 2026-11-24).md",
    "contact (Jan's conflicted copy 2026-11-24).md", "contact - kopie.md", "contact - Copy.md",
    "contact - kopie (2).md",
    "contact_backup.md", "kopie van contact.md", "Kopie van contact.md", "Copy of contact.md",
    "contact kopie.md", "contact copy 2.md", "contact 2.md", "contact.sync-conflict-20261124-120000-ABCDEFG.md",
    "contact_conflict-20261124-120000.md", "contact.md~", "contact.md.bak", "contact.md.orig", "contact.md.rej",
    "#contact.md#", "contact.md.txt",
  ])
  func tellsACopyBesideItsOriginal(name: String) async {
    let found = await Self.findings("nl/" + name)
    #expect(found.map(\.rule) == [.copy], "\(DiagnosticPrinter(.en).text(of: found))")
    #expect(found.first?.tip?.nl.contains("'contact.md'") == true)
  }

  @Test(arguments: ["bronnen (1).yml", "site - kopie.yml", "bronnen-LAPTOP-1.yml"])
  func tellsACopyOfAnotherFile(name: String) async {
    #expect(await Self.findings(name).map(\.rule) == [.copy])
  }

  /// A name that only a copy has is told, but its page is the one that is meant.
  @Test func takesACopyForThePageIfThatIsNotThere() async {
    let found = await Self.findings("nl/contact (1).md", beside: page("nl/a", text: "[x](contact.md)\n"))
    #expect(found.map(\.rule) == [.fileName])
    #expect(found.first?.tip?.nl == "noem het bestand 'contact.md'")
  }

  @Test func isQuietAboutNamesThatLookLikeIt() async {
    let names = ["fase", "fase-2", "artikel", "artikel-1", "kopie", "contact-2", "de-kopie"]
    await expectFindings([], in: names.map { page("nl/" + $0) }.joined())
  }
}
