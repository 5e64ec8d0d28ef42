import SiteModel
import Basics

/// A template whose names are slots: writes a page without looking anything up.
struct Template: Sendable {
  fileprivate(set) var instructions: [Instruction] = []
  fileprivate(set) var literals: HTML = []

  /// The last index at which something goes on: what stands there can't be joined with what stands before.
  private var lastTarget: Int?

  /// What to write or where to go on. Without references, so that running through them counts none.
  enum Instruction: Sendable {
    /// Writes a part of `literals`.
    case literal(Range<Int>)

    /// Writes the value of a slot, escaped as its kind wants.
    case value(Slot)

    /// Writes a text of the interface.
    case interfaceText(Int)

    /// Goes on at an instruction unless the value is shown, or unless it is not.
    case skip(Slot, unlessShown: Bool, to: Int)

    /// Runs the instructions until an index for each item of a list, and goes on there.
    case loop(Slot, until: Int)
  }

  /// Where a value stands.
  struct Slot: Sendable {
    enum Owner: Sendable {
      case site, page, local
    }

    let owner: Owner
    let index: Int
  }

  /// What a template is filled with.
  struct Values {
    let site: SlotValues
    let page: SlotValues

    /// The texts of the interface, escaped, in the order of ``TemplateCompiler``'s keys.
    let interfaceTexts: [HTML]
  }

  /// Appends the page to `output`.
  func write(_ values: Values, _ local: SlotValues, to output: inout HTML) {
    write(instructions.indices, values, local, to: &output)
  }

  private func write(_ range: Range<Int>, _ values: Values, _ local: SlotValues, to output: inout HTML) {
    func value(_ slot: Slot) -> TemplateValue {
      switch slot.owner {
      case .site: values.site[slot.index]
      case .page: values.page[slot.index]
      case .local: local[slot.index]
      }
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let instruction = instructions[index]
      index += 1
      switch instruction {
      case .literal(let range): output += literals[range]
      case .value(let slot): write(value(slot), to: &output)
      case .interfaceText(let number): output += values.interfaceTexts[number]
      case .skip(let slot, let unlessShown, let target): if value(slot).isShown != unlessShown { index = target }
      case .loop(let slot, let end):
        guard case .list(let items) = value(slot) else { preconditionFailure("a loop is over a list") }
        for item in items { write(index..<end, values, item, to: &output) }
        index = end
      }
    }
  }

  private func write(_ value: TemplateValue, to output: inout HTML) {
    switch value {
    case .text(let text), .url(let text): output.appendEscaped(text)
    case .html(let html): output += html
    case .flag, .list: preconditionFailure("a flag or a list is not written")
    }
  }
}

extension Template {
  mutating func append(literal: ArraySlice<UInt8>) {
    let start = literals.count
    literals += literal
    // Two literals in a row are one.
    if case .literal(let last)? = instructions.last, last.upperBound == start, lastTarget != instructions.count {
      instructions[instructions.count - 1] = .literal(last.lowerBound..<literals.count)
    } else {
      instructions.append(.literal(start..<literals.count))
    }
  }

  mutating func append(_ instruction: Instruction) {
    instructions.append(instruction)
  }

  /// Puts an instruction before those that `body` appends; it is made when their number is known.
  mutating func append(before body: (inout Template) -> Void, _ make: (_ end: Int) -> Instruction) {
    let place = instructions.count
    instructions.append(make(place))
    body(&self)
    instructions[place] = make(instructions.count)
    lastTarget = instructions.count
  }
}
