extension String {
  /// The parts of a path: `content/nl/`, `kaart` and `.pdf` of `content/nl/kaart.pdf`.
  package var pathParts: (folder: String, stem: String, ending: String) {
    let start = lastIndex(of: "/").map(index(after:)) ?? startIndex
    let dot = self[start...].lastIndex(of: ".") ?? endIndex
    return (String(self[..<start]), String(self[start..<dot]), String(self[dot...]))
  }

  /// The folder of a path, with the `/` behind it, and the name.
  package var folderAndName: (folder: String, name: String) {
    let parts = pathParts
    return (parts.folder, parts.stem + parts.ending)
  }
}
