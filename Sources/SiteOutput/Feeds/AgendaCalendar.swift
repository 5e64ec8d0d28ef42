import SiteModel
import Documents
import Basics

/// The agenda for the calendar of a reader: what stands on a day, or on days one after the other.
///
/// What has a month or a year only is left out: a calendar has no way to say so, and would lie about the day.
struct AgendaCalendar {
  private typealias Item = (entry: Entry<AgendaItem>, first: PartialDate, dayAfter: PartialDate)

  private let site: Site
  private let language: Language
  private let items: [Item]

  /// Where it lies below the output folder.
  var path: String { MadeFile.calendar(in: language.code) }

  /// The calendar of a language; none where nothing has a day, as a calendar can't be empty.
  ///
  /// Items that aren't translated are in it too, marked with their language: who has it in their own calendar sees no other list.
  init?(_ site: Site, _ language: Language) {
    self.site = site
    self.language = language
    items = site.entries(of: AgendaItem.self, in: language).compactMap { entry in
      guard let period = entry.facts.plan.period, period.first.day != nil, let dayAfter = period.last.nextDay else {
        return nil
      }
      return (entry, period.first, dayAfter)
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
      for item in items { calendar.component("VEVENT") { write(item, to: &$0) } }
    }
  }

  private func write(_ item: Item, to calendar: inout ICalendar) {
    let (entry, page) = (item.entry, item.entry.page)
    let checked = entry.facts.checked?.date ?? site.asOf
    let outcome = outcome(of: entry.facts.plan)
    calendar.property("UID", page.path.text + "@" + site.configuration.address.host)
    calendar.property("DTSTAMP", basic(checked.firstDayISO) + "T000000Z")
    calendar.property("DTSTART;VALUE=DATE", basic(item.first.iso))
    calendar.property("DTEND;VALUE=DATE", basic(item.dayAfter.iso))
    // A calendar takes the version with the higher number, and a record that was checked later is newer.
    calendar.property("SEQUENCE", String(max(0, PartialDate(year: 2000).days(until: checked))))
    calendar.property("STATUS", outcome.status)
    let title = page.title[entry.textLanguage].text
    let summary: String = language.sentence("calendar.\(outcome.key)", ["title": title])
    calendar.property("SUMMARY;LANGUAGE=" + entry.textLanguage, text: summary)
    calendar.property("DESCRIPTION;LANGUAGE=" + language.code, text: description(of: entry))
    calendar.property("URL", site.addresses.absolute(page, in: language.code))
    // Nobody is kept busy by what a municipality plans.
    calendar.property("TRANSP", "TRANSPARENT")
  }

  /// How far a plan is, for a calendar and in the words of its title. Of a plan whose day has passed nobody knows whether it took place.
  private func outcome(of plan: Plan) -> (status: String, key: String) {
    switch plan.state {
    case .cancelled: ("CANCELLED", "cancelled")
    case .held: ("CONFIRMED", "planned")
    case .planned, .moved:
      if plan.period?.hasPassed(on: site.asOf) == true {
        ("TENTATIVE", "passed")
      } else {
        ("CONFIRMED", plan.state == .moved ? "moved" : "planned")
      }
    }
  }

  /// How far it is, what it is about where that is translated, and on which day that was known.
  private func description(of entry: Entry<AgendaItem>) -> String {
    let state = entry.facts.plan.stateText(in: language, asOf: site.asOf)
    let checked = entry.facts.checked.map { checked in
      [checked.sentence(in: language), checked.warning(in: language, site)].map(\.words)
    }
    let isTranslated = entry.textLanguage == language.code
    let summary = isTranslated ? entry.page.summary[language.code].plainText : ""
    let sentences = [state.sentence.words, summary] + (checked ?? [])
    return sentences.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// A date as calendars write it: `20261126`.
private func basic(_ date: String) -> String { date.replacing("-", with: "") }
