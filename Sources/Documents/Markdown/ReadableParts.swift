import Basics

/// The words below a heading, up to the next heading of any level, as readers see them.
package struct ReadablePart: Sendable {
  /// The id of the heading; empty for the words before the first one.
  package let id: String

  /// The words of the heading; empty for the words before the first one, and above the footnotes.
  package let heading: String

  /// The sentences in UTF-8, one on each line.
  package private(set) var text: [UInt8] = []

  private var hasSentences = false

  package init(id: String, heading: String) { (self.id, self.heading) = (id, heading) }

  package mutating func append(_ sentence: String) { append(sentence.utf8) }

  /// Appends the sentences of another part.
  package mutating func append(_ other: ReadablePart) { if other.hasSentences { append(other.text) } }

  private mutating func append(_ sentence: some Sequence<UInt8>) {
    beginSentence()
    text.append(contentsOf: sentence)
  }

  private mutating func beginSentence() {
    if hasSentences { text.append(UInt8(ascii: "\n")) }
    hasSentences = true
  }

  fileprivate mutating func append(row: some Sequence<ArraySlice<UInt8>>) {
    beginSentence()
    for (number, cell) in row.enumerated() {
      if number > 0 { text.append(UInt8(ascii: " ")) }
      if cell.isReadable { text += cell } else { text += readable(cell).utf8 }
    }
  }

  fileprivate var isEmpty: Bool { id.isEmpty && !hasSentences }
}

extension Passage {
  /// The text cut at each heading, and into sentences.
  ///
  /// A row of a table is one sentence. Figures have their titles only: what they show is made elsewhere.
  package var readableParts: [ReadablePart] {
    var parts: [ReadablePart] = []
    var part = ReadablePart(id: "", heading: "")
    func begin(_ next: ReadablePart) {
      if !part.isEmpty { parts.append(part) }
      part = next
    }
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      let (kind, end) = (tape.nodes[index].kind, Int(tape.nodes[index].end))
      switch kind {
      case .heading(let number):
        begin(ReadablePart(id: tape.headings[Int(number)].id, heading: readable(tape.words(of: index))))
        index = end
      case .row:
        part.append(row: tape.children(of: index).lazy.map(tape.words))
        index = end
      case .paragraph, .line, .figure, .codeBlock, .rawBlock:
        part.append(sentencesIn: tape.words(of: index))
        index = end
      case .footnote:
        if part.id != Footnotes.headingID { begin(ReadablePart(id: Footnotes.headingID, heading: "")) }
        index += 1
      default: index += 1
      }
    }
    return part.isEmpty ? parts : parts + [part]
  }
}

extension ReadablePart {
  /// Appends the sentences of a text: each ends at a full stop or the like, if a blank and a capital follow.
  ///
  /// A sentence with an abbreviation may be cut in two. That costs no word.
  fileprivate mutating func append(sentencesIn words: ArraySlice<UInt8>) {
    var (start, isPlain) = (words.startIndex, true)
    words.withContiguousStorageIfAvailable { bytes in
      var (index, stop) = (-1, -1)
      while true {
        index &+= 1
        // ASCII letters are most of it.
        while index < bytes.count, bytes[index] &- 0x40 < 0x80 { index &+= 1 }
        if index == bytes.count { break }
        switch bytes[index] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): if stop < 0 { stop = index }
        case UInt8(ascii: " ") where stop >= 0:
          // A few bytes at most may be quotation marks and brackets after the sign.
          if index - stop <= 5, index + 1 < bytes.count, bytes[index + 1].beginsSentence {
            let end = words.startIndex + index
            append(words[start..<end], isPlain: isPlain)
            (start, isPlain) = (end + 1, true)
          }
          stop = -1
        case ..<32, 0xC2: isPlain = false
        default: break
        }
      }
    }
    append(words[start...], isPlain: isPlain)
  }

  private mutating func append(_ words: ArraySlice<UInt8>, isPlain: Bool) {
    if isPlain, words.first != 32, words.last != 32 {
      if !words.isEmpty { append(words) }
    } else {
      let text = readable(words)
      if !text.isEmpty { append(text) }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether words are readable as they are.
  fileprivate var isReadable: Bool { allSatisfy { $0 >= 32 && $0 != 0xC2 } && first != 32 && last != 32 }
}

extension UInt8 {
  /// Whether it is a capital, a digit or a quotation mark; letters with signs count as capitals.
  fileprivate var beginsSentence: Bool { isCapital || isDigit || self >= 0x80 || self == UInt8(ascii: "\"") }
}

/// Returns words without soft hyphens, with plain blanks for those that no line ends at and for line ends.
private func readable(_ words: ArraySlice<UInt8>) -> String {
  if words.isReadable { return String(decoding: words, as: UTF8.self) }
  let text = String(decoding: words, as: UTF8.self).withoutSoftHyphens
  guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 10 || $0 == 9 }) else { return text.trimmed }
  return text.split { $0.isWhitespace }.joined(separator: " ")
}
