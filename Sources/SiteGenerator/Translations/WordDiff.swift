/// What is different between two versions of a text, word by word.
///
/// How lines are wrapped doesn't count; where a paragraph ends does.
struct WordDiff: Sendable {
  /// A part of the text, with the blanks before each of its words.
  enum Run: Equatable, Sendable {
    /// In both versions; the blanks are those of the new one.
    case same(String)

    /// In the old version only.
    case removed(String)

    /// In the new version only.
    case added(String)
  }

  /// The same and the removed runs are the old text, but for its blanks; the same and the added ones are the new text.
  let runs: [Run]

  /// How many words that differ are compared at the most. The time grows with the square: a text with more of them is a new text,
  /// and is shown as such.
  static let maximumCount = 2_000

  init(old: String, new: String) {
    let (old, new) = (Word.all(in: old), Word.all(in: new))
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let (oldMiddle, newMiddle) = (old.dropFirst(start).dropLast(end), new.dropFirst(start).dropLast(end))
    var writer = RunWriter()
    for word in new.prefix(start) { writer.append(same: word) }
    if oldMiddle.count + newMiddle.count > WordDiff.maximumCount {
      writer.append(removed: oldMiddle, added: newMiddle)
    } else {
      writer.append(differenceFrom: Array(oldMiddle), to: Array(newMiddle))
    }
    for word in new.suffix(end) { writer.append(same: word) }
    runs = writer.runs
  }
}

/// A word with the blanks before it, or the end of a paragraph. Two are the same when their words are.
private struct Word: Equatable {
  let blanks: Substring
  let word: Substring

  var text: Substring { blanks + word }

  static func == (left: Word, right: Word) -> Bool { left.word == right.word }

  static func all(in text: String) -> [Word] {
    var (words, rest): ([Word], Substring) = ([], text[...])
    while !rest.isEmpty {
      let blanks = rest.prefix(while: \.isWhitespace)
      rest = rest.dropFirst(blanks.count)
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(word.count)
      // A word can't be blank, so the end of a paragraph is a word that no other is equal to.
      let isParagraphEnd = blanks.count(where: \.isNewline) > 1
      if isParagraphEnd { words.append(Word(blanks: blanks, word: "")) }
      if !isParagraphEnd || !word.isEmpty { words.append(Word(blanks: isParagraphEnd ? "" : blanks, word: word)) }
    }
    return words
  }
}

/// Joins words to runs.
private struct RunWriter {
  private(set) var runs: [WordDiff.Run] = []

  mutating func append(same word: Word) {
    if case .same(let text)? = runs.last {
      runs[runs.count - 1] = .same(text + word.text)
    } else {
      runs.append(.same(String(word.text)))
    }
  }

  mutating func append(removed: some Sequence<Word>, added: some Sequence<Word>) {
    let texts = (removed.map(\.text).joined(), added.map(\.text).joined())
    if !texts.0.isEmpty { runs.append(.removed(texts.0)) }
    if !texts.1.isEmpty { runs.append(.added(texts.1)) }
  }

  /// Between two words that are the same stands all that was removed there, and then all that was added.
  mutating func append(differenceFrom old: [Word], to new: [Word]) {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.offset))
    let added = Set(difference.insertions.map(\.offset))
    var (place, newPlace) = (0, 0)
    while place < old.count || newPlace < new.count {
      let (start, newStart) = (place, newPlace)
      while removed.contains(place) { place += 1 }
      while added.contains(newPlace) { newPlace += 1 }
      append(removed: old[start..<place], added: new[newStart..<newPlace])
      if newPlace < new.count { append(same: new[newPlace]) }
      (place, newPlace) = (min(place + 1, old.count), min(newPlace + 1, new.count))
    }
  }
}

extension CollectionDifference.Change {
  /// Where the word stands: in the old text one that was removed, in the new text one that was added.
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
