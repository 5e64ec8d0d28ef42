import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

struct ProseTests {
  @Test(arguments: [
    ("De riedsbrief, sa’t it is.", "De|riedsbrief|sa’t|it|is"),
    ("OKO-gemeente -los- 'e ’t 27%", "OKO-gemeente|los|e|t|27"),
    ("**vet** en _schuin_ \\*ster", "vet|en|schuin|ster"),
    ("[de brief](../brief.md#kop) [Mei-inoar foar ús](lang:fy) na", "de|brief|na"),
    ("`code` ``a ` b`` na", "na"), ("open ` tik", "open|tik"),
    ("a@b.nl https://x.nl/een/twee <https://y.nl> www.z.nl, na", "na"),
    ("“een twee” „drie” ‘vier foar’t vijf’ \"zes zeven\" na", "na"), ("een \" open", "een|open"),
    ("kop {#kop-id} na&nbsp;ja <!-- niet --> <b>wel</b>", "kop|na|ja|wel"),
    ("> [!NOTE]\n> Tekst[^1]", "Tekst"), ("3 × 4 – é·ü", "3|4|é|ü"),
  ])
  func hasTheWordsOfATextThatAreItsOwn(text: String, words: String) {
    let prose = Prose(text, at: File(path: "a", text: text).all)
    #expect(prose.words.indices.map { prose.text(of: $0..<$0 + 1) }.joined(separator: "|") == words)
  }

  /// An unclosed sign is searched once, not from each place where one opens.
  @Test(arguments: ["“", "‘", "\" ", " \"", "`a``", "{", "&", "<!--", "<a", "[", "[^", "](lang:fy", "](", "a.b"])
  func readsALongTextInNoTime(sign: String) {
    let text = String(repeating: sign, count: 100_000)
    let time = ContinuousClock().measure { _ = Prose(text, at: File(path: "a", text: text).all) }
    #expect(time < .seconds(2), "\(time)")
  }
}
