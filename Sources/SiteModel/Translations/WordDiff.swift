/// What is different between two versions of a text, word by word.
///
/// How lines are wrapped doesn't count; where a paragraph ends does.
package struct WordDiff: Sendable {
  /// A part of the text, with the blanks before each of its words.
  package enum Run: Equatable, Sendable {
    /// In both versions; the blanks are those of the new one.
    case same(String)

    /// In the old version only.
    case removed(String)

    /// In the new version only.
    case added(String)
  }

  /// The same and the removed runs are the old text, but for its blanks; the same and the added ones are the new text.
  package let runs: [Run]

  /// How many words that differ are compared at the most. The time grows with the square: a text with more of them is a new text,
  /// and is shown as such.
  static let maximumCount = 2_000

  package init(old: String, new: String) {
    let (old, new) = (Word.all(in: old), Word.all(in: new))
    var (runs, oldEnd, newEnd): ([Run], Int, Int) = ([], 0, 0)
    func append(_ words: ArraySlice<Word>, _ run: (String) -> Run) {
      if !words.isEmpty { runs.append(run(words.map(\.text).joined())) }
    }
    for change in Change.all(from: old, to: new) {
      let change = change.moved(in: old, new, upTo: min(change.old.lowerBound - oldEnd, change.new.lowerBound - newEnd))
      append(new[newEnd..<change.new.lowerBound]) { .same($0) }
      // What is removed before the first word of a paragraph has the blank behind it.
      let isBefore = change.new.isEmpty && change.new.upperBound < new.count && change.old.upperBound < old.count
      let needsBlank = isBefore && new[change.new.upperBound].blanks.isEmpty
      append(old[change.old]) { .removed($0 + (needsBlank ? old[change.old.upperBound].blanks : "")) }
      append(new[change.new]) { .added($0) }
      (oldEnd, newEnd) = (change.old.upperBound, change.new.upperBound)
    }
    assert(old.count - oldEnd == new.count - newEnd, "what follows the last change is the same")
    append(new[newEnd...]) { .same($0) }
    self.runs = runs
  }
}

extension String {
  /// What to mark of a change, without the blanks around it. Of one in the ends of paragraphs alone, which nobody would see, that is a
  /// sign for them.
  package var marked: (before: String, words: String, after: String) {
    if allSatisfy(\.isWhitespace) { return ("", "¶", self) }
    let before = prefix(while: \.isWhitespace)
    let after = String(reversed().prefix(while: \.isWhitespace))
    return (String(before), String(dropFirst(before.count).dropLast(after.count)), String(after.reversed()))
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

/// A place where words of the old text make way for words of the new one; either may be none.
private struct Change {
  var old: Range<Int>
  var new: Range<Int>

  static func all(from old: [Word], to new: [Word]) -> [Change] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let whole = Change(old: start..<old.count - end, new: start..<new.count - end)
    if whole.old.count + whole.new.count > WordDiff.maximumCount { return [whole] }
    let difference = new[whole.new].difference(from: old[whole.old])
    let removed = Set(difference.removals.map { $0.offset + start })
    let added = Set(difference.insertions.map { $0.offset + start })
    var (changes, place, newPlace): ([Change], Int, Int) = ([], start, start)
    while place < whole.old.upperBound || newPlace < whole.new.upperBound {
      let (first, newFirst) = (place, newPlace)
      while removed.contains(place) { place += 1 }
      while added.contains(newPlace) { newPlace += 1 }
      if first < place || newFirst < newPlace { changes.append(Change(old: first..<place, new: newFirst..<newPlace)) }
      (place, newPlace) = (place + 1, newPlace + 1)
    }
    return changes
  }

  /// The same change where it begins with a line or a sentence, if there is such a place: of “- a - b - c” without “b” goes
  /// “- b” and not “b -”.
  ///
  /// It moves over the words before it, of which `maximum` are the same in both texts.
  func moved(in old: [Word], _ new: [Word], upTo maximum: Int) -> Change {
    if !self.old.isEmpty, !self.new.isEmpty { return self }
    let (words, range) = self.new.isEmpty ? (old, self.old) : (new, self.new)
    var count = 0
    while !words.isStart(range.lowerBound - count) {
      let (before, last) = (range.lowerBound - count - 1, range.upperBound - count - 1)
      guard count < maximum, words[before] == words[last] else { return self }
      count += 1
    }
    return Change(
      old: self.old.lowerBound - count..<self.old.upperBound - count,
      new: self.new.lowerBound - count..<self.new.upperBound - count)
  }
}

extension [Word] {
  /// Whether a line or a sentence begins with a word.
  fileprivate func isStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let isAfterSentence = self[index - 1].word.last.map { ".?!:".contains($0) } ?? true
    return isAfterSentence || self[index].blanks.contains(where: \.isNewline)
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
