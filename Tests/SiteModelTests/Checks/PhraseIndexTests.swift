import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import TestSupport

struct PhraseIndexTests {
  @Test func findsTheLongestPhraseFirst() {
    let phrases = PhraseIndex(["de", "de visie", "de visie van", "een, twee"].map { ($0, $0) })
    let text = "de visie. de, visie een twee; een, twee"
    let prose = Prose(text)
    #expect(phrases.matches(in: prose).map(\.value) == ["de visie", "de", "een, twee", "een, twee"])
    #expect(prose.without(phrases).words.count == 1)
  }
}
