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

  /// Returns a date as an element that machines can read too, or empty HTML if there is no date.
  package func html(of date: PartialDate?, isLong: Bool = false) -> HTML {
    guard let date else { return [] }
    var html = HTML()
    html.append(html: "<time datetime=\"")
    html.append(html: date.iso)
    html.append(html: "\">")
    html.appendEscaped(isLong ? longText(of: date) : text(of: date))
    html.append(html: "</time>")
    return html
  }

  /// Returns a date, or two dates with the words that join them; empty HTML if there is no period.
  package func html(of period: Period?, isLong: Bool = false) -> HTML {
    guard let period else { return [] }
    if period.first == period.last { return html(of: period.first, isLong: isLong) }
    return sentence(
      "date.period", ["first": html(of: period.first, isLong: isLong), "last": html(of: period.last, isLong: isLong)])
  }

  /// Returns a date with its preposition: `op 26 november 2025`, `in 2026`; without a date, says that it isn't known.
  package func when(_ date: PartialDate?) -> String { dated(date) }

  /// Returns the same as HTML.
  package func when(_ date: PartialDate?) -> HTML { dated(date) }

  /// Returns a period with its prepositions: `van 1 maart 2026 tot en met 3 maart 2026`.
  package func when(_ period: Period?) -> String { dated(period) }

  /// Returns the same as HTML.
  package func when(_ period: Period?) -> HTML { dated(period) }

  private func dated<Form: SentenceForm>(_ date: PartialDate?) -> Form {
    guard let date else { return filled("date.unknown") }
    return filled(date.day == nil ? "date.in" : "date.on", ["date": form(of: date)])
  }

  private func dated<Form: SentenceForm>(_ period: Period?) -> Form {
    guard let period, period.first != period.last else { return dated(period?.first) }
    return filled("date.between", ["first": form(of: period.first), "last": form(of: period.last)])
  }

  private func form<Form: SentenceForm>(of date: PartialDate) -> Form { Form(text(of: date), html: html(of: date)) }

  /// Returns a deadline, as exact as it is written: `uiterlijk op 1 mei 2025`, `vóór het einde van 2025`.
  package func until(_ date: PartialDate) -> HTML {
    sentence(date.day == nil ? "date.beforeEndOf" : "date.until", ["date": html(of: date)])
  }
}
