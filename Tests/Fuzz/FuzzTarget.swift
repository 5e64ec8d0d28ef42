@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import TestSupport

/// A part of `oko` that takes whatever bytes an author saves.
enum FuzzTarget: String, CaseIterable {
  /// The fields of a page. The first byte chooses its type, and whether its translation holds the same.
  case fields

  /// The text of a page, and its first line as that of a field.
  case markdown

  /// A template, and after each byte 1 one of its partials.
  case templates

  /// A table in `content/data`. The first byte chooses which.
  case tables

  /// Returns what is wrong with what is made of some bytes; a crash says more.
  func problems(in input: [UInt8]) -> [String] {
    switch self {
    case .fields: FuzzTarget.problems(inFields: input)
    case .markdown: FuzzTarget.problems(inMarkdown: input)
    case .templates: FuzzTarget.problems(inTemplates: input)
    case .tables: FuzzTarget.problems(inTable: input)
    }
  }

  /// A page of each type.
  static let paths: [String] = {
    let folders = Set(ContentType.all.map { $0.facts.folder }).filter { !$0.isEmpty }.sorted()
    return ["index", "begrippen", "a", "a/index"] + folders.flatMap { [$0 + "/index", $0 + "/a"] }
  }()

  private static func problems(inFields input: [UInt8]) -> [String] {
    let (choice, bytes) = (Int(input.first ?? 0), Array(input.dropFirst()))
    let path = paths[choice % 128 % paths.count]
    let versions = (choice < 128 ? ["nl"] : ["nl", "fy"]).map { language in
      (language: language, document: Document(File(path: "content/\(language)/\(path).md", bytes: bytes)))
    }
    let (page, _, mistakes) = PageTree.page(
      at: PagePath(path), of: versions, ["nl", "fy"], glossary: PagePath("begrippen"), stamps: StampFile())
    guard let page else { return ["no page"] }
    return (mistakes + page.diagnostics).problems(in: Set(versions.map(\.document.file.path)))
  }

  private static func problems(inTable input: [UInt8]) -> [String] {
    let isNetwork = (input.first ?? 0).isMultiple(of: 2)
    let file = File(path: isNetwork ? Network.path : Pyramid.path, bytes: Array(input.dropFirst()))
    guard file.isUTF8 else { return [] }
    let cells = CSV(file).rows.joined().map(\.range)
    let areInOrder = zip(cells, cells.dropFirst()).allSatisfy { $0.bytes.upperBound <= $1.bytes.lowerBound }
    let findings =
      isNetwork ? Network.table(file).diagnostics : Pyramid.table(file, languages: ["nl", "fy"]).diagnostics
    return (areInOrder ? [] : ["cells in each other"]) + findings.problems(in: [file.path])
  }
}

extension [Diagnostic] {
  /// Returns what is wrong with findings about some files: a place that isn't in them, or is half a character.
  func problems(in paths: Set<String>) -> [String] {
    for range in flatMap({ [$0.range] + $0.related.map(\.range) }) {
      let isKnown = paths.contains(range.file.path) || range.file.bytes.isEmpty
      if !isKnown || !range.pointsAtSomething || !range.isWhole {
        return ["a finding at \(range.bytes) in \(range.file.path)"]
      }
    }
    for language in Diagnostic.MessageLanguage.allCases {
      if prefix(20).contains(where: { DiagnosticPrinter(language).text(of: $0).isEmpty }) { return ["no words"] }
    }
    return []
  }
}

extension FileRange {
  /// Whether neither end is within a character.
  fileprivate var isWhole: Bool {
    [bytes.lowerBound, bytes.upperBound].allSatisfy { end in
      file.bytes[safe: end].map { $0 & 0xC0 != 0x80 } ?? true || !file.isUTF8
    }
  }
}
