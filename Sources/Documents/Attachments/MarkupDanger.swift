/// What markup would do in the browser of a reader, in the name of the site.
package enum MarkupDanger: Sendable {
  /// It runs something, which this is a part of.
  case script(String)

  /// It takes something from another file or site.
  case outside(String)

  /// It isn't UTF-8, so what it would do can't be read.
  case encoding
}

extension Markup {
  /// Returns the worst that a file of markup would do, or `nil` if it only shows something.
  static func danger(in bytes: [UInt8]) -> MarkupDanger? {
    if bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil { return .encoding }
    var (markup, outside, isStyle): (Markup, MarkupDanger?, Bool) = (Markup(bytes), nil, false)
    let names = namesOfPages(in: bytes) ? running.union(runningInPages) : running
    while let part = markup.next() {
      let danger: MarkupDanger?
      switch part {
      case .element(let name, let attributes):
        isStyle = name == "style"
        danger = Markup.danger(of: name, attributes, running: names)
      case .words(let words):
        danger = isStyle ? Markup.danger(inStyle: String(decoding: words, as: UTF8.self)) : nil
      case .declaration(let words): danger = Markup.danger(of: String(decoding: words, as: UTF8.self).lowercased())
      }
      switch danger {
      case .outside?: outside = outside ?? danger
      case nil: continue
      default: return danger
      }
    }
    return outside
  }

  /// Whether names may be those of HTML or SVG; in another vocabulary, such as that of GPX, a `<link>` does nothing.
  private static func namesOfPages(in bytes: [UInt8]) -> Bool {
    // A reference may write the name of a vocabulary otherwise.
    ["1999/xhtml", "2000/svg", "&#"].contains { name in
      bytes.indices.contains { bytes[$0] == name.utf8.first && bytes[$0...].starts(with: name.utf8) }
    }
  }

  private static func danger(
    of name: String, _ attributes: [(name: String, value: String)], running: Set<String>
  ) -> MarkupDanger? {
    if running.contains(name) { return .script("<\(name)>") }
    var outside: MarkupDanger?
    for (attribute, value) in attributes {
      if attribute.hasPrefix("on"), attribute.count > 2 { return .script(attribute) }
      let plain = value.withoutReferences
      if attribute == "attributename", plain.hasPrefix("on") { return .script(value) }
      if plain.contains("javascript:") || plain.hasPrefix("vbscript:") { return .script(value) }
      if plain.hasPrefix("data:"), !harmlessData.contains(where: plain.hasPrefix) { return .script("data:") }
      let isAddress = ["href", "src"].contains(attribute) && name != "a" && !plain.isEmpty
      if isAddress, !plain.hasPrefix("#"), !plain.hasPrefix("data:") { outside = outside ?? .outside(value) }
      outside = outside ?? danger(inStyle: plain)
    }
    return outside
  }

  private static func danger(inStyle text: String) -> MarkupDanger? {
    guard text.contains("url") || text.contains("import") else { return nil }
    let plain = text.withoutReferences
    if plain.contains("@import") { return .outside("@import") }
    let addresses = plain.split(separator: "url(").dropFirst(plain.hasPrefix("url(") ? 0 : 1).map {
      $0.drop { "\"'".contains($0) }.prefix { !"\"')".contains($0) }
    }
    return addresses.first { !$0.hasPrefix("#") && !$0.hasPrefix("data:") }.map { .outside(String($0)) }
  }

  /// Returns the danger of a declaration: a short name for other markup, a style sheet elsewhere, an encoding.
  private static func danger(of declaration: String) -> MarkupDanger? {
    if declaration.hasPrefix("?xml-stylesheet") { return .outside("xml-stylesheet") }
    if declaration.hasPrefix("?xml") {
      let encoding = declaration.firstMatch(of: /encoding\s*=\s*["']([^"']*)/)?.1 ?? "utf-8"
      return ["utf-8", "us-ascii", "ascii", "iso-8859-1", "windows-1252"].contains(encoding) ? nil : .encoding
    }
    let values = declaration.matches(of: /<!entity\s+(%?\s*\S+)\s+(?:"([^"]*)"|'([^']*)'|(\S+))/)
    return values.first { match in
      let value = match.2 ?? match.3 ?? ""
      return !value.hasPrefix("http://") && !value.hasPrefix("https://")
    }.map { .script("<!ENTITY \($0.1)>") }
  }

  private static let running: Set = ["script", "handler", "listener", "iframe", "frame", "embed", "applet"]
  private static let runningInPages: Set = ["object", "base", "link", "meta", "form", "audio", "video"]

  private static let harmlessData = [
    "data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp", "data:font/",
    "data:application/font", "data:application/x-font",
  ]
}

extension String {
  /// The text in small letters as a browser reads it, without the white space that it ignores in an address.
  fileprivate var withoutReferences: String {
    var plain = self
    if contains("&") {
      for (name, sign) in [("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
        plain = plain.replacing(name, with: sign)
      }
      plain = plain.replacing(/&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));?/) { match in
        let code = match.1.flatMap { UInt32($0, radix: 16) } ?? match.2.flatMap { UInt32($0) }
        return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
      }
    }
    return String(String.UnicodeScalarView(plain.unicodeScalars.filter { $0.value > 32 })).lowercased()
  }
}
