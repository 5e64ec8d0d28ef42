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
    sharing = [
      SharedProperty(name: "og:type", content: "website"), SharedProperty(name: "og:title", content: title),
      SharedProperty(name: "og:description", content: description), SharedProperty(name: "og:url", content: address),
      SharedProperty(name: "og:site_name", content: site.configuration.name[language.code]),
      SharedProperty(name: "og:locale", content: language.locale),
    ]
    for other in translations where other.code != language.code {
      sharing.append(SharedProperty(name: "og:locale:alternate", content: other.locale))
    }
    sharing += site.sharedPicture(in: language)
    sharing.removeAll(where: \.content.isEmpty)
  }
}

extension Site {
  /// Returns the one picture of the site, which a municipality replaces by its own: `templates/files/share.png`.
  fileprivate func sharedPicture(in language: Language) -> [SharedProperty] {
    guard let picture = designFiles["share.png"], let size = PictureSize(picture.file.bytes) else { return [] }
    return [
      SharedProperty(name: "og:image", content: addresses.absolute("/" + picture.output)),
      SharedProperty(name: "og:image:width", content: String(size.width)),
      SharedProperty(name: "og:image:height", content: String(size.height)),
      SharedProperty(name: "og:image:alt", content: language.text("sharedPicture")),
    ]
  }
}

extension Language {
  /// The language as it is written in the Netherlands, such as `fy_NL`.
  fileprivate var locale: String { code + "_NL" }
}
