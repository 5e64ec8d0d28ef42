import Documents
import Basics

/// The structural elements of sections, by kind and in document order.
struct Structure {
  private(set) var headings: [String] = []
  private(set) var lists: [String] = []
  private(set) var tables: [String] = []
  private(set) var notices: [String] = []
  private(set) var quotes: [String] = []
  private(set) var figures: [String] = []
  private(set) var images: [String] = []
  private(set) var footnotes: [String] = []

  /// Collects the elements of sections; `isSplit` leaves out the headings of the sections.
  ///
  /// If several sections translate one, each has its own heading.
  init(of passages: [Passage], isSplit: Bool) {
    for passage in passages {
      for block in passage.blocks { add(block.kind, isSplit: isSplit) }
      images += passage.links.filter(\.isImage).map(\.destination)
      footnotes += passage.footnoteReferences == 0 ? [] : ["\(passage.footnoteReferences)"]
    }
  }

  private mutating func add(_ kind: Passage.Block.Kind, isSplit: Bool) {
    switch kind {
    case .heading(2) where isSplit: break
    case .heading(let level): headings.append(String(repeating: "#", count: level))
    case .list(_, let items): lists.append("\(items)")
    case .table(let rows, let columns): tables.append("\(rows)×\(columns)")
    case .notice(let kind): notices.append(kind)
    case .quote: quotes.append(">")
    case .figure(let key): figures.append(key)
    case .paragraph, .cell, .code, .footnote: break
    }
  }

  /// A kind of element, with its name in findings.
  typealias Part = (name: Diagnostic.Wording, path: any KeyPath<Structure, [String]> & Sendable)

  static let parts: [Part] = [
    (Diagnostic.Wording(nl: "koppen", en: "headings"), \.headings),
    (Diagnostic.Wording(nl: "onderdelen van lijsten", en: "items of lists"), \.lists),
    (Diagnostic.Wording(nl: "rijen en kolommen van tabellen", en: "rows and columns of tables"), \.tables),
    (Diagnostic.Wording(nl: "meldingen", en: "notices"), \.notices),
    (Diagnostic.Wording(nl: "citaten", en: "quotes"), \.quotes),
    (Diagnostic.Wording(nl: "figuren", en: "figures"), \.figures),
    (Diagnostic.Wording(nl: "afbeeldingen", en: "images"), \.images),
    (Diagnostic.Wording(nl: "voetnoten", en: "footnotes"), \.footnotes),
  ]
}
