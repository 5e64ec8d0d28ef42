import SiteModel

/// A page that was withdrawn.
struct WithdrawnView: TemplateView {
  static let template = "withdrawn"

  let withdrawal: Withdrawal
  let page: Page
  let language: Language

  static let names = TemplateNames<WithdrawnView>([
    .html("sentence", "Since when it no longer holds.") { view in
      view.language.sentence("withdrawn.sentence", ["when": view.language.when(view.withdrawal.date)])
    },
    .text("reason", "Why it no longer holds.") { $0.withdrawal.reason[$0.page.language(for: $0.language.code)] },
  ])
}
