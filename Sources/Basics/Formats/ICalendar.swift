/// Writes a calendar in the format of RFC 5545: one property per line, with long lines folded.
package struct ICalendar {
  private(set) var bytes = HTML()

  /// Returns the bytes of a component; `body` writes its properties and components.
  package static func document(_ name: String, _ body: (inout ICalendar) -> Void) -> HTML {
    var calendar = ICalendar()
    calendar.component(name, body)
    return calendar.bytes
  }

  package mutating func component(_ name: String, _ body: (inout ICalendar) -> Void) {
    property("BEGIN", name)
    body(&self)
    property("END", name)
  }

  /// Appends a property whose value isn't text, such as a date, a number or an address.
  package mutating func property(_ name: String, _ value: String) { append(line: name + ":" + value) }

  /// Appends a property with a text value, and escapes the characters that have a meaning in it.
  package mutating func property(_ name: String, text: String) { append(line: name + ":" + ICalendar.escaped(text)) }

  /// Escapes a text, in which a line may end as in any file, and leaves out its soft hyphens.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.asPlainText.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += ["\\", scalar]
      case "\n": escaped += ["\\", "n"]
      case "\r": continue
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Appends a line, folded after at most 75 bytes.
  ///
  /// Each continuation begins with a space. No character is split. A calendar can't hold control characters, so U+FFFD
  /// takes the place of signs that nobody sees, and of a line end in a value that isn't text.
  private mutating func append(line: String) {
    var room = 75
    for sign in line.unicodeScalars {
      let scalar = sign.isUnseen || sign == "\n" ? "\u{FFFD}" : sign
      let character = UTF8.encode(scalar)?.map(\.self) ?? []
      if character.count > room {
        bytes.append(html: "\r\n ")
        room = 74
      }
      bytes += character
      room -= character.count
    }
    bytes.append(html: "\r\n")
  }
}
