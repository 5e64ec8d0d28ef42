import Documents
package import Basics

/// How to report a leak in the security of the site: `beveiliging` in `site.yml`, from which `security.txt` is made (RFC 9116).
package struct SecurityContact: Sendable {
  /// The addresses at which reports are read, the preferred one first: of a page, or with `mailto:`.
  package let contacts: [String]

  /// The day from which nobody should rely on this any more.
  package let expires: PartialDate?

  /// The address of what the municipality asks of whoever reports something, and promises.
  package let policy: String?

  /// The address of a key for secret mail.
  package let key: String?

  private let place: (whole: FileRange, expires: FileRange)

  init(_ fields: inout FieldReader) {
    contacts = fields.contacts("contact")
    expires = fields.day("verloopt")
    policy = fields.optionalWebAddress("beleid")
    key = fields.optionalWebAddress("sleutel")
    place = (fields.original.range, fields.place(of: "verloopt"))
  }

  fileprivate func findings(on day: PartialDate, at address: SiteAddress?) -> [Diagnostic] {
    let path = address.flatMap { $0.basePath.isEmpty ? nil : Diagnostic.securityBelowPath($0.host, at: place.whole) }
    guard let expires else { return [path].compactMap(\.self) }
    let days = day.days(until: expires)
    let time: Diagnostic? =
      switch days {
      case ...0: .expired(expires, at: place.expires)
      case ..<30: .expiresSoon(expires, days, at: place.expires)
      case ...366: nil
      default: .expiresLate(at: place.expires)
      }
    return [path, time].compactMap(\.self)
  }
}

extension SiteConfiguration {
  /// Returns what is the matter with the contact on the day of the site; the clock has no say in it.
  ///
  /// A build for another address, such as a preview, doesn't change where the site is to stand.
  func securityFindings(on day: PartialDate) -> [Diagnostic] {
    security?.findings(on: day, at: ownAddresses.last) ?? []
  }
}

extension FieldReader {
  /// Reads one or more web or mail addresses.
  fileprivate mutating func contacts(_ name: String) -> [String] {
    required.append(name)
    let isOne = original.fields?[name]?.value.scalar != nil
    let written = isOne ? [requiredScalar(fact: name)].compactMap(\.self) : requiredList(name)
    return written.compactMap { scalar in
      let signs = scalar.range.unseenSigns(writtenIn: .percent)
      diagnostics += signs
      if !signs.isEmpty { return nil }
      return parsed(scalar, name, .registration) { Registration($0)?.url }
    }
  }
}

extension Rule {
  package static let securityContact = Rule(
    "beveiliging",
    nl:
      "Wie een lek vindt, leest in `security.txt` waar het te melden; dat verloopt binnen een jaar, en nooit ongemerkt.",
    en:
      "Whoever finds a leak reads in `security.txt` where to report it; it expires within a year, and never unnoticed.")
}

extension Diagnostic {
  fileprivate static func expired(_ date: PartialDate, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .securityContact, at: range,
      nl: "deze gegevens gelden niet meer sinds \(date.iso)",
      en: "these particulars are no longer valid since \(date.iso)",
      tip: renewed)
  }

  fileprivate static func expiresSoon(_ date: PartialDate, _ days: Int, at range: FileRange) -> Diagnostic {
    let rest = Wording.count(days, nl: ("dag", "dagen"), en: ("day", "days"))
    return Diagnostic(
      .securityContact, at: range, severity: .warning,
      nl: "deze gegevens gelden nog \(rest.nl), tot \(date.iso)",
      en: "these particulars are valid for \(rest.en), until \(date.iso)", tip: renewed)
  }

  private static let renewed = Wording(
    nl: "kijk na of 'contact' klopt, en kies een dag binnen een jaar",
    en: "see whether 'contact' is right, and choose a day within a year")

  fileprivate static let expiresLate = Unplaced(
    .securityContact, severity: .warning,
    nl: "deze gegevens verlopen pas over meer dan een jaar", tip: "kies een dag binnen een jaar",
    en: "these particulars expire in more than a year only", tip: "choose a day within a year")

  fileprivate static func securityBelowPath(_ host: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .securityContact, at: range.firstLine, severity: .warning,
      nl: "van een site onder een pad leest niemand een 'security.txt'",
      tip: "zet het op de server, als https://\(host)/.well-known/security.txt, en haal 'beveiliging' hier weg",
      en: "nobody reads a 'security.txt' of a site below a path",
      tip: "put it on the server, as https://\(host)/.well-known/security.txt, and remove 'beveiliging' here")
  }
}
