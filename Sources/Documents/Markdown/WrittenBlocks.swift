package import Basics

/// A row of a table as it is written.
package struct WrittenRow: Sendable {
  package let range: FileRange

  /// The number of columns of its table.
  package let columns: Int

  /// The cells as they are written; those behind the last column are not shown.
  package let cells: [FileRange]
}

/// A list with numbers as it is written.
package struct WrittenList: Sendable {
  /// The number that each item is shown with is this one and how many come before.
  package let start: Int

  /// The number of each item with the sign behind it, such as `4.`; `nil` if it isn't at the start of a line.
  package let numbers: [FileRange?]
}

extension Passage {
  /// The rows of tables below the head, in document order.
  package var writtenRows: [WrittenRow] {
    var (rows, columns): ([WrittenRow], Int) = ([], 0)
    for index in nodes {
      guard case .row(let isHeader) = tape.nodes[index].kind else { continue }
      if isHeader {
        columns = tape.children(of: index).reduce(0) { count, _ in count + 1 }
      } else {
        let line = tape.place(of: index).withoutMarks
        rows.append(WrittenRow(range: line, columns: columns, cells: line.cells))
      }
    }
    return rows
  }

  /// The heads of tables in which no cell has words.
  package var emptyHeads: [FileRange] {
    nodes.compactMap { index in
      guard case .row(isHeader: true) = tape.nodes[index].kind else { return nil }
      return tape.words(of: index).allSatisfy { $0 <= 32 } ? tape.place(of: index).withoutMarks : nil
    }
  }

  /// The sums whose asterisks emphasise a factor: `5*3*2`, which readers see as 532.
  package var emphasisedFactors: [FileRange] {
    var (found, block): ([FileRange], Range<Int>) = ([], 0..<0)
    for index in nodes {
      switch tape.nodes[index].kind {
      case .paragraph, .heading, .cell: block = tape.bytes(of: index)
      case .emphasis, .strong:
        let words = tape.bytes(of: index), place = tape.place(of: index)
        guard words.lowerBound > block.lowerBound, words.upperBound < block.upperBound, !words.isEmpty,
          tape.isFactor(words, in: block)
        else { continue }
        let mark = tape.nodes[index].kind == .strong ? "**" : "*"
        let text = String(decoding: tape.words[words], as: UTF8.self)
        let last = String(decoding: tape.words[words.upperBound...words.upperBound], as: UTF8.self)
        guard let range = place.range(ofFirst: mark + text + mark + last)?.withTerms, found.last != range else {
          continue
        }
        found.append(range)
      default: break
      }
    }
    return found
  }

  /// The lists with numbers, in document order.
  package var writtenLists: [WrittenList] {
    nodes.compactMap { index in
      guard case .orderedList(let start) = tape.nodes[index].kind else { return nil }
      return WrittenList(start: Int(start), numbers: tape.children(of: index).map { tape.place(of: $0).listNumber })
    }
  }
}

extension FileRange {
  /// The first line, without the white space at its ends and the marks of quotes and lists before it.
  package var withoutMarks: FileRange {
    var line = firstLine.trimmed
    while let rest = file.bytes[line.bytes].withoutContainerMark { line = FileRange(file, rest.indices).trimmed }
    return line
  }

  /// The parts of a line between `|`, without those before the first and behind the last where the line has them.
  package var cells: [FileRange] {
    var (cells, start): ([FileRange], Int) = ([], bytes.lowerBound)
    for index in bytes where file.bytes[index] == UInt8(ascii: "|") {
      if index > bytes.lowerBound, file.bytes[index - 1] == UInt8(ascii: "\\") { continue }
      if index > bytes.lowerBound { cells.append(FileRange(file, start..<index)) }
      start = index + 1
    }
    if start < bytes.upperBound { cells.append(FileRange(file, start..<bytes.upperBound)) }
    return cells
  }

