/// The files that `oko` made in an output folder.
struct Manifest: Equatable {
  let paths: Set<String>
}

extension Manifest {
  /// Reads a manifest.
  ///
  /// It says what may be removed, so a line that isn't a path below the folder is skipped.
  init(_ bytes: [UInt8]?) {
    let lines = String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    paths = Set(lines.filter(Manifest.isBelowFolder))
  }

  var bytes: [UInt8] { paths.sorted().flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] } }

  /// Returns whether a path leads to something below the folder, and fits on one line.
  static func isBelowFolder(_ path: String) -> Bool {
    if path.utf8.contains(UInt8(ascii: "\n")) { return false }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.isEmpty && parts.allSatisfy { !["", ".", "..", ".oko"].contains($0) }
  }
}
