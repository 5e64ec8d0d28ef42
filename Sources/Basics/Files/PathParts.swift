extension String {
  /// The parts of a path: `content/nl/`, `kaart` and `.pdf` of `content/nl/kaart.pdf`.
  package var pathParts: (folder: String, stem: String, ending: String) {
    let start = utf8.lastIndex(of: UInt8(ascii: "/")).map(utf8.index(after:)) ?? startIndex
    let dot = utf8[start...].lastIndex(of: UInt8(ascii: ".")) ?? endIndex
    return (String(self[..<start]), String(self[start..<dot]), String(self[dot...]))
  }

  /// The folder of a path, with the `/` behind it, and the name.
  package var folderAndName: (folder: String, name: String) {
    let parts = pathParts
    return (parts.folder, parts.stem + parts.ending)
  }
}
