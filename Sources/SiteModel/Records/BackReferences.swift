/// The pages that refer to a page, collected once for all pages.
///
/// Each list keeps the order in which a language lists its pages.
package struct BackReferences: Sendable {
  /// The phases that have an agenda item as a step.
  package private(set) var phases: [PagePath: [PagePath]] = [:]

  /// The items that follow up an agenda item.
  private(set) var followers: [PagePath: [PagePath]] = [:]

  /// The reports to the council about a page.
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
