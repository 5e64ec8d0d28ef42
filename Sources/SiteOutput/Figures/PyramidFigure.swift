import SiteModel
import Basics

/// Levels of help, each wider than the one above.
///
/// It has no numbers: no width in it is a measure.
struct PyramidFigure: Figure {
  static let key = "piramide"
  static let template = "figures/pyramid"

  private let language: Language

  /// The names of the levels, the top first.
  private let levels: [String]
  let sources: [String]

  init?(_ facts: inout FigureFacts) {
    guard let pyramid = facts.site.data.pyramid, pyramid.levels.count > 1 else {
      facts.refuseData("figure:piramide", Pyramid.path)
      return nil
    }
    language = facts.language
    levels = pyramid.levels.reversed().map { $0.name[facts.language.code] }
    sources = pyramid.levels.map(\.source).eachOnce
  }

  var lead: HTML { language.sentence("figure.pyramid.lead").html }
  var note: HTML { language.sentence("figure.pyramid.note").html }

  static let names = TemplateNames<PyramidFigure>([
    .list("levels", of: TemplateNames([.text("name", "Its name.") { $0 }]), "The levels, the top first.") { $0.levels }
  ])
}
