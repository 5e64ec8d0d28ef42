import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics
@testable import TestSupport

struct WrongLanguageTests {
  private let dutch = "De gemeente wil dat alle kinderen gezond opgroeien, en dat ouders weten waar zij terechtkunnen."
  private let frisian = "De gemeente wol dat alle bern sûn opgroeie, en dat âlders witte wêr’t se terjochte kinne."

  @Test func reportsAParagraphThatWasLeftInTheOtherLanguage() async {
    await expectFindings(
      [.wrongLanguage, .wrongLanguage],
      in: SiteText.strict + "\n" + page("nl/a", text: "\(dutch)\n\n«\(frisian)»\n")
        + page("fy/a", title: "In titel", text: "\(frisian)\n\n«\(dutch)»\nOok een tweede regel hoort erbij.\n"))
  }

  @Test func reportsAFieldAnItemAndTheRowOfATable() async {
    await expectFindings(
      [.wrongLanguage, .wrongLanguage, .wrongLanguage],
      in: SiteText.strict + "\n" + page("nl/a", text: "- een\n- twee\n\n| a | b |\n|---|---|\n| c | d |\n| e | f |\n")
        + """
        -- content/fy/a.md --
        ---
        titel: In titel
        samenvatting: «Hier leest u hoe de gemeente kinderen en ouders wil helpen»
        bijgewerkt: 2026-11-24
        ---
        «- Wat de ouders van jonge kinderen hiervan merken»
        - Wat de âlders fan jonge bern hjirfan fernimme

        | Wa | Wat |
        |---|---|
        «| De gemeente | Zij betaalt wat er nodig is voor de ouders |»
        | De skoalle | Dy betellet wat der nedich is foar de âlders |

        """)
  }

  @Test(arguments: [
    "[De gemeente wil dat alle kinderen gezond opgroeien](lang:nl)",
    "“De gemeente wil dat alle kinderen gezond opgroeien”, stiet der.",
    "„De gemeente wil dat alle kinderen gezond opgroeien”", "\"De gemeente wil dat alle kinderen gezond opgroeien\"",
    "‘De gemeente wil dat alle kinderen gezond opgroeien, dat’s het plan’",
    "Steeds meer gemeenten starten met een plan",
    "`de gemeente wil dat alle kinderen gezond opgroeien`", "Vereniging van Nederlandse Gemeenten en Waterschappen",
    "Pedagogisch partnerschap",
  ])
  func leavesAloneWhatIsMarkedQuotedATitleANameOrShort(text: String) async {
    await expectFindings(
      [],
      in: SiteText.strict + "\n" + page("nl/a", text: dutch + "\n") + page("fy/a", title: "In titel", text: text + "\n")
        + """
        -- content/bronnen.yml --
        nieuws: { titel: Steeds meer gemeenten starten met een plan, soort: nieuwsbericht }
        -- content/woorden.yml --
        toegestaan: { namen: [Vereniging van Nederlandse Gemeenten en Waterschappen] }

        """)
  }

  @Test func mayBeAllowedWithAReason() async {
    await expectFindings(
      [],
      in: SiteText.strict + "\n" + page("nl/a", text: dutch + "\n")
        + page("fy/a", "sta-toe: [{ regel: verkeerde-taal, woorden: gezond, reden: In foarbyld }]", text: dutch + "\n"))
  }

  @Test func asksNothingWhereThereIsOneLanguage() async {
    await expectFindings(
      [],
      in: SiteText.strict + "\n" + page("nl/a", text: frisian + "\n")
        + SiteText.oneLanguage)
  }

  /// Judges each text of the real site once as its own language and once as the other.
  @Test func isRightAboutTheTextsOfARealSite() async throws {
    let site = await CheckedSite(try RealTexts.tree()).site
    let rule = WrongLanguage(site.languages)
    var (all, long, found, foundLong, falseAlarms) = (0, 0, 0, 0, 0)
    for (code, other) in [("nl", "fy"), ("fy", "nl")] {
      for text in site.pages.flatMap({ $0.prose(in: code) }) where text.letterCount >= WrongLanguage.minimumLetters {
        let isFound = rule.language(of: text, insteadOf: other)?.code == code
        let isLong = text.letterCount >= 50
        (all, long) = (all + 1, long + (isLong ? 1 : 0))
        (found, foundLong) = (found + (isFound ? 1 : 0), foundLong + (isFound && isLong ? 1 : 0))
        if let wrong = rule.language(of: text, insteadOf: code) {
          falseAlarms += 1
          Issue.record("seems to be \(wrong.code): \(text.range.text)")
        }
      }
    }
    let precision = Double(found) / Double(found + falseAlarms)
    let recall = (all: Double(found) / Double(all), long: Double(foundLong) / Double(long))
    print(
      "wrong language: \(all) texts of \(WrongLanguage.minimumLetters) letters or more, precision \(precision), recall \(recall.all);",
      "of the \(long) with 50 letters or more \(recall.long)")
    #expect(precision == 1)
    #expect(recall.all > 0.93)
    #expect(recall.long > 0.99)
  }

  /// One paragraph in each Frisian page is replaced with the Dutch that it translates.
  @Test func findsAParagraphOfDutchInEachPage() async throws {
    let site = await CheckedSite(try RealTexts.tree()).site
    var (texts, places) = ([String: String](), [String]())
    for page in site.pages {
      let pairs = page.translations["fy"]?.alignment.pairs.filter { !$0.translation.isField } ?? []
      let paragraphs = pairs.lazy.compactMap { pair -> (FileRange, FileRange)? in
        guard let source = pair.source, let to = source.paragraph, let from = pair.translation.paragraph else {
          return nil
        }
        return (from, to)
      }
      guard let (frisian, dutch) = paragraphs.first else { continue }
      let bytes = frisian.file.bytes
      texts[frisian.file.path] =
        String(decoding: bytes[..<frisian.bytes.lowerBound], as: UTF8.self) + dutch.text
        + String(decoding: bytes[frisian.bytes.upperBound...], as: UTF8.self)
      places.append("\(frisian.file.path):\(frisian.line)")
    }
    let found = await CheckedSite(try RealTexts.tree(replacing: texts)).findings.filter { $0.rule == .wrongLanguage }
    #expect(places.count > 30)
    #expect(found.map { "\($0.range.file.path):\($0.range.line)" } == places.sorted())
  }
}

extension PageSection {
  /// The range of its first paragraph of some length.
  fileprivate var paragraph: FileRange? {
    passage.blocks.first { $0.kind == .paragraph && $0.words.count > 60 }?.range
  }
}
