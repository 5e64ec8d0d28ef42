import SiteModel
import Documents
import Basics

/// The page `/`, on which a reader chooses a language.
///
/// It has no frame, because a frame is in one language.
struct LanguageChoiceView: TemplateView {
  static let template = "language-choice"

  let site: Site

  static let names = TemplateNames<LanguageChoiceView>([
    .list("choices", of: choice, "The languages of the site.") { view in view.site.languages.map { ($0, view.site) } }
  ])

  private static let choice = TemplateNames<(language: Language, site: Site)>([
    .text("code", "The code of the language, for `lang`.") { $0.language.code },
    .text("language", "What its speakers call it.") { $0.language.name },
    .text("site", "The name of the site in that language.") { $0.site.configuration.name[$0.language.code] },
    .html("summary", "What the site is about.") { $0.site.summary(of: $0.site.home, in: $0.language.code) },
    .otherLanguage(of: "the summary") { $0.site.home.otherLanguage(for: $0.language.code) },
    .url("url", "The home page in that language.") { $0.site.url(of: $0.site.home, in: $0.language.code) },
    .flag("isTranslated", "Whether the home page is translated.") { $0.site.home.versions[$0.language.code] != nil },
  ])
}

extension PageWriter {
  /// Returns the page `/`.
  func languageChoice() -> HTML {
    let (home, language) = (site.home, site.sourceLanguage)
    let name = site.configuration.name[language.code]
    var page = PageView(
      language: language.code, title: Sentence(written: name), documentTitle: name,
      description: home.summary[language.code].whole.words)
    page.canonical = site.configuration.address.text + "/"
    page.share(name, at: page.canonical, in: language, site.languages, site)
    page.alternates = home.alternates(in: site)
    return html(page, LanguageChoiceView(site: site))
  }
}
