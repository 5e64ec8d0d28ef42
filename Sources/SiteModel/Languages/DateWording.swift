package import Basics

/// The way a language writes dates.
extension Language {
  /// Returns a date as people write it: `14 oktober 2025`, `oktober 2025`, `2025`.
  package func text(of date: PartialDate) -> String {
    let year = String(date.year)
    guard let month = date.month, months.indices.contains(month - 1) else { return year }
    let monthAndYear = months[month - 1] + " " + year
    return date.day.map { String($0) + " " + monthAndYear } ?? monthAndYear
  }

  /// Returns a date with the day of the week: `woensdag 26 november 2025`.
  func longText(of date: PartialDate) -> String {
    guard let weekday = date.weekday, weekdays.indices.contains(weekday) else { return text(of: date) }
    return weekdays[weekday] + " " + text(of: date)
  }

  /// Returns a date that machines can read too, or nothing if there is no date.
  package func date(_ date: PartialDate?, isLong: Bool = false) -> Sentence {
    date.map { .time($0, words: isLong ? longText(of: $0) : text(of: $0)) } ?? Sentence()
  }

  /// Returns a date, or two dates with the words that join them; nothing if there is no period.
  package func date(_ period: Period?, isLong: Bool = false) -> Sentence {
    guard let period, period.first != period.last else { return date(period?.first, isLong: isLong) }
    return sentence(
      "date.period", ["first": date(period.first, isLong: isLong), "last": date(period.last, isLong: isLong)])
  }

  /// Returns a date with the hours of the day: `donderdag 5 maart 2026, 19.30 tot 21.00 uur`.
  package func date(_ period: Period?, _ hours: Hours?) -> Sentence {
    let date = date(period, isLong: true)
    guard let hours else { return date }
    guard let end = hours.end else { return sentence("date.at", ["date": date, "start": time(hours.start)]) }
    return sentence("date.hours", ["date": date, "start": time(hours.start), "end": time(end)])
  }

  private func time(_ time: TimeOfDay) -> Sentence {
    let values = ["hour": String(time.hour), "minute": String(time.minute).padded(to: 2)] as KeyValuePairs
    return .time(time, words: sentence("date.time", values))
  }

  /// Returns a date with its preposition: `op 26 november 2025`, `in 2026`; without a date, says that it isn't known.
  package func when(_ date: PartialDate?) -> Sentence {
    guard let date else { return sentence("date.unknown") }
    return sentence(date.day == nil ? "date.in" : "date.on", ["date": self.date(date)])
  }

  /// Returns a period with its prepositions: `van 1 maart 2026 tot en met 3 maart 2026`.
  package func when(_ period: Period?) -> Sentence {
    guard let period, period.first != period.last else { return when(period?.first) }
    return sentence("date.between", ["first": date(period.first), "last": date(period.last)])
  }

  /// Returns a deadline, as exact as it is written: `uiterlijk op 1 mei 2025`, `vóór het einde van 2025`.
  package func until(_ date: PartialDate) -> Sentence {
    sentence(date.day == nil ? "date.beforeEndOf" : "date.until", ["date": self.date(date)])
  }
}
