import SiteModel
import Basics

/// The columns of a calendar, each a month, or a year without a known month.
///
/// It isn't a scale: no length in it has a meaning.
struct Calendar: Sendable {
  /// The month or year of each column.
  let columns: [PartialDate]

  /// The day on which the states were known.
  private let now: PartialDate?

  /// The maximum number of columns.
  static let maximumCount = 6

  /// Creates a calendar with a column for each month.
  ///
  /// If there are too many months, its columns are years. If there are too many years, it has no columns.
  init(_ dates: [PartialDate], now: PartialDate?) {
    let all = dates + (now.map { [$0] } ?? [])
    let years = Set(all.map(\.year)).sorted().map { PartialDate(year: $0) }
    let months = dates.isEmpty ? [] : Calendar.months(all)
    columns = dates.isEmpty ? [] : [months, years].compactMap(\.self).first { $0.count <= Calendar.maximumCount } ?? []
    self.now = now
  }

  /// Returns the index of the column of a date.
  func column(of date: PartialDate) -> Int? {
    let exact = columns.firstIndex { $0.year == date.year && $0.month == date.month }
    return exact ?? columns.firstIndex { $0.year == date.year && $0.month == nil }
  }

  /// Returns all months from the first to the last, and each year without a known month after its own months.
  ///
  /// Returns `nil` if there are too many months.
  private static func months(_ dates: [PartialDate]) -> [PartialDate]? {
    let numbers = dates.compactMap { date in date.month.map { date.year * 12 + $0 - 1 } }
    let years = Set(dates.filter { $0.month == nil }.map(\.year)).map { PartialDate(year: $0) }
    guard let first = numbers.min(), let last = numbers.max() else { return years.sorted() }
    guard last - first < maximumCount else { return nil }
    let months = (first...last).map { PartialDate(year: $0 / 12, month: $0 % 12 + 1) }
    return (months + years).sorted { ($0.year, $0.month ?? 13) < ($1.year, $1.month ?? 13) }
  }
}

extension Calendar {
  /// A row of the calendar with its items.
  struct Row {
    let y: ClosedRange<Double>
    let items: [(date: PartialDate, mark: StateMark)]
  }

  /// Draws the calendar to the right of `x`, with its head above the first row.
  func draw(on drawing: inout Drawing, from x: Double, _ rows: [Row], _ language: Language) {
    let width = (drawing.width.units - x) / Double(columns.count)
    let bottom = rows.last?.y.upperBound ?? 0
    if let now = now.flatMap(column) {
      let start = x + Double(now) * width
      drawing.rectangle("now", x: start, y: 24, width: width, height: bottom - 24)
      let words = language.text("figure.phases.now")
      drawing.write(words, .mini, x: start + width / 2, baseline: 57, anchor: .middle)
    }
    for (index, column) in columns.enumerated() {
      let centre = x + (Double(index) + 0.5) * width
      if let month = column.month {
        drawing.write(language.shortText(ofMonth: month), .note, x: centre, baseline: 40, anchor: .middle)
      }
      let years = columns.indices.filter { columns[$0].year == column.year }
      guard index == years.first else { continue }
      let middle = x + (Double(index) + Double(years.count) / 2) * width
      drawing.write(String(column.year), .label, x: middle, baseline: 16, anchor: .middle)
      if index > 0 { drawing.line(from: (centre - width / 2, 4), to: (centre - width / 2, bottom)) }
    }
    for row in rows {
      for (index, column) in columns.enumerated() {
        let items = row.items.filter { self.column(of: $0.date) == index }
        let cell = (x: x + Double(index) * width, width: width, y: row.y)
        Calendar.draw(items, isMonth: column.month != nil, in: cell, on: &drawing)
      }
    }
  }

  /// Draws the items of a cell below each other, and the number of those that don't fit.
  ///
  /// An item with only a year is as wide as its column.
  private static func draw(
    _ items: [(date: PartialDate, mark: StateMark)], isMonth: Bool,
    in cell: (x: Double, width: Double, y: ClosedRange<Double>), on drawing: inout Drawing
  ) {
    let height = 30.0
    let room = max(1, Int((cell.y.upperBound - cell.y.lowerBound - 8) / height))
    let shown = items.count > room ? room - 1 : items.count
    let centre = cell.x + cell.width / 2
    let lines = shown + (items.count > shown ? 1 : 0)
    var y = (cell.y.lowerBound + cell.y.upperBound - Double(lines - 1) * height) / 2
    for item in items.prefix(shown) {
      if item.date.month == nil, item.mark != .running {
        drawing.pill("span", x: cell.x + 5, y: y - 14, width: cell.width - 10, height: 28)
      }
      let day = isMonth ? item.date.day : nil
      drawing.mark(item.mark, at: (centre - (day == nil ? 0 : 12), y))
      if let day { drawing.write(String(day), .text, x: centre + 3, baseline: y + 5.2) }
      y += height
    }
    if items.count > shown {
      drawing.write("+\(items.count - shown)", .text, x: centre, baseline: y + 5.2, anchor: .middle)
    }
  }
}
