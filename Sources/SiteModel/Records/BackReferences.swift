/// The pages that name another, looked up once for all pages, in the order in which a language lists them.
package struct BackReferences: Sendable {
  /// The phases of which an item of the agenda is a step.
  package private(set) var phases: [PagePath: [PagePath]] = [:]

  /// The items that came after an item.
  private(set) var followers: [PagePath: [PagePath]] = [:]

  /// The reports to the council that are about a page.
  package private(set) var reports: [PagePath: [PagePath]] = [:]

  init(_ pages: [Page]) {
    for page in pages where page.isListed {
      switch page.facts {
      case let phase as Phase:
        for item in Set(phase.steps.compactMap(\.page)) { phases[item, default: []].append(page.path) }
      case let item as AgendaItem:
        if let earlier = item.follows { followers[earlier, default: []].append(page.path) }
      case let report as Report:
        for subject in Set(report.reportsOn) { reports[subject, default: []].append(page.path) }
      default: break
      }
    }
  }
}
