import Documents
import Basics
import Foundation

/// An address at which a page stood, as `voorheen` names it and a server gets it.
struct FormerAddress: Sendable {
  /// The address below the site, encoded: `/nl/oud/`, `/nl/caf%C3%A9/` or `/index.php?id=3`.
  let text: String

  /// The file that a server shows there, or `nil` if only a server with rules can send readers on.
  ///
  /// No server finds a file by what stands behind a `?`, or by a name that isn't text.
  let file: String?

  /// The path and the query in a rule, such as `/index.php id=3`.
  let rule: String

  /// Reads an address, or returns `nil` if no server could send readers on from it.
  init?(_ text: String) {
    let (path, query) = FormerAddress.parts(text)
    let words = path.split(separator: "/").map { FormerAddress.Word($0) }
    guard path.first == "/", words.allSatisfy(\.isPossible), !words.isEmpty || query != nil else { return nil }
    let names = words.compactMap(\.name)
    let last = names.last?.lowercased() ?? ""
    let isPage = [".html", ".htm"].contains { last.hasSuffix($0) } && !path.hasSuffix("/")
    let encoded = "/" + words.map(\.encoded).joined(separator: "/")
    let isFile = isPage || last.contains(".") && !path.hasSuffix("/")
    let whole = encoded + (encoded == "/" || isFile || query != nil ? "" : "/")
    let file = (names + (isPage ? [] : ["index.html"])).joined(separator: "/")
    let canBeFile = names.count == words.count && query == nil && file.utf8.count <= FileTree.maximumPathLength
    self.file = canBeFile && words.allSatisfy(\.isFileName) ? file : nil
    guard let query else {
      (self.text, rule) = (whole, whole)
      return
    }
    let fields = query.split(separator: "&").map { FormerAddress.field($0) }
    guard !fields.isEmpty, fields.allSatisfy({ $0 != nil }) else { return nil }
    self.text = whole + "?" + fields.compactMap(\.self).joined(separator: "&")
    rule = whole + " " + fields.compactMap(\.self).joined(separator: " ")
  }

  /// The address without a query that no rule can name.
  static func withoutQuery(_ text: String) -> FormerAddress? { FormerAddress(parts(text).path) }

  /// An address with a host, and what stands behind that.
  private static var hosted: Regex<(Substring, Substring)> {
    /(?:[A-Za-z][A-Za-z0-9+.\-]*:\/\/|www\.|\/\/(?=[^\/]*\.))[^\/?]*(.*)/
  }

  /// Returns the form in which `voorheen` names an address that is written otherwise: from the `/` behind the host.
  static func form(of text: String, _ sites: [SiteAddress]) -> String {
    let slashed = text.replacing("\\", with: "/").replacing("&amp;", with: "&")
    let address = slashed.prefix { $0 != "#" }
    let mayHaveHost = address.contains("//") || address.hasPrefix("www.")
    let hosted = mayHaveHost ? address.wholeMatch(of: hosted) : nil
    var path = String(hosted?.1 ?? address)
    if let own = sites.first(where: { OwnAddress(whole: String(address), of: [$0]) != nil }) {
      path = String((hosted?.1 ?? address.drop { $0 != "/" }).dropFirst(own.basePath.count))
    }
    let (name, query) = parts(path)
    let words = name.split(separator: "/")
    let end = name.hasSuffix("/") && !words.isEmpty ? "/" : ""
    return "/" + words.joined(separator: "/") + end + (query.map { "?" + $0 } ?? "")
  }

  private static func parts(_ text: String) -> (path: String, query: String?) {
    let (path, query) = text.halves(at: "?")
    return (path, query?.isEmpty == true ? nil : query)
  }

  /// Returns a part of a query such as `id=3`, encoded, or `nil` if it isn't a name with a value.
  private static func field(_ text: Substring) -> String? {
    let (name, value) = String(text).halves(at: "=")
    guard !name.isEmpty, let value else { return nil }
    return [name, value].map { encoded($0[...], keeping: "+") }.joined(separator: "=")
  }

  /// Returns a text in which all but letters, digits, some signs and what is encoded already is encoded.
  ///
  /// So nothing in it can end a rule, or mean more there than itself.
  private static func encoded(_ text: Substring, keeping others: String = "") -> String {
    var (encoded, rest) = ("", text.utf8[...])
    while let byte = rest.popFirst() {
      let isEscape = byte == UInt8(ascii: "%") && escape(rest) != nil
      let isPlain = plain.utf8.contains(byte) || others.utf8.contains(byte)
      encoded +=
        isEscape || isPlain
        ? String(decoding: [byte], as: UTF8.self)
        : byte.percentEncoded
    }
    return encoded
  }

  /// Returns the byte that is written behind a `%`, as in `%C3`.
  private static func escape(_ text: Substring.UTF8View.SubSequence) -> UInt8? {
    let digits = text.prefix(2)
    guard digits.count == 2, digits.allSatisfy({ "0123456789abcdefABCDEF".utf8.contains($0) }) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private static let plain = "-._~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
}

extension FormerAddress {
  /// A part of a path between two `/`.
  private struct Word {
    /// The name, or `nil` if it isn't text: `caf%E9`.
    let name: String?
    let encoded: String

    init(_ written: Substring) {
      var (bytes, rest): ([UInt8], Substring.UTF8View.SubSequence) = ([], written.utf8[...])
      while let byte = rest.popFirst() {
        let escape = byte == UInt8(ascii: "%") ? FormerAddress.escape(rest) : nil
        bytes.append(escape ?? byte)
        if escape != nil { rest = rest.dropFirst(2) }
      }
      name = String(validating: bytes, as: UTF8.self)
      encoded = FormerAddress.encoded(name.map { Substring($0.replacing("%", with: "%25")) } ?? written)
    }

    /// Whether it names something in a folder, and nothing above or besides it.
    var isPossible: Bool {
      guard let name else { return true }
      return !name.isEmpty && name.first != "."
        && name.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 && !"/\\".unicodeScalars.contains($0) }
    }

    /// Whether every computer can have a file with this name.
    var isFileName: Bool {
      name.map { $0.utf8.count <= 255 && !$0.contains { ":*?\"<>|`".contains($0) } && $0.last != " " } ?? false
    }
  }
}
