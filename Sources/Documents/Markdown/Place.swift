package import Basics

/// What a text can't know of the place where it is shown: addresses, ids, figures and words of the interface.
package struct Place: Sendable {
  /// The target of a link.
  package struct Target: Sendable {
    package let address: String

    /// The language of the target, if readers should know it.
    package let language: (code: String, name: String)?

    /// What readers see of the file to which it leads.
    package let file: LinkedFile?

    package init(address: String, language: (code: String, name: String)? = nil, file: LinkedFile? = nil) {
      (self.address, self.language, self.file) = (address, language, file)
    }
  }

  /// The targets of the links and images of the text.
  package var targets: [Target] = []

  /// What comes before each id and after the `#` of each link to one.
  package var idPrefix = ""

  /// What comes before an address that begins with `/`, for readers outside the site.
  package var origin = ""

  /// What comes before an address that begins with `#`, for readers outside the page.
  package var page = ""

  /// The figures of the text.
  package var figures: [HTML] = []

  /// The texts of the interface, by key.
  package var texts: [String: String] = [:]

  package init() {}

  func text(_ key: String) -> String { texts[key] ?? key }
}
