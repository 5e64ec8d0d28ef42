import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import TestSupport

/// The file with the stamps of pages and words, and with the reviews of pages.
struct StampFileTests {
  private func read(_ text: String) -> (stamps: StampFile, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    let stamps = StampFile(
      FileTree([File(path: StampFile.Purpose.translations.path, text: text)]), .translations, &findings)
    return (stamps, findings)
  }

  private let header = "# Dit schrijft 'oko translation accept'. Verander hier niets met de hand.\n"

  @Test func isReadAndWrittenAsItIs() throws {
    let text =
      header + """
        de:
          moties/id79.md:
            titel: 00000001
        fy:
          content/data/piramide.csv:
            naam-1: 4a5f909b
          moties/id79.md:
            inzet.ouders.tekst: c7b18810
            wa-beslut-no: wie-beslist-nu 2cbbafa9
        nagezien:
          fy:
            moties/id79.md: 1f3a9c2e 2026-11-24 taalskipper fan de gemeente

        """
    let (file, findings) = read(text)
    #expect(findings.isEmpty && file.text == text)
    let stamps = file["moties/id79.md", "fy"]
    let entry = try #require(stamps.entries["wa-beslut-no"])
    #expect(entry.source == "wie-beslist-nu" && entry.fingerprint.text == "2cbbafa9")
    #expect(stamps.review?.role == "taalskipper fan de gemeente" && stamps.review?.date.iso == "2026-11-24")
    #expect(file["moties/id79.md", "de"].entries["titel"]?.source == "titel")
    #expect(file["moties/weg.md", "fy"].entries.isEmpty)
  }

  /// A heading, a page and a role may have any words.
  @Test func isReadBackWhateverItNames() throws {
    var random = SeededGenerator(seed: 5)
    let characters = Array("ab:'\"#-/é&*!{}[]|>%@`,?û")
    func words() -> String {
      let count = Int.random(in: 1...6, using: &random)
      return "x" + String((0..<count).compactMap { _ in characters.randomElement(using: &random) }) + "y"
    }
    for _ in 0..<Cases.ofTexts {
      var file = StampFile()
      let (path, section, source, role) = (words(), words(), words(), words())
      let date = try #require(PartialDate("2026-11-24"))
      file[path, "fy"] = Stamps(
        entries: [section: Stamps.Entry(source: source, fingerprint: Fingerprint(words: path))],
        review: Stamps.Review(fingerprint: Fingerprint(words: role), date: date, role: role))
      let (stamps, findings) = read(file.text)
      #expect(findings.isEmpty && stamps.text == file.text, "\(file.text)")
      #expect(stamps[path, "fy"].entries == file[path, "fy"].entries && stamps[path, "fy"].review?.role == role)
      // Whoever reads it as YAML reads the same.
      let mapping = try #require(YAMLReader.mapping(of: File(path: "a", text: file.text)).mapping, "\(file.text)")
      #expect(mapping["fy"]?.value.mapping?.fields.first?.name == path)
    }
  }

  /// A heading with the id “nagezien” is no review.
  @Test func tellsASectionFromAReview() {
    let (file, findings) = read("fy:\n  a.md:\n    nagezien: 00000000\n")
    #expect(findings.isEmpty && file["a.md", "fy"].review == nil && file["a.md", "fy"].entries["nagezien"] != nil)
  }

  // MARK: Mistakes

  @Test(arguments: [
    "fy:\n  a.md:\n    «titel: nee»\n", "fy:\n  a.md:\n    «titel: 1234567»\n", "fy:\n  a.md:\n    «titel: 1234567G»\n",
    "fy:\n  a.md:\n    «titel:»\n", "fy:\n  a.md:\n    «titel: a b 00000000»\n", "fy:\n  a.md:\n    «titel»\n",
    "fy:\n  a.md:\n    «titel: { a: 00000000 }»\n", "fy:\n  «a.md: { titel: 00000000 }»\n", "«fy: {}»\n", "«- fy»\n",
    "fy:\n  a.md:\n   «titel: 00000000»\n", "«  a.md:»\n".replacing("«  ", with: "  «"),
    "fy:\n  a.md:\n    titel: 00000000\n    «titel: 11111111»\n",
    "nagezien:\n  fy:\n    «a.md: 00000000»\n", "nagezien:\n  fy:\n    «a.md: 00000000 gisteren x»\n",
    "nagezien:\n  fy:\n    «a.md: { hash: 00000000, rol: x, datum: 2026-01-01 }»\n",
    "nagezien:\n  fy:\n    a.md: 00000000 2026-01-01 x\n    «a.md: 00000000 2026-01-01 x»\n",
  ])
  func reportsWhatItDoesNotWrite(text: String) {
    let (text, mark) = (text.replacing(/[«»]/, with: ""), text.firstMatch(of: /«(.*)»/)?.1)
    let findings = read(text).findings
    #expect(findings.map(\.rule) == [.stamp] && findings.map(\.range.text) == [mark.map { String($0) }])
  }

