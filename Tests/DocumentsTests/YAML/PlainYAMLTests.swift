import Foundation
import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

struct PlainYAMLTests {
  @Test func readsWhatPeopleWrite() {
    let text = """
      # Een opmerking
      titel: “Motie” over e-mail
      leeg: []
      bronnen: [raad-2025, "b, c", 'd']
      sta-toe:
        - { regel: verouderd, reden: "zo: ja" }
      geschiedenis:
      - datum: 2025-02-27
        bron: brief
      - datum: 2025-03-01
      woorden:
        formeel:
          [u, uw]
        van: van
      letters: { Û: U, lânskip: l }
      """
    #expect(plain(text)?.dump == byLibYAML(text)?.dump)
    #expect(plain(text)?.fields.count == 7)
  }

  @Test(arguments: [
    "a: b: c", "a: b #c", "a: \"b\\n\"", "a: 'b''c'", "a: |\n  b", "a: b\n  c", "a:", "a: [b", "a: {b}", "a: &b c",
    "a: b\na: c",
    "- a", "a: null", "a: ~", "a:\tb", "a: b\u{A0}", "a:b", "a: [b, ]", "? a", "---\na: b", "a: \"\"",
    "a: x\r\nb: y\r\n", "",
  ])
  func givesUp(text: String) { #expect(plain(text) == nil) }

  @Test func givesUpAtDeepBrackets() {
    #expect(plain("a: " + String(repeating: "[", count: 7) + String(repeating: "]", count: 7)) != nil)
    for sign in ["[", "{a: "] { #expect(plain("a: " + String(repeating: sign, count: 100_000)) == nil) }
  }

  /// What it reads, it reads as libYAML does, wherever a sign is missing or too many.
  @Test func agreesWithLibYAML() {
    let text = """
      titel: Een “titel” met 2 woorden
      korte-titel: 'kort'
      bronnen: [a, "b c", 'd', {e: f, g: [h]}]
      sta-toe:
        - { regel: oud, reden: er is niets }
        - twee
      stappen:
      - datum: 2025-02-27
        bron: brief
        lijst:
          - x
      groep:
        een: 1
        twee: nee
      """
    let signs: [Unicode.Scalar] = [
      " ", "\n", "-", ":", "#", "'", "\"", "[", "]", "{", "}", ",", "a", "n", "&", "\\", "\t", "é",
    ]
    var read = 0
    for index in text.unicodeScalars.indices {
      var shorter = text.unicodeScalars
      shorter.remove(at: index)
      let longer = signs.map { sign in
        var longer = text.unicodeScalars
        longer.insert(sign, at: index)
        return longer
      }
      for other in ([shorter] + longer).map({ String($0) }) {
        guard let mapping = plain(other) else { continue }
        read += 1
        let (expected, diagnostics) = YAMLReader.mapping(byLibYAML: range(of: other))
        #expect(mapping.dump == expected?.dump, "\(other)")
        #expect(diagnostics.isEmpty, "\(other)")
      }
    }
    #expect(read > 1_000)
  }

  @Test func readsMostFilesOfThisRepository() throws {
    let tree = try FileTree(folder: repository.path)
    let all = tree.files(below: "content") + tree.files(below: "templates")
    let parts =
      all.filter { $0.path.hasSuffix(".yml") }.map(\.all)
      + all.filter { $0.path.hasSuffix(".md") }.map { FrontMatter($0).fields }
    var read = 0
    for part in parts {
      guard let mapping = PlainYAML.mapping(in: part) else { continue }
      read += 1
      #expect(mapping.dump == YAMLReader.mapping(byLibYAML: part).mapping?.dump, "\(part.file.path)")
    }
    #expect(read * 10 > parts.count * 7, "\(read) of \(parts.count)")
  }

  private func range(of text: String) -> FileRange { File(path: "a.yml", text: text).all }

  private func plain(_ text: String) -> YAMLMapping? { PlainYAML.mapping(in: range(of: text)) }

  private func byLibYAML(_ text: String) -> YAMLMapping? { YAMLReader.mapping(byLibYAML: range(of: text)).mapping }
}

extension YAMLMapping {
  /// All that is in it, with the places.
  fileprivate var dump: String {
    "{\(range.bytes) " + fields.map { "\($0.name)@\($0.nameRange.bytes)=\($0.value.dump)" }.joined(separator: " ") + "}"
  }
}

extension YAMLValue {
  fileprivate var dump: String {
    switch content {
    case .scalar(let text): "\(range.bytes)'\(text)'"
    case .list(let values): "\(range.bytes)[" + values.map(\.dump).joined(separator: " ") + "]"
    case .mapping(let mapping): "\(range.bytes)\(mapping.dump)"
    }
  }
}
