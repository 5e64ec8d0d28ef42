import Basics

/// The steps that cmark takes where it looks at a line, or at all lines above it, again and again.
///
/// It reads the line at each `www.`, copies it at each `@`, and looks through the cells so far at each `|` of a table. At
/// each line that can begin a table it reads the paragraph above as the heads of its columns.
struct SlowMarkup {
  private(set) var steps = 0

  /// The steps for the lines since the last blank one.
  private var paragraph = 0

  mutating func read(_ line: ArraySlice<UInt8>, isBlank: Bool, isInTable: Bool, beginsTable: Bool) {
    var (addresses, bars) = (0, 0)
    let bytes = line.span
    if bytes.holds(UInt8(ascii: "@")) || bytes.holds(UInt8(ascii: "|"))
      || bytes.holds(UInt8(ascii: "w"), before: UInt8(ascii: "."))
    {
      for index in line.indices {
        switch line[index] {
        case UInt8(ascii: "@"): addresses += 1
        case UInt8(ascii: "|"): bars += 1
        case UInt8(ascii: "."): if line[..<index].suffix(3).elementsEqual("www".utf8) { addresses += 1 }
        default: break
        }
      }
    }
    let cells = bars * bars
    steps += addresses * line.count + (isInTable ? cells : 0) + (beginsTable ? paragraph : 0)
    paragraph = isBlank ? 0 : paragraph + line.count + cells
  }
}

extension Diagnostic {
  static let slowMarkup = Unplaced(
    .tooLarge, at: .start,
    nl: "tot en met deze regel staan er te veel '@', 'www.' of '|' op lange regels",
    tip: "breek de regels, zet een lege regel tussen tabellen, of verdeel de tekst over meer pagina’s",
    en: "up to this line there are too many '@', 'www.' or '|' on long lines",
    tip: "break the lines, put a blank line between tables, or divide the text into several pages")
}
