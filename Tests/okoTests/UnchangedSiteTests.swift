import Foundation
import Testing

@testable import TestSupport

/// A build that finds nothing changed since the last one says the same, without reading a page; one that finds another word
/// on a page makes only that page.
struct UnchangedSiteTests {
  private let folder = Folder()

  /// The inode of what the last whole build noted; a build that looks no further leaves it.
  private var note: UInt { folder.inode(of: "public/.oko/note") }

  /// Writes a site with a few warnings, and waits until the clock of its files has moved on.
  private func writeSite() throws {
    try folder.write(
      site: page("nl/index", title: "Welkom", text: "[A](a.md)") + page("nl/a", text: "Een [bestand](plan.pdf).")
        + page("nl/b", text: "Niemand linkt hierheen."))
    try folder.write("%PDF-1.7\n%%EOF\n", to: "content/nl/plan.pdf")
    usleep(30_000)
  }

  /// Builds the site, and returns what was printed, but for the milliseconds, and whether the whole site was read.
  private func build(
    _ options: [String] = [], _ environment: [String: String] = [:]
  ) throws -> (printed: Outcome, isWhole: Bool) {
    let before = note
    let outcome = try folder.run(["build"] + options, environment: environment)
    let output = outcome.output.replacing(/\d+ ms/, with: "… ms")
    return (Outcome(status: outcome.status, output: output, errors: outcome.errors), note == 0 || note != before)
  }

  private func files() -> [String: Data] { PublishedSite(folder: folder.path + "/public").files() }

  @Test func tellsHowLongEachStageTakes() throws {
    try writeSite()
    func stages() throws -> [String] {
      let lines = try build(["--timings"]).printed.errors.split(separator: "\n")
      return lines.filter { $0.hasSuffix(" ms CPU") }.map { String($0.prefix { $0 != ":" }) }
    }
    let whole = [
      "reading of files", "settings", "documents", "pages", "addresses and links", "templates", "checks of pages",
      "checks of translations", "checks of texts", "findings", "files made and compared", "files placed",
    ]
    #expect(try stages() == whole)
    #expect(try stages() == ["comparing with the last build"])
  }

  @Test func saysTheSameAgain() throws {
    try writeSite()
    let first = try build().printed
    #expect(first.status == 0 && first.errors.contains("waarschuwing: ") && note != 0)
    let (site, second) = (files(), try build())
    #expect(!second.isWhole && second.printed.errors == first.errors && second.printed.status == 0)
    #expect(second.printed.output == first.output.replacing(/\d+ geschreven/, with: "0 geschreven"))
    #expect(try build(["--verify"]).printed.status == 0)
    #expect(try build().printed == second.printed)
    #expect(files() == site)
  }

  @Test(arguments: [
    "printf x >> content/nl/b.md", "touch content/nl/b.md", "mkdir content/nl/nieuw", "rm content/nl/b.md",
    "cp content/nl/b.md content/nl/c.md", "mv content/nl/b.md content/nl/c.md", "printf x >> content/nl/plan.pdf",
    "chmod 600 content/site.yml", "mkdir templates", "mkdir templates content/bijlagen",
    "rm public/nl/a/index.html", "printf x >> public/nl/a/index.html", "rm -r public/nl/a", "rm -r public",
    "mv public/nl elders && ln -s ../elders public/nl", "mv public/nl elders && cp -a elders public/nl",
    "mkdir public/.oko/staging", "printf 'x\\n' >> public/.oko/manifest",
    "printf x > public/.oko/note", ": > public/.oko/note", "printf x >> public/.oko/note", "rm public/.oko/note",
    "sed -i 's/geschreven\\|waarschuwing/x/' public/.oko/note",
    "rm public/.oko/note && mkfifo public/.oko/note", "rm public/.oko/note && ln -s manifest public/.oko/note",
    // One page is made, and what somebody did to the others is found as well.
    "sed -i 's/Niemand/Iemand/' content/nl/b.md",
    "sed -i 's/Niemand/Iemand/' content/nl/b.md && printf x >> public/nl/a/index.html",
    "sed -i 's/Niemand/Iemand/' content/nl/b.md && rm public/nl/a/index.html",
    "sed -i 's/Niemand/Iemand/' content/nl/b.md && rm public/.oko/manifest",
    "sed -i 's/Niemand/Iemand  ./' content/nl/b.md && sed -i 's/!//' public/.oko/note",
  ]) func readsTheSiteAgainAfterAChange(command: String) throws {
    try writeSite()
    let first = try build().printed
    #expect(try !build().isWhole)
    try change(command)
    let second = try build()
    #expect(second.isWhole || second.printed.status == 2)
    // As if nobody had noted anything.
    let other = Folder()
    let clean = try folder.run(["build", "--output", other.path])
    #expect(clean.status == 0 || second.printed.status == 2)
    if second.printed.status == 0 {
      #expect(files() == PublishedSite(folder: other.path).files())
      #expect(second.printed.errors == clean.errors)
      #expect(!command.contains("public") || command.contains("content/nl/b") || second.printed.errors == first.errors)
    }
  }

  /// The system notes when the time was set.
  @Test(arguments: ["content/nl/b.md", "public/nl/b/index.html"])
  func seesAChangeOfTheSameSizeAndTime(path: String) throws {
    try writeSite()
    _ = try build()
    let (clean, before) = (files(), try folder.files()[path])
    try change("touch -r \(path) tijd && sed -i 's/Niemand/Iemands/' \(path) && touch -r tijd \(path)")
    #expect(try folder.files()[path] != before && build().isWhole)
    #expect((files() == clean) == path.hasPrefix("public"))
  }

  @Test(arguments: [
    ["--as-of", "2026-01-01"], ["--address", "https://elders.example/"], ["--messages", "en"],
  ]) func readsTheSiteAgainForOtherOptions(options: [String]) throws {
    try writeSite()
    let first = try build()
    let second = try build(options)
    #expect(second.isWhole && second.printed.output != first.printed.output)
    #expect(try !build(options).isWhole)
    #expect(try build().isWhole)
  }

  @Test func readsTheSiteAgainForAnotherLanguageOfItsUser() throws {
    try writeSite()
    _ = try build()
    #expect(try build([], ["LC_ALL": "en_GB.UTF-8"]).printed.output.contains("0 written, 0 removed"))
  }

  @Test func notesNothingWhereThereIsAMistake() throws {
    try writeSite()
    try folder.write("Tekst", to: "content/nl/b.md")
    for _ in 0..<2 {
      #expect(try build().printed.status == 1)
      #expect(note == 0)
    }
  }

  /// Somebody else's page that is as ours would be isn't in the list of what we made.
  @Test func notesNothingAboutAFileOfSomebodyElse() throws {
    try writeSite()
    _ = try build()
    try change("rm public/.oko/note && grep -v nl/b/ public/.oko/manifest > rest && mv rest public/.oko/manifest")
    #expect(try build().printed.status == 0 && note == 0)
  }

  /// A file that was written just now can be written again without another time.
  @Test func notesNothingOfFilesThatAreTooNew() throws {
    try writeSite()
    try change("touch -d 'now + 1 hour' content/nl/b.md")
    for _ in 0..<2 { #expect(try build().printed.status == 0 && note == 0) }
  }

  private func change(_ command: String) throws {
    let shell = try folder.run(through: ["sh", "-c", "cd $0 && " + command, folder.path], [], tool: folder.path)
    try #require(shell.status == 0, "\(shell.errors)")
    usleep(30_000)
  }
}
