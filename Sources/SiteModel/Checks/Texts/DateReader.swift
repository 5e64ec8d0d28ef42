import Basics
import Documents

/// A date as somebody wrote it in a text: `woensdag 26 november 2025`, `26-11-2025`, `26/11/2025`, `november 2025`.
struct WrittenDate {
  /// The indices of its words, without the weekday.
  let words: Range<Int>

  /// `nil` if it has no year, or the year is no number.
  let date: PartialDate?

  /// Whether there is such a day, in its own year or in any.
  let exists: Bool

  /// The index of the word that is its year, if that is a word of its own.
  var year: Int?

  /// The index of the word with its weekday, and the number of that day.
  var weekday: (word: Int, day: Int)?

  /// The index of its first word, which may be the weekday.
  var start: Int { min(words.lowerBound, weekday?.word ?? words.lowerBound) }
}

/// Finds the dates in a text, by the months and weekdays of its language.
struct DateReader: Sendable {
  private let names: DateNames
  private let until: [[UInt8]]
  private let from: String

  init(_ language: Language) {
    names = language.dateNames
    until = (language.words.until + ["–", "-", "—"]).map { Array($0.utf8) }
    from = language.words.from
  }

  func dates(in text: Prose) -> [WrittenDate] {
    let bytes = text.bytes
    var (dates, index): ([WrittenDate], Int) = ([], 0)
    while index < text.words.count {
      let first = bytes[text.words[index].bytes.lowerBound]
      // A date begins with a digit; a month with a year follows another word.
      let date = first.isDigit ? date(at: index, text) : isYear(index + 1, text) ? month(at: index, text) : nil
      if let date { dates.append(date) }
      index = date?.words.upperBound ?? index + 1
    }
    return dates
  }

  /// Returns the words that would be years with a digit instead of a letter, such as `2o25`.
  func mistypedYears(in text: Prose, except dates: [WrittenDate]) -> [Int] {
    let bytes = text.bytes
    return text.words.indices.filter { index in
      let word = text.words[index].bytes
      guard word.count == 4, bytes[word.lowerBound] == 0x31 || bytes[word.lowerBound] == 0x32,
        bytes[word.upperBound - 1].isDigit
      else { return false }
      let isMistyped = isYear(index, text) && !bytes[word].allSatisfy(\.isDigit)
      return isMistyped && !dates.contains { $0.year == index }
    }
  }

  // MARK: Parts of a date

  private func date(at index: Int, _ text: Prose) -> WrittenDate? {
    var date = numbers(at: index, text) ?? dayAndMonth(at: index, text)
    if let end = date?.words.upperBound { date?.weekday = weekday(before: index, or: end, text) }
    return date
  }

  /// Reads `26 november`, with the year that may follow.
  private func dayAndMonth(at index: Int, _ text: Prose) -> WrittenDate? {
    guard let day = number(index, text), text.words[index].bytes.count <= 2, isNext(index + 1, text),
      let month = self.month(index + 1, text)
    else { return nil }
    guard isNext(index + 2, text), isYear(index + 2, text) else {
      return WrittenDate(words: index..<index + 2, date: nil, exists: PartialDate(2024, month, day) != nil)
    }
    let year = number(index + 2, text)
    let date = year.flatMap { PartialDate($0, month, day) }
    return WrittenDate(
      words: index..<index + 3, date: date ?? year.map { PartialDate(year: $0) },
      exists: year == nil || date != nil, year: index + 2)
  }

  /// Reads `november 2025`, where no noun follows that the number may count.
  private func month(at index: Int, _ text: Prose) -> WrittenDate? {
    guard let month = self.month(index, text), isNext(index + 1, text),
      !isNext(index + 2, text) || text.words[index + 1].end != 0
    else { return nil }
    let year = number(index + 1, text)
    return WrittenDate(
      words: index..<index + 2, date: year.map { PartialDate(year: $0, month: month) }, exists: true, year: index + 1)
  }

