/// The difference between two versions of a text, word by word.
///
/// Line breaks within a paragraph don't count; the ends of paragraphs do.
package struct WordDiff: Sendable {
  /// A run of words, each with the white space before it.
  package enum Run: Equatable, Sendable {
    /// Words of both versions, with the white space of the new one.
    case same(String)

    /// Words of the old version only.
    case removed(String)

    /// Words of the new version only.
    case added(String)
  }

  /// The runs in order.
  ///
  /// Without the added runs they make up the old text, except for its white space; without the removed runs, the new
  /// text.
  package let runs: [Run]

  /// The maximum number of words to compare between the equal start and end of the texts.
  ///
  /// Time grows with its square. If there are more, all of them count as replaced.
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
      // The first word of a paragraph has no space before it, so a removed one takes the space after it.
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
  /// The words of a change to mark, and the white space around them.
  ///
  /// A change of only white space is invisible, so `¶` is marked in front of it.
  package var marked: (before: String, words: String, after: String) {
    if allSatisfy(\.isWhitespace) { return ("", "¶", self) }
    let before = prefix(while: \.isWhitespace)
    let after = String(reversed().prefix(while: \.isWhitespace))
    return (String(before), String(dropFirst(before.count).dropLast(after.count)), String(after.reversed()))
  }
}

/// A word with the white space before it, or the end of a paragraph.
///
/// Words that differ only in white space are equal.
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
      // The end of a paragraph is an empty word; a trimmed text has no other empty words.
      let isParagraphEnd = space.count(where: \.isNewline) > 1
      if isParagraphEnd { words.append(Word(space: space, word: "")) }
      if !isParagraphEnd || !word.isEmpty { words.append(Word(space: isParagraphEnd ? "" : space, word: word)) }
    }
    return words
  }
}

/// A range of old words and the range of new words that replaces it; one of the two may be empty.
private struct Change {
  var old: Range<Int>
  var new: Range<Int>

  static func all(from old: [Word], to new: [Word]) -> [Change] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let whole = Change(old: start..<old.count - end, new: start..<new.count - end)
    if whole.old.count + whole.new.count > WordDiff.maximumCount { return [whole] }
    let difference = new[whole.new].difference(from: old[whole.old])
    var (kept, newKept) = (Set(whole.old), Set(whole.new))
    for change in difference {
      switch change {
      case .remove(let offset, _, _): kept.remove(offset + start)
      case .insert(let offset, _, _): newKept.remove(offset + start)
      }
    }
    var (changes, from, newFrom): ([Change], Int, Int) = ([], start, start)
    for (place, newPlace) in zip(kept.sorted() + [whole.old.upperBound], newKept.sorted() + [whole.new.upperBound]) {
      if from < place || newFrom < newPlace { changes.append(Change(old: from..<place, new: newFrom..<newPlace)) }
      (from, newFrom) = (place + 1, newPlace + 1)
    }
    return changes
  }

  /// Returns the same change, moved back to the start of a line or a sentence if possible.
  ///
  /// If “- a - b - c” loses “b”, “- b” is removed rather than “b -”. The change moves over at most `maximum` words,
  /// those between it and the change before it.
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
  /// Whether the word at an index starts a line or a sentence.
  fileprivate func isStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let isAfterSentence = self[index - 1].word.last.map { ".?!:".contains($0) } ?? true
    return isAfterSentence || self[index].space.contains(where: \.isNewline)
  }
}
