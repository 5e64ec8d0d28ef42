package import Basics

/// The changes to files that repair findings, for `oko check --fix`.
package struct Repairs: Sendable {
  package let files: [FileEdits]

  package var count: Int { files.reduce(0) { $0 + $1.count } }

  /// Collects the changes of findings; of two that overlap, the first is made.
  package init(_ diagnostics: [Diagnostic]) {
    let edits = Dictionary(grouping: diagnostics.compactMap(\.edit), by: \.range.file)
    files = edits.map { FileEdits($0, $1) }.sorted { $0.file.path < $1.file.path }
  }
}
