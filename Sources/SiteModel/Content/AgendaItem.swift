import Documents
import Basics

/// An item on the agenda: a meeting, an evening, or a day on which something is due.
package struct AgendaItem: Planned {
  package static let folder = "agenda"
  package static let template = "agenda-item"
  package static let listTemplate = "agenda-item-listing"

  package let plan: Plan

  /// The earlier item that this one follows up.
  package let follows: PagePath?
  package let checked: CheckedDay?

  package init(_ fields: inout FieldReader) {
    plan = Plan(&fields)
    follows = fields.optionalPage("vervolg-op", in: Self.folder)
    let checked = CheckedDay(&fields)
    self.checked = checked
    fields.tell(checked.mistake(of: plan, at: fields.placeOfDate))
    if plan.state == .held, !fields.references.contains(where: { $0.target == .source }) {
      fields.diagnostics.append(
        .heldWithoutSource(at: fields.original.fields?["staat"]?.value.range ?? fields.original.range))
    }
  }

  package var relations: [BackReferences.Relation: [PagePath]] { [.followUp: [follows].compactMap(\.self)] }

  package static let names = TemplateNames<Entry<AgendaItem>>([
    .html("date", "The date, with the day of the week; empty where there is none.") {
      $0.language.date($0.facts.plan.period, isLong: true)
    },
    .state("state", "Planned, held, moved, cancelled or unknown.") { $0.state },
    .list("phases", of: LinkView.names, "The phases of which it is a step.") { entry in
      entry.links(to: entry.references(by: .step))
    },
    .list("follows", of: LinkView.names, "The item that came before it.") {
      $0.links(to: [$0.facts.follows].compactMap(\.self))
    },
    .list("followedBy", of: LinkView.names, "The items that came after it.") { entry in
      entry.links(to: entry.references(by: .followUp))
    },
    .checked(),
  ])

  package static func dataset(_ site: Site) -> Dataset? {
    Dataset(
      of: AgendaItem.self, in: site, texts: "agenda",
      fields: DataField.plan { $0.facts.plan } + [
        .value("vervolgOp", column: "vervolg-op", isOptional: true) { $0.facts.follows },
        .value("fasen", isOptional: true) { $0.references(by: .step) },
        .value("bronnen") { $0.page.sources.compactMap { site.sources[$0] } },
      ])
  }
}

extension Diagnostic {
  fileprivate static func heldWithoutSource(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .missingField, at: range,
      nl: "wat gehouden is, heeft een bron die dat zegt", tip: "noem die in 'bronnen'",
      en: "what was held has a source that says so", tip: "name it in 'bronnen'")
  }
}
