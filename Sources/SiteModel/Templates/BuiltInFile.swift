package import Basics

extension TemplateFiles {
  /// Returns the built-in file that a name such as `motion`, `motion.html` or `styles/base.css` means.
  ///
  /// - Throws: ``CommandError`` if there is none, with the nearest name or with all of them.
  package static func builtInFile(named name: String) throws(CommandError) -> File {
    let bare = name.dropping(prefix: "templates/") ?? name
    if let file = builtIn[bare] ?? builtIn[bare + ".html"] { return file }
    throw .noTemplate(name, in: builtIn.keys.sorted())
  }
}

extension CommandError {
  fileprivate static func noTemplate(_ name: String, in known: [String]) -> CommandError {
    let near = name.nearMiss(in: known + known.compactMap { $0.dropping(suffix: ".html") })
    let list = known.joined(separator: ", ")
    return CommandError(
      nl: "oko heeft geen sjabloon '\(name)'; " + (near.map { "bedoelt u '\($0)'?" } ?? "kies uit: \(list)"),
      en: "oko has no template '\(name)'; " + (near.map { "did you mean '\($0)'?" } ?? "choose one of: \(list)"))
  }
}
