import Basics

/// The facts in a text: numbers, dates, percentages, telephone numbers and web addresses.
///
/// Each has the same key in every language: “27 februari 2025” and “27 febrewaris 2025” are both `2025-02-27`.
struct StatedFacts {
  /// A fact: its kind, the key by which facts are compared, and its words in the text.
  struct Fact {
    enum Kind {
      case number, percentage, date, address
    }

    let kind: Kind
    let key: String
    let words: String
  }

  private(set) var facts: [Fact] = []

  private let text: [UInt8]
  private let language: Language
  private var index = 0

  init(in text: ArraySlice<UInt8>, _ language: Language) {
    self.language = language
    guard text.mayStateFacts else {
      self.text = []
      return
    }
    self.text = Array(text)
    while index < self.text.count {
      if self.text[index].isDigit {
        readNumber()
      } else if let end = endOfSign(at: index) {
        index = end
      } else {
        readWord()
      }
    }
  }

  /// Reads a number with the month and year after it, or with its percent sign.
  private mutating func readNumber() {
    let start = index
    let number = takeNumber()
    if let day = Int(number), (1...31).contains(day), let (month, afterMonth) = month(at: index) {
      index = afterMonth
      let year = year(at: index)
      if let year { index = year.end }
      return add(.date, date(day: day, month: month, year: year?.text), from: start)
    }
    if text[safe: index] == UInt8(ascii: "%") {
      index += 1
      return add(.percentage, number + "%", from: start)
    }
    add(PartialDate(number)?.month == nil ? .number : .date, number, from: start)
  }

  /// Reads a month with the year after it, or a web address; skips any other word.
  private mutating func readWord() {
    let start = index
    if let (month, end) = month(at: index, isWord: true), let year = year(at: end) {
      index = year.end
      return add(.date, date(day: nil, month: month, year: year.text), from: start)
    }
    while let byte = text[safe: index], !byte.isDigit, endOfSign(at: index) == nil { index += 1 }
    let (word, rest) = (text[start..<index], text[index...])
    let isAddress =
      word.elementsEqual("www".utf8)
      || rest.starts(with: "://".utf8) && (word.elementsEqual("http".utf8) || word.elementsEqual("https".utf8))
    guard isAddress else { return }
    while let byte = text[safe: index], !",;()<>\"".utf8.contains(byte), byte < 0x80 || endOfSign(at: index) == nil,
      byte > 32
    { index += 1 }
    while index > start, ".:?!'".utf8.contains(text[index - 1]) { index -= 1 }
    add(.address, String(decoding: text[start..<index], as: UTF8.self), from: start)
  }

  private mutating func add(_ kind: Fact.Kind, _ key: String, from start: Int) {
    facts.append(Fact(kind: kind, key: key, words: String(decoding: text[start..<index], as: UTF8.self)))
  }

  /// Reads digits and the signs between them, as in `1.250`, `2025-10-14` and `19:30`; drops thousands separators.
  private mutating func takeNumber() -> String {
    let start = index
    while let byte = text[safe: index] {
      let joins = ".,:-/".utf8.contains(byte) && text[safe: index + 1]?.isDigit == true
      guard byte.isDigit || joins else { break }
      index += 1
    }
    let number = String(decoding: text[start..<index], as: UTF8.self)
    let parts = number.split(separator: language.groupSign, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return number }
    let isGrouped = parts.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) } && parts[0].count <= 3
    return isGrouped ? parts.joined() : number
  }

  private func date(day: Int?, month: Int, year: String?) -> String {
    (year ?? "") + [month, day].compactMap(\.self).map { "-" + String($0).padded(to: 2) }.joined()
  }

  /// Returns the month whose name comes after a space at an offset, or at the offset itself if `isWord` is true.
  private func month(at start: Int, isWord: Bool = false) -> (month: Int, end: Int)? {
    (isWord ? start : endOfSpace(at: start)).flatMap { language.dateNames.month(at: $0, in: text) }
  }

  /// Returns the year of four digits that comes after a space at an offset.
  private func year(at start: Int) -> (text: String, end: Int)? {
    guard let start = endOfSpace(at: start) else { return nil }
    let digits = text[start...].prefix(while: \.isDigit)
    return digits.count == 4 ? (String(decoding: digits, as: UTF8.self), digits.endIndex) : nil
  }

  /// Returns the end of a sign outside words, such as a space, comma or quotation mark; `nil` if there is none.
  private func endOfSign(at start: Int) -> Int? {
    switch text[start] {
    case 0xC2 where text[safe: start + 1].map { $0 >= 0xA0 } ?? false: start + 2
    case 0xE2 where [0x80, 0x81].contains(text[safe: start + 1]): start + 3
    case 0x80...: nil
    case let byte: byte.isLetter || byte.isDigit ? nil : start + 1
    }
  }

  /// Returns the end of a space, breaking or not; `nil` if there is none.
  private func endOfSpace(at start: Int) -> Int? {
    if text[safe: start] == 32 { return start + 1 }
    return text[safe: start] == 0xC2 && text[safe: start + 1] == 0xA0 ? start + 2 : nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether a digit or an address is among the bytes; most texts have neither, and no fact is without one.
  var mayStateFacts: Bool {
    let bytes = span
    return bytes.holdsDigitsOrColons || bytes.holds(UInt8(ascii: "w"), before: UInt8(ascii: "w"))
  }
}
