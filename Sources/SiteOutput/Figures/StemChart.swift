import SiteModel
import Basics

/// Counts at moments, each a stem from zero.
///
/// No line connects them, because nothing is known about the time between.
struct StemChart {
  /// The counts, each with its label and the left and right end of that label.
  private let points: [(x: Double, count: Int, label: TextBlock, ends: ClosedRange<Double>)]
  private let years: ClosedRange<Int>
  private let left: Double
  private let width: Double
  private let tick: Int
  private let top: Int
  private let language: Language

  private static let height = 176.0

  /// Creates a chart of a width, or `nil` if the labels would overlap or leave no room.
  init?(_ rows: [Network.Row], width: Double, _ language: Language) {
    let most = rows.map(\.count).max() ?? 0
    tick = StemChart.tick(for: most)
    top = max((most + tick - 1) / tick, 1) * tick
    years = (rows.map(\.moment.year).min() ?? 1)...(rows.map(\.moment.year).max() ?? 1)
    left = max(30, TextStyle.note.width(of: language.text(of: top)) + 12)
    (self.width, self.language) = (width, language)
    let (left, years) = (left, years)
    points = rows.map { row in
      let label = TextBlock(width / 2, (.sum, language.text(of: row.count)), (.note, row.label(in: language)))
      let x = left + (width - left) * (row.moment.middle - Double(years.lowerBound)) / Double(years.count)
      let centre = min(max(x, left + label.width / 2), width - label.width / 2)
      return (x, row.count, label, (centre - label.width / 2)...(centre + label.width / 2))
    }
    guard left < width - 44,
      zip(points, points.dropFirst()).allSatisfy({ $0.ends.upperBound + 6 <= $1.ends.lowerBound })
    else {
      return nil
    }
  }

  /// Returns the smallest step of 1, 2, 5, 10, 20 … that reaches a number in four steps.
  private static func tick(for most: Int) -> Int {
    var power = 1
    while true {
      for step in [1, 2, 5] where most <= 4 * step * power { return step * power }
      power *= 10
    }
  }

  /// Draws the chart at the top left, and returns the bottom edge.
  func draw(on drawing: inout Drawing, _ heading: String) -> Double {
    let heading = TextBlock(width, (.label, heading))
    drawing.write(heading, x: 0, top: 0)
    let most = Double(points.map(\.count).max() ?? 0)
    let labels = points.map(\.label.height).max() ?? 0
    let zero = heading.height + max(12, labels + 22 - StemChart.height * (1 - most / Double(top))) + StemChart.height
    func height(_ count: Int) -> Double { zero - StemChart.height * Double(count) / Double(top) }
    for value in stride(from: 0, through: top, by: tick) {
      let y = height(value)
      drawing.line(from: (left, y), to: (width, y), value == 0 ? "axis" : "line")
      drawing.write(language.text(of: value), .note, x: left - 7, baseline: y + 5, anchor: .end)
    }
    drawYears(on: &drawing, below: zero)
    for point in points {
      let (y, start) = (height(point.count), point.ends.lowerBound)
      drawing.line(from: (point.x, zero), to: (point.x, y), "stem")
      drawing.circle("dot", at: (point.x, y), radius: 7)
      let (width, height) = (point.ends.upperBound - start, point.label.height)
      drawing.rectangle("gap", x: start, y: y - height - 13, width: width, height: height + 2)
      drawing.write(point.label, x: start + width / 2, top: y - height - 12, anchor: .middle)
    }
    return zero + 26
  }

  /// Draws the axis of years, with as many labels as fit.
  private func drawYears(on drawing: inout Drawing, below zero: Double) {
    let each = (width - left) / Double(years.count)
    let step = max(1, Int((44 / each).rounded(.up)))
    // Lines closer together than this would be an area.
    for index in stride(from: 0, to: years.count, by: each < 4 ? step : 1) {
      let (x, year) = (left + Double(index) * each, years.lowerBound + index)
      drawing.line(from: (x, zero), to: (x, zero + 8), "axis")
      if index % step == 0, x + each / 2 + 18 <= width || index == 0 {
        drawing.write(String(year), .note, x: x + each / 2, baseline: zero + 21, anchor: .middle)
      }
    }
    drawing.line(from: (width, zero), to: (width, zero + 8), "axis")
  }
}

extension PartialDate {
  /// The middle of the days that the date may mean, in years.
  fileprivate var middle: Double {
    guard let month else { return Double(year) + 0.5 }
    return Double(year) + (Double(month - 1) + (Double(day ?? 16) - 0.5) / 31) / 12
  }
}
