import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// A copy of the site in this repository, as its editors change it. Paths are those below `content/`.
struct Desk {
  private var files: [String: [UInt8]] = [:]

  init() throws {
    for file in try RealTexts.tree().files(below: "content") { files[name(file.path)] = file.bytes }
  }

  /// A desk with nothing but these files.
  init(empty files: [String: String]) { self.files = files.mapValues { Array($0.utf8) } }

  private func name(_ path: String) -> String { String(path.dropFirst("content/".count)) }

  mutating func write(_ path: String, _ text: String) { write(path, Array(text.utf8)) }

  mutating func write(_ path: String, _ bytes: [UInt8]) { files[path] = bytes }

  /// Replaces a text that the file has once.
  mutating func replace(
    _ old: String, with new: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = String(decoding: try #require(files[path], sourceLocation: sourceLocation), as: UTF8.self)
    try #require(text.ranges(of: old).count == 1, "\(old)", sourceLocation: sourceLocation)
    write(path, text.replacing(old, with: new))
  }

  /// Dates what is known of a record, of which there was no newer document until now.
  mutating func date(_ record: String, _ day: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let reason =
      "sta-toe:\n  - { regel: verouderd, woorden: 2025-10-14, reden: er is geen document van na deze dag }\n"
    try replace(reason, with: "", in: record, sourceLocation: sourceLocation)
    try replace("stand-per: 2025-10-14\n", with: "stand-per: \(day)\n", in: record, sourceLocation: sourceLocation)
  }

  mutating func append(_ text: String, to path: String) {
    write(path, String(decoding: files[path] ?? [], as: UTF8.self) + text)
  }

  mutating func move(_ path: String, to new: String) { files[new] = files.removeValue(forKey: path) }

  /// Says that texts agree with the facts, as `oko confirm` does.
  mutating func confirm(_ pages: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws {
    write("bevestigd.yml", try await build.confirm(pages).stamps.text)
  }

  /// Says that a translation is up to date, as `oko translation accept` does.
  mutating func accept(_ page: String) async throws {
    write("vertaald.yml", try await build.accept([Acceptance(page: page, on: "2026-11-28")]).stamps.text)
  }

  var build: Build {
    get async { await Build(FileTree(files.map { File(path: "content/" + $0.key, bytes: $0.value) })) }
  }

  /// What `oko check` says: the place and the rule of each finding.
  var told: [String] {
    get async { await build.diagnostics.map { "\(name($0.range.file.path)): \($0.rule.id)" }.eachOnce }
  }

  /// Expects that `oko check` says this, and of what satisfies a condition nothing else.
  func expect(
    _ expected: [String], where isConcerned: (String) -> Bool = { _ in true },
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let found = await told.filter(isConcerned)
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  /// The built page at an address.
  func page(_ address: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
    let output = try #require(await build.output, sourceLocation: sourceLocation)
    let bytes = try #require(output[address + "index.html"], sourceLocation: sourceLocation)
    return String(decoding: bytes, as: UTF8.self).replacing(/<\/?time[^>]*>/, with: "")
  }
}
