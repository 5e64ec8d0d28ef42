import Foundation
import Testing

@testable import Basics
@testable import TestSupport

/// One thing that goes wrong in one file: on the way from another program, or at the keyboard.
struct Mishap: Sendable, CustomTestStringConvertible {
  let name: String

  /// The endings of the files to which it can happen.
  private let endings: [String]

  /// Returns the file as it is afterwards; equal text if it can't happen to this one.
  private let change: @Sendable (String, File) -> [UInt8]

  var testDescription: String { name }

  private init(_ name: String, in endings: String..., to change: @escaping @Sendable (String, File) -> [UInt8]) {
    (self.name, self.endings, self.change) = (name, endings, change)
  }

  /// A change of the first match.
  private init(
    _ name: String, in endings: String..., replacing pattern: @autoclosure @escaping @Sendable () -> Regex<Substring>,
    with text: String
  ) {
    self.name = name
    self.endings = endings
    change = { before, _ in
      let head =
        before.hasPrefix("---\n") ? before.range(of: "\n---\n")?.lowerBound ?? before.endIndex : before.endIndex
      let fields = before[..<head].replacing(pattern().anchorsMatchLineEndings(), with: text, maxReplacements: 1)
      return Array((fields + before[head...]).utf8)
    }
  }

  /// Returns the bytes of a file afterwards, or `nil` if it can't happen to this one.
  func bytes(of file: File) -> [UInt8]? {
    let isStamps = ["content/vertaald.yml", "content/bevestigd.yml"].contains(file.path)
    guard endings.contains(where: file.path.hasSuffix), !isStamps || endings.count == 3 else { return nil }
    let bytes = change(file.all.text, file)
    return bytes == file.bytes ? nil : bytes
  }

  static let all: [Mishap] = ofFiles + ofPages + ofFields + ofSigns + ofTables

