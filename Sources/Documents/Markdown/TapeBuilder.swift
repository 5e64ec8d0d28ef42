import Basics

/// The parts of a ``Tape`` while it is recorded.
struct TapeBuilder {
  private(set) var words: [UInt8] = []
  private(set) var nodes: [Tape.Node] = []
  private(set) var names: [String] = []
  var links: [Markdown.Link] = []
  var headings: [Tape.Heading] = []
  var figures: [Markdown.Figure] = []
  var references: [Tape.Reference] = []

  /// Creates a tape with room for a text of some bytes.
  init(capacity: Int) {
    words.reserveCapacity(capacity)
    nodes.reserveCapacity(capacity / 16)
  }

  /// Adds a node and returns its index; `block` is the range of its block in the file.
  @discardableResult
  mutating func add(_ kind: Tape.Kind, at block: Range<Int>) -> Int {
    nodes.append(
      Tape.Node(
        kind: kind, start: UInt32(words.count), end: UInt32(nodes.count + 1),
        block: UInt32(block.lowerBound)..<UInt32(block.upperBound)))
    return nodes.count - 1
  }

  /// Adds words to the last node.
  mutating func add(words: some Sequence<UInt8>) { self.words += words }

  /// Ends a node: it holds those added since.
  mutating func end(_ node: Int) { nodes[node].end = UInt32(nodes.count) }

  /// Records a name and returns its number.
  mutating func number(of name: String) -> UInt32 {
    names.append(name)
    return UInt32(names.count - 1)
  }

  /// Returns the words since a node was added.
  func words(since node: Int) -> String { String(decoding: words[Int(nodes[node].start)...], as: UTF8.self) }

  /// Whether there are only white space and no images or references since a node was added.
  func isBlank(since node: Int) -> Bool {
    let isShown = nodes[node...].contains { node in
      switch node.kind {
      case .image, .footnoteReference: true
      default: false
      }
    }
    return !isShown && words(since: node).allSatisfy(\.isWhitespace)
  }

  /// Returns what `{…}` holds at the end of an open heading. In code or in a link, it is part of the words.
  func braced(atEndOf heading: Int) -> ArraySlice<UInt8>? {
    guard words.last == UInt8(ascii: "}"), let text = nodes.indices.last, nodes[text].kind.isText,
      Nodes(nodes: nodes, heading + 1..<nodes.count).contains(text),
      let brace = words[Int(nodes[text].start)...].lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    return words[(brace + 1)...].dropLast()
  }

  /// Removes the words of an open heading from an offset on, and the white space before them.
  mutating func removeWords(of heading: Int, from offset: Int) {
    words.removeSubrange(offset...)
    while words.count > nodes[heading].start, words.last.map({ $0 <= 32 }) == true { words.removeLast() }
    while let last = nodes.last, last.kind.isText, last.start >= words.count { nodes.removeLast() }
  }
}

extension Tape.Kind {
  fileprivate var isText: Bool {
    switch self {
    case .text, .softBreak, .lineBreak: true
    default: false
    }
  }
}

extension TapeBuilder {
  /// Records a text whose only markup is words in another language.
  init(line text: String, at range: FileRange) {
    self.init(capacity: text.utf8.count)
    let line = add(.line, at: range.bytes)
    for part in text.languageParts {
      let language = part.language.map { add(.language(number(of: String($0))), at: range.bytes) }
      add(.text(isPlain: false), at: range.bytes)
      add(words: part.words.utf8)
      if let language { end(language) }
    }
    end(line)
    add(.end, at: range.bytes.upperBound..<range.bytes.upperBound)
  }
}
