import SiteModel
import Basics

/// The mark of a state: a ring, a sign and a filling, so no difference depends on colour alone.
///
/// The cases are those of ``StateKind`` and one more: a proposal is neither planned nor done.
enum StateMark: String, CaseIterable, Sendable {
  case done, running, planned, open, proposed, unknown, closed

  init(_ kind: StateKind) { self = StateMark(rawValue: kind.rawValue) ?? .unknown }

  /// The shapes of the mark, around its centre.
  var shapes: StaticString {
    switch self {
    case .done: "<circle r=\"9\"/><path d=\"M-4 .5l3 3 5.5-6.5\"/>"
    case .running: "<circle r=\"9\"/><path d=\"M-2.5-4.5v9l7-4.5z\"/>"
    case .planned: "<circle r=\"9\"/><path d=\"M0-5v5l3.5 2.5\"/>"
    case .open: "<circle r=\"9\"/><path d=\"M-4 0h8\"/>"
    case .proposed: "<circle r=\"9\"/><path d=\"M0-9a9 9 0 0 0 0 18z\"/>"
    case .unknown: "<circle r=\"9\"/><path d=\"M-3-2.5a3 3 0 1 1 4.5 2.6q-1.5 .9-1.5 2.4M0 5v.6\"/>"
    case .closed: "<circle r=\"9\"/><path d=\"M-3.5-3.5l7 7M3.5-3.5l-7 7\"/>"
    }
  }
}

extension EventView {
  /// The mark of the event in a figure. A proposal is neither planned nor done.
  ///
  /// The outcome of a motion that was only submitted is unknown until another event follows.
  var mark: StateMark {
    switch event.kind {
    case .settlementProposed: .proposed
    case .submitted where !isLast: .done
    default: StateMark(event.kind.look)
    }
  }
}
