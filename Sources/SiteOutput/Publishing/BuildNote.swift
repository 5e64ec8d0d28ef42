package import Basics
package import SiteModel

/// What a build notes in its folder for the next one: what it printed, and the site in numbers.
///
/// Where nothing has changed since, the next one says the same again; where only the words of some pages have, it makes
/// these. The note begins with a number for itself, and one for the files of the site as the build left them. A note that
/// is torn, old or somebody else's has others, and counts as none.
package struct BuildNote: Sendable {
  /// All that decides what a build writes and prints, but for its folder, as it was before the build read any of it.
  fileprivate let sources: UInt64
  fileprivate let report: String

  /// The site in numbers, as text: a build that changes nothing doesn't read it.
  fileprivate let digest: String

  /// Creates a note, or returns `nil` if a later change of the sources may not be seen.
  package init?(_ sources: Footprint, report: String, _ digest: SiteDigest) {
    guard sources.isCertain else { return nil }
    (self.sources, self.report, self.digest) = (sources.number, report, digest.text)
  }

  static let name = "note"

  /// Returns a number for the note and the files of the site, or `nil` if a file is missing, or can change without anybody
  /// seeing it.
  fileprivate func number(
    in work: OpenFolder, of root: OpenFolder,
    if isOwn: (@Sendable (_ path: String, _ changed: Int, _ written: Int) -> Bool)? = nil
  ) -> String? {
    guard let manifest = Manifest.bytes(in: work) else { return nil }
    var whole = Footprint()
    whole.add(Array(text.utf8))
    whole.add(files: manifest, in: root, if: isOwn)
    return whole.isCertain ? String(whole.number, radix: 16) : nil
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
    let text = Array(text.utf8)
    try staging.write(Array("\(String(text.digest, radix: 16)) \(number)\n".utf8) + text, to: BuildNote.name)
    try staging.move(BuildNote.name, to: work, BuildNote.name)
  }
}

extension BuildNote {
  fileprivate var text: String { "\(String(sources, radix: 16))\n\(report.utf8.count)\n\(report)\(digest)" }

  /// Reads a note as ``text`` writes it.
  fileprivate init?(_ text: ArraySlice<UInt8>) {
    let lines = text.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, let sources = UInt64(String(decoding: lines[0], as: UTF8.self), radix: 16),
      let size = Int(String(decoding: lines[1], as: UTF8.self)), 0...lines[2].count ~= size
    else { return nil }
    self.sources = sources
    report = String(decoding: lines[2].prefix(size), as: UTF8.self)
    digest = String(decoding: lines[2].dropFirst(size), as: UTF8.self)
  }
}

/// The last build of a folder, by its note.
package struct LastBuild: Sendable {
  private let note: BuildNote

  /// The number for the files of the site.
  private let number: String

  /// Reads the note in the folder `.oko`, or returns `nil` if there is none.
  fileprivate init?(in work: OpenFolder) {
    guard let bytes = work.bytes(of: BuildNote.name, ifSize: { $0 < 100_000_000 }),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n")), let note = BuildNote(bytes[(end + 1)...])
    else { return nil }
    let (seal, number) = String(decoding: bytes[..<end], as: UTF8.self).halves(at: " ")
    guard let number, seal == String(Array(bytes[(end + 1)...]).digest, radix: 16) else { return nil }
    (self.note, self.number) = (note, number)
  }

  /// What it printed.
  package var report: String { note.report }

  package var digest: SiteDigest? { SiteDigest(note.digest) }

  /// Whether it read these sources.
  package func hasRead(_ sources: Footprint) -> Bool { sources.isCertain && note.sources == sources.number }

  /// Whether the files of the site are as it left them.
  func isUntouched(in work: OpenFolder, of root: OpenFolder) -> Bool { note.number(in: work, of: root) == number }
}

extension Publisher {
  /// The last build, or `nil` if nothing is known of it.
  package var lastBuild: LastBuild? {
    guard (try? refuseSite()) != nil, let work = OpenFolder(folder)?.folder(".oko") else { return nil }
    return LastBuild(in: work)
  }

  /// Whether the site is as a build left it, and no other is at work on it.
  package func holds(_ build: LastBuild) -> Bool {
    guard let root = OpenFolder(folder), let work = root.folder(".oko"), work.type(of: "staging") == nil,
      let lock = try? OutputLock(work, of: folder)
    else { return false }
    defer { lock.release() }
    return build.isUntouched(in: work, of: root)
  }
}
