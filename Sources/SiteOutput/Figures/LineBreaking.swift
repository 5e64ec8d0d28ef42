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

  private func fits(_ text: some StringProtocol) -> Bool { style.fits(text, in: room) }

  private func joined(_ word: some StringProtocol) -> String { line.isEmpty ? String(word) : line + " " + word }

  /// Appends a word to the line if it fits, and returns whether it does.
  private mutating func append(_ word: Substring) -> Bool {
    guard fits(word), case let longer = joined(word), fits(longer) else { return false }
    line = longer
    return true
  }

  /// Places a word that doesn't fit on the rest of the line.
  ///
  /// If it is too wide for a line of its own, it is broken at a no-break space or a soft hyphen, or cut.
  private mutating func breakUp(_ word: Substring) {
    if !fits(word), word.contains("\u{A0}") {
      for part in word.split(separator: "\u{A0}") where !append(part) { breakUp(part) }
      return
    }
    if !line.isEmpty, fits(word) || !breakOff(word) { endLine() }
    if line.isEmpty, !append(word), !breakOff(word) { cut(word) }
  }

  /// Ends the line with as many parts of a word as fit and goes on with the rest, on as many lines as it takes. Returns
  /// `false` if no part fits.
  private mutating func breakOff(_ word: Substring) -> Bool {
    var rest = word
    while let place = lastBreak(in: rest) {
      line = joined(rest[..<place]) + "-"
      endLine()
      rest = rest[rest.index(after: place)...]
      if append(rest) { return true }
    }
    guard rest.startIndex > word.startIndex else { return false }
    cut(rest)
    return true
  }

  /// Returns the last soft hyphen up to which a word fits on the line, or `nil` if nothing of the word fits.
  private func lastBreak(in word: Substring) -> Substring.Index? {
    var (last, width): (Substring.Index?, Double) = (nil, style.width(of: joined("-")))
    for index in word.indices {
      width += style.width(of: String(word[index]))
      if !(width <= room) { break }
      if word[index] == softHyphen, index > word.startIndex { last = index }
    }
    return last
  }

  /// Cuts a word into even pieces, because no part of it fits. A piece has one letter at least, however wide.
  private mutating func cut(_ word: Substring) {
    let letters = word.filter { $0 != softHyphen }.map { (text: $0, width: style.width(of: String($0))) }[...]
    let hyphen = style.width(of: "-")
    var (rest, width) = (letters, letters.reduce(0) { $0 + $1.width })
    cutWords.append(String(letters.map(\.text)))
    while width > room, rest.count > 1 {
      let pieces = room > hyphen ? (width / (room - hyphen)).rounded(.up) : Double(rest.count)
      var piece = rest.prefix(max(1, min(rest.count - 1, Int((Double(rest.count) / pieces).rounded(.up)))))
      var wide = piece.reduce(0) { $0 + $1.width }
      while piece.count > 1, wide + hyphen > room { wide -= piece.removeLast().width }
      line = String(piece.map(\.text)) + "-"
      endLine()
      (rest, width) = (rest[piece.endIndex...], width - wide)
    }
    line = String(rest.map(\.text))
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
