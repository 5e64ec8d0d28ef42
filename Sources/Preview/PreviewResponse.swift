import Basics
import FlyingFox
import FlyingSocks
import Foundation
import SiteModel
import SiteOutput

/// Answers requests for the files of a preview, for its script and for its news.
struct PreviewResponse {
  private let preview: Preview
  private let port: UInt16

  init(_ preview: Preview, port: UInt16) { (self.preview, self.port) = (preview, port) }

  /// No page can have these addresses: a name of a page doesn't begin with a dot.
  private static let (script, news) = ("/.oko/preview.js", "/.oko/news")

  func response(to request: HTTPRequest) async -> HTTPResponse {
    guard isAsked(request) else { return text(.forbidden, "Alleen voor deze computer.") }
    guard request.method == .GET else { return text(.methodNotAllowed, "Alleen lezen.") }
    // `request.path` has lost the slash at its end.
    let path = request.target.path(percentEncoded: false)
    switch path {
    case PreviewResponse.script: return response(.ok, "text/javascript; charset=utf-8", Array(previewScript.utf8))
    case PreviewResponse.news: return await news(request.query.first { $0.name == "page" }?.value ?? "/")
    default: return await file(at: path)
    }
  }

  /// Whether a request names this computer: a site elsewhere whose name leads here may not read what is being written.
  private func isAsked(_ request: HTTPRequest) -> Bool {
    ["localhost", "127.0.0.1", "[::1]"].contains { request.headers[.host] == "\($0):\(port)" }
  }

  private func file(at path: String) async -> HTTPResponse {
    switch await preview.answer(to: path) {
    case .file(let name, let bytes):
      response(.ok, ServerRules.mediaType(of: name), MadeFile.isPage(name) ? withScript(bytes) : bytes)
    case .moved(let address):
      HTTPResponse(statusCode: .movedPermanently, headers: HTTPHeaders([.location: address]))
    case .notFound(let page): response(.notFound, ServerRules.mediaType(of: MadeFile.start), withScript(page))
    case .unreadable(let reason):
      response(
        .serviceUnavailable, ServerRules.mediaType(of: MadeFile.start),
        withScript(HTML(html: "<!DOCTYPE html>\n<title>oko</title>\n<p>") + HTML(escaping: reason)))
    }
  }

  /// Returns a page with the script of the preview at its end.
  private func withScript(_ page: [UInt8]) -> [UInt8] {
    let script = HTML(html: "<script src=\"\(PreviewResponse.script)\"></script>\n")
    let end = Array("</body>".utf8)
    // The end of a page is near the end of its bytes.
    let place = page.indices.suffix(64).first { page[$0...].starts(with: end) } ?? page.endIndex
    return page[..<place] + script + page[place...]
  }

  private func response(_ status: HTTPStatusCode, _ type: String, _ bytes: [UInt8]) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: HTTPHeaders([.contentType: type, HTTPHeader("Cache-Control"): "no-store"]),
      body: Data(bytes))
  }

  private func text(_ status: HTTPStatusCode, _ words: String) -> HTTPResponse {
    response(status, "text/plain; charset=utf-8", Array((words + "\n").utf8))
  }

  private func news(_ page: String) async -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok,
      headers: HTTPHeaders([.contentType: "text/event-stream", HTTPHeader("Cache-Control"): "no-store"]),
      body: HTTPBodySequence(from: NewsSequence(events: await preview.news(ofPageAt: page))))
  }
}

/// News as server-sent events, and a sign of life when there is none: so a browser that left is noticed.
private struct NewsSequence: AsyncBufferedSequence {
  typealias Element = UInt8

  let events: AsyncStream<PreviewEvent>

  func makeAsyncIterator() -> Iterator { Iterator(events) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    private var iterator: AsyncStream<[UInt8]>.Iterator

    init(_ events: AsyncStream<PreviewEvent>) {
      let (lines, news) = AsyncStream.makeStream(of: [UInt8].self)
      let task = Task {
        await withTaskGroup(of: Void.self) { group in
          group.addTask { for await event in events { news.yield(event.lines) } }
          group.addTask {
            while (try? await Task.sleep(for: .seconds(5))) != nil { news.yield(Array(": \n\n".utf8)) }
          }
          await group.next()
          group.cancelAll()
        }
      }
      news.onTermination = { _ in task.cancel() }
      iterator = lines.makeAsyncIterator()
    }

    mutating func next() async -> UInt8? { nil }

    mutating func nextBuffer(suggested _: Int) async -> [UInt8]? { await iterator.next() }
  }
}

extension PreviewEvent {
  fileprivate var lines: [UInt8] {
    switch self {
    case .reload: Array("event: reload\ndata:\n\n".utf8)
    case .findings(let json): Array("event: findings\ndata: ".utf8) + json + Array("\n\n".utf8)
    }
  }
}
