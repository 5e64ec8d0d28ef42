package import Basics

/// Settings of a build from the command line, which override those of the site.
package struct BuildOptions: Sendable {
  /// The address of the site, instead of `webadres`.
  let address: SiteAddress?

  /// The day that separates past from upcoming, instead of `peildatum`.
  let asOf: PartialDate?

  /// Parses the values of `--address` and `--as-of`.
  ///
  /// - Throws: `CommandError` for the first invalid value.
  package init(address: String? = nil, asOf: String? = nil) throws(CommandError) {
    self.address = address.flatMap(SiteAddress.init)
    self.asOf = asOf.flatMap(PartialDate.init(day:))
    if address != nil, self.address == nil { throw .address }
    if asOf != nil, self.asOf == nil { throw .asOf }
  }

  private init() { (address, asOf) = (nil, nil) }

  /// The options of a command line that overrides nothing.
  package static let none = BuildOptions()
}

extension CommandError {
  package static let address = CommandError(
    nl: "--address is een adres met https://, of met http:// op deze computer, zoals http://localhost:8000/",
    en: "--address is an https:// address, or an http:// one on this machine, such as http://localhost:8000/")

  package static var asOf: CommandError { .day("--as-of", such: "2025-10-14") }

  /// Reports a value that isn't an existing day.
  package static func day(_ option: String, such example: String) -> CommandError {
    CommandError(
      nl: "\(option) is een bestaande dag, zoals \(example)", en: "\(option) is a day that exists, such as \(example)")
  }
}
