import Basics
import Foundation
import SiteModel

/// The addresses in a style sheet: `url("../files/logo.svg")` is written as the address of that file.
struct StyleAddresses {
  /// The style sheet as it is written.
  private(set) var bytes: [UInt8] = []
  private(set) var findings: [Diagnostic] = []

  private let designFiles: DesignFiles

  init(in file: File, _ designFiles: DesignFiles) {
    self.designFiles = designFiles
    guard StyleAddresses.mayBe(in: file.bytes) else {
      bytes = file.bytes
      return
    }
    var (written, keyword, function) = (0, "", "")
    for token in CSSTokens(of: file) {
      switch token.kind {
      case .atKeyword: keyword = token.name.lowercased()
      case .semicolon, .open(UInt8(ascii: "{")): (keyword, function) = ("", "")
      case .function: function = token.name.lowercased()
      case .close(UInt8(ascii: ")")): function = function == "url" ? "image-set" : ""
      case .url, .string:
        let isAddress = token.kind == .url || ["url", "src", "image-set"].contains(function)
        guard isAddress, keyword != "namespace", keyword != "import", let address = address(for: token) else {
          continue
        }
        bytes += file.bytes[written..<token.range.bytes.lowerBound]
        bytes += Array((token.kind == .url ? "url(\"\(address)\")" : "\"\(address)\"").utf8)
        written = token.range.bytes.upperBound
      default: break
      }
    }
    bytes += file.bytes[written...]
  }

  /// Whether a style sheet may hold addresses, in a function such as `url(` or `image-set(`.
  static func mayBe(in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "(")
        && ["url", "src", "set"].contains(
          String(decoding: bytes[max(0, index - 3)..<index], as: UTF8.self).lowercased())
    }
  }

  /// Returns the address to write for one that names a file, and reports one that leads nowhere.
  private mutating func address(for token: CSSToken) -> String? {
    let address = token.name
    let lower = address.lowercased()
    if lower.hasPrefix("data:") || lower.hasPrefix("#") { return nil }
    if lower.hasPrefix("//") || lower.contains("://") {
      findings.append(.styleElsewhere(at: token.range))
      return nil
    }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let name = path.dropping(prefix: "../files/").map { $0.removingPercentEncoding ?? $0 }
    if let name, let file = designFiles[name] { return file.addressInStyle + address.dropFirst(path.count) }
    // What can't be copied is told there.
    if name.map(designFiles.names.contains) != true {
      findings.append(.noStyleFile(address, meant: designFiles.nearest(to: String(path)), at: token.range))
    }
    return nil
  }
}

extension Substring {
  fileprivate func dropping(prefix: String) -> String? { String(self).dropping(prefix: prefix) }
}

extension Diagnostic {
  static let styleElsewhere = Unplaced(
    .styleSheet,
    nl: "dit adres is van een ander: wie de site bekijkt, laat daar een spoor achter",
    tip: "zet het bestand in 'templates/files/', en schrijf url(\"../files/naam\")",
    en: "this address is someone else’s: whoever looks at the site leaves a trace there",
    tip: "put the file into 'templates/files/', and write url(\"../files/name\")")

  fileprivate static func noStyleFile(_ address: String, meant: String?, at range: FileRange) -> Diagnostic {
    let tip = meant.map { Wording(nl: "schrijf url(\"../files/\($0)\")", en: "write url(\"../files/\($0)\")") }
    return Diagnostic(
      .brokenLink, at: range,
      nl: "'\(address)' leidt nergens heen", en: "'\(address)' leads nowhere",
      tip: tip
        ?? Wording(
          nl: "zet het bestand in 'templates/files/', en schrijf url(\"../files/naam\")",
          en: "put the file into 'templates/files/', and write url(\"../files/name\")"))
  }
}
