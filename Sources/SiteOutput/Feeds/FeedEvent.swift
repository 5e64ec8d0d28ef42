import SiteModel
import Basics

extension Feed {
  /// Returns the events of a page, oldest first, such as “Motie ID 79: Aangenomen”.
  ///
  /// A new source or note doesn't change the id of an event, so no reader gets it twice.
  func events(of page: Page) -> [Item] {
    var counts: [String: Int] = [:]
    let title = page.shortTitle(for: language.code).text
    return site.events(of: page, in: language).compactMap { view in
      guard let date = view.event.date else { return nil }
      let id = date.iso + "-" + view.event.kind.rawValue
      let count = counts[id, default: 0] + 1
      counts[id] = count
      let values = ["title": title, "event": language.text("event.\(view.event.kind).label")] as KeyValuePairs
      return Item(
        page: page, title: language.sentence("feedEvent.title", values), updated: date,
        event: (id: count == 1 ? id : "\(id)-\(count)", text: view.feedText))
    }
  }
}

extension EventView {
  /// For example “De raad nam deze motie op 27 februari 2025 aan. Volgens de raadsbrief van 14 oktober 2025.”
  fileprivate var feedText: String {
    [sentence, Sentence(event.note[texts]), Sentence(event.reason[texts]), source].filter { !$0.isEmpty }
      .map(\.withFullStop).joined().text
  }
}
