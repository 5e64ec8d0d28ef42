package import Basics

extension FieldReader {
  /// Reads the pages of a menu; reports a page that occurs twice, and a menu that is too long.
  mutating func menu(_ name: String, maximum: Int = .max) -> [PagePath] {
    let before = references.count
    let pages = pages(name)
    let items = references[before...]
    var names: Set<String> = []
    for item in items where !names.insert(item.name).inserted {
      diagnostics.append(.repeatedItem(nl: "de pagina '\(item.name)'", en: "the page '\(item.name)'", at: item.range))
    }
    if items.count > maximum, let item = items.last { diagnostics.append(.longMenu(maximum, at: item.range)) }
    return pages
  }
}

extension Rule {
  package static let longMenu = Rule(
    "lang-menu",
    nl: "Een lang menu leest niemand. Laat weg wat ook op een andere pagina staat.",
    en: "Nobody reads a long menu. Leave out what another page leads to.")
}

extension Diagnostic {
  fileprivate static func longMenu(_ maximum: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .longMenu, at: range, severity: .warning,
      nl: "een menu met meer dan \(maximum) pagina’s past niet op een telefoon", tip: "zet de rest in 'voet'",
      en: "a menu of more than \(maximum) pages does not fit on a phone", tip: "put the others in 'voet'")
  }
}
