package import Basics

/// Finds links within links.
///
/// For `[[a](b.md)](c.md)`, cmark makes the inner link and shows the brackets of the outer one as text.
struct NestedLinks {
  /// The number of links before each open bracket.
  private var brackets: [Int] = []
  private var links = 0

  /// The number of findings so far.
  private var count = 0

  /// Forgets the open brackets, because a link can't continue in the next block.
  mutating func enterBlock() { brackets = [] }

  mutating func leaveLink() { links += 1 }

  /// Reports the outer links that end in a text, at their addresses.
  ///
  /// Beyond ``Bounds/closeLooks``, it points at the block.
  mutating func mistakes(in text: [UInt8], _ blocks: inout BlockLocator) -> [Diagnostic] {
    var mistakes: [Diagnostic] = []
    for end in ends(in: text) {
      let range = count < Bounds.closeLooks ? blocks.range(of: end) : nil
      if let range, range.isEscaped { continue }
      let address = range.map { FileRange($0.file, ($0.bytes.lowerBound + 2)..<$0.bytes.upperBound) }
      mistakes.append(.nestedLink(at: address ?? blocks.place))
      count += 1
    }
    return mistakes
  }

  /// Returns the ends of outer links in a text as shown, such as `](c.md`.
  private mutating func ends(in text: [UInt8]) -> [[UInt8]] {
    var ends: [[UInt8]] = []
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "["): brackets.append(links)
      case UInt8(ascii: "]"):
        guard let before = brackets.popLast(), before < links, text[index...].starts(with: "](".utf8) else { continue }
        let address = text[(index + 2)...].prefix { $0 > 32 && $0 != UInt8(ascii: ")") }
        if !address.isEmpty, address.endIndex < text.endIndex { ends.append(Array(text[index..<address.endIndex])) }
      default: break
      }
    }
    return ends
  }
}

extension Rule {
  package static let nestedLink = Rule(
    "link-in-link",
    nl: "Een link staat niet in een andere link.",
    en: "A link is not within another link.")
}

extension Diagnostic {
  static let nestedLink = Unplaced(
    .nestedLink,
    nl: "een link kan geen andere link bevatten",
    tip: "zet ze naast elkaar, elk met eigen woorden: [Mei-inoar](lang:fy), [de visie](visie/index.md)",
    en: "a link can't hold another link",
    tip: "put them side by side, each with its own words: [Mei-inoar](lang:fy), [de visie](visie/index.md)")

  package static let linkWithoutWords = Unplaced(
    .noWords,
    nl: "tussen '[' en ']' staan de woorden van een link", tip: "vul ze in, of haal de link weg",
    en: "the words of a link stand between '[' and ']'", tip: "fill them in, or remove the link")
}
