import Basics
import SiteModel

/// Finds addresses written out in a template that lead nowhere, or to another site.
struct MarkupAddresses {
  private let site: Site

  init(_ site: Site) { self.site = site }

  func mistakes(in tag: MarkupTag) -> [Diagnostic] {
    // A script is told as such.
    if tag.isEnd || tag.name == "base" || tag.name == "script" { return [] }
    return tag.attributes.filter { !$0.isFilled }.compactMap { attribute in
      guard let value = attribute.value else { return nil }
      switch attribute.name {
      case "href", "xlink:href", "src", "poster", "action", "formaction", "data", "background":
        return mistake(in: value, attribute.name, of: tag)
      case "srcset", "imagesrcset":
        let first = value.text.split { $0 == "," || $0.isWhitespace }.first.map(String.init) ?? ""
        return mistake(first, value, attribute.name, of: tag)
      default: return nil
      }
    }
  }

  private func mistake(in value: FileRange, _ attribute: String, of tag: MarkupTag) -> Diagnostic? {
    mistake(value.text.trimmed, value, attribute, of: tag)
  }

  private func mistake(_ address: String, _ place: FileRange, _ attribute: String, of tag: MarkupTag) -> Diagnostic? {
    let lower = address.lowercased()
    if lower.hasPrefix("#") || lower.hasPrefix("?") { return nil }
    if address.isEmpty { return attribute.hasSuffix("href") ? nil : .noAddress(place, meant: nil) }
    if lower.hasPrefix("javascript:") || lower.hasPrefix("vbscript:") { return .script(at: place) }
    if lower.hasPrefix("//") || lower.hasPrefix("http:") || lower.hasPrefix("https:") {
      return elsewhere(address, place, attribute, of: tag)
    }
    if let scheme = address.firstRange(of: /^[A-Za-z][A-Za-z0-9+.\-]*:/), !scheme.isEmpty { return nil }
    if address.hasPrefix("/"), site.hasFile(at: address) { return nil }
    return .noAddress(place, meant: meant(by: address, attribute))
  }

  /// Returns the finding about an address on another site, which only a link and a form may have.
  private func elsewhere(_ address: String, _ place: FileRange, _ attribute: String, of tag: MarkupTag) -> Diagnostic? {
    let lower = address.lowercased()
    if let path = address.dropping(prefix: site.wholeAddress), path.isEmpty || path.hasPrefix("/") {
      let known = site.hasFile(at: site.addresses.url(of: path.isEmpty ? "/" : path))
      return known && attribute == "href" ? nil : .noAddress(place, meant: known ? path : meant(by: path, attribute))
    }
    let rel = tag["rel"]?.value?.text.lowercased().split(separator: " ").map(String.init) ?? []
    let loads: Set = [
      "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch",
      "preconnect", "dns-prefetch",
    ]
    // A form takes nothing from there either before somebody asks.
    let isLink =
      ["action", "formaction"].contains(attribute)
      || attribute == "href"
        && (tag.name == "a" || tag.name == "area" || tag.name == "link" && loads.isDisjoint(with: rel))
    if !isLink { return .resourceElsewhere(at: place) }
    return lower.hasPrefix("http:") ? .insecureLink(at: place) : nil
  }

  /// Returns what to write instead: a file of the design, a page, or the name of the value.
  private func meant(by address: String, _ attribute: String) -> String? {
    if let file = site.designFiles.nearest(to: address), !address.hasSuffix("/") { return "{{file.\(file)}}" }
    guard attribute.hasSuffix("href") else { return nil }
    let path = address.hasPrefix("/") ? address : "/" + address
    let pages = site.linkedAddresses
    return pages.first { $0 == path + "/" || $0.hasSuffix(path + "/") || $0.hasSuffix(path) && path != "/" }
      ?? path.nearMiss(in: pages)
  }
}

extension Diagnostic {
  fileprivate static func noAddress(_ place: FileRange, meant: String?) -> Diagnostic {
    let other = Wording(
      nl: "schrijf een naam, zoals {{url}} of {{site.home}}, of zet het bestand in 'templates/files/': {{file.naam}}",
      en: "write a name, such as {{url}} or {{site.home}}, or put the file into 'templates/files/': {{file.name}}")
    return Diagnostic(
      .brokenLink, at: place,
      nl: "'\(place.text)' leidt nergens heen", en: "'\(place.text)' leads nowhere",
      tip: meant.map { .didYouMean($0) } ?? other)
  }

  fileprivate static let insecureLink = Unplaced(
    .forbiddenAddress, severity: .warning,
    nl: "wie deze link volgt, kan worden meegelezen", tip: "schrijf 'https:', als die site dat kent",
    en: "others can read along with whoever follows this link", tip: "write 'https:', if that site knows it")
}
