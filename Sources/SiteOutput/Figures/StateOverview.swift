import SiteModel
import Basics

/// How far each record is: first how many are equally far, then one table of all, by type.
struct StateOverview: Overview {
  static let key = "stand"

  init?(_: inout FigureFacts) {}

  func content(titled title: String, _ facts: FigureFacts, _ templates: TemplateSet) -> HTML {
    templates.html(StateTable(title, facts.site, facts.language), in: facts.language)
  }
}

/// The table of all records.
struct StateTable: TemplateView {
  static let template = "figures/states"

  /// A record, or an effort for a motion.
  struct Row: Sendable {
    let name: HTML
    let state: StateText

    /// What else is to be said, such as how many requests of a motion are answered.
    let note: Sentence

    static let names = TemplateNames<Row>([
      .html("name", "What it is, with a link to its page.") { $0.name },
      .state("state", "How far it is.") { $0.state },
      .html("note", "What else is to be said.") { $0.note },
    ])
  }

  /// The records of a type.
  struct Group: Sendable {
    let title: HTML
    let rows: [Row]

    static let names = TemplateNames<Group>([
      .html("title", "What they are, with a link to their list.") { $0.title },
      .list("rows", of: Row.names, "The records.") { $0.rows },
    ])
  }

  let title: String
  let dateLine: Sentence
  let groups: [Group]
  let language: Language

  init(_ title: String, _ site: Site, _ language: Language) {
    let records = site.pagesByType(in: language).filter { $0.facts.state(in: language, site) != nil }
    (self.title, self.language) = (title, language)
    dateLine = site.dateLine(of: records, in: language)
    groups = records.map(\.path.topFolder).eachOnce.map { folder in
      let listing = site[PagePath(folder + "/index")]
      return Group(
        title: listing?.link(site, language) ?? HTML(escaping: folder),
        rows: records.filter { $0.path.topFolder == folder }.flatMap { Row.all(of: $0, site, language) })
    }
  }

  /// How many rows have each look.
  private var counts: [(kind: StateKind, count: Int)] {
    let kinds = groups.flatMap(\.rows).map(\.state.kind)
    return StateKind.allCases.map { kind in (kind, kinds.count { $0 == kind }) }.filter { $0.count > 0 }
  }

  static let names = TemplateNames<StateTable>([
    .text("title", "The title, which an editor wrote.") { $0.title },
    .html("dateLine", "On which day that was known.") { $0.dateLine },
    .html("total", "How many rows there are.") { view in
      view.language.sentence("overview.total", count: view.groups.map(\.rows.count).reduce(0, +))
    },
    .list("counts", of: count, "How many rows are equally far.") { view in
      view.counts.map { (view.language.text("overview.count.\($0.kind)"), $0.kind, view.language.text(of: $0.count)) }
    },
    .list("groups", of: Group.names, "The records by type.") { $0.groups },
    .text("nothing", "The sentence for a table without rows.") { $0.language.text("overview.noRecords") },
  ])

  private static let count = TemplateNames<(label: String, kind: StateKind, count: String)>([
    .text("label", "How far they are.") { $0.label },
    .text("kind", "The look of that: done, running, planned, open, unknown or closed.") { $0.kind.rawValue },
    .text("count", "How many.") { $0.count },
  ])
}

extension StateTable.Row {
  /// Returns the rows of a page: the record itself, and what is done for it.
  fileprivate static func all(of page: Page, _ site: Site, _ language: Language) -> [StateTable.Row] {
    let answers = page.facts.tracked?.answers(in: language) ?? Sentence()
    let state = page.facts.state(in: language, site)
    let record = state.map { StateTable.Row(name: page.link(site, language), state: $0, note: answers) }
    let texts = page.language(for: language.code), other = page.otherLanguage(for: language.code)
    let efforts = (page.facts as? Motion)?.efforts ?? []
    return [record].compactMap(\.self)
      + efforts.map { effort in
        StateTable.Row(
          name: Sentence(effort.text[texts]).marked(other).html, state: effort.stateText(in: language),
          note: Sentence())
      }
  }
}
