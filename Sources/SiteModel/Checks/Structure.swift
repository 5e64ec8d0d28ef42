import Documents
import Basics

/// The structural elements of sections, by kind and in document order.
struct Structure {
  /// A kind of element.
  enum Part: CaseIterable {
    case headings, lists, tables, notices, quotes, figures, images, footnotes

    /// The name in findings.
    var name: Diagnostic.Wording {
      switch self {
      case .headings: .init(nl: "koppen", en: "headings")
      case .lists: .init(nl: "onderdelen van lijsten", en: "items of lists")
      case .tables: .init(nl: "rijen en kolommen van tabellen", en: "rows and columns of tables")
      case .notices: .init(nl: "meldingen", en: "notices")
      case .quotes: .init(nl: "citaten", en: "quotes")
      case .figures: .init(nl: "figuren", en: "figures")
      case .images: .init(nl: "afbeeldingen", en: "images")
      case .footnotes: .init(nl: "voetnoten", en: "footnotes")
      }
    }
  }

  private var elements: [Part: [String]] = [:]

  subscript(part: Part) -> [String] { elements[part, default: []] }

  /// Collects the elements of sections; `isSplit` leaves out the headings of the sections.
  ///
  /// If several sections translate one, each has its own heading.
  init(of passages: [Passage], isSplit: Bool) {
    for passage in passages {
      for block in passage.blocks { add(block.kind, isSplit: isSplit) }
      for image in passage.links where image.isImage { add(.images, image.destination) }
      if passage.footnoteReferences > 0 { add(.footnotes, "\(passage.footnoteReferences)") }
    }
  }

  /// Whether two texts have no difference: their blocks are of the same kinds, and there is nothing else to compare.
  static func isSame(_ source: Passage, _ translation: [Passage]) -> Bool {
    guard let only = translation.only, source.kinds == only.kinds else { return false }
    return [source, only].allSatisfy { text in !text.links.contains(where: \.isImage) && text.footnoteReferences == 0 }
  }

  private mutating func add(_ part: Part, _ element: String) { elements[part, default: []].append(element) }

  private mutating func add(_ kind: Passage.Block.Kind, isSplit: Bool) {
    switch kind {
    case .heading(2) where isSplit: break
    case .heading(let level): add(.headings, String(repeating: "#", count: level))
    case .list(_, let items): add(.lists, "\(items)")
    case .table(let rows, let columns): add(.tables, "\(rows)×\(columns)")
    case .notice(let kind): add(.notices, kind)
    case .quote: add(.quotes, ">")
    case .figure(let key): add(.figures, key)
    case .paragraph, .cell, .code, .footnote: break
    }
  }
}
