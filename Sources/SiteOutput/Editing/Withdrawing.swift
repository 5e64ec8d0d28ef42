package import Basics
package import SiteModel

extension Build {
  /// Returns the change that withdraws a page on a day.
  ///
  /// - Throws: ``CommandError`` if there is no such page, if it is withdrawn already, or if the site would have other
  ///   mistakes that it doesn't have now than a reason to be filled in.
  package func withdrawing(
    _ name: String, on day: PartialDate, because reasons: [String], _ tree: FileTree, _ options: BuildOptions
  ) async throws(CommandError) -> SiteChange {
    let page = try page(named: name).page
    guard page.isListed else { throw .withdrawnAlready(page) }
    guard reasons.count <= page.versions.count else { throw .tooManyReasons(page.versions.count) }
    let (edits, links) = site.edits(withdrawing: page, on: day, because: reasons)
    return try await SiteChange(edits, of: self, tree, options, expected: [.toFillIn], toRead: links)
  }
}

extension CommandError {
  fileprivate static func withdrawnAlready(_ page: Page) -> CommandError {
    CommandError(nl: "'\(page.path.text)' is al ingetrokken", en: "'\(page.path.text)' is withdrawn already")
  }

  fileprivate static func tooManyReasons(_ count: Int) -> CommandError {
    CommandError(
      nl: "--reason is er voor elke taal van de pagina één keer: \(count)",
      en: "--reason is there once for each language of the page: \(count)")
  }
}
