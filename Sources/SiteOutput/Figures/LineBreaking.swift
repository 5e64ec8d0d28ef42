/// A text broken into lines, and the words in it that are too wide for a line.
struct BrokenText: Sendable {
  private(set) var lines: [String] = []

  /// The words that were cut where nothing allows a break.
  private(set) var cutWords: [String] = []

  private let room: Double
  private let style: TextStyle
  private var line = ""

  /// Breaks a text at spaces and soft hyphens, with each line as full as possible.
  init(_ text: String, in room: Double, _ style: TextStyle) {
    (self.room, self.style) = (room, style)
    for word in text.split(separator: " ") where !append(word) { breakUp(word) }
    endLine()
  }

  private func fits(_ text: String) -> Bool { style.width(of: text) <= room }

  private func joined(_ word: some StringProtocol) -> String { line.isEmpty ? String(word) : line + " " + word }

  /// Appends a word to the line if it fits, and returns whether it does.
  private mutating func append(_ word: Substring) -> Bool {
    let longer = joined(word)
    if fits(longer) { line = longer }
    return line == longer
  }

  /// Places a word that doesn't fit on the rest of the line.
  ///
  /// If it is too wide for a line of its own, it is broken at a no-break space or a soft hyphen, or cut.
  private mutating func breakUp(_ word: Substring) {
    if !fits(String(word)), word.contains("\u{A0}") {
      for part in word.split(separator: "\u{A0}") where !append(part) { breakUp(part) }
      return
    }
    if !line.isEmpty, fits(String(word)) || !breakOff(word) { endLine() }
    if line.isEmpty, !append(word), !breakOff(word) { cut(word) }
  }

  /// Ends the line with as many parts of a word as fit and begins the next with the rest. Returns `false` if none fits.
  private mutating func breakOff(_ word: Substring) -> Bool {
    let places = word.indices.filter { word[$0] == softHyphen }
    guard let place = places.last(where: { fits(joined(word[..<$0]) + "-") }) else { return false }
    line = joined(word[..<place]) + "-"
    endLine()
    let rest = word[word.index(after: place)...]
    if !append(rest), !breakOff(rest) { cut(rest) }
    return true
  }

  /// Cuts a word into even pieces, because no part of it fits.
  private mutating func cut(_ word: Substring) {
    var rest = word.filter { $0 != softHyphen }[...]
    cutWords.append(String(rest))
    while !fits(String(rest)), rest.count > 1 {
      let pieces = (style.width(of: rest) / (room - style.width(of: "-"))).rounded(.up)
      var piece = rest.prefix(min(rest.count - 1, Int((Double(rest.count) / pieces).rounded(.up))))
      while piece.count > 1, !fits(piece + "-") { piece = piece.dropLast() }
      line = piece + "-"
      endLine()
      rest = rest[piece.endIndex...]
    }
    line = String(rest)
  }

  private mutating func endLine() {
    let shown = line.filter { $0 != softHyphen }
    if !shown.isEmpty { lines.append(shown) }
    line = ""
  }
}

extension String {
  /// The text with its numbers tied to what they count or name: `1 januari 2026`, `ID 79`, `4 jaar`.
  var withTiedNumbers: String {
    let words = split(separator: " ", omittingEmptySubsequences: false)
    var (text, isTied) = (String(words.first ?? ""), false)
    for (left, right) in zip(words, words.dropFirst()) {
      let counts = left.isNumber && !left.isYear && !isTied
      let isMonth = right.isYear && left.allSatisfy(\.isLetter)
      let isName = right.first?.isNumber == true && left.count > 1 && left.allSatisfy(\.isUppercase)
      isTied = counts || isMonth || isName
      text += (isTied ? "\u{A0}" : " ") + right
    }
    return text
  }
}

extension Substring {
  fileprivate var isNumber: Bool { !isEmpty && allSatisfy(\.isNumber) }

  fileprivate var isYear: Bool {
    prefix(4).count == 4 && prefix(4).allSatisfy(\.isNumber) && !dropFirst(4).contains(where: \.isNumber)
  }
}
