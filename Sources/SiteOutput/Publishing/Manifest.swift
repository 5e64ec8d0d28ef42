import Basics

/// The files that `oko` made in an output folder.
struct Manifest: Equatable {
  /// The files of the last build, and those of a build that was killed since.
  var paths: Set<String> = []

  /// The style sheets of the build before, for which the pages that readers have open may still ask.
  var retired: Set<String> = []

  /// All that may be overwritten and removed.
  var all: Set<String> { paths.union(retired) }

  /// More files than a site can have: each source file gives two pages at most.
  static let maximumCount = 5 * FileTree.maximumCount
  private static let maximumSize = maximumCount * FileTree.maximumPathLength
}

extension Manifest {
  /// Reads a manifest: a path per line, and after an empty line the retired ones.
  ///
  /// It says what may be removed, so a line that isn't a path below the folder is skipped. Returns `nil` if it has more
  /// lines than `oko` ever writes.
  init?(_ bytes: [UInt8]) {
    guard bytes.count(where: { $0 == UInt8(ascii: "\n") }) <= Manifest.maximumCount else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let end = lines.firstIndex(where: \.isEmpty) ?? lines.endIndex
    paths = Manifest.paths(in: lines[..<end])
    retired = Manifest.paths(in: lines[end...])
  }

  /// Reads the manifest in the folder `.oko`; before the first build there is none.
  ///
  /// - Throws: ``CommandError`` if it can't be one that `oko` wrote.
  init(in work: OpenFolder) throws(CommandError) {
    guard work.type(of: "manifest") != nil else {
      self.init()
      return
    }
    let manifest = Manifest.bytes(in: work).flatMap { Manifest($0) }
    guard let manifest else { throw .foreign(path: work.path + "/manifest") }
    self = manifest
  }

  /// Returns the bytes of the manifest in the folder `.oko`, if they can be those of one.
  static func bytes(in work: OpenFolder) -> [UInt8]? {
    work.bytes(of: "manifest") { $0 <= Manifest.maximumSize }
  }

  private static func paths(in lines: ArraySlice<ArraySlice<UInt8>>) -> Set<String> {
    Set(lines.compactMap { String(validating: $0, as: UTF8.self) }.filter(isBelowFolder))
  }

  var bytes: [UInt8] {
    let lines = paths.sorted() + (retired.isEmpty ? [] : [""] + retired.sorted())
    return lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
  }

  /// Returns whether a path leads to something below the folder, and fits on one line.
  static func isBelowFolder(_ path: String) -> Bool {
    if path.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\n") }) { return false }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in !["", ".", "..", ".oko"].contains { $0.utf8.elementsEqual(part) } }
  }
}
