/// A part of the life of young people in which the approach works: the family, school.
struct Domain: Content {
  static let folder = "domeinen"
  static let template = "domain"

  let number: Int

  /// Other names that documents give it.
  let alsoCalled: [String: [String]]

  let protectiveFactors: [Factor]
  let riskFactors: [Factor]

  init(_ fields: inout FieldReader) {
    number = fields.number("volgorde")
    alsoCalled = fields.optionalTexts("ook-genoemd")
    protectiveFactors = fields.items("beschermende-factoren") { Factor(&$0) }
    riskFactors = fields.items("risicofactoren") { Factor(&$0) }
  }

  func order(_: Sources) -> Int { number }

  static let names = Names<Entry<Domain>>([
    .text("alsoCalled", "Other names that documents give it.") {
      $0.facts.alsoCalled[$0.textLanguage, default: []].joined(separator: ", ")
    },
    .list("protectiveFactors", of: FactorView.names, "What makes a child stronger; empty where we don't know.") {
      entry in
      entry.facts.protectiveFactors.map { FactorView(factor: $0, entry: entry) }
    },
    .list("riskFactors", of: FactorView.names, "What makes problems more likely; empty where we don't know.") { entry in
      entry.facts.riskFactors.map { FactorView(factor: $0, entry: entry) }
    },
  ])
}

/// Something that protects young people, or that is a risk for them.
struct Factor: Sendable {
  let text: Localized<String>
  let source: String?

  init(_ fields: inout FieldReader) {
    text = fields.text("tekst")
    source = fields.source("bron")
  }
}

/// A factor as a template sees it.
struct FactorView: Sendable {
  let factor: Factor
  let entry: Entry<Domain>

  static let names = Names<FactorView>([
    .text("text", "What it is.") { $0.factor.text[$0.entry.textLanguage] },
    .text("otherLanguage", "The language of the text, for `lang`; empty where that is the language of the page.") {
      $0.entry.page.otherLanguage(for: $0.entry.language.code)
    },
    .html("source", "According to which document.") { $0.entry.attribution(of: $0.factor.source) },
  ])
}
