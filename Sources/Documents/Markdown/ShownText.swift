package import Basics

/// A block in which readers see a sign that somebody may have meant as markup, such as `[plan](Het plan.pdf)`.
///
/// What is escaped, code, or markup that works has no such sign.
package struct ShownText: Sendable {
  package enum Kind: Hashable, Sendable {
    case paragraph, heading, cell

    /// A field in which Markdown has no meaning, such as `titel`.
    case line
  }

  /// Where a block is.
  package struct Surroundings: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let inField = Surroundings(rawValue: 1)
    package static let inQuote = Surroundings(rawValue: 2)

    /// It is the first block of an item of a list.
    package static let startsItem = Surroundings(rawValue: 4)
    package static let afterQuote = Surroundings(rawValue: 8)
    package static let afterTable = Surroundings(rawValue: 16)
  }

  package let kind: Kind
  package let surroundings: Surroundings

  /// The number of the block in its text: blocks next to each other have numbers next to each other.
  package let number: Int

  /// The words; line breaks are line feeds, addresses on their own U+0001, and code, HTML and images U+0000.
  package let text: String

  /// The block in its file.
  package let range: FileRange

  /// The signs below U+0080 in the words.
  private let signs: SignSet

  /// Whether readers see one of some signs below U+0080.
  package func shows(_ sign: Unicode.Scalar) -> Bool { signs.contains(sign) }

  /// The offsets of the words of each line.
  package var lines: [Range<Int>] {
    var (lines, start): ([Range<Int>], Int) = ([], 0)
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(start..<offset)
      start = offset + 1
    }
    return lines + [start..<text.utf8.count]
  }

  package subscript(bytes: Range<Int>) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: bytes.count)]
  }

  /// Returns the offsets of a part of the words.
  package func bytes(of part: Substring) -> Range<Int> {
    let start = text.utf8.distance(from: text.startIndex, to: part.startIndex)
    return start..<start + part.utf8.count
  }
}

/// Some of the signs below U+0080.
struct SignSet: Sendable {
  private var bits: (UInt64, UInt64) = (0, 0)

  mutating func insert(_ byte: UInt8) {
    if byte < 64 { bits.0 |= 1 << UInt64(byte) } else if byte < 128 { bits.1 |= 1 << UInt64(byte - 64) }
  }

  func contains(_ sign: Unicode.Scalar) -> Bool {
    sign.value < 64 ? bits.0 >> UInt64(sign.value) & 1 == 1 : bits.1 >> UInt64(sign.value - 64) & 1 == 1
  }
}

extension Passage {
  /// The blocks in which readers see a sign that may have been meant as markup, in document order.
  package var shownTexts: [ShownText] {
    var (found, index, number): ([ShownText], Int, Int) = ([], nodes.lowerBound, 0)
    var (quoteEnd, itemStart, last): (Int, Int, Tape.Kind?) = (0, -1, nil)
    while index < nodes.upperBound {
      let (kind, end) = (tape.nodes[index].kind, Int(tape.nodes[index].end))
      switch kind {
      case .quote: (quoteEnd, index) = (max(quoteEnd, end), index + 1)
      case .item: (itemStart, index) = (index + 1, index + 1)
      case .paragraph, .line, .heading, .cell:
        number += 1
        if tape.hasSign(in: index) {
          var surroundings: ShownText.Surroundings = tape.isField ? .inField : []
          if index < quoteEnd { surroundings.insert(.inQuote) }
          if index == itemStart { surroundings.insert(.startsItem) }
          if last == .quote { surroundings.insert(.afterQuote) }
          if case .table? = last { surroundings.insert(.afterTable) }
          found.append(ShownText(tape, index, number, surroundings))
        }
        (last, index) = (index < quoteEnd ? .quote : kind, end)
      case .codeBlock, .rawBlock, .thematicBreak, .figure: (number, last, index) = (number + 1, kind, end)
      case .row: index += 1
      default: index += 1
      }
      if case .table = kind { last = kind }
    }
    return found
  }
}

// MARK: Reading the tape

/// How a byte of a text counts: 1 for a sign, 2 for one that counts before another sign, 4 for one at the start of a line,
/// 8 for a letter that counts there before some signs, as in `a)`.
private let weights: [UInt8] = {
  var weights = Array(repeating: UInt8(0), count: 256)
  for sign in "*_[]#|~^${}<>=+&\\`\"\t".utf8 { weights[Int(sign)] = 1 }
  for sign in ":'!".utf8 { weights[Int(sign)] = 2 }
  // The lead bytes of other signs, such as those of Word's bullets, and of Latin letters.
  for byte in [0xC2, 0xC3, 0xE2, 0xEF] + Array(UInt8(ascii: "0")...UInt8(ascii: "9")) + Array("-(.?".utf8) {
    weights[Int(byte)] |= 4
  }
  for letter in "abhioqv".utf8 { weights[Int(letter)] = 8 }
  return weights
}()

