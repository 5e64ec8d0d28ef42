package import Basics

/// The content and structure of a section, independent of its form, for comparison with its translation.
///
/// Line breaks, white space at line ends, the characters of list and emphasis marks, and the kind of quotation marks
/// don't count.
package struct Outline: Sendable {
  /// The parts of the section, in document order.
  package var blocks: [Block] = []

  /// The addresses of its links and images, in document order.
  package var links: [Link] = []

  /// The number of references to footnotes.
  package var footnoteReferences = 0

  /// The bytes from which the fingerprint is made: kinds of nodes, words and addresses.
  package var signature: [UInt8] = []

  /// The range of the section; `nil` if it has no blocks.
  package var range: FileRange?

  package init() {}

  /// A part with words of its own, or one that holds other parts.
  package struct Block: Sendable {
    /// The kind of a block, with its level, size or name.
    package enum Kind: Hashable, Sendable {
      case paragraph, cell, code, quote
      case heading(level: Int)
      case list(isOrdered: Bool, items: Int)
      case table(rows: Int, columns: Int)
      case notice(String)
      case figure(String)
      case footnote
    }

    package var kind: Kind
    package let range: FileRange

    /// The words, including those of links but not their addresses.
    package var text = ""

    /// The words without code, HTML and fragments in another language.
    package var ownText = ""

    package init(kind: Kind, range: FileRange, text: String = "", ownText: String = "") {
      (self.kind, self.range, self.text, self.ownText) = (kind, range, text, ownText)
    }
  }

  /// A link or an image, with the index of its block.
  package struct Link: Sendable {
    package let destination: String
    package let isImage: Bool
    package let block: Int
  }

  /// A short hash of the content.
  package var fingerprint: Fingerprint { Fingerprint(signature) }
}

extension Outline {
  /// Frees what the parts have grown too large. A site keeps its outlines, so they hold a large part of its memory.
  mutating func shrink() {
    signature = Array(signature[...])
    for index in blocks.indices {
      let text = blocks[index].text
      let isAllOwn = blocks[index].ownText == text
      blocks[index].text = text.shrunk
      blocks[index].ownText = isAllOwn ? blocks[index].text : blocks[index].ownText.shrunk
    }
  }
}

extension String {
  /// The same text in no more memory than it needs.
  fileprivate var shrunk: String {
    utf8.withContiguousStorageIfAvailable { String(decoding: $0, as: UTF8.self) } ?? self
  }
}

extension Outline {
  /// Creates the outline of a text whose only markup is fragments in another language.
  package init(words: String, at range: FileRange) {
    var written = Signature()
    written.append(words: words.utf8)
    signature = written.bytes
    self.range = range
    let other = /\[([^\[\]]+)\]\(lang:[^()\s]+\)/
    let hasOther = words.utf8.contains(UInt8(ascii: "["))
    blocks = [
      Block(
        kind: .paragraph, range: range,
        text: hasOther ? words.replacing(other) { String($0.output.1) } : words,
        ownText: hasOther ? words.replacing(other, with: "") : words)
    ]
  }
}

/// A short hash of a text, enough to see that it has changed.
package struct Fingerprint: Hashable, Sendable {
  /// The hash as eight hexadecimal digits.
  package let text: String

  package init(_ signature: [UInt8]) {
    let hash = fnv1a(signature)
    let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
    text = String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Reads a fingerprint that somebody wrote down; `nil` if it isn't one.
  package init?(written: some StringProtocol) {
    guard written.utf8.count == 8, written.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else { return nil }
    text = String(written)
  }

  /// Creates the fingerprint of words without markup, such as a title.
  package init(words: String) {
    var signature = Signature()
    signature.append(words: Array(words.utf8))
    self.init(signature.bytes)
  }
}

/// The bytes from which a fingerprint is made.
package struct Signature {
  package private(set) var bytes: [UInt8] = []

  /// Whether a space comes before the next word.
  private var isBlankDue = false

  package init() {}

  /// Appends the kind of a node, without the white space around it.
  mutating func append(node: StaticString) {
    isBlankDue = false
    bytes.append(1)
    bytes.append(html: node)
  }

  /// Appends the kind of a node within words.
  mutating func append(inline node: StaticString) {
    bytes.append(2)
    bytes.append(html: node)
  }

  mutating func append(address: String) {
    bytes.append(3)
    bytes += address.utf8
  }

  mutating func appendBlank() { isBlankDue = true }

  /// Appends words, with white space collapsed and quotation marks made straight.
  package mutating func append(words: some Sequence<UInt8>) {
    for byte in words {
      if byte <= 32 {
        isBlankDue = true
        continue
      }
      if isBlankDue {
        if let last = bytes.last, last > 32 { bytes.append(32) }
        isBlankDue = false
      }
      bytes.append(byte)
      straightenQuote()
    }
  }

  /// Turns a curly quotation mark at the end (U+2018 to U+201F) into `'` or `"`.
  private mutating func straightenQuote() {
    guard let last = bytes.last, 0x98...0x9F ~= last, bytes.count > 2, bytes[bytes.count - 2] == 0x80,
      bytes[bytes.count - 3] == 0xE2
    else { return }
    bytes.removeLast(3)
    bytes.append(last < 0x9C ? UInt8(ascii: "'") : UInt8(ascii: "\""))
  }

  /// Removes ` {#id}` from the end, since an id isn't a word.
  mutating func removeID() {
    guard bytes.last == UInt8(ascii: "}"), let brace = bytes.lastIndex(of: UInt8(ascii: "{")),
      bytes[brace...].starts(with: "{#".utf8)
    else { return }
    bytes.removeSubrange(brace...)
    if bytes.last == 32 { bytes.removeLast() }
  }
}
