import Documents
package import Basics

/// What people want to know about an item of the agenda beside its day: when and where they are expected, how they sign
/// up, and afterwards how many came and what it led to.
package struct Meeting: Sendable {
  package let hours: Hours?

  /// Where it is: a name or an address.
  package let venue: String?

  private let registration: Registration?

  /// The number of people who took part.
  package let attendance: Int?
  package let outcome: SourcedText?

  init(_ fields: inout FieldReader, _ plan: Plan) {
    hours = fields.hours(of: plan)
    venue = fields.optional("plaats")
    registration = fields.registration("aanmelden")
    attendance = fields.optionalCount("deelnemers")
    outcome = fields.optionalGroup("uitkomst") { SourcedText(&$0) }
    fields.tellResult(of: plan, in: ["deelnemers", "uitkomst"])
  }

  /// Returns how people sign up, as long as there is something to sign up for.
  func registration(for plan: Plan, on day: PartialDate) -> Registration? {
    plan.isToCome(on: day) ? registration : nil
  }

  /// Returns how people sign up, how many came and what it led to, for readers outside the site.
  ///
  /// A text that isn't in the language is left out.
  package func details(_ plan: Plan, on page: Page, in language: Language, _ site: Site) -> [Sentence] {
    let address = site.addresses.absolute(page, in: language.code)
    let outcome = page.versions[language.code] == nil ? nil : outcome
    return [
      language.detail(
        "agenda.registration",
        registration(for: plan, on: site.asOf).map { .link(to: $0.url, Sentence($0.address)) }),
      language.detail("agenda.attendance", attendance.map { Sentence(language.text(of: $0)) }),
      language.detail(
        "agenda.outcome",
        outcome.map { outcome in
          let source = outcome.source.flatMap { site.sources[$0] }?.attribution(on: address, in: language)
          return [Sentence(outcome.text[language.code]), source ?? Sentence()].withFullStops
        }),
    ].compactMap(\.self)
  }
}

/// The address at which people sign up: on the web, or for mail.
struct Registration: Sendable {
  /// The address as written in content.
  let address: String

  private let isMail: Bool

  init?(_ text: String) {
    isMail = !text.contains("://")
    guard isMail ? text.isMailAddress : isPublicAddress(text) else { return nil }
    address = text
  }

  /// The address for `href`.
  var url: String { (isMail ? "mailto:" : "") + address }

  /// The mail address, or the host on the web: where a link leads.
  var name: String { isMail ? address : String(address.dropFirst("https://".count).prefix { !"/?#".contains($0) }) }
}

extension Language {
  /// Returns a fact with its name in front: `Waar: Dorpshuis`.
  package func detail(_ key: String, _ value: Sentence?) -> Sentence? {
    guard let value, !value.isEmpty else { return nil }
    return Sentence(text(key) + ": ") + value
  }
}

extension FieldReader {
  /// Reads `begin` and `eind`, which belong to a day.
  fileprivate mutating func hours(of plan: Plan) -> Hours? {
    let start = parsed(scalar(fact: "begin"), "begin", .time) { TimeOfDay($0) }
    let end = parsed(scalar(fact: "eind"), "eind", .time) { TimeOfDay($0) }
    guard let start else {
      if end != nil, original.fields?["begin"] == nil { tell(.endWithoutStart(at: place(of: "eind"))) }
      return nil
    }
    let dates = ["datum", "periode"].filter { original.fields?[$0] != nil }
    guard original.fields?["periode"] == nil, plan.period?.first.day != nil else {
      // A date that can't be read is told already, and so are two.
      if dates.isEmpty || dates.count == 1 && plan.period != nil { tell(.timeWithoutDay(at: place(of: "begin"))) }
      return nil
    }
    if let end, end <= start { tell(.endBeforeStart(start, at: place(of: "eind"))) }
    return Hours(from: start, until: end)
  }

  /// Reads an `https` address or a mail address.
  fileprivate mutating func registration(_ name: String) -> Registration? {
    parsed(address(fact: name), name, .registration) { Registration($0) }
  }

  /// Reports what only something that was held can have; the state is one mistake, however many fields there are.
  fileprivate mutating func tellResult(of plan: Plan, in names: [String]) {
    // A state that can't be read is told already.
    guard plan.state != .held, original.fields?["staat"]?.value.scalar?.text == plan.state.rawValue else { return }
    tell(names.compactMap { original.fields?[$0] }.first.map { .resultOfPlan($0, plan.state) })
  }
}

extension Diagnostic {
  fileprivate static let timeWithoutDay = Unplaced(
    .missingField,
    nl: "een tijd hoort bij één dag", tip: "schrijf de dag in 'datum', bijvoorbeeld 2026-03-05, of haal de tijd weg",
    en: "a time belongs to one day", tip: "write the day in 'datum', for example 2026-03-05, or remove the time")

  fileprivate static let endWithoutStart = Unplaced(
    .missingField,
    nl: "'eind' hoort bij 'begin'", tip: "voeg 'begin:' toe, of haal 'eind' weg",
    en: "'eind' belongs to 'begin'", tip: "add 'begin:', or remove 'eind'")

  fileprivate static func endBeforeStart(_ start: TimeOfDay, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .eventOrder, at: range,
      nl: "het eind komt na het begin, en dat is \(start.iso)", tip: "verbeter een van de twee tijden",
      en: "the end comes after the beginning, which is \(start.iso)", tip: "mend one of the two times")
  }

  fileprivate static func resultOfPlan(_ field: YAMLMapping.Field, _ state: Plan.State) -> Diagnostic {
    Diagnostic(
      .unknownField, at: field.nameRange,
      nl: "'\(field.name)' hoort bij wat gehouden is, en de staat is '\(state.rawValue)'",
      tip: "schrijf 'staat: gehouden' als het doorging, of haal '\(field.name)' weg",
      en: "'\(field.name)' belongs to what was held, and the state is '\(state.rawValue)'",
      tip: "write 'staat: gehouden' if it took place, or remove '\(field.name)'")
  }
}
