import SiteModel
import Documents
import Basics

/// The phases in a row, each with how far it was.
struct PhasesOverview: Overview {
  static let key = "fasen"

  init?(_ facts: inout FigureFacts) {
    if facts.site.entries(of: Phase.self, in: facts.language).isEmpty {
      facts.diagnostics.append(.noPhases(at: facts.site.firstLine(of: PagePath(Phase.folder + "/index"))))
      return nil
    }
  }

  func content(titled _: String, _ facts: FigureFacts, _ templates: TemplateSet) -> HTML {
    let phases = facts.site.entries(of: Phase.self, in: facts.language), pages = phases.map(\.page)
    let row = PhaseRow(
      dateLine: facts.site.dateLine(of: pages, in: facts.language), phases: phases.map { $0.listed(among: pages) })
    return templates.html(row, in: facts.language)
  }
}

/// The phases as a list.
struct PhaseRow: TemplateView {
  static let template = "figures/phases"

  let dateLine: Sentence
  let phases: [Entry<Phase>]

  static let names = TemplateNames<PhaseRow>([
    .html("dateLine", "On which day that was known.") { $0.dateLine },
    .list("phases", of: Entry<Phase>.names, "All phases.") { $0.phases },
  ])
}

extension Diagnostic {
  fileprivate static let noPhases = Unplaced(
    .figure,
    nl: "figure:fasen heeft niets om te tonen", tip: "maak pagina’s in deze map, of haal de figuur weg",
    en: "figure:fasen has nothing to show", tip: "make pages in this folder, or remove the figure")
}