  /// The number with which an item of a list begins.
  fileprivate var listNumber: FileRange? {
    var rest = file.bytes[firstLine.bytes]
    while true {
      rest = rest.drop { $0 <= 32 }
      let digits = rest.prefix(while: \.isDigit)
      if !digits.isEmpty { return FileRange(file, digits.startIndex..<min(digits.endIndex + 1, bytes.upperBound)) }
      guard let next = rest.withoutContainerMark else { return nil }
      rest = next
    }
  }
}

extension Tape {
  /// Whether emphasised words are between two digits, or are a letter between two single letters.
  fileprivate func isFactor(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let (before, after) = (words[run.lowerBound - 1], words[run.upperBound])
    if before.isDigit, after.isDigit { return true }
    let (second, third) = (run.lowerBound - 2, run.upperBound + 1)
    return run.count == 1 && [before, words[run.lowerBound], after].allSatisfy(\.isLetter)
      && (second < block.lowerBound || !words[second].isLetter) && (third >= block.upperBound || !words[third].isLetter)
  }
}

extension FileRange {
  /// It with the letters, digits and asterisks around it.
  fileprivate var withTerms: FileRange {
    let isTerm = { (byte: UInt8) in byte.isLetter || byte.isDigit || byte == UInt8(ascii: "*") }
    let start = bytes.lowerBound - file.bytes[..<bytes.lowerBound].reversed().prefix(while: isTerm).count
    return FileRange(file, start..<bytes.upperBound + file.bytes[bytes.upperBound...].prefix(while: isTerm).count)
  }
}

// MARK: Definitions

/// A line such as `[brief]: brief.pdf`, which readers don't see: the address of each `[brief]`.
package struct WrittenDefinition: Sendable {
  package let range: FileRange
  package let name: String
  package let isUsed: Bool

  /// Whether a line above defines the same name.
  package let isRepeated: Bool
}

extension Passage {
  /// The definitions of addresses, in document order, without those that are comments: `[//]: # (tekst)`.
  package var writtenDefinitions: [WrittenDefinition] {
    let text = tape.range
    guard text.range(ofFirst: "]:") != nil else { return [] }
    let verbatim = blocks.filter { $0.kind == .code }.map(\.range.bytes)
    var lines: [(range: FileRange, name: String)] = []
    for line in text.lines where !verbatim.contains(where: { $0.contains(line.bytes.lowerBound) }) {
      let line = line.withoutMarks
      guard let name = line.definedName else { continue }
      // One that follows a line of a paragraph is shown.
      if tape.words.firstRange(of: "[\(name)]:".utf8) == nil { lines.append((line, name)) }
    }
    let used = names(outside: lines.map(\.range.bytes))
    var known: Set<String> = []
    return lines.map { line, name in
      let key = name.normalized
      return WrittenDefinition(
        range: line, name: name, isUsed: used.contains(key), isRepeated: !known.insert(key).inserted)
    }
  }

  /// Returns what stands between `[` and `]`, outside some lines.
  private func names(outside lines: [Range<Int>]) -> Set<String> {
    var (names, open): (Set<String>, Int?) = ([], nil)
    for index in tape.range.bytes {
      switch tape.range.file.bytes[index] {
      case UInt8(ascii: "["): open = index
      case UInt8(ascii: "]"):
        if let start = open, !lines.contains(where: { $0.lowerBound == start }) {
          names.insert(tape.range.file.text(in: start + 1..<index).normalized)
        }
        open = nil
      default: break
      }
    }
    return names
  }
}

extension FileRange {
  /// The name of a definition: `brief` of `[brief]: brief.pdf`.
  fileprivate var definedName: String? {
    let line = file.bytes[bytes]
    guard line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")),
      line[end...].starts(with: "]:".utf8)
    else { return nil }
    let name = file.text(in: line.startIndex + 1..<end)
    let address = file.text(in: end + 2..<line.endIndex).drop(while: \.isWhitespace)
    let isComment = name == "//" || address.hasPrefix("# ") || address == "#" || address.hasPrefix("<>")
    return name.isEmpty || name.hasPrefix("^") || name.contains("[") || isComment ? nil : name
  }
}

extension String {
  /// The name of a definition as it is compared: without case and with single blanks.
  fileprivate var normalized: String { lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
