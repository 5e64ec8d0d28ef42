import Basics

extension String {
  /// The Markdown with each paragraph and list item on one line, because paper breaks lines by itself.
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
  /// Whether the line begins a block: a heading, an item, a row, a quotation, code, or a footnote or link definition.
  fileprivate var beginsABlock: Bool {
    if ["#", ">", "|", "```", "~~~", "- ", "* ", "+ "].contains(where: hasPrefix) { return true }
    if first == "[" { return drop { $0 != "]" }.hasPrefix("]:") }
    let number = prefix { $0.isASCII && $0.isNumber }
    return !number.isEmpty && [". ", ") "].contains(where: dropFirst(number.count).hasPrefix)
  }

  /// Whether the next line begins a block: a heading and a row are one line each.
  fileprivate var endsItsBlock: Bool { hasPrefix("#") || hasPrefix("|") || hasPrefix("```") || hasPrefix("~~~") }
}
