import Documents
import Basics

/// The levels of help, from the base up: `content/data/piramide.csv`.
package struct Pyramid: Sendable {
  package static let path = "content/data/piramide.csv"

  package let levels: [Level]

  package struct Level: Sendable {
    let number: Int
    package let name: Localized<String>
    package let source: String
  }

  static func table(_ file: File, languages: [String]) -> DataTable<Level> {
    var numbers = 0
    return DataTable(file, columns: ["laag"] + languages.map { "naam-" + $0 } + ["bron"]) { fields in
      let number = fields.count("laag")
      let names = languages.map { ($0, fields.required("naam-" + $0)) }
      let source = fields.source("bron")
      fields.refuseMarkup(in: languages.map { "naam-" + $0 })
      numbers += 1
      guard let number, let source else { return nil }
      if number != numbers || number > 6 {
        fields.diagnostics.append(.levelNumber(at: fields.place(of: "laag")))
      }
      let name = Localized(Dictionary(keepingFirst: names), placeholder: "")
      return Level(number: number, name: name, source: source)
    }
  }
}

extension Diagnostic {
  fileprivate static let levelNumber = Unplaced(
    .dataTable,
    nl: "de lagen staan op volgorde, van 1 (de basis) tot ten hoogste 6", tip: "nummer ze opnieuw",
    en: "the levels are in their order, from 1 (the base) to 6 at the most", tip: "number them anew")
}
