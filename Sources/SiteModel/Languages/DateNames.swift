import Basics

/// The names of the months and days of the week of a language, to look for in texts.
struct DateNames: Sendable {
  /// The months, and after them their short names without full stops.
  private let months: [[UInt8]]
  private let weekdays: [[UInt8]]

  /// A bit for the first two letters of each month: most words of a text begin otherwise, and need no search.
  private let filter: UInt64

  init(months: [String], shortMonths: [String], weekdays: [String]) {
    self.months = (months + shortMonths.map { $0.dropping(suffix: ".") ?? $0 }).map { Array($0.lowercased().utf8) }
    filter = self.months.reduce(0) { $0 | DateNames.bit(of: $1, at: 0) }
    self.weekdays = weekdays.map { Array($0.lowercased().utf8) }
  }

  /// Returns the month whose name is the word at an offset, in letters of any case, and where the word ends.
  func month(at start: Int, in text: [UInt8]) -> (month: Int, end: Int)? {
    guard filter & DateNames.bit(of: text, at: start) != 0 else { return nil }
    for (index, name) in months.enumerated() where text.begins(name, at: start) {
      let end = start + name.count
      if text[safe: end]?.isLetter != true { return (index % 12 + 1, end) }
    }
    return nil
  }

  private static func bit(of text: [UInt8], at start: Int) -> UInt64 {
    guard start + 1 < text.count else { return 0 }
    return 1 << UInt64(((text[start] | 0x20) &* 7 &+ (text[start + 1] | 0x20)) & 63)
  }

  /// Returns the day of the week with which the word at an offset begins: `woensdagavond`.
  func weekday(at start: Int, in text: [UInt8]) -> Int? { weekdays.firstIndex { text.begins($0, at: start) } }
}

extension [UInt8] {
  /// Whether a word in small letters is at an offset, in letters of any case.
  fileprivate func begins(_ word: [UInt8], at start: Int) -> Bool {
    guard start + word.count <= count, let first = word.first, self[start] | 0x20 == first | 0x20 else { return false }
    return word.indices.allSatisfy {
      self[start + $0] == word[$0] || self[start + $0].isCapital && self[start + $0] | 0x20 == word[$0]
    }
  }
}
