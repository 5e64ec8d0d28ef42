package import Basics
package import SiteModel

extension Build {
  /// Returns the change that gives a page another name, and with the page of a folder all pages in it.
  ///
  /// - Throws: ``CommandError`` if there is no such page, if the name isn't possible, or if the site would have mistakes
  ///   that it doesn't have now.
  package func renaming(
    _ name: String, to new: String, _ tree: FileTree, _ options: BuildOptions
  ) async throws(CommandError) -> SiteChange {
    let moves = try site.moves(of: try page(named: name).page, to: new)
    return try await SiteChange(site.edits(for: moves), moves, of: self, tree, options)
  }
}
