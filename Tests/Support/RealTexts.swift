import Foundation

@testable import Basics

/// The site in this repository: its texts are samples of its languages.
enum RealTexts {
  private static let root = repository.path

  /// Returns its files, with other texts for some of them.
  static func tree(replacing texts: [String: String] = [:]) throws -> FileTree {
    let tree = try FileTree(folder: root)
    return FileTree(
      tree.files(below: "content").map { file in
        texts[file.path].map { File(path: file.path, text: $0) } ?? file
      })
  }
}

extension SiteText {
  /// The files that make a test's site Dutch only.
  static let oneLanguage = """
    -- content/site.yml --
    naam: { nl: Kansrijk }
    gemeente: { code: gm0074, naam: { nl: gemeente Heerenveen } }
    talen: [nl]
    webadres: https://oko.example/
    publicatie: concept
    peildatum: 2026-11-24
    contact: { telefoon: 14 0513, e-mail: gemeente@heerenveen.nl }
    menu: [index]
    -- content/fy/index.md --
    """
}
