import Documents
package import Basics

/// How many sentences that state a fact have a source, and which have none.
///
/// Such a sentence has a number, a date or a name. Nobody but an editor can say whether it needs a source, so this is a
/// report, and no rule.
package struct SourceCoverage: Sendable {
  /// How many sentences state a fact.
  package private(set) var statements = 0

  /// Those behind which no source stands, in the order of the pages.
  package private(set) var uncited: [(text: String, range: FileRange)] = []

  /// Counts the sentences of some pages in the language in which they are written.
  package init(_ pages: [Page], in site: Site) {
    for page in pages where page.isListed {
      let name = site.configuration.municipality.name[page.sourceLanguage]
      add(page, exceptIn: Set(Prose(name).words.map(\.hash)))
    }
  }

  /// The sentences that have a source.
  package var cited: Int { statements - uncited.count }

  private mutating func add(_ page: Page, exceptIn name: Set<UInt64>) {
    // A page with one source says so itself.
    let isCited = page.retells != nil || page.sources.count == 1
    let texts = [page.summary[page.sourceLanguage].whole, page.versions[page.sourceLanguage]?.body.whole]
    for part in texts.flatMap({ $0?.citedParts ?? [] }) {
      for prose in part.prose where prose.kind == .paragraph || prose.kind == .row {
        let sentences = prose.sentences.filter { prose.statesFact(in: $0, besides: part.linked, name) }
        statements += sentences.count
        if isCited || part.hasSource { continue }
        uncited += zip(sentences, prose.places(of: sentences)).map { sentence, place in
          prose.kind == .row ? (prose.range.text, prose.range) : (prose.text(of: sentence), place)
        }
      }
    }
  }
}

extension Prose {
  /// Whether a sentence has a number or a name outside the words of its links, which are titles of other pages.
  ///
  /// The name of the municipality is on every page.
  fileprivate func statesFact(in sentence: Range<Int>, besides linked: [Range<Int>], _ name: Set<UInt64>) -> Bool {
    sentence.contains { index in
      let word = words[index]
      if linked.contains(where: { $0.contains(word.bytes.lowerBound) }) || name.contains(word.hash) { return false }
      // A cell begins with a capital too.
      let isName = kind != .row && index > sentence.lowerBound && bytes[word.bytes.lowerBound].isCapital
      return isName || bytes[word.bytes].contains(where: \.isDigit)
    }
  }
}
