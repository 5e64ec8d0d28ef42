package import Basics

/// What a build printed, noted in its folder: where nothing has changed since, the next one says it again.
///
/// The note begins with one number for all that decides this, the text itself included. A note that is torn, old or
/// somebody else's has another number, and counts as none.
package struct BuildNote: Sendable {
  /// All that decides what a build writes and prints, but for its folder, as it was before the build read any of it.
  private let sources: Footprint

  fileprivate let report: [UInt8]

  package init(_ sources: Footprint, report: String) { (self.sources, self.report) = (sources, Array(report.utf8)) }

  static let name = "note"

  /// Reads the note in a folder, or returns `nil` if there is none that is about these sources and the files of the site.
  fileprivate init?(_ sources: Footprint, in work: OpenFolder, of root: OpenFolder) {
    guard let bytes = work.bytes(of: BuildNote.name, ifSize: { $0 < 10_000_000 }),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    (self.sources, report) = (sources, Array(bytes[(end + 1)...]))
    guard Array(bytes[..<end]) == number(in: work, of: root) else { return nil }
  }

  /// Returns what a note begins with, or `nil` if a file is missing, or can change without anybody seeing it.
  private func number(
    in work: OpenFolder, of root: OpenFolder,
    if isOwn: ((_ path: String, _ changed: Int, _ written: Int) -> Bool)? = nil
  ) -> [UInt8]? {
    guard sources.isCertain, let manifest = Manifest.bytes(in: work) else { return nil }
    var whole = Footprint()
    whole.add(sources)
    whole.add(report)
    whole.add(files: manifest, in: root, if: isOwn)
    return whole.isCertain ? Array(String(whole.number, radix: 16).utf8) : nil
  }

  /// Writes the note beside the manifest, if it is certain that a later change will be seen.
  ///
  /// - Parameters:
  ///   - start: When the build began to compare the files that were there; what somebody else changes from then on may
  ///     be another file than the one that was compared.
  ///   - placed: The files that the build put in their place, and when it began to; all of them were written before.
  func write(
    by staging: OpenFolder, in work: OpenFolder, of root: OpenFolder, since start: Int,
    placed: (files: Set<String>, since: Int)
  ) async throws {
    if !placed.files.isEmpty { await Footprint.waitForNextTick() }
    let number = number(in: work, of: root) { path, changed, written in
      placed.files.contains(path) ? written < placed.since : changed < start
    }
    guard let number else { return }
    try staging.write(number + [UInt8(ascii: "\n")] + report, to: BuildNote.name)
    try staging.move(BuildNote.name, to: work, BuildNote.name)
  }
}

extension Publisher {
  /// Returns what the last build printed, or `nil` if another one could write or print something else.
  package func lastReport(of sources: Footprint) -> String? {
    guard (try? refuseSite()) != nil, let root = OpenFolder(folder), let work = root.folder(".oko"),
      work.type(of: "staging") == nil, let lock = try? OutputLock(work, of: folder)
    else { return nil }
    defer { lock.release() }
    return BuildNote(sources, in: work, of: root).flatMap { String(validating: $0.report, as: UTF8.self) }
  }
}
