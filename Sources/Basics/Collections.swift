extension String {
  /// What follows a prefix, where it is there.
  package func dropping(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  /// The text without the white space around it.
  package var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order in which they stand first.
  package var eachOnce: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension [UInt8] {
  /// The byte at an index, or nothing behind the end.
  package subscript(safe index: Int) -> UInt8? { indices.contains(index) ? self[index] : nil }
}
