import FoundationEssentials
import Glibc

/// Where a folder lies once all symbolic links on the way are followed, be it there yet or not.
struct RealFolder {
  /// The names from the root, which itself has none.
  private let names: [String]

  init(_ path: String) {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    names = whole.split(separator: "/").reduce(into: []) { names, name in
      switch name {
      case ".": break
      case "..": _ = names.popLast()
      default: names = RealFolder.followed(names + [String(name)])
      }
    }
  }

  /// Whether another folder is this one, or lies in it.
  func holds(_ other: RealFolder) -> Bool { other.names.starts(with: names) }

  /// The names of what lies at the end of a link; of what isn't there, or is no link, the same.
  private static func followed(_ names: [String]) -> [String] {
    guard let real = realpath("/" + names.joined(separator: "/"), nil) else { return names }
    defer { free(real) }
    return String(cString: real).split(separator: "/").map(String.init)
  }
}
