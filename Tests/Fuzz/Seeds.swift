import Foundation

@testable import Basics
@testable import Documents
@testable import TestSupport

/// What fuzzing begins with: the files of this repository, and words of ours that chance doesn't find.
enum Seeds {
  /// The sites of this repository, with the built-in templates as their own.
  static func sites() throws -> [[File]] {
    let templates = try FileTree(folder: repository.path).files(below: "templates")
    return try ["/Tests/Sites/voorbeeld", "/Tests/Sites/amstelveen", ""].map { folder in
      try FileTree(folder: repository.path + folder).files(below: "content") + templates
    }
  }

  /// Parts of texts in all formats.
  static let tokens =
    [
      "---\n", "\n---\n", "- ", "  ", "    ", "\t", ": ", "# ", "## ", "{#a}", "> ", "> [!NOTE]\n", "> [!TIP]\n",
      "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]", "[^a]", "\n[^a]: ", "[a](", "](lang:fy)", "](term:raad)",
      "](#bron-a)",
      "![a](figure:fasen)", "![a](figure:netwerk)", "![a](stand:moties/m1)", "![a](figure:stand:moties/m1)", "[a]: b\n",
      "www.a.nl", "https://a.nl", "a@b.nl", "mailto:", "javascript:", "data:", "//", "\\", "`", "```\n", "~~", "**",
      "_",
      "|", "\n|-|-:|\n", "<b>", "<!--", "-->", "<script>", "</", "&amp;", "&#0;", "&Tab;", "{{", "}}", "{{{", "{{#",
      "{{^", "{{/", "{{>a}}", "{{!", "{{text}}", "{{html}}", "{{url}}", "{{#items}}", "{{/items}}", "{{#isOn}}",
      "{{/isOn}}", "{{#lists}}", "{{/lists}}", "{{#hasItems}}", "{{/hasItems}}", "{{text.text}}", "{{site.url}}",
      "<hr>",
      "<a href=\"", "<p title='", "<title>", "<style>", "<svg>", "&", "*", "*a", "&a ", "!!binary ", "!!set ", "!<a>",
      "%",
      "@", "? ", "|-\n", ">+\n", "'", "\"", "\"\"", ";", ",", "[", "]", "{", "}", "null", "~", "true", "nee", "2026",
      "2026-02-30", "2026-11-24", "0", "-1", "1,5", "9999999999", "\r", "\r\n", "\n", "\n\n", "\u{0}", "\u{1B}",
      "\u{85}",
      "\u{A0}", "\u{AD}", "\u{200D}", "\u{202E}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "é", "e\u{301}", "ß",
      "İ",
      "\u{10FFFF}", "👩‍👩‍👧‍👦", "🇳🇱",
    ] + fieldNames

  /// The names of all fields of all sites, with their colons.
  private static let fieldNames: [String] = {
    let files = (try? sites())?.joined().filter { !$0.path.hasSuffix(".html") } ?? []
    let lines: [Substring] = files.flatMap { $0.all.text.split(separator: "\n") }
    let names: [String] = lines.compactMap { line in
      guard let colon = line.firstRange(of: ": ") else { return nil }
      let name = line[..<colon.lowerBound].drop { " -".contains($0) }
      return name.allSatisfy { $0.isLowercase || $0 == "-" } ? name + ": " : nil
    }
    return Set(names).sorted()
  }()

  /// Writes the first inputs of each target, and the dictionary.
  static func write(to folder: String) throws {
    let files = try sites().joined()
    for file in files {
      let name = String(fnv1a(file.bytes), radix: 16)
      for target in FuzzTarget.allCases {
        for (number, input) in target.inputs(from: file).enumerated() {
          try write(input, to: "\(folder)/\(target.rawValue)/corpus/\(name)-\(number)")
        }
      }
    }
    let lines = tokens.map { token in
      "\"" + token.utf8.map { "\\x" + String(Int($0) + 0x100, radix: 16).suffix(2) }.joined() + "\"\n"
    }
    try write(Array(lines.joined().utf8), to: folder + "/dictionary")
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}

extension FuzzTarget {
  /// Returns the inputs that a file of a site makes.
  func inputs(from file: File) -> [[UInt8]] {
    switch self {
    case .fields where file.path.hasSuffix(".md"):
      let parts = file.path.split(separator: "/").map(String.init)
      let place = parts.dropFirst(2)
      let name = place.last.map { ["index.md", "begrippen.md"].contains($0) ? String($0.dropLast(3)) : "a" } ?? "a"
      let path = (place.dropLast().prefix(1) + [name]).joined(separator: "/")
      guard let choice = FuzzTarget.paths.firstIndex(of: path) else { return [] }
      return [[UInt8(choice)] + file.bytes, [UInt8(choice + 128)] + file.bytes]
    case .markdown where file.path.hasSuffix(".md"):
      return [Array(Document(file).body.whole.range?.text.utf8 ?? "".utf8)]
    case .templates where file.path.hasSuffix(".html"):
      let text = file.all.text.replacing(/(href|src)="{{[a-zA-Z.]+}}/) { "\($0.1)=\"{{url}}" }
        .replacing(/{{[a-tv-zA-Z][a-zA-Z.]*}}/, with: "{{text}}").replacing(/{{([#\^\/])[a-zA-Z.]+}}/) {
          "{{\($0.1)isOn}}"
        }
        .replacing(/{{>[a-z-]+}}/, with: "{{>a}}")
      return [file.bytes, Array(text.utf8), Array(text.utf8) + [1] + Array("{{text}}".utf8)]
    case .tables where file.path.hasSuffix(".csv"):
      return [[file.path.hasSuffix("netwerk.csv") ? 0 : 1] + file.bytes]
    default: return []
    }
  }
}
