import Documents
import Basics

extension Site {
  /// Returns the pages above a page, from the home page on, and the page itself.
  package func lineage(of page: Page) -> [Page] { ancestry(of: page).pages.reversed() }

  /// The findings on pages that lie below themselves by way of other pages.
  var circlesOfPages: [Diagnostic] {
    pages.filter { $0.parent != $0.path.parent && $0.parent != $0.path && ancestry(of: $0).end === $0 }.map {
      .circle(at: $0.place(of: "onder", in: $0.sourceLanguage))
    }
  }

  /// Returns a page and the pages above it, each once, and the one to which a circle leads back.
  private func ancestry(of page: Page) -> (pages: [Page], end: Page?) {
    var pages = [page]
    while let above = pages.last?.parent.flatMap({ self[$0] }) {
      if pages.contains(where: { $0 === above }) { return (pages, above) }
      pages.append(above)
    }
    return (pages, nil)
  }
}

extension Diagnostic {
  fileprivate static let circle = Unplaced(
    .unknownReference,
    nl: "zo ligt deze pagina onder zichzelf", tip: "noem een andere pagina, of haal 'onder' weg",
    en: "this way the page lies below itself", tip: "name another page, or remove 'onder'")
}
