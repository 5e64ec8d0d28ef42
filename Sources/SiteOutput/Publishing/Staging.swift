import Basics

/// Makes the files of a site, and writes those that differ from the ones that are there next to the site.
///
/// A folder of the site that doesn't exist is written as a folder, which can take its place with all that is in it.
struct Staging {
  private let work: OpenFolder
  private let root: OpenFolder

  /// The files that changed.
  let folder: OpenFolder

  /// The new folders, each at its path.
  let tree: OpenFolder

  /// Begins with nothing: what a killed build left goes.
  init(in work: OpenFolder, for root: OpenFolder) throws(CommandError) {
    (self.work, self.root) = (work, root)
    try work.removeAll("staging")
    folder = try work.making("staging")
    tree = try folder.making("new")
  }

  func remove() { try? work.removeAll("staging") }

  /// A file is in memory only while it is being made.
  func stage(_ files: [OutputFile]) async throws(CommandError) -> [Changes.StagedFile] {
    let sorted = files.sorted { $0.path < $1.path }.enumerated()
    let files = sorted.filter { !$0.element.isAboutAll }
    // Enough parts for all cores to be done at about the same time; those that take longest come first.
    let size = max(1, files.count / 64)
    let parts =
      sorted.filter(\.element.isAboutAll).map { [$0] }
      + stride(from: 0, to: files.count, by: size).map { files[$0..<min($0 + size, files.count)] }
    let results = await concurrentMap(parts) { part in
      Result { () throws(CommandError) in try stage(part) }
    }
    var staged: [Changes.StagedFile] = []
    for result in results { staged += try result.get() }
    return staged
  }

  private func stage(
    _ files: ArraySlice<(offset: Int, element: OutputFile)>
  ) throws(CommandError) -> [Changes.StagedFile] {
    var (site, new) = (FolderCursor(root), FolderCursor(tree))
    var staged: [Changes.StagedFile] = []
    for (number, file) in files {
      let (path, bytes) = (file.path, file.bytes)
      let (folder, rest) = site.walk(to: path)
      if rest.count > 1, site.isFree {
        let (place, name) = try new.make(for: path)
        try place.write(bytes, to: name)
        let rest = rest.dropFirst().reduce(0) { $0 + $1.utf8.count + 1 }
        staged.append(Changes.StagedFile(path: path, in: String(decoding: path.utf8.dropLast(rest), as: UTF8.self)))
      } else if rest.count > 1 || !folder.holds(bytes, in: rest[rest.startIndex]) {
        try self.folder.write(bytes, to: String(number))
        let isNew = rest.count > 1 || folder.type(of: rest[rest.startIndex]) != .file
        staged.append(Changes.StagedFile(path: path, name: String(number), isNew: isNew))
      }
    }
    return staged
  }
}
