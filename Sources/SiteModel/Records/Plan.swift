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

  /// When it is; of what was moved, the new date.
  package let period: Period?
  package let state: State

  package init(_ period: Period?, _ state: State) {
    self.period = period
    self.state = state
  }

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

  /// Whether it still was to come when we last heard of it.
  package var isOpen: Bool { state == .planned || state == .moved }

  /// How far it is. A plan whose day has passed is unknown: nobody told us that it was held.
  package func stateText(in language: Language, asOf day: PartialDate) -> StateText {
    if isOpen, let period, period.hasPassed(on: day) { return language.passedPlan(period) }
    if state == .planned, period == nil { return language.state("plan.undated", state.look) }
    return language.state("plan.\(state)", state.look, ["when": language.when(period)])
  }
}

extension FieldReader {
  /// Where it is written when something is.
  var placeOfDate: FileRange { place(of: original.fields?["periode"] == nil ? "datum" : "periode") }
}
