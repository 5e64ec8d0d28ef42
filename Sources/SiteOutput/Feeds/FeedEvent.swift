import SiteModel
import Basics

/// An event of a motion or a commitment, as a feed presents it.
struct FeedEvent: Sendable {
  /// The id of the event within its page. Adding a source or a note doesn't change it, so no reader gets the event
  /// twice.
  let id: String
  let date: PartialDate

  /// For example “Motie ID 79: Aangenomen”.
  let title: String

  /// The date as exactly as it is known, the event, and the document that says so.
  let text: String
}

extension Site {
  /// Returns the events of a page for a feed, oldest first.
  func feedEvents(of page: Page, in language: Language) -> [FeedEvent] {
    var counts: [String: Int] = [:]
    let title = page.shortTitle(for: language.code).text
    return events(of: page, in: language).compactMap { view in
      guard let date = view.event.date else { return nil }
      let id = date.iso + "-" + view.event.kind.rawValue
      let count = counts[id, default: 0] + 1
      counts[id] = count
      let values = ["title": title, "event": language.text("event.\(view.event.kind).label")] as KeyValuePairs
      return FeedEvent(
        id: count == 1 ? id : "\(id)-\(count)", date: date, title: language.sentence("feedEvent.title", values),
        text: view.feedText(on: date))
    }
  }
}

extension EventView {
  /// Returns, for example, “27 februari 2025: De raad nam deze motie aan. Volgens de raadsbrief van 14 oktober 2025.”
  fileprivate func feedText(on date: PartialDate) -> String {
    let parts = [sentence, Sentence(event.note[texts]), Sentence(event.reason[texts]), source]
    let text = parts.filter { !$0.isEmpty }.map(\.withFullStop).joined()
    return language.sentence("feedEvent.text", ["date": language.text(of: date), "text": text.text])
  }
}
