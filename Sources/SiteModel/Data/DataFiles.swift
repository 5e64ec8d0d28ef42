import Documents
package import Basics

/// The tables in `content/data`.
package struct DataFiles: Sendable {
  package let network: Network?
  package let pyramid: Pyramid?

  /// The files of the tables; files that nothing uses are left out.
  package let files: [File]

  /// Whether the tables that exist have no errors.
  package let isReadable: Bool
  let references: [FieldReader.Reference]
  let happenings: [Happening]

  init(_ tree: FileTree, languages: [String], _ findings: inout [Diagnostic]) {
    let network = tree.file(Network.path).map { Network.table($0) }
    // Without the languages of the site nobody knows the columns.
    let pyramid = languages.isEmpty ? nil : tree.file(Pyramid.path).map { Pyramid.table($0, languages: languages) }
    self.network = network.flatMap { $0.isReadable ? Network($0.rows) : nil }
    self.pyramid = pyramid.flatMap { $0.isReadable ? Pyramid(levels: $0.rows) : nil }
    let known = [Network.path, Pyramid.path]
    files = known.compactMap { tree.file($0) }
    references = (network?.references ?? []) + (pyramid?.references ?? [])
    happenings = network?.happenings ?? []
    let mistakes = (network?.diagnostics ?? []) + (pyramid?.diagnostics ?? [])
    isReadable = !mistakes.haveErrors
    findings += mistakes + files.flatMap(\.garbledSigns)
  }
}
