import Foundation
import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// A site with every mistake that we know people make, in `Tests/Sites/slordig`.
///
/// `Tests/Sites/netjes` is the same site once somebody did what the tips say. So each place where the two differ is one
/// mistake: it is told once, there, and what its tip says helps.
struct SloppySiteTests {
  @Test(arguments: [(Diagnostic.MessageLanguage.nl, Golden.sloppyDutch), (.en, .sloppyEnglish)])
  func tellsWhatIsWrongFromTopToBottom(language: Diagnostic.MessageLanguage, golden: Golden) async throws {
    let folder = try Self.sloppy()
    let build = await Build(try FileTree(folder: folder.path))
    try golden.expect(DiagnosticPrinter(language).text(of: build.diagnostics))
  }

  /// What is not told, told twice, or told where nothing is wrong, is in a file of its own.
  ///
  /// Some of it nobody can know yet: a page that can't be read may have the link to another, or its former address.
  @Test func tellsEachMistakeOnceAndInItsPlace() async throws {
    let folder = try Self.sloppy()
    let tree = try FileTree(folder: folder.path)
    let mistakes =
      Mistake.all(in: tree, mendedIn: try FileTree(folder: Self.sites + "netjes"))
      + [Mistake(path: "content/nl/bijlage/Kaart.pdf", lines: nil)]
    var (told, exceptions): ([Mistake: Int], [String]) = ([:], [])
    for finding in await Build(tree).diagnostics {
      if let mistake = mistakes.first(where: { $0.contains(finding) }) {
        told[mistake, default: 0] += 1
      } else {
        let range = finding.range
        exceptions.append("\(range.file.path):\(range.line) is right, and \(finding.rule.id) is told")
      }
    }
    exceptions += mistakes.filter { told[$0] != 1 }.map { "\($0) is told \(told[$0] ?? 0) times" }
    try Golden.sloppyExceptions.expect(exceptions.sorted().map { $0 + "\n" }.joined())
  }

  @Test func saysNothingAboutTheMendedSite() async throws {
    let build = await Build(try FileTree(folder: Self.sites + "netjes"))
    #expect(build.diagnostics.isEmpty, "\(DiagnosticPrinter(.en).text(of: build.diagnostics))")
  }

  private static let sites = repository.path + "/Tests/Sites/"

  /// Returns a copy of the site, with what git or another system can't keep.
  private static func sloppy() throws -> Folder {
    let folder = Folder()
    try FileManager.default.copyItem(atPath: sites + "slordig", toPath: folder.path)
    let pages = folder.path + "/content/nl/"
    try FileManager.default.createSymbolicLink(atPath: pages + "gekoppeld.md", withDestinationPath: "contact.md")
    try FileManager.default.copyItem(atPath: pages + "bijlage/kaart.pdf", toPath: pages + "bijlage/Kaart.pdf")
    let picture = try Data(contentsOf: URL(filePath: pages + "beeld/zaal.png")) + Data(count: 1_100_000)
    try picture.write(to: URL(filePath: pages + "beeld/feest.png"))
    return folder
  }
}

/// A place where the sloppy site differs from the mended one: some lines of a file, or a file that only one of them has.
private struct Mistake: Hashable, CustomStringConvertible {
  let path: String

  /// The lines, from 1; empty where lines are missing; `nil` for a file that only one of the sites has.
  let lines: Range<Int>?

  var description: String { path + (lines.map { ":\($0.lowerBound)" } ?? "") }

  /// Whether a finding is about the lines, or about the file.
  func contains(_ finding: Diagnostic) -> Bool {
    guard finding.range.file.path == path, let lines else { return finding.range.file.path == path }
    return lines.contains(finding.range.line)
      || lines.isEmpty && lines.lowerBound - 1...lines.lowerBound ~= finding.range.line
  }

  /// Returns all places where two sites differ, but for what `oko` itself writes.
  static func all(in sloppy: FileTree, mendedIn mended: FileTree) -> [Mistake] {
    let builtIn = TemplateFiles(FileTree([]))
    return Set(sloppy.paths + mended.paths).sorted().filter { !$0.hasSuffix("bevestigd.yml") }.flatMap { path in
      // A template that is right again is the built-in one.
      let template = path.dropping(prefix: "templates/").flatMap(builtIn.file)
      return switch (sloppy.file(path), mended.file(path) ?? template) {
      case (let old?, let new?): differences(path, old.all.text.lines, new.all.text.lines)
      // A picture or a document is wrong where a page names it.
      case (let old, let new):
        [old, new].contains { $0?.bytes.isEmpty == false } ? [Mistake(path: path, lines: nil)] : []
      }
    }
  }

  /// Returns the runs of lines that differ.
  private static func differences(_ path: String, _ old: [Substring], _ new: [Substring]) -> [Mistake] {
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let line, _, _): removed.insert(line)
      case .insert(let line, _, _): inserted.insert(line)
      }
    }
    var (mistakes, line, other): ([Mistake], Int, Int) = ([], 0, 0)
    while line < old.count || other < new.count {
      let start = line
      var differs = false
      while removed.contains(line) || inserted.contains(other) {
        differs = true
        if removed.contains(line) { line += 1 } else { other += 1 }
      }
      if differs { mistakes.append(Mistake(path: path, lines: start + 1..<line + 1)) }
      (line, other) = (line + 1, other + 1)
    }
    return mistakes
  }
}

extension String {
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
