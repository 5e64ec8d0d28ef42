/// Writes a calendar in the format of RFC 5545: a property on a line, folded where it is long.
package struct ICalendar {
  private(set) var bytes = HTML()

  /// The bytes of a component, in which `body` writes properties and other components.
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

  /// A property whose value is no text: a date, a number, an address.
  package mutating func property(_ name: String, _ value: String) {
    append(line: name + ":" + value)
  }

  /// A property whose value is a text, in which some signs mean something else.
  package mutating func property(_ name: String, text: String) {
    append(line: name + ":" + ICalendar.escaped(text))
  }

  /// A text without the control characters that a calendar can't hold.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += ["\\", scalar]
      case "\n": escaped += ["\\", "n"]
      case _ where scalar.value >= 32 && scalar.value != 127: escaped.append(scalar)
      default: continue
      }
    }
    return String(escaped)
  }

  /// Appends a line. A line holds 75 bytes at the most; the rest goes on behind a blank on the next, and no character is cut in two.
  private mutating func append(line: String) {
    var room = 75
    for scalar in line.unicodeScalars {
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
