import Basics

/// The words below a heading, up to the next heading of any level, as readers see them.
package struct ReadablePart: Sendable {
  /// The id of the heading; empty for the words before the first one.
  package let id: String

  /// The words of the heading; empty for the words before the first one, and above the footnotes.
  package let heading: String
  package var sentences: [String]

  package init(id: String, heading: String, sentences: [String] = []) {
    (self.id, self.heading, self.sentences) = (id, heading, sentences)
  }
}

extension Passage {
  /// The text cut at each heading, and into sentences.
  ///
  /// A row of a table is one sentence. Figures have their titles only: what they show is made elsewhere.
  package var readableParts: [ReadablePart] {
    var parts = [ReadablePart(id: "", heading: "")]
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      let (kind, end) = (tape.nodes[index].kind, Int(tape.nodes[index].end))
      switch kind {
      case .heading(let number):
        parts.append(ReadablePart(id: tape.headings[Int(number)].id, heading: words(of: index)))
        index = end
      case .row:
        parts[parts.count - 1].sentences.append(tape.children(of: index).map(words).joined(separator: " "))
        index = end
      case .paragraph, .line, .figure, .codeBlock, .rawBlock:
        parts[parts.count - 1].sentences += sentences(in: tape.words(of: index))
        index = end
      case .footnote:
        if parts[parts.count - 1].id != Footnotes.headingID {
          parts.append(ReadablePart(id: Footnotes.headingID, heading: ""))
        }
        index += 1
      default: index += 1
      }
    }
    return parts.filter { !$0.id.isEmpty || !$0.sentences.isEmpty }
  }

  private func words(of node: Int) -> String { readable(tape.words(of: node)) }
}

/// Returns the sentences of a text: each ends at a full stop or the like, if a blank and a capital follow.
///
/// A sentence with an abbreviation may be cut in two. That costs no word.
private func sentences(in words: ArraySlice<UInt8>) -> [String] {
  var (sentences, start, index): ([String], Int, Int) = ([], words.startIndex, words.startIndex)
  while let stop = words[index...].firstIndex(where: { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F }) {
    index = words[(stop + 1)...].firstIndex(of: UInt8(ascii: " ")) ?? words.endIndex
    // A few bytes at most may be quotation marks and brackets after the sign.
    guard index < words.endIndex, index - stop <= 5, beginsSentence(words[(index + 1)...]) else { continue }
    sentences.append(readable(words[start..<index]))
    start = index + 1
  }
  return (sentences + [readable(words[start...])]).filter { !$0.isEmpty }
}

/// Whether a capital, a digit or a quotation mark is next; letters with signs count as capitals.
private func beginsSentence(_ rest: ArraySlice<UInt8>) -> Bool {
  rest.first.map { $0.isCapital || $0.isDigit || $0 >= 0x80 || $0 == UInt8(ascii: "\"") } ?? false
}

/// Returns words without soft hyphens, with plain blanks for those that no line ends at and for line ends.
private func readable(_ words: ArraySlice<UInt8>) -> String {
  let isPlain = words.allSatisfy { $0 >= 32 && $0 != 0xC2 } && words.first != 32 && words.last != 32
  if isPlain { return String(decoding: words, as: UTF8.self) }
  let text = String(decoding: words, as: UTF8.self).withoutSoftHyphens
  guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 10 || $0 == 9 }) else { return text.trimmed }
  return text.split { $0.isWhitespace }.joined(separator: " ")
}
