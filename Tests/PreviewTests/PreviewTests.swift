import Foundation
import Synchronization
import Testing

@testable import Basics
@testable import Preview
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// What browsers get while the files of a site change. The whole, in a real browser, is in `Tests/Browser/preview.py`.
struct PreviewTests {
  private static let site = TestSupport.page("nl/a", title: "Eerste titel", text: "[Start](index.md)")

  /// A site in a folder, with its preview and what that reported.
  private final class Desk: Sendable {
    let folder: String
    let preview: Preview
    private let told = Told()

    /// What was reported, in order.
    var reports: [String] { told.lines.withLock { $0 } }

    private final class Told: Sendable {
      let lines = Mutex<[String]>([])
    }

    init(_ text: String) throws {
      folder = NSTemporaryDirectory() + "oko-preview-" + UUID().uuidString
      preview = Preview(folder: folder, try BuildOptions(address: "http://localhost:8000/"), .en) { [told] report in
        told.lines.withLock {
          switch report {
          case .findings(let build): $0.append("\(build.diagnostics.count { $0.severity == .error }) errors")
          case .failure(let error): $0.append(error.message?.en ?? "")
          }
        }
      }
      try write(text)
    }

    func write(_ text: String) throws {
      for path in SiteText(text).tree.paths {
        let file = URL(filePath: folder + "/" + path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(SiteText(text).tree.file(path)?.bytes ?? []).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func html(at path: String) async throws -> String {
      let answer = await preview.answer(to: path)
      guard case .file(_, let bytes) = answer else {
        Issue.record("\(path) is \(answer)")
        return ""
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test func answersAsAServerDoes() async throws {
    let desk = try Desk(Self.site)
    await desk.preview.update()
    #expect(try await desk.html(at: "/nl/a/").contains("<title>Eerste titel"))
    guard case .moved(let address) = await desk.preview.answer(to: "/nl/a") else {
      Issue.record("not moved")
      return
    }
    #expect(address == "/nl/a/")
    guard case .notFound(let bytes) = await desk.preview.answer(to: "/nl/b/") else {
      Issue.record("found")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self).contains("Pagina niet gevonden"))
  }

  @Test func keepsTheLastGoodPageUntilItsMistakeIsMended() async throws {
    let desk = try Desk(Self.site)
    await desk.preview.update()
    try desk.write(page("nl/a", title: "Tweede titel", text: "[Weg](weg.md)"))
    await desk.preview.update()
    #expect(try await desk.html(at: "/nl/a/").contains("<title>Eerste titel"))
    try desk.write(page("nl/a", title: "Derde titel", text: "[Start](index.md)"))
    await desk.preview.update()
    #expect(try await desk.html(at: "/nl/a/").contains("<title>Derde titel"))
    #expect(desk.reports == ["0 errors", "1 errors", "0 errors"])
  }

  @Test func tellsABrowserWhatConcernsItsPageOnly() async throws {
    let desk = try Desk(Self.site + page("nl/b", text: "[Start](index.md)"))
    await desk.preview.update()
    var ofPage = await desk.preview.news(ofPageAt: "/nl/a/").makeAsyncIterator()
    var ofOther = await desk.preview.news(ofPageAt: "/nl/b/").makeAsyncIterator()
    #expect(await ofPage.next()?.word == "0 errors")
    #expect(await ofOther.next()?.word == "0 errors")
    try desk.write(page("nl/a", title: "Tweede titel", text: "[Start](index.md)"))
    await desk.preview.update()
    #expect(await ofPage.next()?.word == "reload")
    #expect(await ofPage.next()?.word == "0 errors")
    #expect(await ofOther.next()?.word == "0 errors")
  }

  @Test func saysWhyNothingCanBeRead() async throws {
    let desk = try Desk(Self.site)
    try FileManager.default.removeItem(atPath: desk.folder + "/content/site.yml")
    await desk.preview.update()
    guard case .unreadable(let reason) = await desk.preview.answer(to: "/") else {
      Issue.record("readable")
      return
    }
    #expect(reason.contains("site.yml"))
  }

  @Test func forgetsABrowserThatLeft() async throws {
    let desk = try Desk(Self.site)
    await desk.preview.update()
    var news: AsyncStream<PreviewEvent>? = await desk.preview.news(ofPageAt: "/nl/")
    #expect(news != nil)
    #expect(await desk.preview.listenersCount == 1)
    news = nil
    while await desk.preview.listenersCount > 0 { await Task.yield() }
  }

  /// What is read again without a change is the same as what is read anew, whatever changed elsewhere.
  @Test(arguments: [
    page("nl/a", title: "Tweede titel"), page("fy/a", title: "Titel"), page("nl/b"),
    "-- content/fy/c.md --\n", "-- content/nl/c.md --\n", stamps("fy/c", "titel: 00000000"),
    page("nl/c", "brontaal: fy") + page("fy/c", "brontaal: fy"),
    SiteText.defaults.replacing("menu: [index]", with: "menu: [index]\nbegrippen: c") + "\n",
    SiteText.defaults.replacing("talen: [nl, fy]", with: "talen: [nl]") + "\n",
    "-- templates/strings/nl.yml --\ntexts:\n  source:\n    mark: vindplaats\n",
  ])
  func takesOverWhatDidNotChange(change: String) async throws {
    let site = Self.site + page("nl/c", text: "Een zin.[bron](#bron-brief)") + page("fy/c", title: "Titel")
    let first = await UncheckedBuild(SiteText(site).tree)
    let now = SiteText(site + change).tree
    let (after, anew) = (await UncheckedBuild(now, after: first.site), await UncheckedBuild(now))
    #expect(
      after.output?.files.map { "\($0.path) \(fnv1a($0.bytes))" }
        == anew.output?.files.map { "\($0.path) \(fnv1a($0.bytes))" })
    let (found, expected) = (await Build(after).diagnostics, await Build(anew).diagnostics)
    #expect(found == expected)
  }
}

extension PreviewEvent {
  /// The event in a word, or how many errors it tells.
  fileprivate var word: String {
    switch self {
    case .reload: "reload"
    case .findings(let json):
      String(decoding: json, as: UTF8.self).firstMatch(of: /"count":"([^"]*)"/).map { String($0.1) } ?? "none"
    }
  }
}
