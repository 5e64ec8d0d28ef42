import Basics

/// A short hash of a text, enough to see that it has changed.
///
/// Line breaks, white space at line ends, the characters of list and emphasis marks, and the kind of quotation marks
/// don't count.
package struct Fingerprint: Hashable, Sendable {
  /// The hash as eight hexadecimal digits.
  package let text: String

  package init(_ passage: Passage) {
    var signature = Signature()
    passage.sign(&signature)
    self.init(signature)
  }

  /// Creates the fingerprint of some passages together.
  package init(all passages: [Passage]) {
    var signature = Signature()
    for passage in passages {
      passage.sign(&signature)
      signature.end()
    }
    self.init(signature)
  }

  /// Creates the fingerprint of words without markup, such as a title.
  package init(words: String) {
    var signature = Signature()
    signature.append(words: Array(words.utf8)[...])
    self.init(signature)
  }

  /// Reads a fingerprint that somebody wrote down; `nil` if it isn't one.
  package init?(written: String) {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "f")
    guard written.utf8.count == 8, written.utf8.allSatisfy({ $0.isDigit || letters ~= $0 }) else { return nil }
    text = written
  }

  private init(_ signature: Signature) {
    let hash = signature.hash
    text = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16).padded(to: 8)
  }
}

/// A hash of kinds of nodes, words and addresses, with a byte before each that tells them apart.
private struct Signature {
  private(set) var hash = UInt64.fnvBasis
  private var last: UInt8 = 0

  /// Whether a space comes before the next word.
  private var isBlankDue = false

  private mutating func append(_ byte: UInt8) {
    hash.append(byte)
    last = byte
  }

  /// Appends the kind and the addresses of a node.
  mutating func begin(_ sign: Sign) {
    append(sign.name, isBlock: sign.isBlock)
    for address in sign.addresses {
      append(3)
      for byte in address.utf8 { append(byte) }
    }
  }

  mutating func end(_ sign: Sign) {
    if let end = sign.end { append(end, isBlock: sign.isBlock) }
  }

  /// Appends the name of a block, without the white space around it, or of a node within words.
  private mutating func append(_ name: String, isBlock: Bool) {
    if isBlock { isBlankDue = false }
    append(isBlock ? 1 : 2)
    for byte in name.utf8 { append(byte) }
  }

  mutating func appendBlank() { isBlankDue = true }

  /// Ends a passage that others follow.
  mutating func end() {
    append(0)
    isBlankDue = false
  }

  /// Appends words, with white space collapsed and quotation marks made straight.
  mutating func append(words: ArraySlice<UInt8>) {
    let words = words.span
    var index = 0
    while index < words.count {
      // Most bytes are letters, each behind another.
      if last > 32, !isBlankDue, words[index] > 32, words[index] != 0xE2 {
        var hash = hash
        repeat {
          hash.append(words[index])
          index += 1
        } while index < words.count && words[index] > 32 && words[index] != 0xE2
        (self.hash, last) = (hash, words[index - 1])
        continue
      }
      let byte = words[index]
      index += 1
      if byte <= 32 {
        isBlankDue = true
        continue
      }
      if isBlankDue, last > 32 { append(32) }
      isBlankDue = false
      // Curly quotation marks are U+2018 to U+201F.
      if byte == 0xE2, index + 1 < words.count, words[index] == 0x80, 0x98...0x9F ~= words[index + 1] {
        append(words[index + 1] < 0x9C ? UInt8(ascii: "'") : UInt8(ascii: "\""))
        index += 2
      } else {
        append(byte)
      }
    }
  }
}

extension Passage {
  fileprivate func sign(_ signature: inout Signature) {
    for node in Nodes(tape, nodes) { tape.sign(node, &signature) }
  }
}

/// How a node is signed, besides by what it holds.
private struct Sign {
  let name: String
  let isBlock: Bool
  let addresses: [String]

  /// The name of its end; `nil` for a node that has none.
  let end: String?

  static func block(_ name: String, _ addresses: [String] = [], end: String? = "/") -> Sign {
    Sign(name: name, isBlock: true, addresses: addresses, end: end)
  }

  static func inline(_ name: String, _ addresses: [String] = [], end: String? = "/") -> Sign {
    Sign(name: name, isBlock: false, addresses: addresses, end: end)
  }

  /// An image or a link, with its title, which appears on hover.
  static func link(_ name: String, _ link: Markdown.Link) -> Sign {
    inline(name, link.title.isEmpty ? [link.destination] : [link.destination, link.title], end: "/a")
  }
}

extension Tape {
  fileprivate func sign(_ node: Int, _ signature: inout Signature) {
    let sign = sign(of: node)
    if let sign { signature.begin(sign) }
    switch nodes[node].kind {
    case .text, .raw, .code: signature.append(words: words(of: node))
    case .softBreak, .lineBreak: signature.appendBlank()
    case .mark(let number):
      signature.append(words: Array(Notice.mark(names[Int(number)]).utf8)[...])
      signature.appendBlank()
    case .line: self.sign(line: node, &signature)
    case .figure(let number) where figures.indices.contains(Int(number)):
      // It is signed as the image that it is in Markdown.
      let image = Sign.inline("img", [Markdown.Figure.scheme + figures[Int(number)].key], end: "/a")
      signature.begin(image)
      self.sign(childrenOf: node, &signature)
      signature.end(image)
    default: self.sign(childrenOf: node, &signature)
    }
    if let sign { signature.end(sign) }
  }

  private func sign(childrenOf node: Int, _ signature: inout Signature) {
    for child in children(of: node) { sign(child, &signature) }
  }

  private func sign(of node: Int) -> Sign? {
    switch nodes[node].kind {
    case .paragraph, .figure: .block("p")
    case .heading(let number): .block(headingNames[min(headings[Int(number)].level, 6)])
    case .quote, .notice: .block("quote")
    case .bulletList: .block("list")
    case .orderedList(let start): .block("list", ["\(start)"])
    case .item: .block("item", end: nil)
    case .thematicBreak: .block("break", end: nil)
    case .codeBlock: .block("code", [String(decoding: words(of: node), as: UTF8.self)])
    case .table: .block("table")
    case .row: .block("row", end: nil)
    case .cell: .block("cell")
    case .footnote: .block("note")
    case .code: .inline("code", end: nil)
    case .emphasis: .inline("em")
    case .strong: .inline("strong")
    case .strikethrough: .inline("del")
    case .link(let number): .link("a", links[Int(number)])
    case .image(let number): .link("img", links[Int(number)])
    case .language(let number): .inline("a", [LanguageTag.scheme + names[Int(number)]], end: "/a")
    case .footnoteReference: .inline("note", end: nil)
    case .sourceMark(let number): .inline("mark", [marks[Int(number)].source], end: nil)
    case .line, .text, .raw, .mark, .softBreak, .lineBreak, .rawBlock, .end: nil
    }
  }

  /// Signs a text as it is written.
  private func sign(line: Int, _ signature: inout Signature) {
    for node in children(of: line) {
      guard case .language(let number) = nodes[node].kind else {
        signature.append(words: words(of: node))
        continue
      }
      let written = "[\(String(decoding: words(of: node), as: UTF8.self))](\(LanguageTag.scheme)\(names[Int(number)]))"
      signature.append(words: Array(written.utf8)[...])
    }
  }
}

private let headingNames: [String] = ["h", "h1", "h2", "h3", "h4", "h5", "h6"]
