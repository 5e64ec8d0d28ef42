import FoundationEssentials
import Glibc

/// The location of a folder once all symbolic links are followed, whether it exists or not.
struct RealFolder {
  /// The names from the root, which has none itself.
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

  /// Returns whether another folder is this one or lies in it.
  func holds(_ other: RealFolder) -> Bool { other.names.starts(with: names) }

  /// Returns the names of the target of a link, or the same names if the path is no link or doesn't exist.
  private static func followed(_ names: [String]) -> [String] {
    guard let real = realpath("/" + names.joined(separator: "/"), nil) else { return names }
    defer { free(real) }
    return String(cString: real).split(separator: "/").map(String.init)
  }
}
