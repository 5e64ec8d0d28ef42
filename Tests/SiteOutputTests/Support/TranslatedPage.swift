import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// A page in Dutch and Frisian that tests change section by section.
struct TranslatedPage {
  var source: [Section]
  var translation: [Section]

  /// The last lines before the closing `---` of the translation.
  var translatedFields = ""

  /// The file of stamps.
  var stamps = ""

  /// A heading, and the paragraphs below it. The first section is the lead: its heading doesn't count.
  struct Section: Equatable {
    var heading: String
    var paragraphs: [String]
  }

  /// Creates a page with a lead and some sections.
  init(sections count: Int) {
    source = (0...count).map {
      Section(
        heading: "Kop \(TranslatedPage.words[$0])",
        paragraphs: ["Zin \(TranslatedPage.words[$0]) van de bron.", "Nog een zin."])
    }
    translation = (0...count).map {
      Section(
        heading: "Holle \(TranslatedPage.words[$0])",
        paragraphs: ["Sin \(TranslatedPage.words[$0]) fan de oersetting.", "Noch in sin."])
    }
  }

  static let path = PagePath("a")

  /// Words, because digits would be facts.
  static let words = ["nul", "een", "twee", "drie", "vier", "vijf"]

  var tree: FileTree {
    let files = SiteText("").tree.files(below: "content")
    return FileTree(
      files + [
        File(path: "content/nl/a.md", text: text(source, title: "Titel", fields: "")),
        File(path: "content/fy/a.md", text: text(translation, title: "Titel yn it Frysk", fields: translatedFields)),
        File(path: StampFile.Purpose.translations.path, text: stamps),
      ])
  }

  private func text(_ sections: [Section], title: String, fields: String) -> String {
    let parts = sections.enumerated().map { index, section in
      (index == 0 ? [] : ["## " + section.heading]) + section.paragraphs
    }
    return "---\ntitel: \(title)\nsamenvatting: Een zin.\nbijgewerkt: 2026-11-24\n\(fields)---\n"
      + parts.joined().joined(separator: "\n\n") + "\n"
  }

  /// Returns the ids of the stale sections.
  func stale(sourceLocation: SourceLocation = #_sourceLocation) async throws -> [String] {
    let page = try #require(await Site(tree)[TranslatedPage.path], sourceLocation: sourceLocation)
    return try #require(page.translations["fy"], sourceLocation: sourceLocation).stale
  }

  /// Returns the file of stamps once the translation is accepted as it is.
  func accepted(_ request: Acceptance) async throws -> String {
    try await Build(tree).accept([request]).stamps.text
  }

  /// Returns the same page with stamps that say that all of it is up to date.
  func accepted(reviewedBy role: String? = nil) async throws -> TranslatedPage {
    var page = self
    page.stamps = try await accepted(try Acceptance(page: "a.md", reviewedBy: role, on: "2026-11-24"))
    return page
  }
}

extension FileTree {
  /// Returns the site once the translation of a page, or a file of words, is accepted as it is.
  func accepting(_ page: String, reviewedBy role: String? = nil, on date: String = "2026-11-24") async throws
    -> FileTree
  {
    let stamps = try await Build(self).accept([try Acceptance(page: page, reviewedBy: role, on: date)]).stamps
    return replacing(File(path: StampFile.Purpose.translations.path, text: stamps.text))
  }

  /// Returns the site with other words in one of its files.
  func replacing(
    _ words: String, with other: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> FileTree {
    let text = try #require(file(path), sourceLocation: sourceLocation).all.text
    try #require(text.contains(words), sourceLocation: sourceLocation)
    return replacing(File(path: path, text: text.replacing(words, with: other)))
  }

  private func replacing(_ file: File) -> FileTree {
    FileTree((files(below: "content") + files(below: "templates")).filter { $0.path != file.path } + [file])
  }
}
