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
  package init?(written: some StringProtocol) {
    guard written.utf8.count == 8, written.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else { return nil }
    text = String(written)
  }

  private init(_ signature: Signature) {
    let hash = signature.hash
    let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
    text = String(repeating: "0", count: 8 - digits.count) + digits
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

  private mutating func append(_ mark: UInt8, _ name: StaticString) {
    append(mark)
    for byte in UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount) { append(byte) }
  }

  /// Appends the kind of a block, without the white space around it.
  mutating func append(block name: StaticString) {
    isBlankDue = false
    append(1, name)
  }

  /// Appends the kind of a node within words.
  mutating func append(inline name: StaticString) { append(2, name) }

  mutating func append(address: some Sequence<UInt8>) {
    append(3)
    for byte in address { append(byte) }
  }

  mutating func appendBlank() { isBlankDue = true }

  /// Ends a passage that others follow.
  mutating func end() {
    append(0)
    isBlankDue = false
  }

  /// Appends words, with white space collapsed and quotation marks made straight.
  mutating func append(words: ArraySlice<UInt8>) {
    var index = words.startIndex
    while index < words.endIndex {
      let byte = words[index]
      index += 1
      if byte <= 32 {
        isBlankDue = true
        continue
      }
      if isBlankDue, last > 32 { append(32) }
      isBlankDue = false
      // Curly quotation marks are U+2018 to U+201F.
      if byte == 0xE2, index + 1 < words.endIndex, words[index] == 0x80, 0x98...0x9F ~= words[index + 1] {
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
    for node in Nodes(nodes: tape.nodes, nodes) { tape.sign(node, &signature) }
  }
}

extension Tape {
  fileprivate func sign(_ node: Int, _ signature: inout Signature) {
    switch nodes[node].kind {
    case .text, .raw: signature.append(words: words(of: node))
    case .softBreak, .lineBreak: signature.appendBlank()
    case .code:
      signature.append(inline: "code")
      signature.append(words: words(of: node))
    case .mark(let number):
      signature.append(words: Array("[!\(names[Int(number)])]".utf8)[...])
      signature.appendBlank()
    case .emphasis: sign(inline: "em", node, &signature)
    case .strong: sign(inline: "strong", node, &signature)
    case .strikethrough: sign(inline: "del", node, &signature)
    case .link(let number): sign("a", links[Int(number)].destination, links[Int(number)].title, node, &signature)
    case .image(let number): sign("img", links[Int(number)].destination, links[Int(number)].title, node, &signature)
    case .language(let number): sign("a", LanguageTag.scheme + names[Int(number)], "", node, &signature)
    case .footnoteReference: signature.append(inline: "note")
    case .line: sign(line: node, &signature)
    case .figure(let number): sign(figure: Int(number), node, &signature)
    case .orderedList(let start):
      signature.append(block: "list")
      signature.append(address: "\(start)".utf8)
      sign(childrenOf: node, &signature)
      signature.append(block: "/")
    case .codeBlock:
      signature.append(block: "code")
      signature.append(address: words(of: node))
      signature.append(block: "/")
    default: sign(block: node, &signature)
    }
  }

  private func sign(childrenOf node: Int, _ signature: inout Signature) {
    for child in children(of: node) { sign(child, &signature) }
  }

  /// Signs a block that has nothing but a kind and what it holds.
  private func sign(block node: Int, _ signature: inout Signature) {
    guard let (name, hasEnd) = blockName(of: nodes[node].kind) else { return }
    signature.append(block: name)
    sign(childrenOf: node, &signature)
    if hasEnd { signature.append(block: "/") }
  }

  private func blockName(of kind: Kind) -> (name: StaticString, hasEnd: Bool)? {
    switch kind {
    case .paragraph: ("p", true)
    case .heading(let number): (headingNames[min(headings[Int(number)].level, 6)], true)
    case .quote, .notice: ("quote", true)
    case .bulletList: ("list", true)
    case .item: ("item", false)
    case .thematicBreak: ("break", false)
    case .table: ("table", true)
    case .row: ("row", false)
    case .cell: ("cell", true)
    case .footnote: ("note", true)
    default: nil
    }
  }

  private func sign(inline name: StaticString, _ node: Int, _ signature: inout Signature) {
    signature.append(inline: name)
    sign(childrenOf: node, &signature)
    signature.append(inline: "/")
  }

  /// Signs a link or an image, with its title, which appears on hover.
  private func sign(
    _ name: StaticString, _ address: String, _ title: String, _ node: Int, _ signature: inout Signature
  ) {
    signature.append(inline: name)
    signature.append(address: address.utf8)
    if !title.isEmpty { signature.append(address: title.utf8) }
    sign(childrenOf: node, &signature)
    signature.append(inline: "/a")
  }

  /// Signs a figure as the paragraph with an image that it is in Markdown.
  private func sign(figure number: Int, _ node: Int, _ signature: inout Signature) {
    guard figures.indices.contains(number) else { return }
    signature.append(block: "p")
    sign("img", Markdown.Figure.scheme + figures[number].key, "", node, &signature)
    signature.append(block: "/")
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

private let headingNames: [StaticString] = ["h", "h1", "h2", "h3", "h4", "h5", "h6"]
