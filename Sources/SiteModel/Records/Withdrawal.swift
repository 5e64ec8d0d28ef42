package import Basics

/// The withdrawal of a page that no longer holds; its address remains and says so.
package struct Withdrawal: Sendable {
  package let date: PartialDate?
  package let reason: Localized<String>

  /// The range of the date.
  let range: FileRange

  init(_ fields: inout FieldReader) {
    date = fields.date("datum")
    reason = fields.text("reden")
    range = fields.place(of: "datum")
  }
}

extension Diagnostic {
  static let withdrawnHome = Unplaced(
    .withdrawnPage,
    nl: "een site begint met deze pagina", tip: "haal 'ingetrokken' weg, en zeg in de tekst wat er is veranderd",
    en: "a site begins with this page", tip: "remove 'ingetrokken', and say in the text what has changed")

  static func laterWithdrawal(_ date: PartialDate, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .withdrawnPage, at: range,
      nl: "\(date.iso) is nog niet geweest", tip: "trek de pagina in op die dag zelf",
      en: "\(date.iso) is still to come", tip: "withdraw the page on that day itself")
  }
}
