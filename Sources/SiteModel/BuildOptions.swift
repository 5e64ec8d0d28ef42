package import Basics

/// What the command line says about a build. It overrides what the site says about itself.
package struct BuildOptions: Sendable {
  /// The address of the site, instead of `webadres`.
  let address: SiteAddress?

  /// The day that separates past from upcoming, instead of `peildatum`.
  let asOf: PartialDate?

  /// Parses options as they were typed.
  ///
  /// - Throws: `CommandError` for the first one that can't be used.
  package init(address: String? = nil, asOf: String? = nil) throws(CommandError) {
    self.address = address.flatMap(SiteAddress.init)
    self.asOf = asOf.flatMap(PartialDate.init)
    if address != nil, self.address == nil { throw .address }
    if asOf != nil, self.asOf?.day == nil { throw .asOf }
  }

  private init() {
    (address, asOf) = (nil, nil)
  }

  /// The options of a site that is built as its settings say.
  package static let none = BuildOptions()
}

extension CommandError {
  package static var address: CommandError {
    CommandError(
      nl: "--address is een adres met https://, of met http:// op deze computer, zoals http://localhost:8000/",
      en: "--address is an https:// address, or an http:// one on this machine, such as http://localhost:8000/")
  }

  package static var asOf: CommandError { .day("--as-of", such: "2025-10-14") }

  /// Reports a value that is not an existing day.
  package static func day(_ option: String, such example: String) -> CommandError {
    CommandError(
      nl: "\(option) is een bestaande dag, zoals \(example)", en: "\(option) is a day that exists, such as \(example)")
  }
}