  /// Reads `26-11-2025`, `2025-11-26` or `26/11/2025`.
  private func numbers(at index: Int, _ text: Prose) -> WrittenDate? {
    let word = text.words[index].bytes
    let isWhole = (8...10).contains(word.count)
    guard isWhole || word.count <= 4 && text.bytes[safe: word.upperBound] == UInt8(ascii: "/") else { return nil }
    let count = isWhole ? 1 : 3
    let written = text.text(of: index..<min(index + count, text.words.count))
    let parts = written.split(separator: count == 1 ? "-" : "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.isDigits && $0.utf8.count <= 4 }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, parts[1].utf8.count <= 2 else { return nil }
    let isISO = parts[0].utf8.count == 4 && parts[2].utf8.count == 2
    guard isISO || parts[2].utf8.count == 4 && parts[0].utf8.count <= 2 else { return nil }
    let (year, month, day) = isISO ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0])
    // Other numbers of three parts are no dates.
    guard (1900...2100).contains(year), (1...31).contains(day), (1...12).contains(month) || day <= 12 && month <= 31
    else { return nil }
    let date = PartialDate(year, month, day)
    return WrittenDate(words: index..<index + count, date: date ?? PartialDate(year: year), exists: date != nil)
  }

  private func weekday(before start: Int, or end: Int, _ text: Prose) -> (Int, Int)? {
    if start > 0, text.words[start - 1].end == 0, text.gap(before: start).count <= 2,
      let day = weekday(start - 1, text)
    {
      return (start - 1, day)
    }
    guard end < text.words.count, text.gap(before: end).elementsEqual(" (".utf8) else { return nil }
    return weekday(end, text).map { (end, $0) }
  }

  /// Returns the weekday with which a word begins: `woensdagavond`.
  private func weekday(_ index: Int, _ text: Prose) -> Int? {
    names.weekday(at: text.words[index].bytes.lowerBound, in: text.bytes)
  }

  private func month(_ index: Int, _ text: Prose) -> Int? {
    let word = text.words[index].bytes
    return names.month(at: word.lowerBound, in: text.bytes).flatMap { $0.end == word.upperBound ? $0.month : nil }
  }

  /// Whether a word may be a year: four or five digits, of which somebody may have typed one as a letter.
  private func isYear(_ index: Int, _ text: Prose) -> Bool {
    guard index < text.words.count, (4...5).contains(text.words[index].bytes.count) else { return false }
    let word = text.bytes[text.words[index].bytes]
    guard let first = word.first, first < 0x40 || first | 0x20 == 0x6F || first == 0x6C || first == 0x49 else {
      return false
    }
    let digits = word.count(where: \.isDigit)
    return digits == word.count || digits >= 2 && word.allSatisfy { $0.isDigit || "oOlI".utf8.contains($0) }
  }

  private func isNext(_ index: Int, _ text: Prose) -> Bool { index < text.words.count && text.words[index].isNext }

  private func number(_ index: Int, _ text: Prose) -> Int? {
    let word = text.bytes[text.words[index].bytes]
    guard word.count <= 5 else { return nil }
    var number = 0
    for byte in word {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte &- 0x30)
    }
    return number
  }

  // MARK: Periods

  /// Whether the words between two others join the first and the last day of a period.
  func isPeriod(from index: Int, to end: Int, _ text: Prose) -> Bool {
    let between = text.bytes[text.words[index - 1].bytes.upperBound..<text.words[end].bytes.lowerBound]
    let words = between.drop { $0 <= 32 }.reversed().drop { $0 <= 32 }.reversed()
    return until.contains { words.elementsEqual($0) }
  }

  /// Returns the first day of a period whose last day is a date: 15 in `van 15 tot 18 maart 2026`.
  func firstDay(before date: WrittenDate, _ text: Prose) -> (index: Int, day: Int)? {
    for index in (max(0, date.start - 5)..<max(0, date.start - 1)).reversed() {
      guard index > 0, let day = number(index, text), text.words[index].bytes.count <= 2 else { continue }
      guard text.text(of: index - 1..<index).lowercased() == from else { return nil }
      return isPeriod(from: index + 1, to: date.start, text) ? (index, day) : nil
    }
    return nil
  }
}

extension Prose {
  /// Returns what is between a word and the one before it.
  fileprivate func gap(before index: Int) -> ArraySlice<UInt8> {
    bytes[words[index - 1].bytes.upperBound..<words[index].bytes.lowerBound]
  }
}
