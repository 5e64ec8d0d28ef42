import Foundation
import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// Builds that are killed, watched and starved of disk; `make torture` does more of it.
///
/// Two versions of a site take turns. The second has new pages, changed ones, fewer ones, another style and other files.
struct TortureTests {
  private let folder = Folder()
  private let clean: [[String: Data]]
  private var site: PublishedSite { PublishedSite(folder: folder.path + "/public") }

  private static let clean = Result {
    try [0, 1].map { version in
      let folder = Folder()
      try folder.write(version: version)
      let outcome = try folder.run(["build"])
      try #require(outcome.status == 0, "\(outcome.errors)")
      return PublishedSite(folder: folder.path + "/public").files()
    }
  }

  init() throws { clean = try Self.clean.get() }

  /// A quarter of the kills come at any moment of a build, the others amid the changes of one that waits between them.
  @Test func aKilledBuildLeavesNoTornFileAndNoDeadLink() throws {
    var random = SeededGenerator(seed: 18)
    let changes = Set(clean[0].keys).union(clean[1].keys).count { clean[0][$0] != clean[1][$0] }
    try rebuild(0)
    try folder.write(version: 1)
    let duration = try ContinuousClock().measure { _ = try folder.run(["build"]) }
    var amid = 0
    for number in 0..<Cases.ofCommands {
      let version = number % 2
      try folder.write(version: version)
      let moment = Double.random(in: 0...1, using: &random)
      if number % 4 == 0 {
        try folder.kill(["build"], after: duration * moment)
      } else {
        try folder.kill(["build", "--pause", "3"], after: .milliseconds(3) * Double(changes) * moment, ofChanges: true)
      }
      amid += try expectWhole(after: number) ? 1 : 0
      if number % 3 == 0 { try rebuild(version) }
    }
    try rebuild(1)
    print("torture: \(Cases.ofCommands) builds killed, \(amid) amid their changes")
    #expect(amid > 0)
  }

  @Test func aReaderMeetsNoTornFileAndNoDeadLink() throws {
    try rebuild(0)
    var reader = Reader(site, versions: clean)
    for number in 1...Cases.ofCommands {
      try folder.write(version: number % 2)
      let build = try folder.start(["build", "--pause", number % 4 < 2 ? "3" : "0"])
      while build.isRunning { reader.look(during: clean[number % 2]) }
      #expect(reader.findings == [])
    }
    print("torture: a reader looked at \(reader.looks) pages during \(Cases.ofCommands) builds")
    #expect(reader.looks > Cases.ofCommands)
  }

  /// Disks that are too small for the second version by a little, by much, in blocks or in inodes.
  @Test(.enabled(if: Mount.isPossible)) func aFullDiskLeavesTheOldSite() throws {
    let size = clean[0].values.reduce(0) { $0 + ($1.count + 4_095) / 4_096 * 4 } + 4 * 60
    let files = clean[0].count + 70
    var full = 0
    for number in 0..<Cases.ofCommands {
      let share = Double(number) / Double(Cases.ofCommands)
      let options =
        number % 2 == 0
        ? "size=\(size + Int(share * Double(size)))k" : "nr_inodes=\(files + Int(share * Double(files)))"
      let disk = try Mount(on: folder, below: "public", options)
      defer { disk.unmount() }
      try folder.write(version: 0)
      guard try folder.run(["build"]).status == 0 else { continue }
      try folder.write(version: 1)
      let outcome = try folder.run(["build", "--messages", "en"])
      if outcome.status == 0 { continue }
      full += 1
      #expect(
        outcome.errors.hasPrefix("oko: the disk is full: ") && outcome.status == 2, "\(options): \(outcome.errors)")
      #expect(site.files() == clean[0], "\(options)")
      #expect(!site.has(".oko/staging"))
    }
    print("torture: \(full) builds met a full disk")
    #expect(full > 0)
  }

  /// What somebody else put into the folder `$0`: a pipe, a link to `$1`, rubbish and thousands of files.
  @Test(
    arguments: [
      ("rm $0/.oko/manifest && mkfifo $0/.oko/manifest", 2), ("mkfifo $0/nl/p20", 2),
      ("rm -r $0/.oko && ln -s $1 $0/.oko", 2), ("ln -sf $1/x $0/.oko/lock", 2), ("ln -sf $1/x $0/.oko/manifest", 2),
      ("mkdir $0/.oko/staging && ln -s $1/x $0/.oko/staging/0", 0), ("ln -s $1 $0/.oko/staging", 0),
      ("mkdir -p $0/nl/p25/index.html/leeg", 0), ("mkdir -p $0/nl/p25/index.html && touch $0/nl/p25/index.html/x", 2),
      ("head -c 3000000 /dev/urandom >> $0/.oko/manifest", 0),
      ("mkdir $0/nl/x && cd $0/nl/x && seq 5000 | xargs touch", 0),
    ] as [(String, Int32)])
  func aHostileFolderDoesNoHarm(setup: String, status: Int32) throws {
    let other = Folder()
    try other.write("van een ander", to: "x")
    try rebuild(0)
    if setup.contains("nl/p20") { try FileManager.default.removeItem(atPath: folder.path + "/public/nl/p20") }
    let shell = try folder.run(through: ["sh", "-c", setup, folder.path + "/public"], [], tool: other.path)
    #expect(shell.status == 0, "\(shell.errors)")
    let before = site.files()
    try folder.write(version: 1)
    let outcome = try folder.run(["build"])
    #expect(outcome.status == status, "\(outcome.errors)")
    if status != 0 { #expect(site.files() == before) }
    #expect(try other.files() == ["x": "van een ander"])
  }

  /// Expects every file to be that of one version and every link to lead somewhere; returns whether both versions are there.
  private func expectWhole(after number: Int) throws -> Bool {
    let files = site.files()
    let torn = files.filter { path, bytes in !clean.contains { $0[path] == bytes } }.map(\.key)
    #expect(torn == [], "build \(number)")
    #expect(
      site.deadLinks(from: clean[0].keys.filter { clean[1][$0] != nil && $0.hasSuffix(".html") }) == [],
      "build \(number)")
    return !clean.contains { version in version.allSatisfy { files[$0] == $1 } }
  }

  private func rebuild(_ version: Int, pause: String = "0") throws {
    try folder.write(version: version)
    let outcome = try folder.run(["build", "--pause", pause])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let sheets = site.files().filter { $0.key.hasSuffix(".css") && clean[version][$0.key] == nil }
    #expect(site.files().filter { sheets[$0.key] == nil } == clean[version])
    #expect(sheets.count <= 1, "a style sheet stays for one more build")
  }
}

