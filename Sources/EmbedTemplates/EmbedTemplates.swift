import Foundation

/// Writes a Swift file that holds the given files: the text of most, the bytes of those in `files/`.
///
/// Usage: `EmbedTemplates templates BuiltInTemplates.swift page.html styles/base.css …`
@main
struct EmbedTemplates {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, let output = arguments.dropFirst().first else {
      preconditionFailure("usage: EmbedTemplates FOLDER OUTPUT FILE…")
    }
    var swift =
      "/// The files of `templates/`, by their path in it.\nlet builtInTemplates: [(path: String, text: StaticString)] = [\n"
    let isCopied = { (path: String) in path.hasPrefix("files/") }
    for path in arguments.dropFirst(2) where !isCopied(path) {
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      swift += "(\"\(path)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
    }
    swift += "]\n\n/// The files of `templates/files/`, by their path in `templates/`.\n"
    swift += "let builtInDesign: [(path: String, base64: StaticString)] = [\n"
    for path in arguments.dropFirst(2) where isCopied(path) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
      swift += "(\"\(path)\", \"\(bytes.base64EncodedString())\"),\n"
    }
    swift += "]\n"
    // Debug and release builds share the file: each would otherwise make the other compile everything again.
    let before = try? String(contentsOfFile: output, encoding: .utf8)
    if before != swift {
      try swift.write(toFile: output, atomically: true, encoding: .utf8)
    }
  }
}
