import Documents
import Basics

extension Diagnostic {
  /// The kind of value that a field must hold, with an example.
  struct FieldKind: Sendable {
    fileprivate let nl: String
    fileprivate let en: String
    fileprivate let example: String
    fileprivate let meaning: Meaning.Reading
    let form: Form

    /// How it is written, as far as a schema can say so.
    enum Form {
      case text, texts, textOrTexts
      case whole(ClosedRange<Int>)

      /// What a regular expression describes; YAML takes a date that is only a year for a number.
      case pattern(String), date(String)
    }

    private init(
      nl: String, en: String, example: String, _ meaning: @escaping Meaning.Reading = { _ in nil }, form: Form = .text
    ) {
      (self.nl, self.en, self.example, self.meaning, self.form) = (nl, en, example, meaning, form)
    }

    /// Creates the kind of a number within a range.
    private init(_ range: ClosedRange<Int>, nl: String, en: String) {
      self.init(
        nl: "\(nl) van \(range.lowerBound) tot en met \(range.upperBound)",
        en: "\(en) from \(range.lowerBound) to \(range.upperBound)", example: "3", Meaning.number(range),
        form: .whole(range))
    }

    static let text = FieldKind(nl: "een tekst", en: "a text", example: "Contact", Meaning.text)
    static let number = FieldKind(Bounds.counts, nl: "een heel getal", en: "a whole number")
    static let years = FieldKind(Bounds.years, nl: "een heel aantal jaren", en: "a whole number of years")
    static let days = FieldKind(Bounds.days, nl: "een heel aantal dagen", en: "a whole number of days")
    static let year = FieldKind(
      nl: "een jaar", en: "a year", example: "2026", Meaning.year, form: .date("^[0-9]{4}$"))
    static let day = FieldKind(
      nl: "een dag", en: "a day", example: "2025-10-14", Meaning.day, form: .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
    static let date = FieldKind(
      nl: "een bestaande datum", en: "a date that exists", example: "2025-10-14, 2025-10, 2025", Meaning.date,
      form: .date("^\(datePattern)$"))
    static let time = FieldKind(
      nl: "een tijd", en: "a time", example: "19:30", Meaning.time, form: .pattern("^[0-9]{2}:[0-9]{2}$"))
    static let period = FieldKind(
      nl: "een bestaande datum of een begin met een later eind", en: "a date that exists or a start with a later end",
      example: "2025-10, 2025-10-01/2025-10-14", Meaning.period,
      form: .date("^\(datePattern)(/\(datePattern))?$"))
    static let municipalityCode = FieldKind(
      nl: "de code van een gemeente", en: "the code of a municipality", example: "gm0074", Meaning.municipalityCode,
      form: .pattern("^gm[0-9]{4}$"))
    static let flag = FieldKind(
      nl: "ja of nee", en: "ja or nee", example: "nee", Meaning.flag, form: .pattern("^(ja|nee)$"))
    static let list = FieldKind(nl: "een lijst", en: "a list", example: "[a, b]", Meaning.list)
    static let mapping = FieldKind(nl: "een groep velden", en: "a group of fields", example: "{ naam: waarde }")
    static let texts = FieldKind(
      nl: "een tekst in elke taal", en: "a text in each language", example: "{ nl: Contact, fy: Kontakt }",
      form: .texts)
    static let textOrTexts = FieldKind(
      nl: "een tekst, of een in elke taal", en: "a text, or one in each language", example: "Voortgang",
      form: .textOrTexts)
    static let slug = FieldKind(
      nl: "een woord met kleine letters", en: "a word in small letters", example: "stan-fan-saken", Meaning.slug,
      form: .pattern("^[a-z0-9]+(-[a-z0-9]+)*$"))
    static let phone = FieldKind(
      nl: "een telefoonnummer", en: "a telephone number", example: "020 123 45 67", Meaning.phone)
    static let email = FieldKind(
      nl: "een e-mailadres", en: "an e-mail address", example: "info@gemeente.example", Meaning.email)
    static let webAddress = FieldKind(
      nl: "een adres met https://", en: "an https:// address", example: "https://www.gemeente.example/brief",
      Meaning.webAddress, form: .pattern("^https://"))
    static let statement = FieldKind(
      nl: "het adres van een verklaring in het register", en: "the address of a statement in the register",
      example: AccessibilityStatement.registerAddress + "1234",
      form: .pattern("^" + AccessibilityStatement.registerAddress + "[0-9]+$"))
    static let registration = FieldKind(
      nl: "een adres met https:// of een e-mailadres", en: "an https:// address or an e-mail address",
      example: "https://www.gemeente.example/aanmelden, info@gemeente.example", Meaning.registration,
      form: .pattern("^https://|@"))
    static let formWithReason = FieldKind(
      nl: "de goede vorm met de reden", en: "the right form with the reason",
      example: "\"kânsryk: zo staat het in de woordenlijst\"")
  }

  static func wrongType(_ name: String, _ kind: FieldKind, at range: FileRange) -> Diagnostic {
    let written = range.firstLine
    if let month = kind.monthWithoutDay(written.text) {
      return Diagnostic(
        .wrongType, at: written,
        nl: "'\(name)' hoort \(kind.nl) te zijn", tip: "\(month.name) had \(month.days) dagen; noem een ervan",
        en: "'\(name)' should be \(kind.en)", tip: "\(month.name) had \(month.days) days; name one of them")
    }
    let meaning = kind.meaning(range.text)
    let finding = Diagnostic(
      .wrongType, at: written,
      nl: "'\(name)' hoort \(kind.nl) te zijn", en: "'\(name)' should be \(kind.en)",
      tip: meaning.map { Wording(nl: "schrijf '\($0.value)'", en: "write '\($0.value)'") }
        ?? Wording(nl: "bijvoorbeeld: \(kind.example)", en: "for example: \(kind.example)"))
    guard let meaning, meaning.isCertain, written == range else { return finding }
    return finding.repaired(by: meaning.value)
  }

  /// Returns the finding on a group, for a whole list of which that should be an item.
  func inList(_ name: String) -> Diagnostic {
    func list(_ tip: String) -> String { tip.replacing("{ ", with: "[{ ").replacing(" }", with: " }]") }
    return Diagnostic(
      rule, at: range, nl: "'\(name)' hoort een lijst te zijn", en: "'\(name)' should be a list",
      tip: tip.map { Wording(nl: list($0.nl), en: list($0.en)) })
  }

  /// Reports a group that isn't one, with the names of the fields that it has.
  static func wrongGroup(_ name: String, _ fields: [String], at range: FileRange) -> Diagnostic {
    let example = "{ " + fields.map { $0 + ": …" }.joined(separator: ", ") + " }"
    return Diagnostic(
      .wrongType, at: range.firstLine,
      nl: "'\(name)' hoort een groep velden te zijn", tip: "bijvoorbeeld: \(example)",
      en: "'\(name)' should be a group of fields", tip: "for example: \(example)")
  }
}

private let datePattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"

extension Diagnostic.FieldKind {
  /// Whether it is a text in each language, which names the languages itself.
  var isOfTexts: Bool { example == Diagnostic.FieldKind.texts.example }

  /// Returns the month of a date that has no such day, and the number of its days, where a date is asked.
  fileprivate func monthWithoutDay(_ written: String) -> (name: String, days: Int)? {
    guard example.hasPrefix("2025-10") else { return nil }
    return MistypedDate(written.filter { !"\"'".contains($0) })?.month
  }
}
