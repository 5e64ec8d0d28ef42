import Basics
import Glibc

/// Goes from file to file of a site, with the folders on the way to the last one kept open.
///
/// Sorted by path, the files of a folder follow each other, so each folder is opened once.
struct FolderCursor {
  private let root: OpenFolder
  private var way: [(name: String, folder: OpenFolder)] = []

  /// The name in the last folder that is no folder, and whether nothing has it.
  private var end: (name: String, isFree: Bool)?

  init(_ root: OpenFolder) { self.root = root }

  private var folder: OpenFolder { way.last?.folder ?? root }

  /// Whether nothing has the first name that the last walk left.
  var isFree: Bool { end?.isFree ?? false }

  /// Opens the folders on the way to a file as far as they exist, and returns the last one with the names that are left.
  mutating func walk(to path: String) -> (folder: OpenFolder, rest: ArraySlice<String>) {
    var rest = names(of: path)
    while rest.count > 1, let name = rest.first, name != end?.name {
      guard let next = folder.folder(name) else {
        end = (name, errno == ENOENT)
        break
      }
      enter(name, next)
      rest.removeFirst()
    }
    return (folder, rest)
  }

  /// Opens the folders on the way to a file, makes those that don't exist, and returns the last one with the file's name.
  mutating func make(for path: String) throws(CommandError) -> (folder: OpenFolder, name: String) {
    var rest = names(of: path)
    while rest.count > 1, let name = rest.popFirst() { enter(name, try folder.making(name)) }
    return (folder, rest.first ?? path)
  }

  private mutating func enter(_ name: String, _ next: OpenFolder) {
    way.append((name, next))
    end = nil
  }

  /// Goes back to the last folder that is on the way to a path, and returns the names after it.
  private mutating func names(of path: String) -> ArraySlice<String> {
    // Comparing bytes is ten times as fast as comparing characters.
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    let known = zip(way, names.dropLast()).prefix { $0.0.name == $0.1 }.count
    if known < way.count {
      way.removeLast(way.count - known)
      end = nil
    }
    return names[known...]
  }
}
