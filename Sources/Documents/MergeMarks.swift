package import Basics

extension FileRange {
  /// The findings on lines with which git marks two versions of a text that it could not merge.
  ///
  /// Only `<<<<<<<` and `>>>>>>>` with a name behind them are certain: `=======` also makes a heading.
  package var mergeMarks: [Diagnostic] {
    guard holds("<", before: "<") || holds(">", before: ">") else { return [] }
    var (begin, found): (FileRange?, [Diagnostic]) = (nil, [])
    for line in lines {
      if line.isMark(UInt8(ascii: "<")) {
        begin = begin ?? line
      } else if line.isMark(UInt8(ascii: ">")) {
        found.append(.mergeMarks(at: begin ?? line))
        begin = nil
      }
    }
    return found + [begin].compactMap(\.self).map { .mergeMarks(at: $0) }
  }

  private func isMark(_ sign: UInt8) -> Bool {
    let line = file.bytes[bytes]
    guard line.first == sign, line.count > 8, line[line.startIndex + 7] == UInt8(ascii: " ") else { return false }
    return line.prefix(7).allSatisfy { $0 == sign } && line[line.startIndex + 8] > 32
  }
}

extension Rule {
  package static let mergeMarks = Rule(
    "samenvoeging",
    nl:
      "Twee versies van een tekst staan door elkaar. Kies wat blijft, en haal de regels `<<<<<<<`, `=======` en `>>>>>>>` weg.",
    en: "Two versions of a text are mixed. Choose what stays, and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`.")
}

extension Diagnostic {
  fileprivate static let mergeMarks = Unplaced(
    .mergeMarks,
    nl: "hier staan twee versies van dezelfde tekst, van een samenvoeging die niet af is",
    tip: "kies wat blijft, en haal de regels met '<<<<<<<', '=======' en '>>>>>>>' weg",
    en: "two versions of the same text are here, of a merge that isn't finished",
    tip: "choose what stays, and remove the lines with '<<<<<<<', '=======' and '>>>>>>>'")
}
