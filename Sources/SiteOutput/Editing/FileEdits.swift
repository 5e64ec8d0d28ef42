package import Basics

/// The changes to one file, in the order of the file; they don't overlap.
package struct FileEdits: Sendable {
  package let file: File
  private let edits: [Diagnostic.Edit]

  /// Where the file will be: another path if it moves.
  package let path: String

  /// Creates the changes to a file. Of two that overlap, the first is made.
  init(_ file: File, _ edits: [Diagnostic.Edit], movedTo path: String? = nil) {
    var (end, chosen): (Int, [Diagnostic.Edit]) = (-1, [])
    let sorted = edits.sorted {
      ($0.range.bytes.lowerBound, $0.range.bytes.upperBound) < ($1.range.bytes.lowerBound, $1.range.bytes.upperBound)
    }
    for edit in sorted where edit.range.bytes.lowerBound > end {
      chosen.append(edit)
      // Two insertions at one place would be in an order that nobody chose.
      end = max(edit.range.bytes.upperBound - 1, edit.range.bytes.lowerBound)
    }
    (self.file, self.edits, self.path) = (file, chosen, path ?? file.path)
  }

  package var count: Int { edits.count }

  /// The bytes of the changed file; all that no change is about stays as it was.
  package var bytes: [UInt8] { edits.applied(to: file, in: 0..<file.bytes.count) }
}

extension [Diagnostic.Edit] {
  /// Returns some bytes of a file with those changes that lie in them.
  fileprivate func applied(to file: File, in range: Range<Int>) -> [UInt8] {
    var (bytes, start): ([UInt8], Int) = ([], range.lowerBound)
    for edit in self {
      bytes += file.bytes[start..<edit.range.bytes.lowerBound]
      bytes += edit.replacement.utf8
      start = edit.range.bytes.upperBound
    }
    return bytes + file.bytes[start..<range.upperBound]
  }
}

extension FileEdits {
  /// The changes as a unified diff without lines around them, as `diff -U0` and `git diff -U0` write it.
  package var diff: String {
    let (old, new) = (file.path.visible, path.visible)
    var (text, added) = (old == new ? "" : "rename from \(old)\nrename to \(new)\n", 0)
    if !edits.isEmpty { text += "--- \(old)\n+++ \(new)\n" }
    for hunk in hunks {
      let (before, after) = (lines(hunk.range), hunk.edits.applied(to: file, in: hunk.range).lines)
      let first = file.bytes[..<hunk.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
      text +=
        "@@ -\(before.isEmpty ? first - 1 : first),\(before.count) +\(after.isEmpty ? first + added - 1 : first + added),\(after.count) @@\n"
      text += before.map { "-\($0)\n" }.joined() + after.map { "+\($0)\n" }.joined()
      added += after.count - before.count
    }
    return text
  }

  /// The changes by the whole lines in which they are; changes in the same lines are together.
  private var hunks: [(range: Range<Int>, edits: [Diagnostic.Edit])] {
    edits.reduce(into: []) { hunks, edit in
      let start = file.lineStart(before: edit.range.bytes.lowerBound)
      let end = edit.isOfWholeLines ? edit.range.bytes.upperBound : file.nextLine(after: edit.range.bytes.upperBound)
      if let last = hunks.last, start < last.range.upperBound {
        hunks[hunks.count - 1] = (last.range.lowerBound..<Swift.max(end, last.range.upperBound), last.edits + [edit])
      } else {
        hunks.append((start..<end, [edit]))
      }
    }
  }

  private func lines(_ range: Range<Int>) -> [String] { Array(file.bytes[range]).lines }
}

extension Diagnostic.Edit {
  /// Whether lines go and come as a whole, so that the next line is as it was.
  fileprivate var isOfWholeLines: Bool {
    let (file, bytes) = (range.file, range.bytes)
    let isWhole = [bytes.lowerBound, bytes.upperBound].allSatisfy { file.lineStart(before: $0) == $0 }
    return isWhole && (replacement.isEmpty ? !bytes.isEmpty : replacement.utf8.last == UInt8(ascii: "\n"))
  }
}

extension [UInt8] {
  /// The lines as a terminal may show them.
  fileprivate var lines: [String] {
    var lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self).visible
    }
  }
}
