extension String {
  /// The parts of a path: `content/nl/`, `kaart` and `.pdf` of `content/nl/kaart.pdf`.
  package var pathParts: (folder: String, stem: String, ending: String) {
    let start = lastIndex(of: "/").map(index(after:)) ?? startIndex
    let dot = self[start...].lastIndex(of: ".") ?? endIndex
    return (String(self[..<start]), String(self[start..<dot]), String(self[dot...]))
  }
}
