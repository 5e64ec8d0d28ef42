/// The address of a site: `https://oko.gemeente.example/`, or `http://localhost:8000/` for a preview.
package struct SiteAddress: Sendable {
  /// The whole address, without the final `/`.
  package let text: String

  package let host: String

  /// The path on the host, without the final `/`: empty, or for example `/oko`.
  package let basePath: String

  /// Whether the host is this machine.
  var isLoopback: Bool { ["localhost", "127.0.0.1", "[::1]"].contains(host) }

  /// Reads an address, or returns `nil` if it isn't valid.
  ///
  /// It begins with `https://`. On this machine `http://` will do, because nobody else can listen in.
  init?(_ text: String) {
    let pattern = /(https?):\/\/([A-Za-z0-9.\-]+|\[::1\])(?::[0-9]{1,5})?((?:\/[A-Za-z0-9._~\-]+)*)\/?/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    self.text = text.last == "/" ? String(text.dropLast()) : text
    (host, basePath) = (match.2.lowercased(), String(match.3))
    if match.1 == "http", !isLoopback { return nil }
    if basePath.split(separator: "/").contains(where: { $0.allSatisfy { $0 == "." } }) { return nil }
  }

  /// Whether a site that nobody has adopted may use it: nobody can take it for the municipality's address.
  var isForConcepts: Bool { host.hasSuffix(".example") || isLoopback }
}
