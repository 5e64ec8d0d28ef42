/// The difference between two versions of a text, word by word.
///
/// Where lines wrap doesn't count; where a paragraph ends does.
package struct WordDiff: Sendable {
  /// A run of words, with the white space before each.
  package enum Run: Equatable, Sendable {
    /// In both versions; the white space is that of the new one.
    case same(String)

    /// In the old version only.
    case removed(String)

    /// In the new version only.
    case added(String)
  }

  /// All runs in order. Without the added ones they are the old text, without the removed ones the new text; white
  /// space may differ.
  package let runs: [Run]

  /// The maximum number of differing words to compare, as time grows with its square. A text with more is shown as a
  /// new one.
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
      // A removed first word of a paragraph has its white space after it.
      let isBefore = change.new.isEmpty && change.new.upperBound < new.count && change.old.upperBound < old.count
      let needsSpace = isBefore && new[change.new.upperBound].space.isEmpty
      append(old[change.old]) { .removed($0 + (needsSpace ? old[change.old.upperBound].space : "")) }
      append(new[change.new]) { .added($0) }
      (oldEnd, newEnd) = (change.old.upperBound, change.new.upperBound)
    }
    assert(old.count - oldEnd == new.count - newEnd, "what follows the last change is the same")
    append(new[newEnd...]) { .same($0) }
    self.runs = runs
  }
}

extension String {
  /// The part of a change to mark, without the white space around it. A change in paragraph ends alone is invisible, so
  /// a sign is marked.
  package var marked: (before: String, words: String, after: String) {
    if allSatisfy(\.isWhitespace) { return ("", "¶", self) }
    let before = prefix(while: \.isWhitespace)
    let after = String(reversed().prefix(while: \.isWhitespace))
    return (String(before), String(dropFirst(before.count).dropLast(after.count)), String(after.reversed()))
  }
}

/// A word with the white space before it, or the end of a paragraph. Words are equal if they differ in white space
/// only.
private struct Word: Equatable {
  let space: Substring
  let word: Substring

  var text: Substring { space + word }

  static func == (left: Word, right: Word) -> Bool { left.word == right.word }

  static func all(in text: String) -> [Word] {
    var (words, rest): ([Word], Substring) = ([], text[...])
    while !rest.isEmpty {
      let space = rest.prefix(while: \.isWhitespace)
      rest = rest.dropFirst(space.count)
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(word.count)
      // No word is empty, so the end of a paragraph equals no word.
      let isParagraphEnd = space.count(where: \.isNewline) > 1
      if isParagraphEnd { words.append(Word(space: space, word: "")) }
      if !isParagraphEnd || !word.isEmpty { words.append(Word(space: isParagraphEnd ? "" : space, word: word)) }
    }
    return words
  }
}

/// A place where words of the old text are replaced by words of the new one; either may be empty.
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

  /// The same change, moved to the start of a line or a sentence if possible: for “- a - b - c” without “b”, “- b” is
  /// removed rather than “b -”.
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
  /// Whether a line or a sentence starts with this word.
  fileprivate func isStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let isAfterSentence = self[index - 1].word.last.map { ".?!:".contains($0) } ?? true
    return isAfterSentence || self[index].space.contains(where: \.isNewline)
  }
}

extension CollectionDifference.Change {
  /// The index of the word: in the old text if it was removed, in the new one if it was added.
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
