import Foundation
import Testing

@testable import Basics
@testable import TestSupport

struct FileTreeTests {
  @Test func readsContentAndTemplatesAndFollowsNoLinks() throws {
    let (folder, other) = (Folder(), Folder())
    for name in [
      "content/site.yml", "content/nl/a.md", "content/.git/x", "templates/page.html", "public/x.md",
      "content/.verborgen",
    ] {
      try folder.write("x", to: name)
    }
    try other.write("geheim", to: "x.md")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/content/nl/b", withDestinationPath: other.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/content/nl/c.md", withDestinationPath: other.path + "/x.md")
    let tree = try FileTree(folder: folder.path)
    #expect(
      (tree.files(below: "content") + tree.files(below: "templates")).map(\.path) == [
        "content/nl/a.md", "content/site.yml", "templates/page.html",
      ])
    #expect(tree.diagnostics.map(\.range.file.path).sorted() == ["content/nl/b", "content/nl/c.md"])
  }

  @Test func tellsFilesWhoseNamesCannotBeRead() throws {
    let folder = Folder()
    try folder.write("x", to: "content/site.yml")
    let bytes = Array((folder.path + "/content/").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
    let created = try #require(fopen(bytes, "w"))
    fclose(created)
    let tree = try FileTree(folder: folder.path)
    #expect(tree.diagnostics.map(\.rule) == [.fileEncoding])
    #expect(tree.diagnostics.map(\.range.file.path) == ["content"])
    #expect(tree.files(below: "content").map(\.path) == ["content/site.yml"])
  }

  /// The list of what `oko` made has one path per line.
  @Test(arguments: ["a\nb.pdf", "a\tb.pdf", "a\u{7F}", "map\r/b.pdf", "\u{85}"])
  func tellsFilesWithControlCharactersInTheirNames(name: String) throws {
    let folder = Folder()
    for name in ["content/site.yml", "content/nl/" + name] { try folder.write("x", to: name) }
    let tree = try FileTree(folder: folder.path)
    #expect(tree.diagnostics.map(\.rule) == [.fileEncoding])
    #expect(tree.diagnostics.map(\.range.file.path) == ["content/nl"])
    #expect(tree.files(below: "content").map(\.path) == ["content/site.yml"])
  }

  @Test func tellsPathsThatAreTooLong() throws {
    let folder = Folder()
    let deep = "content/" + String(repeating: "abcdefghi/", count: 49)
    for name in ["content/site.yml", deep + "a", deep + "abc"] { try folder.write("x", to: name) }
    let tree = try FileTree(folder: folder.path)
    #expect(tree.files(below: "content").map(\.path) == [deep + "a", "content/site.yml"])
    #expect(tree.diagnostics.map(\.rule) == [.tooLarge])
    #expect(tree.diagnostics.map(\.range.file.path) == [deep + "abc"])
  }

  @Test func refusesAFolderThatHoldsMoreThanASite() throws {
    let folder = Folder()
    try folder.write("x", to: "content/site.yml")
    for number in 1..<FileTree.maximumCount {
      try Data().write(to: URL(filePath: "\(folder.path)/content/\(number)"))
    }
    #expect(try FileTree(folder: folder.path).files(below: "content").count == FileTree.maximumCount)
    try folder.write("x", to: "content/te-veel")
    #expect(throws: CommandError.tooMany(folder: folder.path)) { try FileTree(folder: folder.path) }
  }

  /// A link in place of the content itself leads out of the folder too.
  @Test(arguments: ["content", "content/site.yml"])
  func followsNoLinkInPlaceOfWhatASiteMustHave(path: String) throws {
    let (folder, other) = (Folder(), Folder())
    for folder in [folder, other] { try folder.write("x", to: "content/site.yml") }
    try FileManager.default.removeItem(atPath: folder.path + "/" + path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/" + path, withDestinationPath: other.path + "/" + path)
    #expect(throws: CommandError.symbolicLink(path: folder.path + "/" + path)) { try FileTree(folder: folder.path) }
  }

  @Test func tellsALinkInPlaceOfTemplates() throws {
    let (folder, other) = (Folder(), Folder())
    try folder.write("x", to: "content/site.yml")
    try other.write("geheim", to: "page.html")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/templates", withDestinationPath: other.path)
    let tree = try FileTree(folder: folder.path)
    #expect(tree.files(below: "templates").isEmpty)
    #expect(tree.diagnostics.map(\.range.file.path) == ["templates"])
  }

  @Test func tellsThatThereIsNothingToBuild() throws {
    let folder = Folder()
    #expect(throws: CommandError.noContent(folder: folder.path)) { try FileTree(folder: folder.path) }
    try folder.write("x", to: "content/nl/a.md")
    #expect(throws: CommandError.noSite(folder: folder.path)) { try FileTree(folder: folder.path) }
  }
}
