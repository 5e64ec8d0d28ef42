import Testing

@testable import Basics
@testable import TestSupport

struct FoldingTests {
  private func folded(_ text: String) -> String {
    var letters: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars { _ = letters.append(folded: scalar) }
    return String(decoding: letters, as: UTF8.self)
  }

  @Test(arguments: [
    ("Frysk: âêôûúë", "fryskaeouue"), ("Ĳsbrechtum", "ijsbrechtum"), ("Þingvellir", "thingvellir"),
    ("Straße", "strasse"), ("STRAẞE", "strasse"), ("Cœur", "coeur"), ("Gdańsk, Łódź", "gdansklodz"),
    ("Đà Nẵng", "danang"), ("İstanbul ılık", "istanbulilik"), ("Ħamrun", "hamrun"), ("Sáŋŋa Ŧ", "sannat"),
    ("Ærø, Ǿ", "aeroo"), ("Timișoara, Țara", "timisoaratara"), ("ŉ dag", "ndag"),
    ("Paral·lel, Paraŀlel", "parallelparallel"),
    ("e\u{301}e\u{301}n", "een"), ("ﬁets", "fiets"),
  ])
  func givesThePlainLettersOfALetter(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  /// All letters of Latin-1 and Latin Extended-A, with which the languages of Europe are written.
  @Test func leavesNoLetterOfEuropeOut() {
    let letters = (UInt32(0xC0)...0x17F).compactMap(Unicode.Scalar.init).filter(\.properties.isAlphabetic)
    #expect(letters.count == 190)
    for letter in letters {
      #expect(
        folded(String(letter)).allSatisfy { ("a"..."z").contains($0) } && !folded(String(letter)).isEmpty, "\(letter)")
    }
  }

  @Test(arguments: ["½", "²", "€", "日", "я", "–", "👩", "\u{301}"])
  func givesNothingForWhatIsNoLatinLetter(text: String) {
    #expect(folded(text).isEmpty)
  }
}
