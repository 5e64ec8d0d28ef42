import Foundation

@testable import Basics
@testable import TestSupport

/// A site in which nothing is wrong: `Tests/Sites/foutloos`, with 200 pages more out of the texts and facts in its `bank/`.
///
/// Which texts stand together, below which headings and beside which facts, is decided by a seed.
struct CleanSite {
  private let folder = Folder()

  private var generator: SeededGenerator
  private let facts: [Facts]
  private var decks: [String: TextDeck]

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    let (site, bank) = (repository.path + "/Tests/Sites/foutloos/", repository.path + "/Tests/Sites/foutloos/bank/")
    facts = Facts.all(in: try String(contentsOfFile: bank + "feiten.txt", encoding: .utf8))
    decks = [:]
    for language in ["nl", "fy"] { decks[language] = try TextDeck(bank: bank, language, &generator) }
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    for part in ["content", "templates"] {
      try FileManager.default.copyItem(atPath: site + part, toPath: folder.path + "/" + part)
    }
    for index in 0..<200 { try addPage(index, language: index % 5 < 3 ? "nl" : "fy") }
  }

  /// The site, read as any other.
  func tree() throws -> FileTree { try FileTree(folder: folder.path) }

  /// Writes a page that has no translation; one in Frisian says that it is its own source.
  private mutating func addPage(_ index: Int, language: String) throws {
    let facts = facts[index % facts.count]
    guard let page = decks[language]?.page(facts.fields, index: index, &generator) else { return }
    let named = facts.fields.matches(of: /[,{ ] bron: ([a-z0-9-]+)/) + page.text.matches(of: /#bron-([a-z0-9-]+)/)
    let sources = Set(named.map { String($0.1) }).sorted()
    var fields = page.fields
    if !sources.isEmpty { fields += "bronnen: [\(sources.joined(separator: ", "))]\n" }
    if language != "nl" { fields += "brontaal: \(language)\n" }
    let text = "---\n\(fields)---\n\(page.text)\n"
    let path = "content/\(language)/\(facts.folder)/pagina-\(index).md"
    // Some editors write a mark at the start of a file, and end lines as Windows does.
    try folder.write(index % 7 == 0 ? "\u{FEFF}" + text.replacing("\n", with: "\r\n") : text, to: path)
  }
}

/// The facts of a page of a type of content, as fields.
private struct Facts {
  let folder: String
  let fields: String

  static func all(in bank: String) -> [Facts] {
    bank.split(separator: "-- ").map { part in
      let lines = part.split(separator: " --\n", maxSplits: 1, omittingEmptySubsequences: false)
      return Facts(folder: String(lines[0]), fields: String(lines[1]))
    }
  }
}
