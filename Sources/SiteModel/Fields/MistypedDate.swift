import Basics

/// A date as people write it: `27-02-2025`, `27 februari 2025`, `feb 2025`, `2025/2/27`.
struct MistypedDate {
  /// The date, or `nil` if there is no such day.
  let date: PartialDate?

  /// The month that has no such day, with the number of its days.
  private(set) var month: (name: String, days: Int)?

  /// Whether it can mean no other date.
  let isCertain: Bool

  /// Reads a date. One that has only a day, such as the first of “1 t/m 14 oktober”, takes the rest from another.
  init?(_ text: String, in other: PartialDate? = nil) {
    let words = MistypedDate.words(in: text)
    guard var found = MistypedDate.named(words, in: other) ?? MistypedDate.numeric(words, in: other) else { return nil }
    // There is no month above twelve: an American wrote it, or a hand slipped.
    if let month = found.month, let day = found.day, month > 12, day <= 12 { found = (found.year, day, month) }
    // Three numbers of two digits may come in any order.
    isCertain = words.count < 3 || words.contains { $0.count > 2 }
    date = PartialDate(found.year, found.month, found.day)
    if date == nil, let month = found.month, let days = PartialDate.days(inMonth: month, of: found.year) {
      self.month = (PartialDate(year: found.year, month: month).iso, days)
    }
  }

  private typealias Parts = (year: Int, month: Int?, day: Int?)

  /// Returns the parts of a date with the name of a month.
  private static func named(_ words: [String], in other: PartialDate?) -> Parts? {
    let months = words.compactMap(monthNumber)
    let numbers = words.filter { Int($0) != nil }
    guard months.count == 1, numbers.count == words.count - 1, numbers.count < 3,
      let year = numbers.first(where: { $0.count == 4 }).flatMap({ Int($0) }) ?? other?.year
    else { return nil }
    return (year, months[0], numbers.first { $0.count != 4 }.flatMap { Int($0) })
  }

  private static func numeric(_ words: [String], in other: PartialDate?) -> Parts? {
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count else { return nil }
    switch words.map(\.count) {
    case [4]: return (numbers[0], nil, nil)
    case [4, 1], [4, 2]: return (numbers[0], numbers[1], nil)
    case [1, 4], [2, 4]: return (numbers[1], numbers[0], nil)
    case [1], [2]: return other.map { ($0.year, $0.month, numbers[0]) }
    case [8]: return eightDigits(words[0])
    case let lengths where lengths.count == 3 && lengths[0] == 4: return (numbers[0], numbers[1], numbers[2])
    case let lengths where lengths.count == 3 && lengths[2] == 4: return (numbers[2], numbers[1], numbers[0])
    case [2, 2, 2], [1, 2, 2], [2, 1, 2], [1, 1, 2]: return (2000 + numbers[2], numbers[1], numbers[0])
    default: return nil
    }
  }

  /// Returns the parts of `20250227` or `27022025`.
  private static func eightDigits(_ text: String) -> (year: Int, month: Int?, day: Int?)? {
    func number(_ start: Int, _ count: Int) -> Int { Int(text.dropFirst(start).prefix(count)) ?? 0 }
    return ["19", "20"].contains(text.prefix(2)) && number(4, 2) <= 12
      ? (number(0, 4), number(4, 2), number(6, 2)) : (number(4, 4), number(2, 2), number(0, 2))
  }

  /// Returns the numbers and months of a text, without a day of the week, a time, and words around them.
  private static func words(in text: String) -> [String] {
    let bare = text.lowercased().replacing(#/[t ,]+(?:om )?\d{1,2}[:.u]\d{2}.*$/#, with: "")
      .replacing(#/(\d)(?:e|ste|de)\b/#) { $0.1 }.replacing("'", with: "").replacing("’", with: "")
    let words = bare.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let first = words.firstIndex { Int($0) != nil || monthNumber($0) != nil } ?? words.endIndex
    let weekdays = words[..<first]
    return weekdays.count > 1 || weekdays.contains(where: { !isWeekday($0) }) ? [] : Array(words[first...])
  }

  private static func isWeekday(_ word: String) -> Bool {
    TemplateFiles.builtInNames.weekdays.contains {
      word == $0 || word.count > 1 && word.count < 4 && $0.hasPrefix(word)
    }
  }

  /// Returns the number of a month by its name in a language of `oko`, or by its first letters.
  private static func monthNumber(_ word: String) -> Int? {
    guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
    let exact = TemplateFiles.builtInNames.months.lazy.compactMap { names in
      names.firstIndex { name in word == name || word.count < 5 && (name.hasPrefix(word) || name.isShort(word)) }
    }.first
    if let exact { return exact + 1 }
    // A month that is misspelt; words of four letters are too near to each other.
    guard word.count > 5 else { return nil }
    return TemplateFiles.builtInNames.months.lazy.compactMap { names in
      word.nearMiss(in: names).flatMap { names.firstIndex(of: $0) }.map { $0 + 1 }
    }.first
  }
}

extension String {
  /// Whether another word has letters of this one, in their order, and the same first and last letter: `mrt` for `maart`.
  fileprivate func isShort(_ word: String) -> Bool {
    guard word.count == 3, word.first == first, word.last == last else { return false }
    var rest = Substring(self)
    return word.allSatisfy { letter in
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[place...].dropFirst()
      return true
    }
  }
}
