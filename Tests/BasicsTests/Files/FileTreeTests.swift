import Foundation
import Glibc
import Testing

@testable import Basics
@testable import TestSupport

struct FileTreeTests {
  @Test func readsContentAndTemplatesAndFollowsNoLinks() throws {
    let (folder, other) = (Folder(), Folder())
    for name in [
      "content/site.yml", "content/nl/a.md", "content/.git/x", "templates/page.html", "public/x.md",
      "content/.verborgen", "content/nl/~$a.md", "content/nl/~$a.docx", "content/nl/Thumbs.db", "content/desktop.ini",
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
  @Test(arguments: [
    "a\nb.pdf", "a\tb.pdf", "a\u{7F}", "map\r/b.pdf", "\u{85}", "a\u{202E}fdp.exe", "a\u{FEFF}", "\u{FFFE}.md",
  ])
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
    for number in 1..<20 { try folder.write("x", to: "content/\(number)") }
    #expect(try FileTree(folder: folder.path, atMost: 20).files(below: "content").count == 20)
    try folder.write("x", to: "content/te-veel")
    #expect(throws: CommandError.tooMany(folder: folder.path)) { try FileTree(folder: folder.path, atMost: 20) }
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

  /// What is no file isn't opened, so nobody waits for what will never come.
  @Test func tellsWhatIsNoFile() throws {
    let folder = Folder()
    for name in ["content/site.yml", "templates/styles/base.css"] { try folder.write("x", to: name) }
    let names = [
      "content/a.md", "content/b.pdf", "content/bronnen.yml", "templates/page.html", "templates/styles/a.css",
    ]
    for name in names { #expect(mkfifo(folder.path + "/" + name, 0o600) == 0) }
    try listen(at: folder.path + "/content/z.md")
    let tree = try FileTree(folder: folder.path)
    #expect((tree.files(below: "content") + tree.files(below: "templates")).count == 2)
    #expect(tree.diagnostics.map(\.range.file.path).sorted() == (names + ["content/z.md"]).sorted())
    #expect(tree.diagnostics.allSatisfy { $0.message.en == "this is a FIFO, a socket or a device, and no file" })
  }

  /// Makes a socket at a path, of which the system takes only short ones.
  private func listen(at path: String) throws {
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(100)) }
    let length = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, length) }
    }
    try #require(bound == 0)
  }

  @Test(arguments: [
    "content/nl/x.md", "content/woorden.yml", "content/x.MD", "content/data/netwerk.csv", "templates/page.html",
    "templates/styles/base.css",
  ])
  func tellsFoldersWithTheNameOfAFile(path: String) throws {
    let folder = Folder()
    for name in ["content/site.yml", path + "/a.md"] { try folder.write("x", to: name) }
    let tree = try FileTree(folder: folder.path)
    #expect(tree.diagnostics.map { "\($0.rule) \($0.range.file.path)" } == ["plaats-van-bestand \(path)"])
    #expect((tree.files(below: "content") + tree.files(below: "templates")).map(\.path) == ["content/site.yml"])
  }

  @Test func tellsAFileWithTheNameOfAFolder() throws {
    let folder = Folder()
    for name in ["content/site.yml", "templates"] { try folder.write("x", to: name) }
    #expect(try FileTree(folder: folder.path).diagnostics.map(\.range.file.path) == ["templates"])
  }

  @Test func refusesWhatIsNoFileInPlaceOfOne() throws {
    let folder = Folder()
    try folder.write("x", to: "content/nl/a.md")
    let path = folder.path + "/content/site.yml"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: CommandError.noFile(path: path)) { try FileTree(folder: folder.path) }
    try FileManager.default.removeItem(atPath: path)
    try folder.write("x", to: "content/site.yml/x")
    #expect(throws: CommandError.noFile(path: path)) { try FileTree(folder: folder.path) }
  }

  /// What takes the place of an entry after it was looked at is not followed either.
  @Test func opensNoLinkAndNothingThatWaits() throws {
    let folder = Folder()
    try folder.write("abc", to: "a/x")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/b", withDestinationPath: folder.path + "/a")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/y", withDestinationPath: folder.path + "/a/x")
    #expect(mkfifo(folder.path + "/a/z", 0o600) == 0)
    let root = try #require(OpenFolder(folder.path))
    let texts = ["a/x", "b/x", "a/y", "a/z", "a", "weg"].map { path in
      let (inner, rest) = root.walk(to: path)
      return rest.count > 1 ? nil : inner.bytes(of: rest[0], atMost: 2)
    }
    #expect(texts == [Array("ab".utf8), nil, nil, nil, nil, nil])
  }

  /// The stamps of a large site are more than anybody writes in a text.
  @Test func readsAllOfWhatTheToolWrites() throws {
    let folder = Folder()
    try folder.write("", to: "content/site.yml")
    for name in ["vertaald.yml", "bevestigd.yml", "adressen.yml"] {
      try sparse(FileTree.maximumTextSize + 1, at: "content/" + name, in: folder)
      let tree = try FileTree(folder: folder.path)
      #expect(tree.file("content/" + name)?.bytes.count == FileTree.maximumTextSize + 1)
    }
  }

  /// What nobody links isn't read, whatever its size.
  @Test func readsLinkedFilesOnceTheyAreKnown() throws {
    let folder = Folder()
    for name in ["content/site.yml", "content/a.pdf"] { try folder.write("abc", to: name) }
    try sparse(FileTree.maximumFileSize, at: "content/b.pdf", in: folder)
    try sparse(FileTree.maximumFileSize + 1, at: "content/c.pdf", in: folder)
    try sparse(300_000_000, at: "content/d.pdf", in: folder)
    try sparse(300_000_000, at: "content/e.md", in: folder)
    let tree = try FileTree(folder: folder.path)
    #expect(tree.files(below: "content").map(\.bytes.count) == [0, 0, 0, 0, FileTree.maximumTextSize, 3])
    var findings: [Diagnostic] = []
    var room = FileTree.maximumFileSizes
    let read = tree.files(below: "content").filter { $0.path < "content/d" }.compactMap {
      tree.read($0, room: &room, &findings)
    }
    #expect(read.map { "\($0.path) \($0.bytes.count)" } == ["content/a.pdf 3", "content/b.pdf 100000000"])
    #expect(findings.map { "\($0.rule) \($0.range.file.path)" } == ["te-groot content/c.pdf"])
    try FileManager.default.removeItem(atPath: folder.path + "/content/a.pdf")
    #expect(tree.read(.absent("content/a.pdf"), room: &room, &findings) == nil)
    #expect(findings.last?.message.en == "this file can't be read")
  }

  /// Together they have a bound too; the first that goes beyond it is told.
  @Test func bindsTheFilesOfASiteTogether() throws {
    let folder = Folder()
    try folder.write("x", to: "content/site.yml")
    for number in 1...5 { try sparse(100, at: "content/\(number).pdf", in: folder) }
    let tree = try FileTree(folder: folder.path)
    var (findings, room): ([Diagnostic], Int) = ([], 350)
    #expect(tree.files(below: "content").dropLast().compactMap { tree.read($0, room: &room, &findings) }.count == 3)
    #expect(findings.map { "\($0.rule) \($0.range.file.path)" } == ["te-groot content/4.pdf"])
  }

  /// Makes a file of zeros that takes no room.
  private func sparse(_ size: Int, at name: String, in folder: Folder) throws {
    try folder.write("", to: name)
    #expect(truncate(folder.path + "/" + name, size) == 0)
  }

  @Test func tellsThatThereIsNothingToBuild() throws {
    let folder = Folder()
    #expect(throws: CommandError.noContent(folder: folder.path)) { try FileTree(folder: folder.path) }
    try folder.write("x", to: "content/nl/a.md")
    #expect(throws: CommandError.noSite(folder: folder.path, meant: nil)) { try FileTree(folder: folder.path) }
  }

  @Test(arguments: ["sitte.yml", "Site.yml", "site.yaml", "site.yml.txt", "SITE.YML", "site.txt"])
  func tellsTheFileThatIsMeant(name: String) throws {
    let folder = Folder()
    for name in ["nl/sites.md", "woorden.yml", name] { try folder.write("x", to: "content/" + name) }
    #expect(throws: CommandError.noSite(folder: folder.path, meant: name)) { try FileTree(folder: folder.path) }
  }
}
