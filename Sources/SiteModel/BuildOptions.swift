import Basics

/// What the command line says about a build, over what the site says about itself.
package struct BuildOptions: Sendable {
  /// Where the site will stand, instead of `webadres`.
  let address: SiteAddress?

  /// The day as of which something is past or still to come, instead of `peildatum`.
  let asOf: PartialDate?

  /// Why an option can't be used.
  package enum Mistake: Error, Hashable {
    /// The address is neither an `https` one nor an `http` one on this machine.
    case address

    /// The day doesn't exist.
    case asOf
  }

  /// Reads options as they were typed.
  ///
  /// - Throws: The first that can't be used.
  package init(address: String? = nil, asOf: String? = nil) throws(Mistake) {
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
