import Testing

@testable import SiteModel
@testable import TestSupport

struct PagePathTests {
  @Test(arguments: [
    ("index", "", "", "index", nil), ("contact", "", "", "contact", "index"),
    ("fasen/index", "fasen", "fasen", "fasen", "index"), ("fasen/fase-0", "fasen", "fasen", "fase-0", "fasen/index"),
    ("a/b/index", "a", "a/b", "b", "a/index"), ("a/b/c", "a", "a/b", "c", "a/b/index"),
  ])
  func knowsItsPlace(text: String, topFolder: String, folder: String, name: String, parent: String?) {
    let path = PagePath(text)
    #expect((path.topFolder, path.folder, path.name) == (topFolder, folder, name))
    #expect(path.parent?.text == parent)
    #expect(path.file(in: "fy") == "content/fy/\(text).md")
  }

  @Test func isAListingInAFolderOnly() {
    #expect(["index", "fasen/index", "fasen/indexen"].map { PagePath($0).isListing } == [false, true, false])
    #expect(["index", "fasen/index"].map { PagePath($0).isHome } == [true, false])
  }
}
