extension String {
  /// Returns the rest of the text after a prefix, or `nil` if the text doesn't begin with it.
  package func dropping(prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }

  /// Returns the text before a suffix, or `nil` if the text doesn't end in it.
  package func dropping(suffix: String) -> String? { hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil }

  /// Returns the text before the first occurrence of a character, and the text after it; `nil` if the character is not there.
  package func halves(at character: Character) -> (before: String, after: String?) {
    let ascii = character.asciiValue.map { utf8.firstIndex(of: $0) }
    guard let place = ascii ?? firstIndex(of: character) else { return (String(self), nil) }
    return (String(self[..<place]), String(self[index(after: place)...]))
  }

  /// Returns the text with as many zeros before it as make it `width` characters long.
  package func padded(to width: Int) -> String { String(repeating: "0", count: max(0, width - count)) + self }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
  /// The text without white space at either end.
  @inlinable package var trimmed: String {
    // Most texts begin and end with an ASCII letter or sign.
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return String(self) }
    let start = drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }
}

extension StringProtocol {
  /// Whether the text has one or more of the given ASCII characters, and no others.
  package func consists(of characters: String) -> Bool { !isEmpty && utf8.allSatisfy(characters.utf8.contains) }

  /// Whether the text has one or more digits, and nothing else.
  package var isDigits: Bool { consists(of: "0123456789") }

  /// Whether the text has one or more small letters from a to z, and nothing else.
  package var isSmallLetters: Bool { !isEmpty && utf8.allSatisfy(\.isSmallLetter) }

  /// The digits before and after the decimal sign of a number such as `46` or `46,0`, or `nil` if it isn't one.
  package var decimal: (whole: SubSequence, fraction: SubSequence?)? {
    let parts = split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.allSatisfy(\.isDigits) else { return nil }
    return (parts[0], parts.count > 1 ? parts[1] : nil)
  }

  /// Whether the text is a name and a host around an `@`, without spaces.
  package var isMailAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !contains { $0.isWhitespace || $0 == ":" }
      && parts[1].dropFirst().dropLast().contains(".")
  }
}

extension Array {
  /// The element, if it is the only one.
  package var only: Element? { count == 1 ? first : nil }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in order of first occurrence.
  @inlinable package var eachOnce: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Dictionary {
  /// Creates a dictionary from pairs; of several with the same key it keeps the first.
  @inlinable package init(keepingFirst pairs: some Sequence<(Key, Value)>) {
    self.init(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension [UInt8] {
  /// Returns the byte at an index, or `nil` if the index is out of range.
  @inlinable package subscript(safe index: Int) -> UInt8? { indices.contains(index) ? self[index] : nil }
}

extension [Int] {
  /// Returns the index of a number among these, which are in order; `nil` if it isn't there.
  package func indexOfSorted(_ number: Int) -> Int? {
    var (start, end) = (startIndex, endIndex)
    while start < end {
      let middle = (start + end) / 2
      if self[middle] < number { start = middle + 1 } else { end = middle }
    }
    return start < endIndex && self[start] == number ? start : nil
  }
}
