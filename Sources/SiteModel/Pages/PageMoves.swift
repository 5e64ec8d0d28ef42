import Documents
package import Basics
import Foundation

/// New paths for pages that go on saying the same.
package struct PageMoves: Sendable {
  private let paths: [PagePath: PagePath]

  fileprivate init(_ paths: [PagePath: PagePath]) { self.paths = paths }

  /// Everything stays where it is.
  package static let none = PageMoves([:])

  /// Returns the path that a page will have.
  package subscript(path: PagePath) -> PagePath { paths[path] ?? path }

  package func contains(_ path: PagePath) -> Bool { paths[path] != nil }
}

extension Site {
  /// Returns the new path of a page and, if it is that of a folder, of all pages in the folder.
  ///
  /// - Throws: ``CommandError`` if the name can't be a path, is taken, or would make the page one of another type.
  package func moves(of page: Page, to name: String) throws(CommandError) -> PageMoves {
    if page.path.isHome { throw .homeStays }
    let path = try PagePath(name, movedFrom: page.path, in: configuration.languages)
    let (old, new) = (page.path.folder, path.folder)
    let below =
      page.path.isListing ? pages.map(\.path).filter { $0.folder == old || $0.folder.hasPrefix(old + "/") } : []
    let pairs = [(page.path, path)] + below.map { ($0, PagePath(new + $0.text.dropFirst(old.count))) }
    let moves = PageMoves(Dictionary(keepingFirst: pairs))
    let taken = pairs.first { self[$0.1] != nil || orphans.map(\.path).contains($0.1) }
    if let taken { throw .exists(taken.1.file(in: self[taken.1]?.sourceLanguage ?? page.sourceLanguage)) }
    for (from, to) in pairs {
      let type = ContentType.of(to, glossary: configuration.glossary.map { moves[$0] })
      guard let page = self[from], page.type.key != type.key else { continue }
      throw .otherType(to, page.path)
    }
    return moves
  }

  /// Returns what has to change in texts, fields and settings when pages move, except in stamps.
  package func edits(for moves: PageMoves) -> [Diagnostic.Edit] {
    let references = configuration.references + data.references + pages.flatMap(\.references)
    let texts = pages.flatMap { page in page.versions.flatMap { edits(of: $1, page, in: $0, moves) } }
    let moved = pages.filter { moves.contains($0.path) }
    return references.compactMap { $0.edit(for: moves) } + texts + formerAddresses(of: moved, moves)
  }

  private func edits(of text: Document, _ page: Page, in language: String, _ moves: PageMoves) -> [Diagnostic.Edit] {
    let links = text.body.links + page.summary[language].links
    let changed = links.compactMap { link -> Diagnostic.Edit? in
      guard let address = page.path.address(for: link.destination, after: moves), link.hasWords else { return nil }
      return Diagnostic.Edit(range: link.range, replacement: address)
    }
    let figures = text.body.figures.compactMap { figure -> Diagnostic.Edit? in
      let scheme = Markdown.Figure.recordScheme
      guard let path = figure.key.dropping(prefix: scheme).map({ PagePath($0) }), moves.contains(path) else {
        return nil
      }
      return Diagnostic.Edit(range: figure.range, replacement: scheme + moves[path].text)
    }
    return changed + figures
  }

