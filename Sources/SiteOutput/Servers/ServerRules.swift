import Basics
package import SiteModel

/// How a server should serve the site: one description, from which the rules of each kind of server are written.
package struct ServerRules: Sendable {
  /// A redirect from a path, for one query or for any.
  struct Redirect {
    /// The whole path on the host, decoded, as servers compare it.
    let path: [UInt8]

    /// The query as the address has it, such as `id=3`; `nil` if it doesn't matter.
    let query: String?

    /// The path of the page, percent-encoded.
    let target: String
  }

  /// The path of the site on its host, with the final `/`.
  let root: String

  /// The headers of every answer.
  let headers: [(name: String, value: String)]

  /// The redirects; for one path those for a query come first.
  let redirects: [Redirect]

  let address: String

  package init(_ site: Site) {
    root = site.addresses.url(of: "/")
    address = site.configuration.address.text
    headers = ServerRules.policy + (address.hasPrefix("https:") ? [ServerRules.transport] : [])
    redirects = site.redirects.map { redirect in
      let parts = site.addresses.url(of: redirect.rule).split(separator: " ")
      let query = parts.dropFirst().joined(separator: "&")
      return Redirect(
        path: String(parts[0]).percentDecoded, query: query.isEmpty ? nil : query,
        target: site.url(of: redirect.page, in: redirect.language))
    }.sorted {
      ($0.path.hex, $0.query == nil ? 1 : 0, $0.query ?? "") < ($1.path.hex, $1.query == nil ? 1 : 0, $1.query ?? "")
    }
  }

  /// Nothing on a page comes from elsewhere, and nothing that it says goes there. One file of the site runs: it searches.
  private static let policy = [
    (
      name: "Content-Security-Policy",
      value:
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]

  private static let transport = (name: "Strict-Transport-Security", value: "max-age=31536000")

  /// For files whose names change with their bytes; browsers ask anew for all others, and get only what has changed.
  static let versioned = "public, max-age=31536000, immutable"

  /// Returns `_headers`, which Netlify, Cloudflare Pages and others read; they know the types of files themselves.
  package var headerRules: [UInt8] {
    let rules = [("*", headers), (MadeFile.versionedFolder + "*", [("Cache-Control", ServerRules.versioned)])]
    return Array(
      rules.map { path, headers in
        root + path + "\n" + headers.map { "  \($0): \($1)\n" }.joined()
      }.joined().utf8)
  }
}

extension ServerRules {
  /// The types of the files that a site can have, each with the ends of their names.
  static let types: [(type: String, endings: String)] = [
    ("application/atom+xml", "atom"), ("application/epub+zip", "epub"), ("application/json", "json"),
    ("application/ld+json", "jsonld"), ("application/pdf", "pdf"), ("application/rtf", "rtf"),
    ("application/zip", "zip"),
    ("application/msword", "doc dot"), ("application/vnd.ms-excel", "xls xlt"),
    ("application/vnd.ms-powerpoint", "ppt pps"),
    ("application/vnd.oasis.opendocument.presentation", "odp"),
    ("application/vnd.oasis.opendocument.spreadsheet", "ods"), ("application/vnd.oasis.opendocument.text", "odt"),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ("application/xml", "xml gpx kml rdf"), ("audio/mpeg", "mp3"), ("font/otf", "otf"), ("font/ttf", "ttf"),
    ("font/woff", "woff"), ("font/woff2", "woff2"), ("image/avif", "avif"), ("image/gif", "gif"),
    ("image/jpeg", "jpg jpeg jpe jfif"), ("image/png", "png apng"), ("image/svg+xml", "svg"), ("image/webp", "webp"),
    ("image/x-icon", "ico cur"), ("text/calendar", "ics"), ("text/css", "css"), ("text/csv", "csv"),
    ("text/html", "html htm"), ("text/javascript", "js"), ("text/plain", "txt"),
    ("text/tab-separated-values", "tsv"), ("text/vtt", "vtt"),
    ("video/mp4", "mp4 m4v"), ("video/webm", "webm"),
  ]

  static let feedType = "application/atom+xml"

  /// Returns the type of a file by the end of its name, with the signs of a text.
  package static func mediaType(of file: String) -> String {
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    let type = types.first { $0.endings.split(separator: " ").contains { $0 == ending } }?.type
    guard let type else { return "application/octet-stream" }
    return type.hasPrefix("text/") ? type + "; charset=utf-8" : type
  }
}

extension String {
  /// The bytes of a path, in which `%C3` stands for one.
  fileprivate var percentDecoded: [UInt8] {
    var (decoded, rest): ([UInt8], Substring.UTF8View) = ([], self[...].utf8)
    while let byte = rest.popFirst() {
      let digits = byte == UInt8(ascii: "%") ? UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) : nil
      decoded.append(digits ?? byte)
      if digits != nil { rest = rest.dropFirst(2) }
    }
    return decoded
  }
}

extension [UInt8] {
  /// The bytes as digits, for sorting by them.
  fileprivate var hex: String { map { String($0, radix: 16).padded(to: 2) }.joined() }
}
