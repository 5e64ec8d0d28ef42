package import Basics

/// How a language writes dates.
extension Language {
  /// A date as people write it: `14 oktober 2025`, `oktober 2025`, `2025`.
  package func text(of date: PartialDate) -> String {
    let year = String(date.year)
    guard let month = date.month, months.indices.contains(month - 1) else { return year }
    let monthAndYear = months[month - 1] + " " + year
    return date.day.map { String($0) + " " + monthAndYear } ?? monthAndYear
  }

  /// A date with the day of the week: `woensdag 26 november 2025`.
  func longText(of date: PartialDate) -> String {
    guard let weekday = date.weekday, weekdays.indices.contains(weekday) else { return text(of: date) }
    return weekdays[weekday] + " " + text(of: date)
  }

  /// A date as an element, so that machines can read it too; nothing where there is none.
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

  /// A date, or two with what lies between them.
  package func html(of period: Period?, isLong: Bool = false) -> HTML {
    guard let period else { return [] }
    if period.first == period.last { return html(of: period.first, isLong: isLong) }
    return sentence(
      "date.period", ["first": html(of: period.first, isLong: isLong), "last": html(of: period.last, isLong: isLong)])
  }

  /// A date with its preposition: `op 26 november 2025`, `in 2026`; where there is none, that it isn't known.
  package func when(_ date: PartialDate?) -> String { dated(date) }

  /// The same as HTML.
  package func when(_ date: PartialDate?) -> HTML { dated(date) }

  /// The same of two dates: `van 1 maart 2026 tot en met 3 maart 2026`.
  package func when(_ period: Period?) -> String { dated(period) }

  /// The same as HTML.
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

  /// Until when something is asked, as exact as it is written: `uiterlijk op 1 mei 2025`, `vóór het einde van 2025`.
  package func until(_ date: PartialDate) -> HTML {
    sentence(date.day == nil ? "date.beforeEndOf" : "date.until", ["date": html(of: date)])
  }
}
