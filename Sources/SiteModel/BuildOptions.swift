package import Basics

/// What the command line says about a build, over what the site says about itself.
package struct BuildOptions: Sendable {
  /// Where the site will stand, instead of `webadres`.
  let address: SiteAddress?

  /// The day as of which something is past or still to come, instead of `peildatum`.
  let asOf: PartialDate?

  /// Reads options as they were typed.
  ///
  /// - Throws: The first that can't be used.
  package init(address: String? = nil, asOf: String? = nil) throws(CommandError) {
    self.address = address.flatMap(SiteAddress.init)
    self.asOf = asOf.flatMap(PartialDate.init)
    if address != nil, self.address == nil { throw .address }
    if asOf != nil, self.asOf?.day == nil { throw .asOf }
  }

  private init() {
    (address, asOf) = (nil, nil)
  }

  /// Those of a site that is built as it says itself.
  package static let none = BuildOptions()
}

extension CommandError {
  package static var address: CommandError {
    CommandError(
      nl: "--address is een adres met https://, of met http:// op deze computer, zoals http://localhost:8000/",
      en: "--address is an https:// address, or an http:// one on this machine, such as http://localhost:8000/")
  }

  package static var asOf: CommandError { .day("--as-of", such: "2025-10-14") }

  /// The value of an option is no day that exists.
  package static func day(_ option: String, such example: String) -> CommandError {
    CommandError(
      nl: "\(option) is een bestaande dag, zoals \(example)", en: "\(option) is a day that exists, such as \(example)")
  }
}
