import SiteModel
import Basics

/// What the municipality declares about the accessibility of the site, or that it hasn't yet.
struct AccessibilityOverview: TableOverview {
  static let key = "toegankelijkheid"
  static let nothing = "accessibility.none"
  static let columns = ["accessibility.subject", "overview.contents"]

  func rows(_ facts: FigureFacts) -> [[HTML]] {
    let language = facts.language
    guard let statement = facts.site.configuration.accessibility else { return [] }
    let link = Sentence.link(to: statement.register, Sentence(language.text("accessibility.inRegister")))
    let status = language.text("accessibility.status.\(statement.status)")
    let values: [(key: String, value: HTML)] = [
      ("status.name", HTML(escaping: status)), ("register", link.html),
      ("declaredOn", language.date(statement.declared).html), ("examinedOn", language.date(statement.examined).html),
    ]
    return values.filter { !$0.value.isEmpty }.map {
      [HTML(escaping: language.text("accessibility.\($0.key)")), $0.value]
    }
  }
}
