import Documents
package import Basics
import Foundation

/// Links with an address of the site itself, and links to a part of a page.
extension LinkResolver {
  /// Resolves a link with the whole address of something on this site, as a relative link is.
  mutating func target(of own: OwnAddress, _ link: Markdown.Link, in text: LinkedText) -> Target {
    let written = Place.Target(address: link.destination)
    if let (page, language) = addresses.page(at: own) {
      if let mistake = withdrawn(page, in: text) { return .address(written, mistake: mistake) }
      let shown = page.language(for: text.language)
      let meant = LinkRepair(link: self.link(to: page, own.anchor, from: language, in: text), isCertain: !own.hasQuery)
      let title = page.title[shown].text
      if language != text.language, page.versions[text.language] != nil {
        return .address(written, mistake: { .linkToOtherLanguage($0, language, meant.link, title) })
      }
      if let anchor = own.anchor, !anchor.isEmpty, page.isListed, !page.hasAnchor(anchor, in: shown) {
        return missing(anchor, on: page, in: shown, behind: self.link(to: page, nil, from: language, in: text))
      }
      return .address(written, mistake: { .wholeAddress($0, meant, title) })
    }
    if addresses.isMade(own) { return .address(written) }
    if let file = file(at: own) { return target(of: file, own, link, in: text) }
    // What can't be read may have an address of its own.
    if !addresses.areKnown || !orphans.isEmpty { return .address(written) }
    let meant = repair(of: own, in: text)
    let data = addresses.data(like: own.path)
    return .refused { .nowhere($0, meant, data) }
  }

  /// Resolves a link with the whole address of a file beside a page, which is copied as it is for a relative link.
  private mutating func target(of file: File, _ own: OwnAddress, _ link: Markdown.Link, in text: LinkedText) -> Target {
    let written = Place.Target(address: link.destination)
    if addresses.owner(of: Addresses.path(ofAsset: file)) != nil { return .address(written) }
    let name = own.words.dropFirst().joined(separator: "/")
    // A file in another language has no other address.
    if tree.file("content/\(text.language)/" + name) == nil {
      return target(of: file, at: link.destination, link, in: text)
    }
    let meant = LinkRepair(
      link: self.link(toFile: name, own.anchor, in: text), isCertain: own.words[0] == text.language)
    return target(of: file, at: link.destination, link, in: text) { .wholeAddress($0, meant, fileName(of: name)) }
  }

  /// Returns the file beside a page that has an address once a page links to it.
  private func file(at own: OwnAddress) -> File? {
    guard own.words.count > 1, languages[own.words[0]] != nil, !own.path.hasSuffix(".md") else { return nil }
    return tree.file("content/" + own.path)
  }

  /// Returns the link that should stand in place of an address of this site.
  mutating func repair(of own: OwnAddress, in text: LinkedText) -> LinkRepair? {
    if let (page, language) = addresses.page(at: own) ?? variant(of: own, text) {
      let isCertain = !own.hasQuery && addresses.page(at: own) != nil
      return LinkRepair(link: link(to: page, own.anchor, from: language, in: text), isCertain: isCertain)
    }
    if addresses.isMade(own) { return LinkRepair(link: addresses.absolute("/" + own.path), isCertain: false) }
    let below = languages[own.words[0]] == nil ? own.words : Array(own.words.dropFirst())
    let name = below.joined(separator: "/")
    if let twin = names(in: text.language).twin(of: name) ?? names(in: text.language).named(fileName(of: name)) {
      return LinkRepair(link: link(toFile: twin, own.anchor, in: text), isCertain: false)
    }
    let all = addresses.all
    guard let nearest = nearMisses.nearest(to: own.path, in: Array(all.keys)) else { return nil }
    if case .page(let page, let language)? = all[nearest] {
      return LinkRepair(link: link(to: page, own.anchor, from: language, in: text), isCertain: false)
    }
    return LinkRepair(link: addresses.absolute("/" + nearest), isCertain: false)
  }

  /// Returns the page whose address somebody wrote without its language, or with the ending of a file.
  private func variant(of own: OwnAddress, _ text: LinkedText) -> (page: Page, language: String)? {
    guard let last = own.words.last else { return nil }
    let bare = own.words.dropLast() + [String(last.prefix { $0 != "." })]
    return [Array(bare), [text.language] + own.words, [text.language] + bare].lazy.compactMap { [addresses] words in
      addresses.page(at: OwnAddress(path: words.joined(separator: "/")))
    }.first
  }

  /// Returns a path without that of the site on its host.
  func belowSite(_ path: String) -> String {
    let base = addresses.sites.first { !$0.basePath.isEmpty && path.hasPrefix($0.basePath + "/") }?.basePath ?? ""
    return String(path.dropFirst(base.count))
  }

  // MARK: Parts of pages

