extension Tape {
  /// A mark of a source, and how many there are of that source up to this one.
  struct SourceMark: Sendable {
    let source: String
    let link: Int
    let number: Int
    let node: Int

    /// What comes before the id of a source in an address.
    static let prefix = "#" + idPrefix

    /// What comes before the id of a source in the id of its place in the list.
    static let idPrefix = "bron-"
  }
}
