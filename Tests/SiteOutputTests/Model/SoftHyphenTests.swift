import Foundation
import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// A soft hyphen says where a word may break in the text of a page. Everywhere else it would be part of the word.
struct SoftHyphenTests {
  /// A site of all types, with a soft hyphen in the words of each field and of each text.
  private static let tree: FileTree? = {
    guard let site = try? FileTree(folder: repository.path + "/Tests/Sites/voorbeeld") else { return nil }
    return FileTree(
      site.files(below: "content").map { file in
        guard file.path.hasSuffix(".md") || file.path.hasSuffix("bronnen.yml") || file.path.hasSuffix("site.yml") else {
          return file
        }
        return File(path: file.path, text: hyphenated(file.all.text, isPage: file.path.hasSuffix(".md")))
      })
  }()

  private static func hyphenated(_ text: String, isPage: Bool) -> String {
    var fences = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line == "---" { fences += 1 }
      if isPage, fences >= 2 { return line.replacing(/[a-z]{6,}(?![^(\[]*[)}\]>])/) { hyphenated($0.0) } }
      let fields =
        /\b(titel|korte-titel|samenvatting|tekst|toelichting|reden|eigenaar|uitgever|ondertitel|plaats|portefeuille|naam|bezoek|post): [^,}]+/
      return line.replacing(fields) { field in
        let name = field.1 + ": "
        return name + String(field.0.dropFirst(name.count)).replacing(/[a-z]{6,}/) { hyphenated($0.0) }
      }
    }.joined(separator: "\n")
  }

  private static func hyphenated(_ word: Substring) -> String { word.prefix(3) + "\u{AD}" + word.dropFirst(3) }

  @Test func standsInTheTextOfPagesOnly() async throws {
    let build = await Build(try #require(Self.tree))
    let files = try #require(build.output, "\(build.testDescription)").bytes
    var pagesWithSome = 0
    for (path, bytes) in files {
      let places = bytes.indices.filter { bytes[$0] == 0xC2 && bytes[safe: $0 + 1] == 0xAD }
      if path.hasSuffix(".html"), !places.isEmpty { pagesWithSome += 1 }
      let wrong = path.hasSuffix(".html") ? places.filter { !isText(bytes, at: $0) } : places
      let found = wrong.first.map { String(decoding: bytes[max(0, $0 - 60)..<$0 + 10], as: UTF8.self) }
      #expect(found == nil, "\(path)")
      #expect(!path.contains("\u{AD}"))
    }
    #expect(pagesWithSome > 100)
  }

  /// Whether a place in HTML is a text that readers see, and no attribute, title or script.
  private func isText(_ bytes: [UInt8], at index: Int) -> Bool {
    guard let start = bytes[..<index].lastIndex(of: UInt8(ascii: "<")),
      let end = bytes[..<index].lastIndex(of: UInt8(ascii: ">")), start < end
    else { return false }
    let element = bytes[(start + 1)...].prefix { $0 > 32 && $0 != UInt8(ascii: ">") }
    return !["title", "script", "style"].contains(String(decoding: element, as: UTF8.self))
  }

  /// Links, ids and the order of pages don't know it; no-break spaces are spaces there.
  @Test func isNoPartOfIDs() async throws {
    let text = "## Jeugd\u{AD}hulp\n\n[x](#jeugdhulp 'Op\u{AD}roep')\n\n## Vrije\u{A0}tijd\n\n[y](#vrije-tijd)"
    let page = try await main(at: "nl/a", of: page("nl/a", text: text))
    #expect(page.contains("id=\"jeugdhulp\">Jeugd\u{AD}hulp<") && page.contains("id=\"vrije-tijd\""))
    #expect(page.contains("<a href=\"#jeugdhulp\" title=\"Oproep\">"))
  }
}
