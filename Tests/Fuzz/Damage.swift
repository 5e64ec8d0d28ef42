@testable import TestSupport

/// A way to damage a file.
enum Damage: CaseIterable {
  case byte, token, cut, end, copy, splice, line, lineTwice, linesSwapped, indentation, quote, encoding, long, deep

  /// Returns a text with one to four kinds of damage, and which they are; a splice is from one of some others.
  static func some(
    of bytes: [UInt8], beside others: [[UInt8]], _ random: inout SeededGenerator
  ) -> (kinds: [Damage], bytes: [UInt8]) {
    let kinds = (0..<Int.random(in: 1...4, using: &random)).map { _ in allCases.randomElement(using: &random) ?? .byte }
    return (kinds, kinds.reduce(into: bytes) { $1.apply(to: &$0, beside: others, &random) })
  }

  private func apply(to bytes: inout [UInt8], beside others: [[UInt8]], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
    switch self {
    case .byte: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    case .token: bytes.insert(contentsOf: Damage.tokens(1, &random), at: place)
    case .cut: bytes.removeSubrange(place..<end)
    case .end: bytes.removeSubrange(place..<bytes.count)
    case .copy: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
    case .splice:
      let other = others.randomElement(using: &random) ?? []
      let start = Int.random(in: 0...other.count, using: &random)
      let part = other[start..<min(other.count, start + Int.random(in: 1...400, using: &random))]
      bytes.replaceSubrange(place..<end, with: part)
    case .line, .lineTwice, .linesSwapped, .indentation: changeLines(of: &bytes, &random)
    case .quote: bytes.insert(Array("\"'`[]{}()<>|&*".utf8).randomElement(using: &random) ?? 0, at: place)
    case .encoding:
      let wrong: [[UInt8]] = [[0xC3], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0x80]]
      bytes.insert(contentsOf: wrong.randomElement(using: &random) ?? [], at: place)
    case .long: bytes.insert(contentsOf: Damage.tokens(3_000, &random), at: place)
    case .deep: bytes.insert(contentsOf: Damage.tokens(60, &random), at: place)
    }
  }

  /// Returns the same token of ours some times.
  private static func tokens(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let token = Array((Seeds.tokens.randomElement(using: &random) ?? "").utf8)
    return Array(repeatElement(token, count: count).joined())
  }

  private func changeLines(of bytes: inout [UInt8], _ random: inout SeededGenerator) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    let (first, second) = (Int.random(in: lines.indices, using: &random), Int.random(in: lines.indices, using: &random))
    switch self {
    case .line: lines.remove(at: first)
    case .lineTwice: lines.insert(lines[first], at: second)
    case .linesSwapped: lines.swapAt(first, second)
    default: lines[first].insert(contentsOf: repeatElement(32, count: Int.random(in: 1...5, using: &random)), at: 0)
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
