package import Basics

/// A field that says when something happened.
struct Happening: Sendable {
  /// The date, or `nil` for that of the document that says so.
  let date: PartialDate?

  /// The range of the date, or of the document.
  let range: FileRange
  let proof: Proof

  /// Whether another field of the page says when, so that only the document is compared.
  var isKnownElsewhere = false

  /// The documents that say so.
  enum Proof: Sendable {
    /// The document that the same item names, if it does.
    case source(String?)

    /// Those that the page names.
    case page

    /// None: the date is that of the document itself, or of the work of its editors.
    case none
  }
}

extension FieldReader {
  /// Notes that something happened on a date.
  mutating func happened(on date: PartialDate?, at range: FileRange, _ proof: Happening.Proof) {
    if let date { happenings.append(Happening(date: date, range: range, proof: proof)) }
  }

  /// Notes that something happened on the day of a document.
  mutating func happened(onDayOf source: String?, at range: FileRange) {
    happenings.append(Happening(date: nil, range: range, proof: .source(source)))
  }

  /// Notes when a plan was held, to its last day.
  mutating func happened(_ plan: Plan, at range: FileRange, _ proof: Happening.Proof) {
    if plan.state == .held { happened(on: plan.period?.last, at: range, proof) }
  }

  /// Notes that a document tells more about a plan that was held.
  mutating func happened(_ plan: Plan, furtherSource source: String?, at range: FileRange) {
    guard plan.state == .held, let date = plan.period?.last else { return }
    happenings.append(Happening(date: date, range: range, proof: .source(source), isKnownElsewhere: true))
  }
}

extension Site {
  /// The findings on what can't have happened yet: not by the day of the site, nor by the day as of which a record is known.
  ///
  /// A date is reported once. A document older than several facts that it is to prove has a wrong date, or is not their
  /// source: that is one finding too.
  var untimely: [Diagnostic] {
    var late: [String: [FileRange]] = [:]
    func findings(_ happenings: [Happening], _ page: Page?) -> [Diagnostic] {
      happenings.compactMap { happening in
        let finding = untimely(happening, onPageWith: page)
        if finding?.rule == .sourceTooOld, case .source(let id?) = happening.proof {
          late[id, default: []].append(happening.range)
        }
        return finding
      }
    }
    let all = findings(sources.happenings + data.happenings, nil) + pages.flatMap { findings($0.happenings, $0) }
    let documents = late.filter { $0.value.count > 1 }
    let told = Set(documents.values.flatMap(\.self))
    return all.filter { $0.rule != .sourceTooOld || !told.contains($0.range) }
      + documents.compactMap { id, ranges in sources[id].map { .olderThanFacts($0, ranges) } }
  }

  private func untimely(_ happening: Happening, onPageWith page: Page?) -> Diagnostic? {
    let proofs = documents(of: happening.proof, on: page)
    guard let date = happening.date ?? proofs.first?.date else { return nil }
    if happening.isKnownElsewhere {
      let whole = Happening(date: date, range: happening.range, proof: .page)
      return untimely(whole, onPageWith: page) == nil ? tooOld(proofs, for: date, at: happening.range) : nil
    }
    if configuration.isDayKnown, latestDay.hasPassed(on: date) {
      // The date of a document is reported where it is written.
      return happening.date.map { .afterDayOfSite($0, latestDay, at: happening.range) }
    }
    if case .none = happening.proof { return nil }
    if let checked = page?.facts.checked?.date, checked.hasPassed(on: date) {
      return .afterCheck(date, checked, at: happening.range)
    }
    return tooOld(proofs, for: date, at: happening.range)
  }

  /// Reports documents that are older than what they are to prove, unless one of them may be newer.
  private func tooOld(_ documents: [Source], for date: PartialDate, at range: FileRange) -> Diagnostic? {
    // What the editors explain themselves proves nothing.
    let proofs = documents.filter { $0.kind != .ownStatement }
    let dates = proofs.compactMap(\.date)
    guard let newest = dates.max(), dates.count == proofs.count, dates.allSatisfy({ $0.hasPassed(on: date) }) else {
      return nil
    }
    return .sourceTooOld(newest, proves: date, at: range)
  }

  private func documents(of proof: Happening.Proof, on page: Page?) -> [Source] {
    let ids =
      switch proof {
      case .none: [String]()
      case .source(let id): [id].compactMap(\.self)
      case .page: page?.sources ?? []
      }
    return ids.compactMap { sources[$0] }
  }
}

extension Rule {
  package static let afterCheck = Rule(
    "na-stand-per",
    nl: "Wat gebeurd is, was niet na `stand-per`. Verbeter de datum, of verander `stand-per`.",
    en: "What happened was not after `stand-per`. Correct the date, or change `stand-per`.")

  package static let afterDayOfSite = Rule(
    "na-peildatum",
    nl: "Wat gebeurd is, was niet na de dag van de site. Verbeter de datum.",
    en: "What happened was not after the day of the site. Correct the date.")

  package static let sourceTooOld = Rule(
    "bron-ouder-dan-feit",
    nl: "Een bron is niet ouder dan wat zij bewijst. Noem een bron van die dag of later.",
    en: "A source is not older than what it proves. Name a source of that day or later.")
}

extension Diagnostic {
  fileprivate static func afterDayOfSite(_ date: PartialDate, _ day: PartialDate, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .afterDayOfSite, at: range,
      nl: "\(date.iso) ligt na \(day.iso), de dag van deze site, en is dus nog niet geweest",
      tip: "verbeter de datum; klopt zij, zet dan 'peildatum' in content/site.yml op die dag of later",
      en: "\(date.iso) lies after \(day.iso), the day of this site, so that it has not yet been",
      tip: "mend the date; if it is right, set 'peildatum' in content/site.yml to that day or later")
  }

  fileprivate static func afterCheck(_ date: PartialDate, _ checked: PartialDate, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .afterCheck, at: range,
      nl: "op \(checked.iso), de dag van 'stand-per', was \(date.iso) nog niet geweest",
      tip: "verbeter de datum, of zet 'stand-per' op de dag waarop u alles hebt nagekeken",
      en: "on \(checked.iso), the day of 'stand-per', \(date.iso) had not yet been",
      tip: "mend the date, or set 'stand-per' to the day on which you have checked everything")
  }

  fileprivate static func olderThanFacts(_ source: Source, _ facts: [FileRange]) -> Diagnostic {
    let date = source.date?.iso ?? ""
    return Diagnostic(
      .sourceTooOld, at: source.placeOfDate,
      related: facts.prefix(3).map { Related(at: $0, nl: "dit was later", en: "this was later") },
      nl: "een document van \(date) kan niet zeggen wat er later gebeurde: \(facts.count) feiten noemen '\(source.id)'",
      tip: "verbeter de datum, of noem bij die feiten de bron die dit zegt",
      en: "a document of \(date) can't say what happened later: \(facts.count) facts name '\(source.id)'",
      tip: "mend the date, or name the source that says so with those facts")
  }

  fileprivate static func sourceTooOld(_ source: PartialDate, proves date: PartialDate, at range: FileRange)
    -> Diagnostic
  {
    Diagnostic(
      .sourceTooOld, at: range,
      nl: "een document van \(source.iso) kan niet zeggen wat er op \(date.iso) gebeurde",
      tip: "noem de bron die dit zegt, of verbeter de datum",
      en: "a document of \(source.iso) can't say what happened on \(date.iso)",
      tip: "name the source that says so, or mend the date")
  }
}
