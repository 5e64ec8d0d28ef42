extension String {
  /// Returns the rest of the text after a prefix, or `nil` if the text doesn't begin with it.
  package func dropping(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  /// The text without white space at either end.
  package var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in order of first occurrence.
  @inlinable package var eachOnce: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension [UInt8] {
  /// Returns the byte at an index, or `nil` if the index is out of range.
  @inlinable package subscript(safe index: Int) -> UInt8? { indices.contains(index) ? self[index] : nil }
}
