package import Basics
package import SiteModel
package import SiteOutput

/// The site as it is while somebody writes it: read again after each change, made page by page when somebody looks.
///
/// A page is fresh as soon as all files are read; the checks follow. With mistakes the last good site stays.
package actor Preview {
  private let folder: String
  private let options: BuildOptions
  private let language: Diagnostic.MessageLanguage

  /// Tells what the checks found each time, or why nothing can be read.
  private let report: @Sendable (Report) -> Void

  /// What readers see.
  private var shown = PreviewSite()

  /// The last site without errors.
  private var good: PreviewSite?

  /// What is wrong with the files as they are now.
  private var findings: [Diagnostic] = []
  private var failure: CommandError?

  /// The site that waits for its checks, and whether others are being made.
  private var unchecked: UncheckedBuild?
  private var isChecking = false

  private var listeners: [Int: Listener] = [:]
  private var listenerCount = 0

  /// A browser that shows a page and waits for news.
  private struct Listener {
    let path: String

    /// A fingerprint of the page as the browser has it.
    var page: UInt64
    let news: AsyncStream<PreviewEvent>.Continuation
  }

  package enum Report: Sendable {
    case findings(Build)
    case failure(CommandError)
  }

  package init(
    folder: String, _ options: BuildOptions, _ language: Diagnostic.MessageLanguage,
    report: @escaping @Sendable (Report) -> Void
  ) {
    (self.folder, self.options, self.language, self.report) = (folder, options, language, report)
  }

  /// Reads the site as it is now, shows it to everybody who looks, and checks it.
  package func update() async {
    await read()
    await check()
  }

  /// Reads the site as it is now, and shows it to everybody who looks: no check holds that up.
  package func read() async {
    do {
      let tree = try FileTree(folder: folder)
      let read = await UncheckedBuild(tree, options, after: shown.site)
      failure = nil
      if let output = read.output { show(PreviewSite(read.site, output)) }
      unchecked = read
    } catch {
      failure = error
      report(.failure(error))
      tellFindings()
    }
  }

  /// Checks the newest site that was read, and goes on until there is none newer.
  package func check() async {
    if isChecking { return }
    isChecking = true
    defer { isChecking = false }
    while let read = unchecked {
      unchecked = nil
      let build = await Task.detached { await Build(read) }.value
      findings = build.diagnostics
      report(.findings(build))
      if let output = build.output {
        good = PreviewSite(read.site, output)
      } else if let good, unchecked == nil {
        shown = good
      }
      tellFindings()
    }
  }

  private func show(_ site: PreviewSite) {
    shown = site
    for (id, listener) in listeners {
      let page = site.fingerprint(ofPageAt: listener.path)
      guard page != listener.page else { continue }
      listeners[id]?.page = page
      listener.news.yield(.reload)
    }
  }

  private func tellFindings() {
    for listener in listeners.values { listener.news.yield(.findings(json(forPageAt: listener.path))) }
  }

  /// Returns the file at an address, or the page that says that there is none.
  func answer(to path: String) -> PreviewAnswer {
    if shown.site == nil { return .unreadable(failure?.message?.text(language) ?? "") }
    return shown.answer(to: path)
  }

  /// Returns the news about a page from now on, beginning with what is wrong with it.
  func news(ofPageAt path: String) -> AsyncStream<PreviewEvent> {
    listenerCount += 1
    let id = listenerCount
    // A browser that falls behind needs the newest only: each event tells all.
    let (stream, news) = AsyncStream.makeStream(of: PreviewEvent.self, bufferingPolicy: .bufferingNewest(2))
    news.onTermination = { _ in Task { await self.forget(id) } }
    listeners[id] = Listener(path: path, page: shown.fingerprint(ofPageAt: path), news: news)
    news.yield(.findings(json(forPageAt: path)))
    return stream
  }

  private func forget(_ id: Int) { listeners[id] = nil }

  /// The number of browsers that wait for news.
  var listenersCount: Int { listeners.count }

  private func json(forPageAt path: String) -> [UInt8] {
    let page = shown.page(at: path)
    return PreviewFindings(findings, failure, page: page, in: shown.site, folder: folder).json(language)
  }
}

/// What a browser is told.
package enum PreviewEvent: Sendable {
  /// The page it shows has changed.
  case reload

  /// What is wrong with the site, and with this page.
  case findings([UInt8])
}
