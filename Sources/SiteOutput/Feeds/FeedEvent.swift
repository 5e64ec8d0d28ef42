import SiteModel
import Basics

extension Feed {
  /// Returns the events of a page, oldest first, such as “Motie ID 79: Aangenomen”.
  ///
  /// A new source or note doesn't change the id of an event, so no reader gets it twice.
  func events(of page: Page) -> [Item] {
    var ids = IDs()
    let title = page.shortTitle(for: language.code).text
    return site.events(of: page, in: language).compactMap { view in
      guard let date = view.event.date else { return nil }
      let id = ids.id(for: date.iso + "-" + view.event.kind.rawValue)
      let values = ["title": title, "event": language.text("event.\(view.event.kind).label")] as KeyValuePairs
      return Item(
        page: page, title: language.sentence("feedEvent.title", values), updated: date,
        event: (id: id, text: text(of: view)))
    }
  }

  /// For example “De raad nam deze motie op 27 februari 2025 aan. Volgens de raadsbrief van 14 oktober 2025.”
  private func text(of view: EventView) -> String {
    let event = view.event, source = event.source.flatMap { site.sources[$0] }?.attribution(on: nil, in: language)
    return [
      view.sentence, Sentence(event.note[view.texts]), Sentence(event.reason[view.texts]), source ?? Sentence(),
    ].withFullStops.text
  }

  /// Returns the corrections of a page, oldest first; other words don't change the id of one.
  func corrections(of page: Page) -> [Item] {
    var ids = IDs()
    let title: String = language.sentence(
      "feedEvent.correction", ["title": page.shortTitle(for: language.code).text])
    return page.corrections.reversed().compactMap { correction in
      guard let date = correction.date else { return nil }
      let id = ids.id(for: "verbeterd-" + correction.key)
      return Item(page: page, title: title, updated: date, event: (id: id, text: correction.text[language.code]))
    }
  }

  /// The ids of a page's entries; one that occurs again gets a number.
  private struct IDs {
    private var counts: [String: Int] = [:]

    mutating func id(for name: String) -> String {
      let count = counts[name, default: 0] + 1
      counts[name] = count
      return count == 1 ? name : "\(name)-\(count)"
    }
  }
}
