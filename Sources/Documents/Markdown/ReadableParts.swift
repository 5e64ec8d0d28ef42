import Basics

/// The words below a heading, up to the next heading of any level, as readers see them.
package struct ReadablePart: Sendable {
  /// The id of the heading; empty for the words before the first one.
  package let id: String

  /// The words of the heading; empty for the words before the first one, and above the footnotes.
  package var heading: String

  /// The sentences in UTF-8, one on each line; `nil` if there is none.
  package private(set) var text: [UInt8]?

  package init(id: String, heading: String) { (self.id, self.heading) = (id, heading) }

  /// Appends one sentence, or some on a line each.
  package mutating func append(_ sentences: some Sequence<UInt8>) {
    if text?.append(UInt8(ascii: "\n")) == nil { text = [] }
    text?.append(contentsOf: sentences)
  }
}

extension Passage {
  /// The text cut at each heading, and into sentences.
  ///
  /// A row of a table is one sentence. Figures have their titles only: what they show is made elsewhere.
  package var readableParts: [ReadablePart] {
    var (parts, part, index) = ([ReadablePart](), ReadablePart(id: "", heading: ""), nodes.lowerBound)
    func begin(_ next: ReadablePart) {
      if !part.id.isEmpty || part.text != nil { parts.append(part) }
      part = next
    }
    while index < nodes.upperBound {
      let (kind, end) = (tape.nodes[index].kind, Int(tape.nodes[index].end))
      switch kind {
      case .heading(let number):
        let words = String(decoding: readable(tape.words(of: index)), as: UTF8.self)
        begin(ReadablePart(id: tape.headings[Int(number)].id, heading: words))
        index = end
      case .row:
        var row: [UInt8] = []
        for cell in tape.children(of: index) {
          row.append(UInt8(ascii: " "))
          row += readable(tape.words(of: cell))
        }
        part.append(row.dropFirst())
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
    begin(ReadablePart(id: "", heading: ""))
    return parts
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
          if index - stop <= 5, index + 1 < bytes.count, beginsSentence(bytes[index + 1]) {
            append(words[start..<words.startIndex + index], isPlain: isPlain)
            (start, isPlain) = (words.startIndex + index + 1, true)
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
    let sentence = readable(words, isPlain: isPlain)
    if !sentence.isEmpty { append(sentence) }
  }
}

/// Whether a byte is a capital, a digit or a quotation mark; letters with signs count as capitals.
private func beginsSentence(_ byte: UInt8) -> Bool {
  byte.isCapital || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "\"")
}

/// Returns words without soft hyphens, with plain blanks for those that no line ends at and for line ends.
///
/// Words without such signs are plain.
private func readable(_ words: ArraySlice<UInt8>, isPlain: Bool? = nil) -> ArraySlice<UInt8> {
  let isPlain = isPlain ?? words.allSatisfy { $0 >= 32 && $0 != 0xC2 }
  if isPlain, words.first != 32, words.last != 32 { return words }
  let text = String(decoding: words, as: UTF8.self).withoutSoftHyphens
  let hasBlanks = text.utf8.contains { $0 == 0xC2 || $0 == 10 || $0 == 9 }
  return Array((hasBlanks ? text.split { $0.isWhitespace }.joined(separator: " ") : text.trimmed).utf8)[...]
}
