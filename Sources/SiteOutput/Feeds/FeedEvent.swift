import SiteModel
import Basics

/// Something that happened with a motion or a commitment, as a feed tells it.
struct FeedEvent: Sendable {
  /// What tells it from all else that happened with it. It stays when a source or a note is added, so that nobody gets it twice.
  let id: String
  let date: PartialDate

  /// “Motie ID 79: Aangenomen”
  let title: String

  /// When it was, as exact as that is known, what it was, and which document says so.
  let text: String
}

extension Site {
  /// What happened with a page as a feed tells it, oldest first.
  func feedEvents(of page: Page, in language: Language) -> [FeedEvent] {
    var counts: [String: Int] = [:]
    let title = page.shortTitle(in: page.language(for: language.code)).text
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
  /// “27 februari 2025: De raad nam deze motie aan. Volgens de raadsbrief van 14 oktober 2025.”
  fileprivate func feedText(on date: PartialDate) -> String {
    let parts = [sentence, HTML(escaping: event.note[texts]), HTML(escaping: event.reason[texts]), source]
    let sentences = parts.filter { !$0.isEmpty }.map(\.withFullStop).joined(separator: HTML(html: " "))
    return language.sentence("feedEvent.text", ["date": language.text(of: date), "text": HTML(sentences).words])
  }
}
