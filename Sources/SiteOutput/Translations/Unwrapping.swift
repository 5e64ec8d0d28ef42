extension String {
  /// Markdown with each paragraph and each item of a list on one line, as paper has lines of its own.
  var unwrapped: String {
    var lines: [Substring] = []
    var isOpen = false
    for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.drop { $0 == " " }
      if isOpen, !words.isEmpty, !words.beginsABlock, let last = lines.popLast() {
        lines.append(last + " " + words)
      } else {
        lines.append(line)
      }
      isOpen = !words.isEmpty && !words.endsItsBlock
    }
    return lines.joined(separator: "\n")
  }
}

extension Substring {
  /// Whether something new begins with the line: a heading, an item, a row, a quotation, code, or what a note or an address is.
  fileprivate var beginsABlock: Bool {
    prefixMatch(of: /(#|>|\||```|~~~|\[[^\]]*\]:|[\-*+] |[0-9]+[.)] )/) != nil
  }

  /// Whether what follows the line is something new: a heading and a row are one line each.
  fileprivate var endsItsBlock: Bool { hasPrefix("#") || hasPrefix("|") || hasPrefix("```") || hasPrefix("~~~") }
}
