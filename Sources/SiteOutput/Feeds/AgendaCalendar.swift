import SiteModel
import Documents
import Basics

/// The agenda for a reader's calendar: items on a day, or on consecutive days.
///
/// Items with only a month or a year are left out. A calendar can't express those, and would show a wrong day.
struct AgendaCalendar {
  private typealias Item = (item: PlannedItem, first: PartialDate, dayAfter: PartialDate)

  private let site: Site
  private let language: Language
  private let items: [Item]

  /// The path below the output folder.
  var path: String { MadeFile.calendar(in: language.code) }

  /// Creates the calendar of a language, or `nil` if no item has a day: a calendar can't be empty.
  ///
  /// Items without a translation are included and marked with their language: a reader's own calendar has no other list
  /// of them.
  init?(_ site: Site, _ language: Language) {
    (self.site, self.language) = (site, language)
    items = site.agenda(in: language).compactMap { item in
      guard let period = item.plan.period, period.first.day != nil, let dayAfter = period.last.nextDay else {
        return nil
      }
      return (item, period.first, dayAfter)
    }
    if items.isEmpty { return nil }
  }

  var bytes: HTML {
    ICalendar.document("VCALENDAR") { calendar in
      calendar.property("VERSION", "2.0")
      calendar.property("PRODID", "-//oko//agenda//\(language.code.uppercased())")
      calendar.property("CALSCALE", "GREGORIAN")
      let name = site.configuration.name[language.code]
      calendar.property("NAME", text: name)
      calendar.property("X-WR-CALNAME", text: name)
      if items.contains(where: { $0.item.meeting?.hours != nil }) { calendar.writeLocalTime() }
      for item in items { calendar.component("VEVENT") { write(item, to: &$0) } }
    }
  }

  private func write(_ item: Item, to calendar: inout ICalendar) {
    let page = item.item.page
    let texts = page.language(for: language.code)
    let checked = page.facts.checked?.date ?? site.asOf
    let outcome = outcome(of: item.item)
    let id = page.path.text + (item.item.deadline == nil ? "" : "/termijn")
    calendar.property("UID", site.addresses.tag(of: id))
    calendar.property("DTSTAMP", basic(checked.firstDayISO) + "T000000Z")
    writeTime(of: item, to: &calendar)
    // A calendar takes the version with the higher number. A record that was checked later is newer.
    calendar.property("SEQUENCE", String(max(0, PartialDate(year: 2000).days(until: checked))))
    calendar.property("STATUS", outcome.status)
    let title = item.item.title(for: language.code).text
    let summary: String = language.sentence("calendar.\(outcome.key)", ["title": title])
    calendar.property("SUMMARY;LANGUAGE=" + texts, text: summary)
    if let venue = item.item.meeting?.venue { calendar.property("LOCATION", text: venue) }
    calendar.property("DESCRIPTION;LANGUAGE=" + language.code, text: description(of: item.item))
    calendar.property("URL", site.addresses.absolute(page, in: language.code))
    // The plans of a municipality keep no reader busy.
    calendar.property("TRANSP", "TRANSPARENT")
  }

  /// Writes the days, the last of which comes before the end; or the hours, of which nobody may know the last.
  private func writeTime(of item: Item, to calendar: inout ICalendar) {
    guard let hours = item.item.meeting?.hours else {
      calendar.property("DTSTART;VALUE=DATE", basic(item.first.iso))
      calendar.property("DTEND;VALUE=DATE", basic(item.dayAfter.iso))
      return
    }
    calendar.property("DTSTART", local: item.first, hours.start)
    if let end = hours.end { calendar.property("DTEND", local: item.first, end) }
  }

  /// Returns how far an item is, as a calendar's status and as the key of the title's text.
  ///
  /// If its day has passed, nobody knows whether it took place.
  private func outcome(of item: PlannedItem) -> (status: String, key: String) {
    if let deadline = item.deadline { return ("CONFIRMED", deadline.isLate ? "late" : "deadline") }
    return switch item.plan.state(on: site.asOf) {
    case .cancelled: ("CANCELLED", "cancelled")
    case .moved: ("CONFIRMED", "moved")
    case .held, .planned: ("CONFIRMED", "planned")
    case nil: ("TENTATIVE", "passed")
    }
  }

  /// Returns the state of an item, its summary if that is translated, what its page says about taking part and about its
  /// outcome, and the day on which that was known.
  private func description(of item: PlannedItem) -> String {
    let (page, state) = (item.page, item.state(in: language, on: site.asOf))
    let isTranslated = page.versions[language.code] != nil
    let summary = isTranslated ? page.summary[language.code].whole.words : ""
    let checked = site.dateLine(of: page, in: language).text
    let details = item.meeting?.details(item.plan, on: page, in: language, site).map(\.text) ?? []
    return ([state.sentence.text, summary] + details + [checked]).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// Returns a date as calendars write it: `20261126`.
private func basic(_ date: String) -> String { date.replacing("-", with: "") }
