/// The pages that refer to a page, collected once for all pages.
///
/// Each list keeps the order in which a language lists its pages.
package struct BackReferences: Sendable {
  /// The reason why a page refers to another.
  package enum Relation: Sendable {
    /// The other page describes a step of it.
    case step

    /// It follows up the other page.
    case followUp

    /// It reports to the council on the other page.
    case report
  }

  private var pages: [Relation: [PagePath: [PagePath]]] = [:]

  init(_ pages: [Page]) {
    for page in pages where page.isListed {
      for (relation, others) in page.facts.relations {
        for other in Set(others) { self.pages[relation, default: [:]][other, default: []].append(page.path) }
      }
    }
  }

  /// Returns the pages that refer to a page for a reason.
  package subscript(relation: Relation, to page: PagePath) -> [PagePath] { pages[relation]?[page] ?? [] }
}

extension Entry {
  /// Returns the pages that refer to this one for a reason.
  package func references(by relation: BackReferences.Relation) -> [PagePath] {
    site.backReferences(in: language)[relation, to: page.path]
  }
}
