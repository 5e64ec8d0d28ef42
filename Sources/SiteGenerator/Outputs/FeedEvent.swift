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
  /// What happened with a page, oldest first; nothing of a page that isn't followed.
  func events(of page: Page, in language: Language) -> [FeedEvent] {
    if let motion = page.facts as? Motion {
      return Entry(facts: motion, page: page, language: language, site: self).feedEvents(\.events)
    }
    if let commitment = page.facts as? Commitment {
      return Entry(facts: commitment, page: page, language: language, site: self).feedEvents(\.events)
    }
    return []
  }
}

extension Entry {
  fileprivate func feedEvents(_ events: (Entry) -> [EventView]) -> [FeedEvent] {
    var counts: [String: Int] = [:]
    return events(self).compactMap { view in
      guard let date = view.event.date else { return nil }
      let id = date.iso + "-" + view.event.kind.rawValue
      let count = counts[id, default: 0] + 1
      counts[id] = count
      let values =
        ["title": shortTitle.text, "event": language.text("event.\(view.event.kind).label")] as KeyValuePairs
      return FeedEvent(
        id: count == 1 ? id : "\(id)-\(count)", date: date, title: language.sentence("feedEvent.title", values),
        text: view.feedText)
    }
  }
}

extension EventView {
  /// “27 februari 2025: De raad nam deze motie aan. Volgens de raadsbrief van 14 oktober 2025.”
  fileprivate var feedText: String {
    let parts = [sentence.words, event.note[texts], event.reason[texts], source.words].filter { !$0.isEmpty }
    let sentences = parts.map { [".", "!", "?"].contains($0.last) ? $0 : $0 + "." }.joined(separator: " ")
    return language.sentence(
      "feedEvent.text", ["date": language.text(of: event.date ?? PartialDate(year: 1)), "text": sentences])
  }
}
