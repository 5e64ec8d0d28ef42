import Documents
package import Basics

/// Something planned: when it is, and whether it took place.
package struct Plan: Sendable {
  package enum State: String, CaseIterable {
    case planned = "gepland"
    case held = "gehouden"
    case moved = "verplaatst"
    case cancelled = "vervallen"

    fileprivate var look: StateKind {
      switch self {
      case .planned, .moved: .planned
      case .held: .done
      case .cancelled: .closed
      }
    }
  }

  /// When it is; the new date if it was moved.
  package let period: Period?
  package let state: State
}

extension Plan {
  /// Reads `datum` or `periode`, and `staat`.
  init(_ fields: inout FieldReader) {
    if let period = fields.optionalPeriod("periode") {
      self.period = period
      fields.refuse(["datum"], beside: "periode")
    } else {
      period = fields.optionalDate("datum").map(Period.init)
    }
    state = fields.choice("staat")
  }

  /// Whether it was still to come according to the latest news.
  package var isOpen: Bool { state == .planned || state == .moved }

  /// Returns whether it took place, or `nil` if nobody knows on that day.
  ///
  /// A plan whose day has passed is unknown, because no source says that it was held. Only this function decides that.
  package func state(on day: PartialDate) -> State? { isOpen && period?.hasPassed(on: day) == true ? nil : state }

  package func isToCome(on day: PartialDate) -> Bool { isOpen && state(on: day) != nil }

  /// Returns the state for readers on a day, as it was known on an earlier one.
  ///
  /// `coming` is the key of the texts for a plan still to come, if the record has texts of its own for that.
  package func stateText(
    in language: Language, asOf day: PartialDate, known: PartialDate?, coming: String? = nil
  ) -> StateText {
    let values: KeyValuePairs = [
      "known": language.when(known), "when": language.when(period), "date": language.date(period),
    ]
    let key = (isOpen ? coming : nil) ?? "plan.\(state)"
    var text =
      state(on: day).map { language.state(isOpen && period == nil ? key + "Undated" : key, $0.look, values) }
      ?? language.state("passedPlan", .unknown, values)
    text.date = language.date(period)
    return text
  }
}

extension FieldReader {
  var placeOfDate: FileRange { place(of: original.fields?["periode"] == nil ? "datum" : "periode") }
}
