/// The styles of the words in a drawing. The style sheet has the same sizes.
enum TextStyle: String, CaseIterable, Sendable {
  case head, label, small, state, text, note, sum, mini, number

  /// The size of the letters and the height of a line, in units of the drawing.
  ///
  /// In the narrow drawing, a unit is one CSS pixel.
  private var measures: (size: Double, lineHeight: Double) {
    switch self {
    case .head: (19, 24)
    case .label: (16, 21)
    case .text, .state: (15, 20)
    case .small, .note: (14, 19)
    case .sum: (26, 29)
    case .mini: (13, 17)
    case .number: (34, 40)
    }
  }

  var size: Double { measures.size }

  var lineHeight: Double { measures.lineHeight }

  private var isBold: Bool { self != .text && self != .note }

  /// The style for words that are too wide in this one.
  private var smaller: TextStyle? {
    switch self {
    case .head: .label
    case .label: .small
    default: nil
    }
  }

  /// The distance from the top of a line to its baseline.
  var baseline: Double { lineHeight - (lineHeight - size) / 2 - descent }

  /// How far letters reach below the baseline.
  var descent: Double { 0.22 * size }

  /// Returns the width of a text.
  ///
  /// Without a font this is an estimate, a little too wide on purpose: a wider font still fits.
  func width(of text: some StringProtocol) -> Double {
    scale * text.unicodeScalars.reduce(0) { $0 + TextStyle.width(of: $1) }
  }

  /// Whether a text is at most so wide; a long text that isn't is not read to its end.
  func fits(_ text: some StringProtocol, in room: Double) -> Bool {
    var width = 0.0
    return room >= 0
      && text.unicodeScalars.allSatisfy { letter in
        width += TextStyle.width(of: letter)
        return scale * width <= room
      }
  }

  private var scale: Double { size * (isBold ? 1.12 : 1) }

  /// Returns the width of a letter in a font of size 1. A combining sign takes no room of its own.
  private static func width(of letter: Unicode.Scalar) -> Double {
    switch letter {
    case "\u{AD}", "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FE00}"..."\u{FE0F}": 0
    case "i", "I", "j", "l", "f", "t", "r", ".", ",", ":", ";", "'", "|", "!", "(", ")", "/", "-", " ", "\u{A0}": 0.34
    case "m", "w", "M", "W", "%": 0.90
    case "@", "—", "…", "\u{2E80}"...: 1.10
    case "A"..."Z": 0.70
    case "\0"..."\u{7F}": 0.57
    default: letter.properties.isUppercase ? 0.70 : 0.57
    }
  }

  /// Returns this style, or the first smaller one in which all unbreakable parts fit, or else the smallest.
  func fitting(_ text: String, in room: Double) -> TextStyle {
    let fits = text.split { $0 == " " || $0 == "\u{A0}" }.allSatisfy { word in
      let parts = word.split(separator: softHyphen)
      return parts.indices.allSatisfy { width(of: parts[$0]) + (parts.indices.last == $0 ? 0 : width(of: "-")) <= room }
    }
    guard !fits, let smaller else { return self }
    return smaller.fitting(text, in: room)
  }
}

/// The place where a word may be broken, shown as `-` at the end of a line only.
let softHyphen: Character = "\u{AD}"
