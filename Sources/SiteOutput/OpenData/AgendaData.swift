import SiteModel
import Basics

/// An item of the agenda as open data.
extension Entry<AgendaItem> {
  var json: JSON {
    var data = DataFields()
    data.put(page: self)
    data.put(facts.plan, of: self)
    data.putIfAny("vervolgOp", facts.follows.map { .text($0.text) })
    data.putIfAny("fasen", phases.isEmpty ? nil : .list(ids(phases)))
    data.put("bronnen", page.sources.compactMap { site.sources[$0]?.json })
    data.put(checked: facts.checked)
    return data.json
  }

  var row: CSVTable.Row {
    let sources = page.sources.joined(separator: " ")
    return [("id", id)] + cells("titel") { $0.page.title[$0.language.code].text } + facts.plan.cells("", of: self)
      + [("vervolg-op", facts.follows?.text ?? ""), ("fasen", phases.map(\.text).joined(separator: " "))]
      + [("bronnen", sources.isEmpty ? DataState.unknownWord : sources)] + pageCells
  }

  /// The phases with this item as a step.
  private var phases: [PagePath] { references(by: .step) }
}
