import Foundation
import Testing

@testable import SiteGenerator

struct SourceTreeTests {
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
    let tree = try SourceTree(folder: folder.path)
    #expect(
      (tree.files(below: "content") + tree.files(below: "templates")).map(\.path) == [
        "content/nl/a.md", "content/site.yml", "templates/page.html",
      ])
    #expect(tree.diagnostics.map(\.range.file.path).sorted() == ["content/nl/b", "content/nl/c.md"])
  }

  @Test func tellsThatThereIsNothingToBuild() throws {
    let folder = Folder()
    #expect(throws: SourceError.noContent(folder: folder.path)) { try SourceTree(folder: folder.path) }
    try folder.write("x", to: "content/nl/a.md")
    #expect(throws: SourceError.noSite(folder: folder.path)) { try SourceTree(folder: folder.path) }
  }
}
