import Basics
import Documents

/// The words of a language by which rules about texts recognise something, from `words` of its strings.
struct TextWords: Sendable {
  /// What somebody still had to write, wherever it occurs, as a whole sentence, and between square brackets.
  let placeholders, unfinished, blanks: [String]

  /// The words of a link that don't say where it leads.
  let vagueLinks: [String]

  /// How a description of an image begins that only says that there is one, and the words that say no more at all.
  let imagePrefixes, imageNames: [String]

  /// The words for a reader: as `u` and as `je`.
  let formal, informal: [String]

  /// The words that may occur twice in a row.
  let repeated: [String]

  /// The words between the first and the last day of a period, and the word before it.
  let until: [String]
  let from: String

  /// The names of the number by which a state knows its citizens.
  let citizenNumber: [String]

  /// The words before numbers of other things.
  let otherNumbers: [String]

  /// The hosts of the mail of private persons.
  let privateMail: [String]

  /// English words that the language doesn't have.
  let english: [String]

  /// The abbreviations that everybody knows, with words that people write in capitals to stress them.
  let knownCapitals: [String]

  /// The words before or after an abbreviation that say what it means.
  let explaining: [String]

  /// The words before the name of a person.
  let personTitles: [String]

  /// The words that people multiply: hours, prices.
  let factors: [String]

  init(_ fields: inout FieldReader) {
    func list(_ name: String) -> [String] { fields.requiredList(name).map(\.text) }
    (placeholders, unfinished, blanks) = (list("placeholders"), list("unfinished"), list("blanks"))
    vagueLinks = list("vagueLinks")
    (imagePrefixes, imageNames) = (list("imagePrefixes"), list("imageNames"))
    (formal, informal, repeated) = (list("formal"), list("informal"), list("repeated"))
    (until, from) = (list("until"), fields.required("from"))
    (citizenNumber, otherNumbers) = (list("citizenNumber"), list("otherNumbers"))
    (privateMail, english) = (list("privateMail"), list("english"))
    (knownCapitals, explaining) = (list("knownCapitals"), list("explaining"))
    (personTitles, factors) = (list("personTitles"), list("factors"))
  }
}

/// Single words to search for, as fast as most texts need that have none of them.
struct WordSet: Sendable {
  private let hashes: Set<UInt64>

  private let filter: WordFilter

  /// Creates a set of words as written and as they begin a sentence.
  init(_ words: [String], _ language: Language) {
    let spellings = words.flatMap { $0.spellings(language.plainCapitals) }
    hashes = Set(spellings.compactMap { Prose($0).words.first?.hash })
    filter = WordFilter(hashes)
  }

  func contains(_ word: Prose.Word) -> Bool { filter.mayContain(word.hash) && hashes.contains(word.hash) }
}

extension Language {
  /// Returns phrases to search for, as written and as they begin a sentence.
  func index(of phrases: [String]) -> PhraseIndex<Void> {
    PhraseIndex(phrases.flatMap { $0.spellings(plainCapitals) }.map { ($0, ()) })
  }
}
