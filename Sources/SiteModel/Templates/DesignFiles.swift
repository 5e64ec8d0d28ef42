import Documents
import Foundation
package import Basics

/// The files in `templates/files/`, which are copied as they are: a logo, fonts, pictures.
///
/// Their names in the output change with every byte, so browsers may keep them for ever; those in `files/root/` keep
/// their names, at the top of the site, where browsers and others look for an icon.
package struct DesignFiles: Sendable {
  package struct Item: Sendable {
    /// The path below `templates/files/`, by which templates and style sheets name it.
    package let name: String
    package let file: File

    /// The path below the output folder.
    package let output: String

    /// Its address as seen from the style sheet, which lies among those files.
    package var addressInStyle: String {
      let path = output.dropping(prefix: MadeFile.design("")) ?? "../" + output
      return path.addingPercentEncoding(withAllowedCharacters: unencodedInPaths) ?? path
    }
  }

  package let all: [Item]

  /// The names of all files, also of those that can't be copied.
  package let names: [String]

  static let folder = "files/"
  private static let root = "root/"

  /// The names of the files that are built in.
  package static let builtInNames = builtInDesign.map { String($0.path.dropFirst(folder.count)) }.sorted()

  package init() { (all, names) = ([], []) }

  /// Reads the site's own files, and reports those whose place belongs to something else.
  init(
    _ templates: TemplateFiles, _ tree: FileTree, _ addresses: Addresses, _ redirects: [Redirect],
    _ findings: inout [Diagnostic]
  ) {
    let own = templates.designFiles.values.filter { templates.isOwn($0) }.sorted { $0.path < $1.path }
    var room = FileTree.maximumFileSizes
    let read =
      own.compactMap { tree.read($0, room: &room, &findings) }
      + templates.designFiles.values.filter { !templates.isOwn($0) }
    let items = read.map { file in
      let name = String(file.path.dropFirst(("templates/" + DesignFiles.folder).count))
      return Item(name: name, file: file, output: DesignFiles.output(name, file))
    }
    names = templates.designFiles.keys.sorted()
    let taken = items.filter { item in
      let isOfLanguage = templates.languages.contains(String(item.output.prefix { $0 != "/" }))
      let isFormer = redirects.contains { $0.file == item.output }
      return item.name.hasPrefix(DesignFiles.root)
        && (isOfLanguage || isFormer || addresses.owner(of: item.output) != nil)
    }
    findings += taken.filter { templates.isOwn($0.file) }.map { .takenByOthers($0.file, $0.output) }
    all = items.filter { item in !taken.contains { $0.name == item.name } }.sorted { $0.name < $1.name }
  }

  private static func output(_ name: String, _ file: File) -> String {
    if let path = name.dropping(prefix: root) { return path }
    let (folder, stem, ending) = name.pathParts
    return MadeFile.design("\(folder)\(stem)-\(String(fnv1a(file.bytes), radix: 16))\(ending)")
  }

  package subscript(name: String) -> Item? { all.first { $0.name == name } }

  /// Returns the file that a path was probably meant for: one with that name in another folder, or a near miss.
  package func nearest(to path: String) -> String? {
    let name = path.prefix { !"?#".contains($0) }.split(separator: "/").last.map(String.init) ?? path
    return names.first { $0.split(separator: "/").last.map(String.init) == name } ?? path.nearMiss(in: names)
      ?? name.nearMiss(in: names)
  }
}

extension Diagnostic {
  fileprivate static func takenByOthers(_ file: File, _ output: String) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: file.all.start,
      nl: "de plaats '\(output)' is van iets dat oko zelf maakt", tip: "geef het bestand een andere naam",
      en: "the place '\(output)' belongs to something that oko makes itself", tip: "give the file another name")
  }
}
