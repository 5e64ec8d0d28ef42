import Foundation

@testable import TestSupport

/// Good texts in one language, dealt like cards: each comes once before any comes again.
struct TextDeck {
  private let language: String
  private var blocks: Cards<Block>
  private var headings: Cards<String>
  private var titles: Cards<String>
  private var fields: Cards<String>

  /// Reads the texts of a language from the files of a bank.
  init(bank: String, _ language: String, _ generator: inout SeededGenerator) throws {
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: "\(bank)\(name)-\(language).\(name == "blokken" ? "md" : "txt")", encoding: .utf8)
    }
    func lines(_ name: String) throws -> [String] { try text(name).split(separator: "\n").map(String.init) }
    self.language = language
    let blocks = Block.all(in: try text("blokken"))
    self.blocks = Cards(blocks, &generator)
    headings = Cards(try lines("koppen"), &generator)
    titles = Cards(try lines("titels"), &generator)
    fields = Cards(try lines("velden"), &generator)
  }

  /// Returns a page with these fields; `TEKST` stands for any text in them, `KORT` for a title, `NUMMER` for a number.
  mutating func page(
    _ pattern: String, index: Int, _ generator: inout SeededGenerator
  ) -> (fields: String, text: String) {
    var fields = "titel: \(quoted(titles.next(&generator) + " (\(index))"))\n"
    fields += "samenvatting: \(quoted(self.fields.next(&generator)))\nbijgewerkt: 2026-01-\(10 + index % 20)\n"
    fields += pattern.replacing("NUMMER", with: String(100 + index))
    while let place = fields.firstRange(of: "TEKST") {
      fields.replaceSubrange(place, with: quoted(self.fields.next(&generator)))
    }
    if let place = fields.firstRange(of: "KORT") {
      fields.replaceSubrange(place, with: quoted(titles.next(&generator)))
    }
    return (fields, text(isInformal: !pattern.contains(":") && index % 4 == 0, &generator))
  }

  /// Returns a value of YAML between quotation marks.
  private func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\\\"") + "\"" }

  /// Returns four to six blocks that address the reader in one way, half of them below a heading of their own.
  private mutating func text(isInformal: Bool, _ generator: inout SeededGenerator) -> String {
    var (parts, used, isBelowHeading): ([String], Set<String>, Bool) = ([], [], false)
    for _ in 0..<Int.random(in: 4...6, using: &generator) {
      let block = blocks.next(&generator) { !$0.isUnfit(informal: isInformal) && !used.contains($0.text) }
      used.insert(block.text)
      // A list directly below another would be a part of it.
      let needsHeading = block.text.hasPrefix("###") ? !isBelowHeading : block.isList
      if needsHeading || !block.text.hasPrefix("#") && Bool.random(using: &generator) {
        let heading = headings.next(&generator) { !used.contains($0) }
        used.insert(heading)
        parts.append("## " + heading)
        isBelowHeading = true
      }
      isBelowHeading = isBelowHeading || block.text.hasPrefix("#")
      parts.append(block.text)
    }
    return parts.joined(separator: "\n\n")
  }
}

/// A piece of Markdown that makes sense alone.
private struct Block: Equatable {
  let text: String

  /// Whether it begins with an item of a list.
  let isList: Bool

  /// How it addresses the reader, if it does.
  private let isInformal: Bool
  private let isFormal: Bool

  func isUnfit(informal: Bool) -> Bool { informal ? isFormal : isInformal }

  /// Returns the blocks between comments; a comment with a word is before one that says `je`.
  static func all(in bank: String) -> [Block] {
    var (blocks, isInformal): ([Block], Bool) = ([], false)
    for part in bank.split(separator: "\n<!-- ") {
      let ending = part.range(of: "-->\n")
      isInformal = ending.map { part[..<$0.lowerBound].contains("je") } ?? false
      let text = String(part[(ending?.upperBound ?? part.startIndex)...])
      blocks.append(
        Block(
          text: text.trimmingCharacters(in: .newlines),
          isList: text.trimmingCharacters(in: .newlines).prefixMatch(of: /(?:[-+*]|\d+[.)])\s/) != nil,
          isInformal: isInformal, isFormal: text.contains(/\b(?:u|U|uw|Uw)\b/)))
    }
    return blocks
  }
}

/// Cards that are shuffled again when all have been dealt.
private struct Cards<Card: Equatable> {
  private let all: [Card]
  private var left: [Card]

  init(_ all: [Card], _ generator: inout SeededGenerator) {
    self.all = all
    left = all.shuffled(using: &generator)
  }

  /// Deals the first card that fits; there are always more cards than a page needs.
  mutating func next(_ generator: inout SeededGenerator, where fits: (Card) -> Bool = { _ in true }) -> Card {
    while true {
      if let index = left.firstIndex(where: fits) { return left.remove(at: index) }
      left += all.shuffled(using: &generator)
    }
  }
}
