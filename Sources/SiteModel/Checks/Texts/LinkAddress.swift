import Basics
import Documents
import Foundation

/// The check for addresses elsewhere that some readers can't open, that follow them, or that aren't safe.
struct LinkAddress: TextRule {
  static let rule = Rule(
    "adres-van-link", mayBeExempt: true,
    nl: "Een adres begint met `https:`, is voor iedereen open, en volgt de lezer niet (`utm_…`, safelinks).",
    en: "An address begins with `https:`, is open to everybody, and doesn't follow the reader (`utm_…`, safelinks).")

  static let examples = [
    "Lees [het plan](«http://www.voorbeeld.nl/plan»).",
    "Lees [het plan](«https://www.voorbeeld.nl/?id=3&utm_source=brief»).",
    "Lees [het plan](«https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.voorbeeld.nl%2F&data=05»).",
    "Lees [het plan](«https://www.google.com/url?q=https://www.voorbeeld.nl/&sa=D»).",
    "Lees [het plan](«https://gemeente.sharepoint.com/sites/plan») of [dit plan](«https://intranet.voorbeeld.nl/»).",
    "Lees [het plan](«http://localhost:8000/»), [dit plan](«https://192.168.1.4/») of [dat plan](«https://zaken/12»).",
    "Lees [het plan](https://www.voorbeeld.nl/?id=3&utm=4#kop), [dit plan](https://voorbeeld.nl:8080/a) of "
      + "[dat plan](https://www.google.com/maps?q=school) en mail [de gemeente](mailto:post@voorbeeld.nl).",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    text.passage.linkedWords.compactMap { link, words in
      // An address that is its own words is a finding of `LinkWords`.
      let isBare = words == link.destination || words.hasPrefix("www.")
      return link.isImage || isBare ? nil : LinkAddress.mistake(in: link.destination) { link.range }
    }
  }

  /// Whether its first letters say that all is well, as of most addresses: a secure one without parameters, on a host in
  /// small letters whose last word is that of a country or a kind.
  private static func isPlain(_ address: String) -> Bool {
    guard address.hasPrefix("https://"), !address.utf8.span.holds(UInt8(ascii: "?")) else { return false }
    let host = address.utf8.dropFirst(8).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") }
    let names = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let areNames = names.allSatisfy { name in
      name.first?.isSmallLetter == true && name.allSatisfy { $0.isSmallLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    }
    guard names.count > 1, areNames, let last = names.last else { return false }
    let inside = ["lan", "intranet", "sharepoint"]
    return 2...3 ~= last.count && !names.contains { name in inside.contains { name.elementsEqual($0.utf8) } }
  }

  /// Returns what is wrong with an address elsewhere.
  static func mistake(in address: String, at place: () -> FileRange) -> Diagnostic? {
    guard address.hasPrefix("http"), !isPlain(address), let outside = OutsideAddress(address) else { return nil }
    if outside.isInside { return .insideAddress(at: place()) }
    let target = outside.target.map { OutsideAddress($0)?.withoutTracking ?? $0 } ?? outside.withoutTracking
    let secure = target.dropping(prefix: "http://").map { "https://" + $0 } ?? target
    if secure == address { return nil }
    let range = place()
    let finding =
      if outside.target != nil { Diagnostic.detour(secure, at: range) } else if outside.scheme == "https" {
        Diagnostic.tracking(secure, at: range)
      } else { Diagnostic.insecure(secure, at: range) }
    // Not every host has a secure address.
    return secure == target && range.text == address ? finding.repaired(by: secure) : finding
  }
}

/// An address on the web, taken apart.
private struct OutsideAddress {
  private let address: String
  let scheme: Substring
  private let host: String
  private let path: Substring

  /// The parameters, and what is around them.
  private let parameters: [Substring]
  private let start, end: Substring