  /// Returns the mistake in a link to a heading or source that a page doesn't have.
  ///
  /// `link` is what should stand before the `#`, if that has to change too.
  mutating func missing(
    _ anchor: String, on page: Page, in language: String, behind link: String? = nil
  ) -> Target {
    let decoded = anchor.removingPercentEncoding ?? anchor
    let unknown = sources.map { known in page.sources.filter { !known.contains($0) }.map { "bron-" + $0 } } ?? []
    if let source = decoded.dropping(prefix: "bron-"), sources?.contains(source) == true {
      // A misspelt name in `bronnen` is told there.
      if decoded.nearMiss(in: unknown) != nil { return .unknown }
      let file = page.path.file(in: page.sourceLanguage)
      return .refused { .notCited(source, $0, file) }
    }
    let known = page.anchors(in: language).filter { !unknown.contains($0) }
    let written = [decoded.lowercased(), slug(of: decoded)]
    let meant = known.first { written.contains($0.lowercased()) }
    let near = meant ?? nearMisses.nearest(to: decoded, in: known)
    guard let link else {
      let others = near == nil ? Diagnostic.Wording.oneOf(known) : nil
      return .refused { .noAnchor(anchor, $0, meant: meant, near: near, others) }
    }
    let instead = link + (near.map { "#" + $0 } ?? "")
    return .refused { .noAnchor(anchor, $0, instead: instead) }
  }
}

extension Rule {
  package static let wholeAddress = Rule(
    "heel-adres", mayBeExempt: true,
    nl:
      "Een link naar een pagina of bestand van de site zelf noemt het bestand, niet het hele adres. Schrijf de "
      + "link uit de tip.",
    en:
      "A link to a page or file of the site itself names the file, not the whole address. Write the link in the tip.")

  package static let linkToWithdrawn = Rule(
    "link-naar-ingetrokken", mayBeExempt: true,
    nl:
      "Een link leidt naar een pagina die nog geldt. Noem de pagina die ervoor in de plaats kwam, of haal de link weg.",
    en: "A link leads to a page that still holds. Name the page that took its place, or remove the link.")
}

extension Diagnostic {
  fileprivate static func wholeAddress(_ link: Markdown.Link, _ meant: LinkRepair, _ title: String) -> Diagnostic {
    Diagnostic(
      .wholeAddress, at: link.wholeRange, severity: .warning,
      nl: "deze link noemt een heel adres van deze site zelf", en: "this link has a whole address of this site itself",
      tip: .write(link.form(of: meant.link, title))
    ).rewriting(link, meant)
  }

  fileprivate static func nowhere(_ link: Markdown.Link, _ meant: LinkRepair?, _ data: [String]) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: link.wholeRange,
      nl: "op dit adres van deze site staat niets", en: "there is nothing at this address of this site",
      tip: meant.map { .didYouMean(link.form(of: $0.link, "…")) } ?? .oneOf(data) ?? .existing)
  }

  static func linkToWithdrawn(_ link: Markdown.Link, _ withdrawal: FileRange) -> Diagnostic {
    Diagnostic(
      .linkToWithdrawn, at: link.wholeRange, severity: .warning,
      related: [Related(at: withdrawal, nl: "hier ingetrokken", en: "withdrawn here")],
      nl: "deze link leidt naar een pagina die is ingetrokken",
      tip: "noem een pagina die nog geldt, of haal de link weg",
      en: "this link leads to a page that is withdrawn", tip: "name a page that still holds, or remove the link")
  }

  fileprivate static func linkToOtherLanguage(
    _ link: Markdown.Link, _ language: String, _ instead: String, _ title: String
  ) -> Diagnostic {
    Diagnostic(
      .linkLanguage, at: link.wholeRange, severity: .warning,
      nl: "deze link leidt naar de pagina in '\(language)', en zij is er in de taal van deze tekst",
      en: "this link leads to the page in '\(language)', and it is there in the language of this text",
      tip: .write(link.form(of: instead, title)))
  }

  /// Reports a missing part of a page; `meant` differs from the id in capitals or in the form of its words only.
  fileprivate static func noAnchor(
    _ anchor: String, _ link: Markdown.Link, meant: String?, near: String?, _ others: Wording?
  ) -> Diagnostic {
    let path = link.destination.prefix { $0 != "#" }
    return Diagnostic(
      .brokenLink, at: link.range,
      nl: "er is geen kop of bron '#\(anchor)'", en: "there is no heading or source '#\(anchor)'",
      tip: near.map { .didYouMean(path + "#" + $0) } ?? others
    ).rewriting(link, meant.map { LinkRepair(link: path + "#" + $0, isCertain: true) })
  }

  fileprivate static func noAnchor(_ anchor: String, _ link: Markdown.Link, instead: String) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: link.wholeRange,
      nl: "er is geen kop of bron '#\(anchor)' op deze pagina van de site",
      en: "there is no heading or source '#\(anchor)' on this page of the site",
      tip: .write(link.form(of: instead, "…")))
  }

  fileprivate static func notCited(_ source: String, _ link: Markdown.Link, _ file: String) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: link.range,
      nl: "de bron '\(source)' staat niet bij de bronnen van deze pagina",
      tip: "zet '\(source)' bij 'bronnen' in '\(file)'",
      en: "the source '\(source)' is not among the sources of this page",
      tip: "put '\(source)' among 'bronnen' in '\(file)'")
  }
}
