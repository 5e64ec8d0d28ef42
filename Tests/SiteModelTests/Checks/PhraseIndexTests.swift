import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import TestSupport

struct PhraseIndexTests {
  @Test func findsTheLongestPhraseFirst() {
    var phrases = PhraseIndex<String>()
    for phrase in ["de", "de visie", "de visie van", "een, twee"] { phrases.insert(phrase, phrase) }
    let text = "de visie. de, visie een twee; een, twee"
    let prose = Prose(text)
    #expect(phrases.matches(in: prose).map(\.value) == ["de visie", "de", "een, twee", "een, twee"])
    #expect(prose.without(phrases).words.count == 1)
  }
}
