@testable import Basics
@testable import Documents
@testable import TestSupport

/// A real site with one to three damaged files, or with one to three values that nobody expects in its fields.
///
/// The same number makes the same site.
struct DamagedSite {
  /// What was done, for whoever reads about a problem.
  private(set) var changes: [String] = []

  private var files: [String: File]
  /// The paths of all files, sorted.
  let paths: [String]
  private var random: SeededGenerator

  /// Creates a site from one of some sites: an even number damages files, an odd one puts values into fields.
  init(_ sites: [[File]], _ number: UInt64) {
    random = SeededGenerator(seed: number)
    // Most of the time the first; templates of a site's own take most of the time of a build.
    let site = sites[max(0, Int.random(in: 0..<8, using: &random) - 8 + sites.count)]
    let hasTemplates = number.isMultiple(of: 2) && Int.random(in: 0..<8, using: &random) == 0
    let chosen = site.filter { hasTemplates || !$0.path.hasPrefix("templates/") }
    files = Dictionary(uniqueKeysWithValues: chosen.map { ($0.path, $0) })
    paths = chosen.map(\.path).sorted()
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let file = any(of: paths.compactMap { files[$0] }) ?? .absent("")
      let (name, bytes) = (number.isMultiple(of: 2) ? nil : withExtremeValue(file)) ?? damaged(file)
      files[file.path] = File(path: file.path, bytes: bytes)
      changes.append("\(name) in \(file.path)")
    }
  }

  var tree: FileTree { FileTree(Array(files.values)) }

  private mutating func any<Values: Collection>(of values: Values) -> Values.Element? {
    values.randomElement(using: &random)
  }

  private mutating func damaged(_ file: File) -> (String, [UInt8]) {
    let others = paths.compactMap { files[$0]?.bytes }
    let (kinds, bytes) = Damage.some(of: file.bytes, beside: others, &random)
    return (kinds.map { "\($0)" }.joined(separator: ", "), bytes)
  }

  /// Puts a value into a field or a cell; returns `nil` if the file has none.
  private mutating func withExtremeValue(_ file: File) -> (String, [UInt8])? {
    guard let place = any(of: file.valuePlaces), let value = any(of: ExtremeValues.all) else { return nil }
    var bytes = file.bytes
    bytes.replaceSubrange(place, with: value.utf8)
    return ("'\(value.prefix(40))' for '\(file.text(in: place).prefix(40))'", bytes)
  }
}

extension File {
  /// The ranges of the values of all fields, lists and cells.
  fileprivate var valuePlaces: [Range<Int>] {
    if path.hasSuffix(".csv") { return CSV(self).rows.joined().map(\.range.bytes) }
    if path.hasSuffix(".md") { return Document(self).fields.fields.flatMap { $0.value.places } }
    return path.hasSuffix(".yml") ? YAMLReader.mapping(in: all).0?.fields.flatMap { $0.value.places } ?? [] : []
  }
}

extension YAMLValue {
  /// The range of a value, and those of all values in it.
  fileprivate var places: [Range<Int>] {
    let inner: [YAMLValue] =
      switch content {
      case .scalar: []
      case .list(let items): items
      case .mapping(let mapping): mapping.fields.map(\.value)
      }
    return [range.bytes] + inner.flatMap(\.places)
  }
}
