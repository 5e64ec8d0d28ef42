package import Basics
import FlyingFox
import FlyingSocks
import Foundation
import SiteOutput

/// Serves a preview to browsers on this computer, and to nobody else.
package struct PreviewServer: Sendable {
  private let preview: Preview

  package init(_ preview: Preview) { self.preview = preview }

  /// The number of ports that are tried, from the wished one on.
  private static let portsToTry: UInt16 = 20

  /// Returns the first free port from `port` on.
  ///
  /// - Throws: ``CommandError`` if none of the next ones is free either.
  package static func freePort(from port: UInt16) throws(CommandError) -> UInt16 {
    for candidate in port...(port > UInt16.max - portsToTry ? UInt16.max : port + portsToTry) {
      let socket = try? Socket(domain: AF_INET)
      try? socket?.setValue(true, for: .localAddressReuse)
      defer { try? socket?.close() }
      if let socket, (try? socket.bind(to: sockaddr_in.loopback(candidate))) != nil, (try? socket.listen()) != nil {
        return candidate
      }
    }
    throw .noFreePort(from: port)
  }

  /// Serves until the task is cancelled.
  package func run(port: UInt16) async throws {
    let server = HTTPServer(address: .loopback(port), logger: .disabled) { [preview] request in
      await PreviewResponse(preview, port: port).response(to: request)
    }
    try await server.run()
  }
}

extension HTTPServer {
  fileprivate init(
    address: sockaddr_in, logger: some Logging, handler: @escaping @Sendable (HTTPRequest) async -> HTTPResponse
  ) {
    self.init(address: address, timeout: 15, logger: logger, handler: ClosureHTTPHandler(handler))
  }
}

extension sockaddr_in {
  fileprivate static func loopback(_ port: UInt16) -> sockaddr_in {
    // The address is valid, so this can't fail; of a port that can't be bound `bind` tells.
    (try? sockaddr_in.inet(ip4: "127.0.0.1", port: port)) ?? .inet(port: port)
  }
}

extension CommandError {
  fileprivate static func noFreePort(from port: UInt16) -> CommandError {
    CommandError(
      nl: "vanaf poort \(port) is er geen vrij; kies een andere met --port",
      en: "no port from \(port) on is free; choose another with --port")
  }
}
