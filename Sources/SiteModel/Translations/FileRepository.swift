/// A store of earlier versions of files: git, or a list in tests.
package struct FileRepository: Sendable {
  /// An earlier version of a file.
  package struct Version: Sendable {
    /// The name of the version in the repository.
    package let id: String

    /// The path of the file in that version, as the repository knows it.
    package let path: String

    /// The day of the version, such as `2026-01-31`.
    package let date: String

    /// Creates a version from its parts.
    package init(id: String, path: String, date: String) {
      (self.id, self.path, self.date) = (id, path, date)
    }
  }

  /// The number of versions of a file that are searched.
  package static let maximumCount = 500

  /// The versions of a file below the site's folder, newest first; `nil` where the file is in no repository.
  let versions: @Sendable (_ path: String) -> [Version]?

  /// The bytes of a version; `nil` where they are missing.
  let bytes: @Sendable (Version) -> [UInt8]?

  /// Whether the repository holds the newest versions only.
  let isShallow: @Sendable () -> Bool

  /// Creates a repository from the functions that answer for it.
  package init(
    versions: @escaping @Sendable (_ path: String) -> [Version]?, bytes: @escaping @Sendable (Version) -> [UInt8]?,
    isShallow: @escaping @Sendable () -> Bool
  ) {
    (self.versions, self.bytes, self.isShallow) = (versions, bytes, isShallow)
  }

  /// A repository without versions.
  package static let none = FileRepository(versions: { _ in nil }, bytes: { _ in nil }, isShallow: { false })
}
