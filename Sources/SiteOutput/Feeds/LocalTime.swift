import Basics

/// The time on the clock of a Dutch municipality, for calendars elsewhere.
extension ICalendar {
  private static let zone = "Europe/Amsterdam"

  /// Appends a property with a time: `DTSTART;TZID=Europe/Amsterdam:20260305T193000`.
  mutating func property(_ name: String, local day: PartialDate, _ time: TimeOfDay) {
    property(name + ";TZID=" + ICalendar.zone, (day.iso + "T" + time.iso + ":00").filter { !"-:".contains($0) })
  }

  /// Appends the rules of the European Union for summer time and winter time, which are the same since 1996.
  ///
  /// A calendar must explain each time zone that it names.
  mutating func writeLocalTime() {
    component("VTIMEZONE") { calendar in
      calendar.property("TZID", ICalendar.zone)
      calendar.writeChange("DAYLIGHT", "CEST", from: "+0100", to: "+0200", since: "19960331T020000", month: 3)
      calendar.writeChange("STANDARD", "CET", from: "+0200", to: "+0100", since: "19961027T030000", month: 10)
    }
  }

  /// Appends a change of the clock on the last Sunday of a month.
  private mutating func writeChange(
    _ component: String, _ name: String, from before: String, to after: String, since first: String, month: Int
  ) {
    self.component(component) { calendar in
      calendar.property("DTSTART", first)
      calendar.property("TZNAME", name)
      calendar.property("TZOFFSETFROM", before)
      calendar.property("TZOFFSETTO", after)
      calendar.property("RRULE", "FREQ=YEARLY;BYMONTH=\(month);BYDAY=-1SU")
    }
  }
}
