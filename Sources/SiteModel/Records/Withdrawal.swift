package import Basics

/// That a page no longer holds: its address stays, and says so.
package struct Withdrawal: Sendable {
  package let date: PartialDate?
  package let reason: Localized<String>

  /// Where the date stands.
  let range: FileRange

  init(_ fields: inout FieldReader) {
    date = fields.date("datum")
    reason = fields.text("reden")
    range = fields.place(of: "datum")
  }
}

extension Diagnostic {
  static func withdrawnHome(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .withdrawnPage, Wording(nl: "een site begint met deze pagina", en: "a site begins with this page"), at: range,
      tip: Wording(
        nl: "haal 'ingetrokken' weg, en zeg in de tekst wat er is veranderd",
        en: "remove 'ingetrokken', and say in the text what has changed"))
  }

  static func laterWithdrawal(_ date: PartialDate, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .withdrawnPage,
      Wording(nl: "\(date.iso) is nog niet geweest", en: "\(date.iso) is still to come"), at: range,
      tip: Wording(nl: "trek de pagina in op die dag zelf", en: "withdraw the page on that day itself"))
  }
}
