package import Basics
import Documents
import SiteModel

/// A change to the files of a site as a whole, with the stamps of texts that say the same afterwards.
package struct SiteChange: Sendable {
  /// The files that change or move, by path.
  package let files: [FileEdits]

  /// The places where words stay that were a link, to be read again.
  package let textsToRead: [FileRange]

  /// The site as it will be.
  package let build: Build

  /// Creates a change from its edits in texts and fields.
  ///
  /// - Throws: ``CommandError`` if a file can't be read, so that nobody knows what it names, or if the site would have
  ///   mistakes that it doesn't have now; rules in `expected` don't count.
  init(
    _ edits: [Diagnostic.Edit], _ moves: PageMoves = .none, of before: Build, _ tree: FileTree, _ options: BuildOptions,
    expected: [Rule] = [], toRead: [FileRange] = []
  ) async throws(CommandError) {
    let site = before.site
    let unreadable = Set(site.pages.flatMap(\.versions.values).filter { !$0.isReadable }.map(\.file.path))
    let stamps = site.stamps.mistakes + site.confirmations.mistakes
    let obstacles =
      before.diagnostics.filter { $0.severity == .error && unreadable.contains($0.range.file.path) } + stamps
    guard obstacles.isEmpty else { throw CommandError(findings: obstacles) }

    let moved = site.pages.filter { moves.contains($0.path) }.flatMap { page in
      page.versions.map { ($1.file, moves[page.path].file(in: $0)) }
    }
    let paths = Dictionary(uniqueKeysWithValues: moved)
    let byFile = Dictionary(grouping: edits, by: \.range.file)
    let texts = Set(byFile.keys).union(paths.keys).map { FileEdits($0, byFile[$0] ?? [], movedTo: paths[$0]) }
    let changed = tree.replacing(texts)
    let now = await Site(changed, options, after: site)
    let stampFiles = [now.stamps(keeping: site, moves), now.confirmations(keeping: site, moves)].compactMap(
      FileEdits.init)
    let all = texts + stampFiles
    (files, textsToRead) = (all.sorted { $0.file.path < $1.file.path }, toRead)
    build = await Build(changed.replacing(stampFiles), options)
    // Files and lines may be others; a mistake that there was as often before isn't new.
    var known = Dictionary(before.diagnostics.map { ($0.message.nl, 1) }, uniquingKeysWith: +)
    let mistakes = build.diagnostics.filter { finding in
      guard finding.severity == .error, !expected.contains(finding.rule) else { return false }
      known[finding.message.nl, default: 0] -= 1
      return known[finding.message.nl, default: 0] < 0
    }
    guard mistakes.isEmpty else { throw CommandError(findings: mistakes) }
  }

  /// The changes as a unified diff, with the files that move as `git diff` writes them.
  package var diff: String { files.map(\.diff).joined() }
}

extension SiteChange {
  /// Says how many files move, and in how many something changes.
  package var wording: Diagnostic.Wording {
    let moved = files.count { $0.path != $0.file.path }
    let files = Diagnostic.Wording.count(
      files.count { $0.count > 0 }, nl: ("bestand", "bestanden"), en: ("file", "files"))
    let names = Diagnostic.Wording.count(moved, nl: ("bestand", "bestanden"), en: ("file", "files"))
    let toRead = textsToRead.isEmpty
    return Diagnostic.Wording(
      nl: (moved == 0 ? "" : "\(names.nl) hernoemd, ") + "\(files.nl) aangepast"
        + (toRead ? "" : "; lees de zinnen na die hierboven staan: daar was een link"),
      en: (moved == 0 ? "" : "\(names.en) renamed, ") + "\(files.en) changed"
        + (toRead ? "" : "; read the sentences above again: there was a link"))
  }
}

extension FileTree {
  fileprivate func replacing(_ edits: [FileEdits]) -> FileTree {
    replacing(edits.map { ($0.file.path, File(path: $0.path, bytes: $0.bytes)) })
  }
}

extension FileEdits {
  /// Creates the changes to a file of stamps, line by line; returns `nil` if there are none.
  fileprivate init?(_ stamps: StampFile) {
    guard let file = stamps.file, !stamps.isAsRead else { return nil }
    let old = file.all.lines.map { FileRange(file, $0.bytes.lowerBound..<file.nextLine(after: $0.bytes.upperBound)) }
    let new = stamps.text.split(separator: file.lineEnding, omittingEmptySubsequences: false).dropLast()
    let difference = new.map { $0 + file.lineEnding }.difference(from: old.map(\.text))
    self.init(file, FileEdits.edits(difference, old, file))
  }

  /// Returns a change for each line that goes, with the lines that come before it, and for those before a line that stays.
  private static func edits(
    _ difference: CollectionDifference<String>, _ old: [FileRange], _ file: File
  ) -> [Diagnostic.Edit] {
    var (removed, added): (Set<Int>, [Int: String]) = ([], [:])
    for change in difference {
      switch change {
      case .remove(let index, _, _): removed.insert(index)
      case .insert(let index, let line, _): added[index] = line
      }
    }
    var (edits, new): ([Diagnostic.Edit], Int) = ([], 0)
    for index in 0...old.count {
      var lines = ""
      while let line = added[new] { (lines, new) = (lines + line, new + 1) }
      let place = index < old.count ? old[index] : file.all.end
      if removed.contains(index) {
        edits.append(Diagnostic.Edit(range: place, replacement: lines))
      } else {
        if !lines.isEmpty { edits.append(Diagnostic.Edit(range: place.start, replacement: lines)) }
        new += 1
      }
    }
    return edits
  }
}
