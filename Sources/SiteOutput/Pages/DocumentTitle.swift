import SiteModel

extension Site {
  /// The most characters of a title that search engines and tabs show.
  private static let longestTitle = 65

  /// Returns the title of a page with the name of the site, or its short title if that is too long.
  ///
  /// `suffix` tells pages apart that have the same title.
  func documentTitle(of page: Page, _ language: String, _ suffix: String = "") -> String {
    let name = configuration.name[language], texts = page.language(for: language)
    if page.path.isHome { return name + suffix }
    let rest = suffix + " – " + name, title = page.title[texts].text
    // Bytes are counted sooner than characters, and are as many or more.
    let isShort = title.utf8.count + rest.utf8.count <= Site.longestTitle
    let fits = isShort || title.count + rest.count <= Site.longestTitle
    return (fits ? title : page.shortTitle(in: texts).text) + rest
  }
}
