import Foundation
import Synchronization

@testable import Basics
@testable import SiteModel
@testable import SiteOutput

/// Builds damaged sites one after the other.
struct SiteRun {
  let first: UInt64
  let count: UInt64

  /// The seconds of processor time that a site may take; after ten times as many the run ends.
  private static let limit = 1.0

  /// Returns whether nothing was wrong. The number of the site is shown before it is built, for a crash.
  func run() async throws -> Bool {
    let (sites, watch) = (try Seeds.sites(), Watch())
    var (wrong, slowest, errors) = (0, 0.0, 0)
    for number in first..<first + count {
      let site = DamagedSite(sites, number)
      FileHandle.standardError.write(Data("\rsite \(number) ".utf8))
      let start = watch.start(number)
      var (problems, isBuilt) = await SiteRun.problems(of: site, isTwice: number % 50 < 2)
      let seconds = Watch.seconds - start
      if seconds > SiteRun.limit { problems.append("\(seconds) seconds") }
      (wrong, slowest) = (wrong + (problems.isEmpty ? 0 : 1), max(slowest, seconds))
      errors += isBuilt ? 0 : 1
      if !problems.isEmpty { print("site \(number): \(problems.joined(separator: "; ")): \(site.changes)") }
      fflush(nil)
    }
    watch.stop()
    print(
      "\(count) sites, \(count - UInt64(errors)) built, \(wrong) with problems, the slowest took \(slowest) seconds")
    return wrong == 0
  }

  /// Returns what is wrong with what is made of a site, and whether it is built.
  static func problems(of site: DamagedSite, isTwice: Bool = false) async -> (problems: [String], isBuilt: Bool) {
    let build = await Build(site.tree)
    let output = build.output
    var problems = build.diagnostics.problems(in: Set(site.paths))
    if (output == nil) != build.diagnostics.haveErrors { problems.append("an output despite errors") }
    let files = output?.files.map { ($0.path, $0.bytes) } ?? []
    // What a template of a site writes is its own.
    let hasTemplates = site.paths.contains { $0.hasSuffix(".html") }
    for (path, bytes) in files where path.hasSuffix(".html") && !hasTemplates {
      problems += Markup(bytes).problems().map { "\($0) in \(path)" }
    }
    if isTwice {
      let other = await Build(site.tree)
      let bytes = other.output?.files.map(\.bytes) ?? []
      if bytes != files.map(\.1) || build.diagnostics != other.diagnostics {
        problems.append("other bytes the second time")
      }
    }
    return (problems, output != nil)
  }
}

/// Ends the process if one site never ends.
private final class Watch: Sendable {
  private let current = Mutex<(number: UInt64, start: Double)?>(nil)

  init() {
    Thread.detachNewThread { [self] in
      while true {
        Thread.sleep(forTimeInterval: 1)
        guard let (number, start) = current.withLock({ $0 }), Watch.seconds - start > 10 else { continue }
        fatalError("site \(number) takes more than ten seconds")
      }
    }
  }

  func start(_ number: UInt64) -> Double {
    let start = Watch.seconds
    current.withLock { $0 = (number, start) }
    return start
  }

  func stop() { current.withLock { $0 = nil } }

  /// The processor time so far: others may use this machine too.
  static var seconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
