import Glibc
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
    ("> [!NOTE]\n> Tekst", "Tekst"), ("3 × 4 – é·ü", "3|4|é|ü"),
  ])
  func hasTheWordsOfATextThatAreItsOwn(text: String, words: String) {
    let prose = markdown(text).whole.prose
    #expect(
      prose.flatMap { prose in prose.words.indices.map { prose.text(of: $0..<$0 + 1) } }.joined(separator: "|") == words
    )
  }

  /// A tape knows only the block of a word, so equal words are told apart by their order.
  @Test(arguments: [
    ("Een brief en nog een «brief».", 5), ("`brief` [brief](brief.md) «brief»", 1),
    ("![brief](brief.png) *«brief»*", 1),
    ("| brief | a |\n|---|---|\n| a | «brief» |", 1), ("de [raad](raad.md) de «raad»", 3),
    ("- de raad\n- wat de\n  «raad» zegt", 2), ("Briefgeheim brieven «brief»", 2), ("## Kop «brief» {#brief}", 1),
  ])
  func findsAWordWhereItStands(marked: String, word: Int) throws {
    let text = marked.replacing("«", with: "").replacing("»", with: "")
    let prose = try #require(markdown(text).whole.prose.last)
    let place = try #require(prose.places(of: [word..<word + 1]).first)
    let expected = marked.utf8.distance(from: marked.startIndex, to: try #require(marked.firstIndex(of: "«")))
    #expect(place.bytes.lowerBound == expected, "\(place.text) at \(place.bytes)")
  }

  @Test func pointsAtTheFirstLineForAWordThatIsWrittenOtherwise() throws {
    let prose = try #require(markdown("Een\ncaf&eacute; hier").whole.prose.first)
    #expect(prose.places(of: [1..<2, 2..<3]).map(\.text) == ["Een", "hier"])
  }

  @Test(arguments: [
    ("Een zin. Nog een? Ja!", ["Een zin", "Nog een", "Ja"]), ("Op 1.5 km van a.b", ["Op 1.5 km van"]),
    ("Zonder punt", ["Zonder punt"]), ("Twee *zinnen.* Echt", ["Twee zinnen", "Echt"]),
  ])
  func hasSentences(text: String, sentences: [String]) throws {
    let prose = try #require(markdown(text).whole.prose.first)
    #expect(prose.sentences.map { prose.text(of: $0) } == sentences)
  }

  /// An unclosed sign is searched once, not from each place where one opens.
  @Test(arguments: ["“", "‘", "\" ", " \"", "`a``", "{", "&", "<!--", "<a", "[", "[^", "](lang:fy", "](", "a.b"])
  func readsALongTextInNoTime(sign: String) {
    let text = String(repeating: sign, count: 100_000)
    let before = processorTime()
    _ = Prose(text)
    #expect(processorTime() - before < 1_500_000_000)
  }
}

/// The nanoseconds that a processor has spent on this thread: a machine may be busy with something else.
private func processorTime() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

extension ProseTests {
  /// What the pass over the words notes; a rule that needs it looks at no other text.
  @Test(
    arguments: [
      ("Een gewone zin, met een punt. En nog een.", []), ("De GGD, en DÉ.", .capitals),
      ("Om 14 uur", .digits),
      ("Een woord2 en a1", .digits), ("Een,twee", .signs), ("een .. twee", .signs), ("een ,twee", .signs),
      ("een – twee", []), ("de de raad", .repetitions), ("De de raad", .repetitions), ("de da", []),
      ("A B", []), ("De raad, de Raad", []),
    ] as [(String, Prose.Traits)])
  func notesWhatItsWordsHave(text: String, traits: Prose.Traits) {
    #expect(markdown(text).whole.prose.map(\.traits) == [traits])
  }
}
