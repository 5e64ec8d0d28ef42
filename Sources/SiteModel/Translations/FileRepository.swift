/// What remembers how files were: git, or for a test a list.
package struct FileRepository: Sendable {
  /// A file as it was.
  package struct Version: Sendable {
    /// What the repository calls the version.
    package let id: String

    /// Where the file stood then, as the repository knows it.
    package let path: String

    /// The day on which it became so, such as `2026-01-31`.
    package let date: String

    /// Creates a version.
    package init(id: String, path: String, date: String) {
      (self.id, self.path, self.date) = (id, path, date)
    }
  }

  /// How many versions of a file are looked at.
  package static let maximumCount = 500

  /// Those of a file below the site's folder, newest first; `nil` where nothing remembers it.
  let versions: @Sendable (_ path: String) -> [Version]?

  /// What a version holds; `nil` where it isn't there.
  let bytes: @Sendable (Version) -> [UInt8]?

  /// Whether it holds the newest versions only.
  let isShallow: @Sendable () -> Bool

  /// Creates a repository from the questions that are asked of it.
  package init(
    versions: @escaping @Sendable (_ path: String) -> [Version]?, bytes: @escaping @Sendable (Version) -> [UInt8]?,
    isShallow: @escaping @Sendable () -> Bool
  ) {
    (self.versions, self.bytes, self.isShallow) = (versions, bytes, isShallow)
  }

  /// One that remembers nothing.
  package static let none = FileRepository(versions: { _ in nil }, bytes: { _ in nil }, isShallow: { false })
}
