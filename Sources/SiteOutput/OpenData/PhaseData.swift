import SiteModel
import Basics

/// A phase as open data, with its steps.
extension Entry<Phase> {
  var json: JSON {
    var data = DataFields()
    data.put(page: self)
    data.put("nummer", .number(facts.number))
    data.put("staat", dataState)
    data.put("datum", facts.date?.iso)
    data.put("stappen", steps.map(json))
    data.put(checked: facts.checked)
    return data.json
  }

  /// A row for each step, or one row for a phase without steps.
  var rows: [CSVTable.Row] { steps.isEmpty ? [row(of: nil)] : steps.map(row) }

  private var steps: [StepView] { facts.steps.compactMap { StepView($0, self) } }

  /// The state of the phase. A plan whose day has passed is unknown.
  private var dataState: DataState {
    let texts = states(\.state)
    return DataState(facts.state.rawValue, texts, isOver: texts.contains { $0.state.kind == .unknown })
  }

  private func json(_ step: StepView) -> JSON {
    var data = DataFields()
    data.put("tekst", .texts(ownLanguages.map { ($0, words(of: step, in: $0)) }))
    data.putIfAny("verwijstNaar", step.page.map { .text($0.path.text) })
    data.put(step.plan, of: self)
    data.put(source: step.sourceID, in: site)
    return data.json
  }

  private func words(of step: StepView, in language: Language) -> String {
    StepView(step.step, entry(in: language))?.words ?? ""
  }

  /// Returns a row about a step.
  ///
  /// A phase without steps has empty cells for the step, as there is nothing to know.
  private func row(of step: StepView?) -> CSVTable.Row {
    let about =
      [("id", id), ("nummer", String(facts.number))] + cells("titel") { $0.page.title[$0.language.code].text }
    let state = [("staat", dataState.cell), ("datum", facts.date?.iso ?? DataState.unknownWord)]
    let texts = cells("stap") { entry in step.map { words(of: $0, in: entry.language) } ?? "" }
    let plan = (step?.plan ?? Plan(nil, .planned)).cells("stap-", of: self)
    let ofStep =
      [("stap-verwijst-naar", step?.page?.path.text ?? "")] + plan + Source.cells(step?.sourceID, in: site)
    return about + state + texts + (step == nil ? ofStep.map { ($0.column, "") } : ofStep) + pageCells
  }
}
