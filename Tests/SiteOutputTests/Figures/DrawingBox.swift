@testable import SiteOutput

extension Drawing.Words {
  typealias Box = (x: ClosedRange<Double>, y: ClosedRange<Double>)

  /// The area that the line covers, by its estimated width.
  var box: Box {
    let width = style.width(of: text)
    let start =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    let bottom = baseline + style.descent
    return (start...(start + width), (bottom - style.size)...bottom)
  }
}

/// Whether two boxes share more than an edge.
func overlap(_ a: Drawing.Words.Box, _ b: Drawing.Words.Box) -> Bool {
  min(a.x.upperBound, b.x.upperBound) - max(a.x.lowerBound, b.x.lowerBound) > 0.5
    && min(a.y.upperBound, b.y.upperBound) - max(a.y.lowerBound, b.y.lowerBound) > 0.5
}