/// Somebody who goes from page to page while the site is built.
private struct Reader {
  private(set) var looks = 0
  private(set) var findings: [String] = []

  private let site: PublishedSite
  private let versions: [[String: Data]]
  private var random = SeededGenerator(seed: 7)
  private var page = "index.html"

  init(_ site: PublishedSite, versions: [[String: Data]]) { (self.site, self.versions) = (site, versions) }

  /// Looks at a page and all that it leads to while a version is published, and follows one of its links.
  mutating func look(during version: [String: Data]) {
    guard let html = site.bytes(of: page) else {
      page = "index.html"
      return
    }
    looks += 1
    if !versions.contains(where: { $0[page] == html }) { findings.append("\(page) is torn") }
    let links = PublishedSite.links(on: page, html).sorted()
    let dead = links.filter { !site.has($0) }
    // A page that is replaced meanwhile, or about to go, may be the last to lead somewhere. Its style sheet must stay.
    let stays = version[page] != nil && site.bytes(of: page) == html
    if dead.contains(where: { $0.hasSuffix(".css") }) || !dead.isEmpty && stays {
      findings.append("\(page) leads to \(dead)")
    }
    page = links.filter { $0.hasSuffix(".html") }.randomElement(using: &random) ?? "index.html"
  }
}

extension Folder {
  /// Writes a version of the site over the one that is there.
  fileprivate func write(version: Int) throws {
    try? FileManager.default.removeItem(atPath: path + "/content")
    let numbers = version == 0 ? 0..<24 : 4..<28
    let pages = numbers.map { number in
      let text = numbers.map { "[Pagina \($0)](p\($0).md)" }.prefix(number % 7 + 2).joined(separator: ", ")
      return page(
        "nl/p\(number)", title: "Pagina \(number)",
        text: "\(text). Versie \(number % 2 == 0 ? version : 0). [Plan](plan-\(version)-\(number % 4).pdf)")
    }
    let index = numbers.map { "- [Pagina \($0)](p\($0).md)" }.joined(separator: "\n")
    try write(site: page("nl/index", title: "Welkom", text: index) + pages.joined())
    for number in 0..<4 {
      try write("%PDF-1.7\nplan \(version)\n%%EOF\n", to: "content/nl/plan-\(version)-\(number).pdf")
    }
    let tokens = try String(contentsOf: repository.appending(path: "templates/styles/tokens.css"), encoding: .utf8)
    try write(tokens + ".versie { order: \(version); }\n", to: "templates/styles/tokens.css")
  }

  /// Starts `oko` for the site in the folder, and kills it after a while, or that long after its first change.
  fileprivate func kill(_ arguments: [String], after delay: Duration, ofChanges: Bool = false) throws {
    let before = inode(of: "public/.oko/manifest")
    let command = try start(arguments)
    while ofChanges, command.isRunning, inode(of: "public/.oko/manifest") == before { usleep(500) }
    usleep(useconds_t(delay / .microseconds(1)))
    Foundation.kill(command.processIdentifier, SIGKILL)
    command.waitUntilExit()
  }
}