  init?(_ address: String) {
    guard let start = ["https://", "http://"].first(where: address.hasPrefix) else { return nil }
    (self.address, scheme) = (address, Substring(address.utf8.prefix(start.utf8.count - 3)))
    let rest = address[...].utf8.dropFirst(start.utf8.count)
    let name = rest.prefix { !"/?#".utf8.contains($0) }
    let names = name.lastIndex(of: UInt8(ascii: "@")).map { name[name.index(after: $0)...] } ?? name
    host = Substring(names.prefix { $0 != UInt8(ascii: ":") }).lowercased()
    path = Substring(rest[name.endIndex...].prefix { !"?#".utf8.contains($0) })
    let fragment = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    let query = path.endIndex
    self.start = address[..<query]
    end = address[max(fragment, query)...]
    parameters = query < fragment ? address[address.index(after: query)..<fragment].split(separator: "&") : []
  }

  /// Whether only those within an organisation can open it.
  var isInside: Bool {
    let labels = host.split(separator: ".")
    if labels.count < 2 || host == "127.0.0.1" || host.hasSuffix(".sharepoint.com") { return !host.isEmpty }
    if labels.count == 4, labels.allSatisfy(\.isDigits) {
      return labels[0] == "10" || labels[0] == "192" && labels[1] == "168"
        || labels[0] == "172" && (16...31).contains(Int(labels[1]) ?? 0)
    }
    return labels.dropLast().contains("intranet")
      || ["local", "localhost", "lan", "intern", "internal", "intranet", "corp"].contains(labels.last)
  }

  /// The address to which it only leads on.
  var target: String? {
    let names: [String] =
      if host.hasSuffix(".safelinks.protection.outlook.com") {
        ["url"]
      } else if host.hasPrefix("www.google."), path == "/url" {
        ["q", "url"]
      } else if host == "l.facebook.com", path == "/l.php" { ["u"] } else { [] }
    let target = parameters.lazy.compactMap { parameter -> String? in
      guard let equals = parameter.firstIndex(of: "="), names.contains(String(parameter[..<equals])) else { return nil }
      return String(parameter[parameter.index(after: equals)...]).removingPercentEncoding
    }.first
    return target.flatMap {
      $0.hasPrefix("http") && !$0.contains(where: { $0.isWhitespace || "<>()".contains($0) }) ? $0 : nil
    }
  }

  /// It without the parameters that tell a site where its reader comes from.
  var withoutTracking: String {
    let left = parameters.filter { parameter in
      let name = parameter.prefix { $0 != "=" }.lowercased()
      return !name.hasPrefix("utm_")
        && !["fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid"].contains(name)
    }
    return left.count == parameters.count
      ? address : start + (left.isEmpty ? "" : "?" + left.joined(separator: "&")) + end
  }
}

extension Diagnostic {
  fileprivate static func insecure(_ right: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      LinkAddress.rule, at: range, severity: .warning,
      nl: "dit adres is niet beveiligd", tip: "schrijf '\(right)', en kijk of dat werkt",
      en: "this address is not secure", tip: "write '\(right)', and see whether it works")
  }

  fileprivate static func tracking(_ right: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      LinkAddress.rule, at: range, severity: .warning,
      nl: "dit adres volgt de lezer", tip: "schrijf '\(right)'",
      en: "this address follows the reader", tip: "write '\(right)'")
  }

  fileprivate static func detour(_ right: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      LinkAddress.rule, at: range, severity: .warning,
      nl: "dit adres gaat langs een ander bedrijf", tip: "schrijf '\(right)'",
      en: "this address goes by way of another company", tip: "write '\(right)'")
  }

  fileprivate static let insideAddress = Unplaced(
    LinkAddress.rule, severity: .warning,
    nl: "dit adres kan alleen iemand binnen een organisatie openen", tip: "noem een adres dat voor iedereen open is",
    en: "only somebody within an organisation can open this address", tip: "give an address that is open to everybody")
}
