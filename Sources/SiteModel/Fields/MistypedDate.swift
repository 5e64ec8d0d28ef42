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
    guard (1...3).contains(words.count) else { return nil }
    let months = words.map(MistypedDate.monthNumber)
    let numbers = words.map { Int($0) }
    guard zip(months, numbers).allSatisfy({ $0 != nil || $1 != nil }) else { return nil }
    var parts: (year: Int, month: Int?, day: Int?)?
    var isCertain = true
    if let place = months.firstIndex(where: { $0 != nil }) {
      let rest = words.indices.filter { $0 != place }
      let years = rest.filter { words[$0].count == 4 }
      guard months.count(where: { $0 != nil }) == 1, let year = years.first.flatMap({ numbers[$0] }) ?? other?.year
      else {
        return nil
      }
      parts = (year, months[place], rest.first { !years.contains($0) }.flatMap { numbers[$0] })
    } else {
      switch words.map(\.count) {
      case [4, 1], [4, 2]: parts = (numbers[0] ?? 0, numbers[1], nil)
      case [1, 4], [2, 4]: parts = (numbers[1] ?? 0, numbers[0], nil)
      case [4]: parts = (numbers[0] ?? 0, nil, nil)
      case [1], [2]: parts = other.map { ($0.year, $0.month, numbers[0]) }
      case [8]: (parts, isCertain) = (MistypedDate.eightDigits(words[0]), true)
      case let lengths where lengths.count == 3 && lengths[0] == 4: parts = (numbers[0] ?? 0, numbers[1], numbers[2])
      case let lengths where lengths.count == 3 && lengths[2] == 4: parts = (numbers[2] ?? 0, numbers[1], numbers[0])
      case [2, 2, 2], [1, 2, 2], [2, 1, 2], [1, 1, 2]:
        (parts, isCertain) = ((2000 + (numbers[2] ?? 0), numbers[1], numbers[0]), false)
      default: return nil
      }
    }
    guard var found = parts else { return nil }
    // There is no month above twelve: an American wrote it, or a hand slipped.
    if let month = found.month, let day = found.day, month > 12, day <= 12 { found = (found.year, day, month) }
    self.isCertain = isCertain
    date = PartialDate(MistypedDate.iso(found))
    if date == nil, let month = found.month, let days = PartialDate.days(inMonth: month, of: found.year) {
      self.month = (MistypedDate.iso((found.year, month, nil)), days)
    }
  }

  private static func iso(_ parts: (year: Int, month: Int?, day: Int?)) -> String {
    let numbers = [(parts.month, 2), (parts.day, 2)].compactMap { number, width in
      number.map { String($0).padded(to: width) }
    }
    return ([String(parts.year).padded(to: 4)] + numbers).joined(separator: "-")
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
