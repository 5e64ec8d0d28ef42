package import Basics

/// What a section of a text says and of what it consists, whatever its form: for those who compare it with its translation.
///
/// How lines are wrapped, blanks at their ends, the signs of lists and emphasis and the kind of quotation marks don't count.
package struct Outline: Sendable {
  /// The parts of the section, in the order of the text.
  package var blocks: [Block] = []

  /// The addresses of its links and images, in the order of the text, each with the block in which it stands.
  package var links: [Link] = []

  /// How many references to footnotes it has.
  package var footnoteReferences = 0

  /// The bytes of which the fingerprint is made: kinds of nodes, words, addresses.
  package var signature: [UInt8] = []

  /// Where the section stands.
  package var range: FileRange?

  package init() {}

  /// A part with words of its own, or one that holds others.
  package struct Block: Sendable {
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

    /// The words; a link's are among them, its address isn't.
    package var text = ""

    /// The words but for the fragments that are marked as another language, and code.
    package var ownText = ""

    package init(kind: Kind, range: FileRange, text: String = "", ownText: String = "") {
      (self.kind, self.range, self.text, self.ownText) = (kind, range, text, ownText)
    }
  }

  /// A link or an image with the block in which it stands.
  package struct Link: Sendable {
    package let destination: String
    package let isImage: Bool
    package let block: Int
  }

  /// A short hash of what it says.
  package var fingerprint: Fingerprint { Fingerprint(signature) }
}

extension Outline {
  /// That of a text without markup but for fragments in another language.
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

/// A short hash of a text as it was: enough to see that it changed.
package struct Fingerprint: Hashable, Sendable {
  /// Eight hexadecimal digits.
  package let text: String

  package init(_ signature: [UInt8]) {
    let hash = fnv1a(signature)
    let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
    text = String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Reads what somebody wrote down; nothing where it is none.
  package init?(written: some StringProtocol) {
    guard written.utf8.count == 8, written.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else { return nil }
    text = String(written)
  }

  /// That of words that have no markup, such as a title.
  package init(words: String) {
    var signature = Signature()
    signature.append(words: Array(words.utf8))
    self.init(signature.bytes)
  }
}

/// The bytes of which a fingerprint is made.
package struct Signature {
  package private(set) var bytes: [UInt8] = []

  /// Whether a blank stands before the next word, if there is one.
  private var isBlankDue = false

  package init() {}

  /// Appends the kind of a node; blanks around it don't count.
  mutating func append(node: StaticString) {
    isBlankDue = false
    bytes.append(1)
    bytes.append(html: node)
  }

  /// Appends a kind of node that stands within words.
  mutating func append(inline node: StaticString) {
    bytes.append(2)
    bytes.append(html: node)
  }

  mutating func append(address: String) {
    bytes.append(3)
    bytes += address.utf8
  }

  mutating func appendBlank() { isBlankDue = true }

  /// Appends words, with one blank for many and one kind of quotation marks.
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

  /// “ and „ become ", ‘ and ’ become '. Only the last sign can be one.
  private mutating func straightenQuote() {
    guard let last = bytes.last, 0x98...0x9F ~= last, bytes.count > 2, bytes[bytes.count - 2] == 0x80,
      bytes[bytes.count - 3] == 0xE2
    else { return }
    bytes.removeLast(3)
    bytes.append(last < 0x9C ? UInt8(ascii: "'") : UInt8(ascii: "\""))
  }

  /// Removes ` {#id}` from the end: an id is no word.
  mutating func removeID() {
    guard bytes.last == UInt8(ascii: "}"), let brace = bytes.lastIndex(of: UInt8(ascii: "{")),
      bytes[brace...].starts(with: "{#".utf8)
    else { return }
    bytes.removeSubrange(brace...)
    if bytes.last == 32 { bytes.removeLast() }
  }
}