extension Span<UInt8> {
  /// Whether there is a sign that may have been meant as markup.
  @inline(never) fileprivate var mayHoldMarkup: Bool {
    holds { byte in
      // `!` to `'`, `*` and `+`, `:` to `>`, `[` to a grave accent, `{` to `~`, and tabs: not all of them are such signs.
      let low = (byte &- 0x21 < 7).bit | (byte &- 0x2A < 2).bit | (byte &- 0x3A < 5).bit
      return low | (byte &- 0x5B < 6).bit | (byte &- 0x7B < 4).bit | (byte == 9).bit
    }
  }
}

extension Tape {
  /// Whether it is the text of a field, which is one paragraph.
  var isField: Bool {
    switch nodes[0].kind {
    case .line, .paragraph(isTight: true): true
    default: false
    }
  }

  /// Whether readers see a sign in a block that may have been meant as markup.
  fileprivate func hasSign(in block: Int) -> Bool {
    var isLineStart = true
    let hasMarkup = words.span.extracting(bytes(of: block)).mayHoldMarkup
    for node in block + 1..<Int(nodes[block].end) {
      switch nodes[node].kind {
      case .text:
        let mayShow = hasMarkup || isLineStart
        if mayShow, hasSign(in: bytes(of: node), isLineStart: isLineStart, hasMarkup) { return true }
        isLineStart = false
      case .softBreak, .lineBreak: isLineStart = true
      default: break
      }
    }
    return false
  }

  /// Whether readers see such a sign; without `hasMarkup` only the start of a line may have one.
  private func hasSign(in range: Range<Int>, isLineStart: Bool, _ hasMarkup: Bool) -> Bool {
    let (weights, words) = (weights.span, words.span)
    var (isStart, index) = (isLineStart, range.lowerBound)
    while index < range.upperBound, isStart || hasMarkup {
      let weight = weights[Int(words[index])]
      if weight == 0 {
        isStart = isStart && words[index] <= 32
        index += 1
        // Most bytes of a line are letters and blanks.
        while !isStart, index < range.upperBound, weights[Int(words[index])] == 0 { index += 1 }
        continue
      }
      if weight & 1 != 0 || isStart && weight & 4 != 0 { return true }
      let next = index + 1 < range.upperBound ? words[index + 1] : 0
      // `a)`, `o een`, `h2.`, `import`
      if weight & 8 != 0, isStart, ").m\t 123456".utf8.contains(next) { return true }
      isStart = false
      // `:smile:` and `:::`, `!!!` and `Fout! Bladwijzer`, and the signs of a wiki
      switch words[index] {
      case UInt8(ascii: ":"): if next == UInt8(ascii: ":") || next.isSmallLetter { return true }
      case UInt8(ascii: "!"): if next == UInt8(ascii: "!") || next == 32 { return true }
      case UInt8(ascii: "'"): if next == UInt8(ascii: "'") { return true }
      default: break
      }
      index += 1
    }
    return false
  }
}

extension ShownText {
  fileprivate init(_ tape: Tape, _ block: Int, _ number: Int, _ surroundings: Surroundings) {
    let all = tape.bytes(of: block)
    var bytes = Array(tape.words[all])
    for node in block + 1..<Int(tape.nodes[block].end) {
      let replacement: UInt8
      switch tape.nodes[node].kind {
      case .softBreak, .lineBreak: replacement = UInt8(ascii: "\n")
      case .code, .raw, .image: replacement = 0
      case .link(let number) where tape.links[Int(number)].isWritten(as: tape.words(of: node)): replacement = 1
      default: continue
      }
      for index in tape.bytes(of: node) { bytes[index - all.lowerBound] = replacement }
    }
    kind =
      switch tape.nodes[block].kind {
      case .line: .line
      case .heading: .heading
      case .cell: .cell
      default: .paragraph
      }
    (self.surroundings, self.number, range) = (surroundings, number, tape.place(of: block))
    var signs = SignSet()
    for byte in bytes { signs.insert(byte) }
    (self.signs, text) = (signs, String(decoding: bytes, as: UTF8.self))
  }
}

extension Markdown.Link {
  /// Whether its words are its address, so that it is probably one without brackets: `www.oko.example`.
  fileprivate func isWritten(as words: ArraySlice<UInt8>) -> Bool {
    guard !isImage, destination.utf8.suffix(words.count).elementsEqual(words) else { return false }
    return ["", "http://", "mailto:"].contains { $0.utf8.count + words.count == destination.utf8.count }
  }
}