  /// Returns what has to change in `voorheen`, so that the addresses that were known lead to the pages.
  ///
  /// Where the site keeps a list of its addresses, one that isn't in it was never published.
  private func formerAddresses(of moved: [Page], _ moves: PageMoves) -> [Diagnostic.Edit] {
    let byNewPath = Dictionary(uniqueKeysWithValues: pages.map { (moves[$0.path], $0) })
    let published = keptAddresses.file == nil ? nil : Set(keptAddresses.entries.map(\.address))
    return moved.flatMap { page -> [Diagnostic.Edit] in
      let changes = configuration.languages.map { language in
        let (old, new) = (
          addresses.path(of: page, in: language),
          "/\(language)/" + Addresses.words(of: moves[page.path], language, byNewPath).map { $0 + "/" }.joined()
        )
        return (language: page.language(for: language), old: old, new: new)
      }.filter { $0.old != $0.new }
      return page.versions.compactMap { language, text in
        let old = changes.filter { $0.language == language }.map(\.old).filter { published?.contains($0) ?? true }
        let field = text.fields["voorheen"]
        let known = page.formerAddresses[language, default: []].map(\.text)
        let kept = known.filter { address in !changes.contains { $0.new == address } }
        let all = (kept + old).eachOnce
        if all == known { return nil }
        if let field { return kept == known ? field.adding(old.joined(separator: ", ")) : field.replacement(by: all) }
        let line = YAMLMapping.list(all, "voorheen") + text.file.lineEnding
        return Diagnostic.Edit(range: text.endOfFields, replacement: line)
      }
    }
  }
}

extension FieldReader.Reference {
  /// Returns the change of a name if the page moves.
  fileprivate func edit(for moves: PageMoves) -> Diagnostic.Edit? {
    guard let page, moves.contains(page) else { return nil }
    // What comes before the name is the folder of its type, in which it stays.
    return Diagnostic.Edit(range: range, replacement: String(moves[page].text.dropFirst(page.text.count - name.count)))
  }
}

extension PagePath {
  /// Returns the address that a link on this page needs once pages have moved, or `nil` if it stays right.
  fileprivate func address(for destination: String, after moves: PageMoves) -> String? {
    let (written, anchor) = destination.halves(at: "#")
    guard let (old, page) = target(of: destination) else { return nil }
    let new = page.map { moves[$0].text + old.dropFirst($0.text.count) } ?? old
    let place = moves[self]
    // An address that leads to the right file as it is stays as somebody wrote it.
    if place.resolving(written.removingPercentEncoding ?? written) == (new, false) { return nil }
    return place.link(to: new) + (anchor.map { "#" + $0 } ?? "")
  }

  /// Returns the file that a relative link on the page names, and the page of which it is the text or the feed.
  private func target(of destination: String) -> (file: String, page: PagePath?)? {
    let written = destination.halves(at: "#").0
    guard !written.isEmpty, !written.hasPrefix("/"), scheme(of: destination) == nil else { return nil }
    let (file, isOutside) = resolving(written.removingPercentEncoding ?? written)
    let page = (MadeFile.folder(ofFeed: file) ?? file.dropping(suffix: ".md")).map { PagePath($0) }
    return isOutside ? nil : (file, page)
  }

  /// Returns whether a relative link on this page leads to another page, or to its feed.
  func leads(_ destination: String, to page: PagePath) -> Bool { target(of: destination)?.page == page }

  /// Reads the new path of a page as somebody types it.
  fileprivate init(_ name: String, movedFrom old: PagePath, in languages: [String]) throws(CommandError) {
    let typed = TypedPath(name, languages: languages).path
    let path = old.isListing && typed.isListing ? typed.folder : typed.text
    guard !path.isEmpty, path.split(separator: "/").allSatisfy({ Addresses.isSlug(String($0)) }), path != "index" else {
      throw .noName(name, meant: path.split(separator: "/").map { slug(of: String($0)) }.joined(separator: "/"))
    }
    self.init(old.isListing ? path + "/index" : path)
  }
}

extension CommandError {
  fileprivate static let homeStays = CommandError(
    nl: "de beginpagina heet altijd index.md", en: "the home page is always called index.md")

  fileprivate static func otherType(_ new: PagePath, _ old: PagePath) -> CommandError {
    CommandError(
      nl:
        "'\(new.text)' zou een pagina van een andere soort worden, met andere velden; kies een naam in de map van '\(old.text)'",
      en:
        "'\(new.text)' would be a page of another type, with other fields; choose a name in the folder of '\(old.text)'"
    )
  }
}
