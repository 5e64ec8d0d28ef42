import Documents
package import Basics

extension Site {
  /// Returns what has to change when a page is withdrawn: its fields, menus that name it, and links to it, whose words stay.
  ///
  /// A day after that of the site would be a mistake. `reasons` are in the languages of the page, its source language first; where there
  /// is none, somebody has to write it.
  package func edits(
    withdrawing page: Page, on day: PartialDate, because reasons: [String]
  ) -> (edits: [Diagnostic.Edit], links: [FileRange]) {
    let codes = languages(of: page).map(\.code)
    let texts = (codes.filter { $0 == page.sourceLanguage } + codes.filter { $0 != page.sourceLanguage }).compactMap {
      page.versions[$0]
    }
    let withdrawals = texts.enumerated().map { index, text in
      let reason = reasons.indices.contains(index) ? quotedForYAML(reasons[index]) : FillIns.mark
      let lines =
        ["ingetrokken:"] + (index == 0 ? ["  datum: \(min(day, configuration.asOf ?? day).iso)"] : []) + [
          "  reden: \(reason)"
        ]
      let added = lines.map { $0 + text.file.lineEnding }.joined()
      return Diagnostic.Edit(range: text.endOfFields, replacement: added)
    }
    let links = pages.filter { $0 !== page }.flatMap { $0.links(to: page.path) }.compactMap(\.parts)
    let unlinked = links.flatMap { [$0.open, $0.close].map { Diagnostic.Edit(range: $0, replacement: "") } }
    let names = configuration.references.filter { PagePath($0.name) == page.path }
    let items = names.compactMap { configuration.fields?.removal(ofItem: $0.range) }
    let below = pages.filter { other in other.nameOfParent.contains { PagePath($0.name) == page.path } }.compactMap {
      $0.versions[$0.sourceLanguage]?.fields["onder"]?.removal
    }
    return (withdrawals + unlinked + items + below, links.map(\.words))
  }
}

extension Page {
  /// Returns the links to another page, or to its feed, in the texts of all languages.
  fileprivate func links(to other: PagePath) -> [Markdown.Link] {
    versions.sorted { $0.key < $1.key }.flatMap { language, text in
      (summary[language].links + text.body.links).filter { path.leads($0.destination, to: other) }
    }
  }
}
