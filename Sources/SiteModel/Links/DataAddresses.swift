import Basics

/// The addresses of open data, so that a link to a file that isn't made is told.
extension Addresses {
  /// Returns the files of open data that pages of these types lead to: `data/moties.json` where there is a motion.
  ///
  /// What is missing isn't known before all is read, so its files may be there or not.
  static func dataFiles(_ pages: [Page], _ tree: FileTree) -> Set<String> {
    let types: [any Content.Type] = [Motion.self, Commitment.self, Phase.self, AgendaItem.self]
    let withRecords = types.filter { type in pages.contains { $0.isListed && Swift.type(of: $0.facts) == type } }
    let names = withRecords.map { $0.folder } + (tree.file(Network.path) == nil ? [] : ["netwerk"]) + ["ontbreekt"]
    return Set(
      (names.flatMap { [$0 + ".json", $0 + ".csv", $0 + "-excel.csv"] } + ["catalog.jsonld"]).map(MadeFile.data))
  }

  /// Whether a path is that of a file of open data which isn't there.
  func isMissingData(_ path: String) -> Bool {
    guard let dataFiles, path.hasPrefix(MadeFile.data("")) else { return false }
    return !dataFiles.contains(path)
  }

  /// Returns the whole addresses of open data in the format of a file that isn't there.
  func data(like path: String) -> [String] {
    guard isMissingData(path), let dot = path.lastIndex(of: ".") else { return [] }
    return (dataFiles ?? []).filter { $0.hasSuffix(path[dot...]) && !$0.contains("-excel.") }.map { absolute("/" + $0) }
  }
}

extension LinkResolver {
  /// Returns the link to the file of open data that is probably meant by a path such as `../data/moties.csv`.
  func data(meantBy path: String) -> LinkRepair? {
    let parts = path.split(separator: "/")
    guard let files = addresses.dataFiles, parts.count > 1, let name = parts.last, parts[parts.count - 2] == "data"
    else {
      return nil
    }
    let file = MadeFile.data(String(name))
    let meant = files.contains(file) ? file : file.nearMiss(in: files.sorted())
    return meant.map { LinkRepair(link: addresses.absolute("/" + $0), isCertain: false) }
  }
}