  /// What git leaves of two people's stamps is one mistake, and no stamp counts until somebody has chosen.
  @Test func reportsAConflict() {
    let (file, findings) = read(
      """
      fy:
        a.md:
      <<<<<<< HEAD
          titel: 00000000
      =======
          titel: 11111111
      >>>>>>> andere
        b.md
          titel: 22222222
        c.md:
          titel: 33333333

      """)
    #expect(findings.map(\.rule) == [.mergeMarks] && findings.map(\.range.line) == [3])
    #expect(file.mistakes.count == 1 && file["c.md", "fy"].entries.isEmpty)
  }

  @Test(arguments: [
    "fy:\n  a.md:\n    titel: 2:0123456789abcdef\n", "fy:\n  a.md:\n    titel: kop:a 12:0f\n",
    "nagezien:\n  fy:\n    a.md: 2:0f 2026-01-01 x\n",
  ])
  func saysThatANewerVersionWroteIt(text: String) {
    #expect(read(text).findings.map { $0.message.text(.en) } == ["this stamp was written by a newer oko"])
  }

  /// A large site has more stamps than the bounds of a text allow, and each line is looked at once.
  @Test func mayBeLarge() {
    let pages = (0..<3_000).map { page in
      "  p\(page).md:\n" + (0..<15).map { "    een-kop-\($0): een-andere-kop 0000000a\n" }.joined()
    }
    let (file, findings) = read("fy:\n" + pages.joined())
    #expect(findings.isEmpty && file["p2999.md", "fy"].entries.count == 15)
    #expect(read(String(repeating: "    x\n", count: 100_000)).findings.count == Bounds.closeLooks)
  }

  @Test func isText() {
    var findings: [Diagnostic] = []
    _ = StampFile(
      FileTree([File(path: StampFile.Purpose.translations.path, bytes: [0x66, 0xFF])]), .translations, &findings)
    #expect(findings.count == 1)
  }

  // MARK: Stamps of nothing

  /// A page that was renamed leaves its stamps behind, and a source has none. A page without a source has a finding of its
  /// own, and texts of the interface may be the built-in ones again.
  @Test func reportsStampsOfWhatIsNoTranslation() async {
    await expectFindings(
      [.orphan, .stamp, .stamp, .stamp],
      in: page("nl/a") + page("fy/a") + page("fy/wees") + """
        -- content/vertaald.yml --
        fy:
          a.md:
            titel: 00000000
          «eerder.md:»
            titel: 00000000
          templates/strings/fy.yml:
            home: 00000000
          wees.md:
            titel: 00000000
        nl:
          «a.md:»
            titel: 00000000
        nagezien:
          fy:
            a.md: 00000000 2026-01-01 x
            «eerder.md: 00000000 2026-01-01 x»

        """,
      at: [
        "content/fy/wees.md:1:1 '---'", "content/vertaald.yml:4:3 'eerder.md:'",
        "content/vertaald.yml:11:3 'a.md:'",
        "content/vertaald.yml:16:5 'eerder.md: 00000000 2026-01-01 x'",
      ])
  }

  @Test func saysNothingAboutLanguagesThatItDoesNotKnow() async {
    let text = stamps("fy/weg", "titel: 00000000") + SiteText.defaults.replacing("[nl, fy]", with: "[nl, fyy]")
    #expect(await CheckedSite(SiteText(text).tree).findings.allSatisfy { $0.rule != .stamp })
  }
}

extension YAMLValue {
  fileprivate var mapping: YAMLMapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }
}
