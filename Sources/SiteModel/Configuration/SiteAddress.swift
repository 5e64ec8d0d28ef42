/// Where a site stands: `https://oko.gemeente.example/`, or for a look at it `http://localhost:8000/`.
package struct SiteAddress: Sendable {
  /// The whole address, without the last `/`.
  package let text: String

  package let host: String

  /// The path on the host, without the last `/`: nothing, or for example `/oko`.
  package let basePath: String

  /// Whether it is on this machine only.
  var isLoopback: Bool { ["localhost", "127.0.0.1", "[::1]"].contains(host) }

  /// Reads an address. It begins with `https://`, or with `http://` on this machine, where nobody else can listen.
  init?(_ text: String) {
    let pattern = /(https?):\/\/([A-Za-z0-9.\-]+|\[::1\])(?::[0-9]{1,5})?((?:\/[A-Za-z0-9._~\-]+)*)\/?/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    self.text = text.last == "/" ? String(text.dropLast()) : text
    (host, basePath) = (match.2.lowercased(), String(match.3))
    if match.1 == "http", !isLoopback { return nil }
    if basePath.split(separator: "/").contains(where: { $0.allSatisfy { $0 == "." } }) { return nil }
  }

  /// Whether it may be that of a site that nobody has adopted: one that can't be taken for the municipality's.
  var isForConcepts: Bool { host.hasSuffix(".example") || isLoopback }
}
