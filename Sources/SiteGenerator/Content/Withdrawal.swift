/// That a page no longer holds: its address stays, and says so.
struct Withdrawal: Sendable {
  let date: PartialDate?
  let reason: Localized<String>

  init(_ fields: inout FieldReader) {
    date = fields.date("datum")
    reason = fields.text("reden")
  }
}
