import Basics

/// The address of a site: `https://oko.gemeente.example/`, or `http://localhost:8000/` for a preview.
package struct SiteAddress: Sendable {
  /// The whole address, without the final `/`.
  package let text: String

  package let host: String

  /// The path on the host, without the final `/`: empty, or for example `/oko`.
  package let basePath: String

  /// The host and port in the one form that all ways of writing them have in common.
  let plainAuthority: String

  /// Whether the host is this machine.
  var isLoopback: Bool { ["localhost", "127.0.0.1", "[::1]"].contains(host) }

  /// Reads an address, or returns `nil` if it isn't valid.
  ///
  /// It begins with `https://`. On this machine `http://` will do, because nobody else can listen in.
  package init?(_ text: String) {
    self.text = text.dropping(suffix: "/") ?? text
    let secure = self.text.dropping(prefix: "https://")
    guard let rest = secure ?? self.text.dropping(prefix: "http://") else { return nil }
    let authority = rest.prefix { $0 != "/" }
    let host = authority.hasPrefix("[::1]") ? "[::1]" : authority.prefix { $0 != ":" }
    let port = authority.dropFirst(host.count)
    guard host == "[::1]" || host.consists(of: lettersAndDigits + ".-"),
      port.isEmpty || port.first == ":" && port.dropFirst().isDigits && port.count <= 6
    else { return nil }
    (self.host, basePath) = (host.lowercased(), String(rest.dropFirst(authority.count)))
    plainAuthority = SiteAddress.plain(authority)
    guard secure != nil || isLoopback, basePath.isEmpty || isPlainPath(basePath) else { return nil }
    if basePath.split(separator: "/").contains(where: { $0.allSatisfy { $0 == "." } }) { return nil }
  }

  /// Returns a host and port in the one form that all ways of writing them have in common.
  static func plain(_ authority: Substring) -> String {
    let lower = authority.lowercased()
    let host = lower.dropping(suffix: ":443") ?? lower.dropping(suffix: ":80") ?? lower
    let name = host.dropping(suffix: ".") ?? host
    return name.dropping(prefix: "www.") ?? name
  }

  /// Whether a site that nobody has adopted may use it: nobody can take it for the municipality's address.
  package var isForConcepts: Bool { host.hasSuffix(".example") || isLoopback }
}

/// Whether each part of a path is of characters that need no encoding in an address: `/oko`, or `/nl/oud/lijst.html`.
func isPlainPath(_ path: String) -> Bool {
  let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
  return path.first == "/" && parts.allSatisfy { $0.consists(of: lettersAndDigits + "._~-") }
}

private let lettersAndDigits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
