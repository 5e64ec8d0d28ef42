import Documents
package import Basics

extension Site {
  /// The findings on pages that nobody finds: no menu, no text and no list of a folder leads there; and on empty ones.
  ///
  /// What a mistake elsewhere hides isn't known.
  var unlinkedPages: [Diagnostic] {
    guard let code = configuration.languages.first, let home = self[.home] else { return [] }
    let empty = pages.filter { page in
      page.facts is Article && page.isListed && page.isReadable && page.versions[code]?.body.whole.isEmpty ?? false
    }
    let named = Set(
      (configuration.references + pages.flatMap(\.references)).map(\.name) + [configuration.glossary?.text])
    let unnamed = pages.filter { page in
      // The page of a folder lists those in it.
      page.isListed && page !== home && (page.path.folder.isEmpty || page.path.isListing)
        && !named.contains(page.path.text)
    }
    let linked = unnamed.isEmpty ? [] : Set(pages.flatMap { $0.linkedPages(in: code) })
    let unlinked = unnamed.filter { page in !linked.contains(page.path) && !empty.contains { $0 === page } }
    return empty.map { .emptyPage(at: $0.place(of: "titel", in: code)) }
      + (unlinked.isEmpty || !areLinksKnown
        ? [] : unlinked.map { .unlinkedPage(at: $0.place(of: "titel", in: code)) })
  }

  /// Whether no mistake hides a link from one page to another.
  var areLinksKnown: Bool {
    pages.allSatisfy(\.isReadable) && unknownReferences.isEmpty
      && !readingFindings.contains { finding in
        finding.rule == .brokenLink || finding.severity == .error && finding.range.file.path == "content/site.yml"
      }
  }
}

extension Page {
  /// Returns the other pages to which its texts lead.
  fileprivate func linkedPages(in language: String) -> [PagePath] {
    let passages = textFields.compactMap { $0.texts[language] } + (versions[language].map { [$0.body.whole] } ?? [])
    return passages.flatMap(\.links).compactMap { link in
      let bytes = link.destination.utf8.span
      guard bytes.holds(UInt8(ascii: "."), before: UInt8(ascii: "m")), !bytes.holds(UInt8(ascii: ":")),
        link.destination.contains(".md")
      else { return nil }
      let target = PagePath(file: path.resolving(String(link.destination.prefix { !"?#".contains($0) })).file)
      return target == path ? nil : target
    }
  }
}

extension Rule {
  package static let unlinkedPage = Rule(
    "losse-pagina", mayBeExempt: true,
    nl: "Naar elke pagina leidt een menu, een lijst of een link. Noem haar in een tekst, of in `menu` of `voet`.",
    en: "A menu, a list or a link leads to each page. Link to it in a text, or name it in `menu` or `voet`.")

  package static let emptyPage = Rule(
    "lege-pagina", mayBeExempt: true,
    nl: "Een pagina heeft een tekst. Schrijf die onder de velden, of haal de pagina weg.",
    en: "A page has a text. Write it below the fields, or remove the page.")
}

extension Diagnostic {
  fileprivate static let unlinkedPage = Unplaced(
    .unlinkedPage, severity: .warning,
    nl: "naar deze pagina leidt geen menu, lijst of link",
    tip: "noem haar in een tekst, of in site.yml bij 'menu' of 'voet'",
    en: "no menu, list or link leads to this page",
    tip: "link to it in a text, or name it in site.yml at 'menu' or 'voet'")

  fileprivate static let emptyPage = Unplaced(
    .emptyPage, severity: .warning,
    nl: "deze pagina heeft geen tekst", tip: "schrijf die onder de velden, of haal de pagina weg",
    en: "this page has no text", tip: "write it below the fields, or remove the page")
}
