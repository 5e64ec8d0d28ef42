import Basics
import Documents

/// The check for dates in texts: a weekday that doesn't fit, a day or a year that can't be, a period that ends too early.
///
/// A date needs a day and a month in words, or three numbers; without a year, only the day is checked.
struct WrittenDates: TextRule {
  static let rule = Rule(
    "datum-in-tekst", mayBeExempt: true,
    nl: "Een datum in een tekst bestaat, met de juiste weekdag, en een periode eindigt na haar begin.",
    en: "A date in a text exists, with the right weekday, and a period ends after it begins.")

  static let examples = [
    "Op «woensdag» 27 november 2025 was er een avond.", "Het was op 27 november 2025 («Woensdag»).",
    "Kom «zaterdagavond» 14-03-2025.", "De brief van «31 april 2025» en «30 februari».",
    "Het is «31-04-2025» of «2025-02-30», of «31 APRIL».",
    "De brief van 14 oktober «2206» en 3 maart «20025», en 1 mei «2o25», sinds «2O24».",
    "De brief van oktober «2206», en zo.",
    "Van «5 maart 2026 tot 3 februari 2026» doet u mee.", "Van «15 tot en met 12 maart 2026», niet op «30 februari».",
    """
    Donderdag 27 november 2025. Op 29 februari 2024, 29 februari en 31 mei. Van 5 december tot 3 januari 2026. In mei 2500
    jongeren. Op 5 mei 1945 en 3 oktober 1574. Verplaatst van 5 maart 2026 naar 3 februari 2026. Zaak 12-34-2025, 100l water. Van 12 tot
    15 maart 2026. Op 12 januari 2075 “woensdag 27 november 2025”. Tot 3 februari 2026.
    """,
  ]

  private let language: Language
  private let reader: DateReader

  init(_ language: Language) { (self.language, reader) = (language, DateReader(language)) }

  func findings(in text: CheckedText) -> [Diagnostic] {
    text.prose.flatMap { prose -> [Diagnostic] in
      guard prose.traits.contains(.digits) else { return [] }
      let dates = reader.dates(in: prose)
      let mistypes = reader.mistypedYears(in: prose, except: dates)
      if dates.isEmpty, mistypes.isEmpty { return [] }
      let mistakes =
        dates.compactMap { mistake(in: $0, prose, on: text.day) }
        + mistypes.compactMap { index in
          yearMistake(prose.text(of: index..<index + 1), nil, on: text.day).map { (index..<index + 1, $0) }
        }
      // A period of wrong dates is no other mistake.
      let sound = dates.filter { date in !mistakes.contains { $0.words.overlaps(date.start..<date.words.upperBound) } }
      let periods = periods(sound, in: prose)
      let places = prose.places(of: (mistakes + periods).map(\.words))
      return zip(mistakes + periods, places).map { $0.finding($1) }
    }
  }

  private typealias Mistake = (words: Range<Int>, finding: (FileRange) -> Diagnostic)

  private func mistake(in date: WrittenDate, _ text: Prose, on day: PartialDate) -> Mistake? {
    if let year = date.year, let finding = yearMistake(text.text(of: year..<year + 1), date.date?.year, on: day) {
      return (year..<year + 1, finding)
    }
    if !date.exists { return (date.words, { .noSuchDay(at: $0) }) }
    guard let right = date.date?.weekday, let (word, weekday) = date.weekday, weekday != right else { return nil }
    let (name, written) = (language.weekdays[right], language.weekdays[weekday])
    return (word..<word + 1, { .weekday(name, instead: written, at: $0) })
  }

  /// Returns what is wrong with a year that can hardly be meant.
  private func yearMistake(_ written: String, _ year: Int?, on day: PartialDate) -> ((FileRange) -> Diagnostic)? {
    let near = written.nearMiss(in: (day.year - 3...day.year + 3).map(String.init))
    guard let year, written.utf8.count == 4 else { return { .year(written, near, at: $0) } }
    let isOdd = year > day.year + 50 || year < 1000 || year < 1500 && near != nil
    return isOdd ? { .year(written, near, at: $0) } : nil
  }

  /// Returns the periods that end before they begin.
  private func periods(_ dates: [WrittenDate], in text: Prose) -> [Mistake] {
    let pairs = zip(dates, dates.dropFirst()).compactMap { first, last -> Mistake? in
      guard let begin = first.date, let end = last.date, end < begin, begin.day != nil, end.day != nil,
        reader.isPeriod(from: first.words.upperBound, to: last.start, text)
      else { return nil }
      return (first.words.lowerBound..<last.words.upperBound, { .endsBeforeBegin(at: $0) })
    }
    let days = dates.compactMap { date -> Mistake? in
      guard let end = date.date?.day, let (index, begin) = reader.firstDay(before: date, text), begin > end else {
        return nil
      }
      return (index..<date.words.upperBound, { .endsBeforeBegin(at: $0) })
    }
    return pairs + days
  }
}

extension Diagnostic {
  fileprivate static func weekday(_ right: String, instead written: String, at range: FileRange) -> Diagnostic {
    let capital = range.text.first?.isUppercase ?? false
    let name = capital ? right.prefix(1).uppercased() + right.dropFirst() : right
    let word = name + range.text.dropFirst(written.count)
    return Diagnostic(
      WrittenDates.rule, at: range, severity: .warning,
      nl: "die dag was geen \(written)", tip: "schrijf '\(word)', of verbeter de datum",
      en: "that day was no \(written)", tip: "write '\(word)', or correct the date")
  }

  fileprivate static func noSuchDay(at range: FileRange) -> Diagnostic {
    Diagnostic(
      WrittenDates.rule, at: range, severity: .warning,
      nl: "deze dag bestaat niet: '\(range.text)'", tip: "verbeter de datum",
      en: "there is no such day: '\(range.text)'", tip: "correct the date")
  }

  fileprivate static func year(_ written: String, _ near: String?, at range: FileRange) -> Diagnostic {
    Diagnostic(
      WrittenDates.rule, at: range, severity: .warning,
      nl: "dit jaar lijkt een tikfout: '\(written)'", en: "this year looks mistyped: '\(written)'",
      tip: near.map { Wording(nl: "bedoelt u '\($0)'?", en: "do you mean '\($0)'?") }
        ?? Wording(nl: "verbeter het jaar", en: "correct the year"))
  }

  fileprivate static let endsBeforeBegin = Unplaced(
    WrittenDates.rule, severity: .warning,
    nl: "deze periode eindigt voordat zij begint", tip: "verbeter een van de twee dagen",
    en: "this period ends before it begins", tip: "correct one of the two days")
}
