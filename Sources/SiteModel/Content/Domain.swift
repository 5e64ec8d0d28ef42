/// A part of young people's lives in which the approach works, such as the family or school.
package struct Domain: Content {
  package static let folder = "domeinen"
  package static let template = "domain"
  package static let listTemplate = "domain-listing"

  let number: Int

  /// The drawing beside its name, if there is one that fits.
  fileprivate let drawing: Drawing?

  /// A drawing that the templates have.
  fileprivate enum Drawing: String, CaseIterable {
    case family = "gezin"
    case school
    case leisure = "vrije-tijd"
    case friends = "vrienden"
  }

  /// The other names that documents use for it, by language.
  fileprivate let alsoCalled: [String: [String]]

  let protectiveFactors: [SourcedText]
  let riskFactors: [SourcedText]

  package init(_ fields: inout FieldReader) {
    number = fields.number("volgorde")
    drawing = fields.optionalChoice("tekening")
    alsoCalled = fields.optionalTexts("ook-genoemd")
    protectiveFactors = fields.items("beschermende-factoren") { SourcedText(&$0) }
    riskFactors = fields.items("risicofactoren") { SourcedText(&$0) }
  }

  package func order(_: SourceRegister) -> Int { number }

  package static let names = TemplateNames<Entry<Domain>>([
    .url("drawing", "The symbol of the page with its drawing, if it has one.") { entry in
      entry.facts.drawing.map { "#tekening-" + $0.rawValue } ?? ""
    },
    .text("alsoCalled", "Other names that documents give it.") { $0.otherNames },
    .list("protectiveFactors", of: SourcedTextView.names, "What makes a child stronger.") {
      $0.views(of: $0.facts.protectiveFactors)
    },
    .list("riskFactors", of: SourcedTextView.names, "What makes problems more likely.") {
      $0.views(of: $0.facts.riskFactors)
    },
  ])
}

extension Entry<Domain> {
  /// The other names in the language of the page's texts.
  package var otherNames: String { facts.alsoCalled[textLanguage, default: []].joined(separator: ", ") }
}
