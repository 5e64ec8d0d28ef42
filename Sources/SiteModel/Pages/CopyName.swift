import Basics

/// The name of a file that a program made beside another: a copy, a conflict, or a backup.
struct CopyName {
  /// The name of the file of which it is a copy, as far as the name says.
  let original: String

  /// Whether nobody would choose such a name for a file of its own.
  let isCertain: Bool

  /// Returns the readings of a name without its ending such as `.md`, the likeliest first.
  static func all(_ stem: String) -> [CopyName] {
    // Most names have small letters only, with hyphens and digits.
    let isPlain = stem.utf8.allSatisfy { $0.isSmallLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    guard !isPlain, stem.contains(where: { $0.isUppercase || $0.isWhitespace || "(._~#".contains($0) }) else {
      return []
    }
    let name = stem.lowercased()
    func original(_ match: Substring) -> String {
      // Lower case may be longer than the name itself; then the name is no copy that we know.
      let start = name.distance(from: name.startIndex, to: match.startIndex)
      return String(stem.dropFirst(start).prefix(match.count))
    }
    let matches: [Substring?] = [
      name.wholeMatch(of: /(.+?) ?\((?:\d{1,2}|.*(?:conflict|exemplaar|kopie|copy|versie|version).*)\)/)?.1,
      name.wholeMatch(of: /(.+?) ?[-–_] ?(?:kopie|copy|backup|conflict)(?: ?\(\d+\)|[-_ ]?\d[-_\d]*)?/)?.1,
      name.wholeMatch(of: /(?:kopie van|copy of|kopy fan) (.+)/)?.1,
      name.wholeMatch(of: /(.+?) (?:kopie|copy|backup)(?: \d+)?/)?.1,
      name.wholeMatch(of: /(.+?)\.sync-conflict-.+/)?.1,
    ]
    let certain = matches.compactMap(\.self).map { CopyName(original: original($0), isCertain: true) }
    if !certain.isEmpty { return certain }
    if let match = stem.wholeMatch(of: /(.+) \d{1,2}/) {
      return [CopyName(original: String(match.1), isCertain: false)]
    }
    // OneDrive puts the name of a computer behind a hyphen, and that has capitals.
    return stem.indices.filter { stem[$0] == "-" && stem[$0...].contains(where: \.isUppercase) }.map {
      CopyName(original: String(stem[..<$0]), isCertain: false)
    }
  }

  /// Returns the name of the file that is meant by one with other signs around it, such as `contact.md~`, or `nil`.
  static func withoutMarks(_ name: String) -> String? {
    for end in ["~", ".bak", ".orig", ".rej", ".old", ".tmp", ".txt", ".save", ".backup"] {
      if let original = name.dropping(suffix: end), original.hasSuffix(".md") { return original }
    }
    return name.dropping(prefix: "#")?.dropping(suffix: "#")
  }
}
