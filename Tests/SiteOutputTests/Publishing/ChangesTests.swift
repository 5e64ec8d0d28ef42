import Testing

@testable import SiteOutput
@testable import TestSupport

/// In which order a build changes its folder, and what it remembers of it.
struct ChangesTests {
  private func changes(
    new: [String] = [], changed: [String] = [], from before: Manifest = Manifest(), unchanged: [String] = []
  ) -> Changes {
    let staged =
      new.map { Changes.StagedFile(path: $0, name: "", isNew: true) }
      + changed.map { Changes.StagedFile(path: $0, name: "", isNew: false) }
    return Changes(staged, from: before, to: Set(new + changed + unchanged))
  }

  /// A page that changed may lead to what is new, and what is new is led to by nothing else.
  @Test func putsFilesBeforePagesAndWhatIsNewBeforeWhatChanged() {
    let order = changes(
      new: ["nl/feed.xml", "nl/nieuw/index.html", "nl/nieuw/plan.pdf", "assets/oko-2.css"],
      changed: ["sitemap.xml", "nl/index.html", "data/moties.csv", "404.html", "nl/agenda.ics"])
    #expect(
      order.placed.map(\.path) == [
        "assets/oko-2.css", "nl/nieuw/plan.pdf", "nl/nieuw/index.html", "nl/feed.xml",
        "data/moties.csv", "404.html", "nl/index.html", "nl/agenda.ics", "sitemap.xml",
      ])
  }

  /// What is in a new folder appears at once, so it waits for the last of its files.
  @Test func putsANewFolderInPlaceAsAWhole() {
    let paths = ["assets/oko-1.css", "nl/a/index.html", "nl/feed.xml", "nl/index.html", "nl-fy/a/index.html"]
    let staged = paths.map { Changes.StagedFile(path: $0, in: String($0.prefix { $0 != "/" })) }
    let changed = Changes.StagedFile(path: "index.html", name: "7", isNew: false)
    let order = Changes(staged + [changed], from: Manifest(), to: Set(paths))
    #expect(order.placed.map(\.path) == ["assets", "nl-fy", "nl", "index.html"])
    #expect(order.placed.map(\.name) == [nil, nil, nil, "7"])
    #expect(order.files == Set(paths + ["index.html"]))
  }

  @Test func removesPagesAndListsBeforeTheFilesThatTheyShow() {
    let before = Manifest(paths: ["nl/oud/foto.png", "nl/oud/index.html", "nl/feed.xml", "nl/index.html"])
    let order = changes(from: before, unchanged: ["nl/index.html"])
    #expect(order.removed == ["nl/feed.xml", "nl/oud/index.html", "nl/oud/foto.png"])
    #expect(order.after == Manifest(paths: ["nl/index.html"]))
  }

  /// A reader who opened a page before the build may not have asked for its style sheet yet.
  @Test func keepsAStyleSheetForOneMoreBuild() {
    let first = Manifest(paths: ["assets/oko-1.css", "index.html"])
    let second = changes(new: ["assets/oko-2.css"], changed: ["index.html"], from: first)
    #expect(second.removed.isEmpty)
    #expect(second.after == Manifest(paths: ["assets/oko-2.css", "index.html"], retired: ["assets/oko-1.css"]))
    #expect(changes(from: second.after, unchanged: ["assets/oko-2.css", "index.html"]).isEmpty)
    let third = changes(changed: ["index.html"], from: second.after, unchanged: ["assets/oko-2.css"])
    #expect(third.removed == ["assets/oko-1.css"])
    #expect(third.after == Manifest(paths: ["assets/oko-2.css", "index.html"]))
  }

  /// Somebody undid a change of the style.
  @Test func takesAStyleSheetBackIntoUse() {
    let before = Manifest(paths: ["assets/oko-2.css", "index.html"], retired: ["assets/oko-1.css"])
    let back = changes(changed: ["index.html"], from: before, unchanged: ["assets/oko-1.css"])
    #expect(back.removed.isEmpty)
    #expect(back.after == Manifest(paths: ["assets/oko-1.css", "index.html"], retired: ["assets/oko-2.css"]))
  }

  /// While it is being changed, the folder may hold files of both builds.
  @Test func remembersTheFilesOfBothBuildsMeanwhile() {
    let order = changes(new: ["b"], from: Manifest(paths: ["a", "c"], retired: ["d"]), unchanged: ["a", "eigen"])
    #expect(order.during == Manifest(paths: ["a", "b", "c"], retired: ["d"]))
    #expect(order.after == Manifest(paths: ["a", "b"]), "a foreign file with the same bytes stays foreign")
    #expect(order.removed == ["c", "d"])
  }
}
