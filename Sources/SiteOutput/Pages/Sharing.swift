import SiteModel
import Documents
import Basics

/// What other sites show of a page when somebody shares it: a property of the Open Graph protocol.
struct SharedProperty: Sendable {
  /// The name, such as `og:title`.
  let name: String
  let content: String

  static let names = TemplateNames<SharedProperty>([
    .text("property", "Its name, such as `og:title`.") { $0.name },
    .text("content", "What it says.") { $0.content },
  ])
}

extension PageView {
  /// Fills in what other sites show of a page at an address, in one of its languages.
  mutating func share(
    _ title: String, at address: String, in language: Language, _ translations: [Language], _ site: Site
  ) {
    let values: [(name: String, content: String)] =
      [
        ("type", "website"), ("title", title), ("description", description), ("url", address),
        ("site_name", site.configuration.name[language.code]), ("locale", language.locale),
      ] + translations.filter { $0.code != language.code }.map { ("locale:alternate", $0.locale) }
      + site.sharedPicture(in: language)
    sharing = values.filter { !$0.content.isEmpty }.map { SharedProperty(name: "og:" + $0.name, content: $0.content) }
  }
}

extension Site {
  /// Returns the one picture of the site, which a municipality replaces by its own: `templates/files/share.png`.
  fileprivate func sharedPicture(in language: Language) -> [(name: String, content: String)] {
    guard let picture = designFiles["share.png"], let size = PictureSize(picture.file.bytes) else { return [] }
    return [
      ("image", addresses.absolute("/" + picture.output)), ("image:width", String(size.width)),
      ("image:height", String(size.height)), ("image:alt", language.text("sharedPicture")),
    ]
  }
}

extension Language {
  /// The language as it is written in the Netherlands, such as `fy_NL`.
  fileprivate var locale: String { code + "_NL" }
}
