package import Basics

/// A store of earlier versions of files: git, or a list in tests.
package struct FileRepository: Sendable {
  /// An earlier version of a file.
  package struct Version: Sendable {
    /// The id of the version in the repository.
    package let id: String

    /// The path of the file in that version, from the top of the repository.
    package let path: String

    /// The day of the version, such as `2026-01-31`.
    package let date: String

    package init(id: String, path: String, date: String) { (self.id, self.path, self.date) = (id, path, date) }
  }

  /// The reason why a repository doesn't answer.
  package typealias Failure = CommandError

  /// The maximum number of versions of a file to search.
  package static let maximumCount = 500

  /// Returns the versions of a file in the site's folder, newest first, or `nil` without a repository.
  let versions: @Sendable (_ path: String) throws(Failure) -> [Version]?

  /// Returns the bytes of a version, or `nil` if they are missing.
  let bytes: @Sendable (Version) throws(Failure) -> [UInt8]?

  /// Whether the repository lacks old versions that there are elsewhere.
  let isPartial: @Sendable () throws(Failure) -> Bool

  /// Creates a repository from functions that read it.
  package init(
    versions: @escaping @Sendable (_ path: String) throws(Failure) -> [Version]?,
    bytes: @escaping @Sendable (Version) throws(Failure) -> [UInt8]?,
    isPartial: @escaping @Sendable () throws(Failure) -> Bool
  ) {
    (self.versions, self.bytes, self.isPartial) = (versions, bytes, isPartial)
  }

  /// The repository of a site that has none.
  package static let none = FileRepository(versions: { _ in nil }, bytes: { _ in nil }, isPartial: { false })
}
