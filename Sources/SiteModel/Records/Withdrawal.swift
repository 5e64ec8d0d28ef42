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
    fields.happened(on: date, at: range, .none)
  }
}

extension Rule {
  package static let withdrawnPage = Rule(
    "ingetrokken-pagina",
    nl: "Naar een ingetrokken pagina verwijst niets meer, en zij heeft een datum en een reden.",
    en: "Nothing refers to a withdrawn page, and it has a date and a reason.")
}

extension Diagnostic {
  static let withdrawnHome = Unplaced(
    .withdrawnPage,
    nl: "een site begint met deze pagina", tip: "haal 'ingetrokken' weg, en zeg in de tekst wat er is veranderd",
    en: "a site begins with this page", tip: "remove 'ingetrokken', and say in the text what has changed")
}