  private static let ofFiles: [Mishap] = [
    Mishap("UTF-16", in: ".md", ".yml", ".csv") { text, _ in
      [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] }
    },
    Mishap("UTF-16 without a mark", in: ".md", ".yml", ".csv") { text, _ in
      text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 255)] }
    },
    Mishap("Latin-1", in: ".md", ".yml", ".csv") { text, _ in Array(text.utf8) + [0xE9, 10] },
    Mishap("a sign that nobody sees", in: ".md", ".yml", ".csv") { text, _ in Array(text.utf8.dropLast()) + [0xB, 10] },
    Mishap("a merge", in: ".md", ".yml", ".csv") { text, _ in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let line = min(3, lines.count - 2)
      lines.replaceSubrange(
        line...line, with: ["<<<<<<< HEAD", lines[line], "=======", lines[line] + " x", ">>>>>>> tak"])
      return Array(lines.joined(separator: "\n").utf8)
    },
  ]

  private static let ofPages: [Mishap] = [
    Mishap("no first line", in: ".md") { text, _ in Array(text.utf8.dropFirst(4)) },
    Mishap("no second line", in: ".md") { text, _ in
      Array(text.replacing("\n---\n", with: "\n\n", maxReplacements: 1).utf8)
    },
    Mishap("no fields", in: ".md") { text, _ in Array("Een tekst.\n".utf8) },
    Mishap("nothing", in: ".md") { _, _ in [] },
    Mishap("an empty line first", in: ".md") { text, _ in Array("\n\n".utf8) + text.utf8 },
    Mishap("a blank first", in: ".md") { text, _ in Array("  ".utf8) + text.utf8 },
    Mishap("a dash for hyphens", in: ".md") { text, _ in Array(("—" + text.dropFirst(3)).utf8) },
    Mishap("more hyphens", in: ".md") { text, _ in
      Array(text.replacing("\n---\n", with: "\n-----\n", maxReplacements: 1).utf8)
    },
    Mishap("fields as code", in: ".md") { text, _ in
      Array(("```yaml\n" + text.replacing("\n---\n", with: "\n---\n```\n", maxReplacements: 1)).utf8)
    },
    Mishap("TOML", in: ".md") { text, _ in
      Array(text.replacing("---\n", with: "+++\n").replacing(": ", with: " = ").utf8)
    },
    Mishap("JSON", in: ".md") { text, _ in Array("{\n  \"titel\": \"Contact\"\n}\n".utf8) },
    Mishap("pasted twice", in: ".md") { text, _ in
      Array((text.prefix(upTo: text.range(of: "\n---\n")?.upperBound ?? text.endIndex) + text).utf8)
    },
  ]

  private static let ofFields: [Mishap] = [
    Mishap("a tab", in: ".md", ".yml", replacing: #/^  (?=[a-z-])/#, with: "\t"),
    Mishap("an indented field", in: ".md", replacing: #/^bijgewerkt:/#, with: "  bijgewerkt:"),
    Mishap("no blank behind the colon", in: ".md", replacing: #/^titel: /#, with: "titel:"),
    Mishap("an open quote", in: ".md", replacing: #/^samenvatting: /#, with: "samenvatting: \""),
    Mishap("a colon", in: ".md", replacing: #/^samenvatting: /#, with: "samenvatting: Let op: "),
    Mishap("a sign first", in: ".md", replacing: #/^samenvatting: /#, with: "samenvatting: *"),
    Mishap("a hard blank", in: ".md", replacing: #/^titel: /#, with: "titel:\u{A0}"),
    Mishap("hard blanks for an indentation", in: ".md", ".yml", replacing: #/^  (?=[a-z])/#, with: "\u{A0}\u{A0}"),
    Mishap("a wrong name", in: ".md", replacing: #/^samenvatting:/#, with: "samenvating:"),
    Mishap("a field twice", in: ".md", replacing: #/^samenvatting:/#, with: "samenvatting: x\nsamenvatting:"),
    Mishap("a wrong date", in: ".md", replacing: #/^bijgewerkt: .*$/#, with: "bijgewerkt: 24-11-2026"),
    Mishap("a wrong day of a record", in: ".md", replacing: #/^stand-per: .*$/#, with: "stand-per: 14 oktober 2025"),
    Mishap("a wrong source", in: ".md", replacing: #/^bronnen: \[/#, with: "bronnen: [q"),
    Mishap("a wrong key", in: ".md", replacing: #/^  - sleutel: /#, with: "  - sleutel: q"),
    Mishap("no key", in: ".md", replacing: #/^  - sleutel: .*\n +/#, with: "  - "),
    Mishap("a text for a list", in: ".md", replacing: #/^geschiedenis:$/#, with: "geschiedenis: niets"),
    Mishap("a wrong menu", in: "site.yml", replacing: #/^menu: \[/#, with: "menu: [q"),
    Mishap("a wrong language", in: "site.yml", replacing: #/^talen: \[nl/#, with: "talen: [ndl"),
    Mishap("a source with another name", in: "bronnen.yml", replacing: #/^brief:/#, with: "briev:"),
    Mishap("no sources", in: "bronnen.yml") { _, _ in [] },
    Mishap("a source in capitals", in: "bronnen.yml", replacing: #/^brief:/#, with: "Brief:"),
    Mishap("a hyphen before a source", in: "bronnen.yml", replacing: #/^brief:/#, with: "- brief:"),
    Mishap("fields of a source that aren't indented", in: "bronnen.yml") { text, _ in
      Array(("nieuw:\ntitel: Een brief\nsoort: raadsbrief\ndatum: 2025-01-01\n" + text).utf8)
    },
    Mishap("no languages", in: "site.yml", replacing: #/^talen: .*$/#, with: "talen:"),
    Mishap("one language too few", in: "site.yml", replacing: #/^talen: .*$/#, with: "talen: [fy]"),
    Mishap("the languages in another order", in: "site.yml", replacing: #/^talen: .*$/#, with: "talen: [fy, nl]"),
    Mishap("a wrong policy", in: "site.yml", replacing: #/ontbreekt: \w+/#, with: "ontbreekt: mag"),
    Mishap("a wrong page of words", in: "site.yml", replacing: #/^begrippen: \w+/#, with: "begrippen: {}"),
    Mishap("an address in a menu", in: "site.yml", replacing: #/^menu: \[index/#, with: "menu: [/nl/index.md"),
  ]

  /// Signs that have a meaning in YAML, where somebody leaves one out or types another.
  private static let ofSigns: [Mishap] = [
    Mishap(
      "no blank before a text with a colon", in: ".md", replacing: #/^samenvatting: .*$/#,
      with: "samenvatting:\"Een: twee\""),
    Mishap("no blank, nor quotes", in: ".md", replacing: #/^samenvatting: .*$/#, with: "samenvatting:Een: twee"),
    Mishap(
      "no blanks in braces", in: ".md", replacing: #/\{ regel: verouderd, woorden: /#, with: "{regel:verouderd,woorden:"
    ),
    Mishap(
      "equals signs in braces", in: ".md", replacing: #/\{ regel: verouderd, woorden: /#,
      with: "{ regel = verouderd, woorden = "),
    Mishap(
      "semicolons in braces", in: ".md", replacing: #/\{ regel: verouderd, woorden: /#,
      with: "{ regel: verouderd; woorden: "),
    Mishap("two commas", in: ".md", replacing: #/regel: verouderd,/#, with: "regel: verouderd,,"),
    Mishap("commas in a text", in: ".md", replacing: #/reden: er is/#, with: "reden: er is, kort gezegd, hoor,"),
    Mishap("a quote in braces", in: ".md", replacing: #/reden: er is/#, with: "reden: \"er is"),
    Mishap(
      "parentheses", in: ".md", replacing: #/- \{ regel.*/#,
      with: "- ( regel: verouderd, woorden: 2025-10-14, reden: nee )"),
    Mishap(
      "no braces", in: ".md", replacing: #/- \{ regel.*/#, with: "- regel: verouderd, woorden: 2025-10-14, reden: nee"),
    Mishap(
      "a date for a name", in: ".md", replacing: #/- datum: 2025-02-27\n.*\n.*\n/#, with: "- 2025-02-27: aangenomen\n"),
    Mishap("brackets around a text", in: ".md", replacing: #/^samenvatting: .*$/#, with: "samenvatting: [Een]"),
    Mishap("nothing, as programs write it", in: ".md", replacing: #/^samenvatting: .*$/#, with: "samenvatting: ~"),
    Mishap("an indented first field", in: ".md", replacing: #/^titel: /#, with: "  titel: "),
    Mishap(
      "a quote that the next one closes", in: ".md", replacing: #/^samenvatting: .*\nbijgewerkt: .*$/#,
      with: "samenvatting: \"Een\nbijgewerkt: \"2026-11-24\""),
  ]

  private static let ofTables: [Mishap] = [
    Mishap("no head", in: ".csv") { text, file in Array(text.dropFirst(file.firstLine.text.count + 1).utf8) },
    Mishap("a wrong head", in: ".csv") { text, _ in
      Array(text.replacing("bron", with: "broon", maxReplacements: 1).utf8)
    },
    Mishap("a head in capitals", in: ".csv") { text, file in
      Array((file.firstLine.text.uppercased() + text.dropFirst(file.firstLine.text.count)).utf8)
    },
    Mishap("tabs", in: ".csv") { text, _ in Array(text.replacing(";", with: "\t").utf8) },
    Mishap("two separators", in: ".csv") { text, file in
      let head = file.firstLine.text
      return head.contains(";") ? Array((head + text.dropFirst(head.count).replacing(";", with: ",")).utf8) : file.bytes
    },
    Mishap("a line for Excel", in: ".csv") { text, _ in Array(("sep=;\n" + text).utf8) },
    Mishap("a wrong row", in: ".csv") { text, _ in Array((text + "x;y\n").utf8) },
    Mishap("a number in words", in: ".csv") { text, _ in
      Array(text.replacing("\n1;", with: "\neen;").replacing(";46;", with: ";veel;").utf8)
    },
    Mishap("nothing", in: ".csv") { _, _ in [] },
  ]
}
