import SiteModel
import Basics

/// A template whose names are slots: it writes a page without any lookup.
struct Template: Sendable {
  fileprivate(set) var instructions: [Instruction] = []
  fileprivate(set) var literals: HTML = []

  /// Whether it writes nothing but white space.
  var isBlank: Bool {
    instructions.count { if case .literal = $0 { false } else { true } } == 0 && literals.allSatisfy { $0 <= 32 }
  }

  /// The last index to which an instruction jumps. A literal there can't be joined with the one before it.
  private var lastTarget: Int?

  /// A step of writing a page.
  ///
  /// Instructions hold no references, so running through them counts none.
  enum Instruction: Sendable {
    /// Writes a part of `literals`.
    case literal(Range<Int>)

    /// Writes the value of a slot, escaped as its kind requires.
    case value(Slot)

    /// Writes the value of a slot in a title or an attribute, which can't hide soft hyphens.
    case plainValue(Slot)

    /// Jumps to an instruction unless the value is shown, or unless it isn't.
    case skip(Slot, unlessShown: Bool, to: Int)

    /// Runs the instructions up to an index for each item of a list, and continues there.
    case loop(Slot, until: Int)
  }

  /// The position of a value.
  struct Slot: Sendable {
    enum Owner: Sendable {
      case site, page, text, file, local
    }

    let owner: Owner
    let index: Int
  }

  /// The values for a template.
  struct Values {
    let site: SlotValues
    let page: SlotValues

    /// The texts of the interface, escaped once for all pages, so they are HTML here.
    let texts: SlotValues

    /// The addresses of the files of the design.
    var files: SlotValues = []

    fileprivate subscript(slot: Slot, local: SlotValues) -> TemplateValue {
      switch slot.owner {
      case .site: site[slot.index]
      case .page: page[slot.index]
      case .text: texts[slot.index]
      case .file: files[slot.index]
      case .local: local[slot.index]
      }
    }
  }

  /// Appends the page to `output`.
  func write(_ values: Values, _ local: SlotValues, to output: inout HTML) {
    write(instructions.indices, values, local, to: &output)
  }

  private func write(_ range: Range<Int>, _ values: Values, _ local: SlotValues, to output: inout HTML) {
    var index = range.lowerBound
    while index < range.upperBound {
      let instruction = instructions[index]
      index += 1
      switch instruction {
      case .literal(let range): output += literals[range]
      case .value(let slot): write(values[slot, local], to: &output)
      case .plainValue(let slot):
        let start = output.count
        write(values[slot, local], to: &output)
        output.removeSoftHyphens(from: start)
      case .skip(let slot, let unlessShown, let end): if values[slot, local].isShown != unlessShown { index = end }
      case .loop(let slot, let end):
        guard case .list(let items) = values[slot, local] else { preconditionFailure("a loop is over a list") }
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
  /// Returns the template with all values written but those of a page: most of a page is the same on all pages.
  func filled(with values: Values) -> Template {
    var template = Template()
    fill(instructions.indices, values, nil, into: &template)
    return template
  }

  /// Fills a range of instructions; `local` has the values of an item, if they are known.
  private func fill(_ range: Range<Int>, _ values: Values, _ local: SlotValues?, into template: inout Template) {
    func isKnown(_ slot: Slot) -> Bool { slot.owner != .page && (slot.owner != .local || local != nil) }
    var index = range.lowerBound
    while index < range.upperBound {
      let instruction = instructions[index]
      index += 1
      switch instruction {
      case .value(let slot) where !isKnown(slot), .plainValue(let slot) where !isKnown(slot):
        template.append(instruction)
      case .literal(let range): template.append(literal: literals[range])
      case .value, .plainValue:
        var html = HTML()
        write(index - 1..<index, values, local ?? [], to: &html)
        template.append(literal: html[...])
      case .skip(let slot, let unlessShown, let end) where !isKnown(slot):
        template.append(
          before: { fill(index..<end, values, local, into: &$0) }, { .skip(slot, unlessShown: unlessShown, to: $0) })
        index = end
      case .skip(let slot, let unlessShown, let end):
        if values[slot, local ?? []].isShown != unlessShown { index = end }
      case .loop(let slot, let end):
        if isKnown(slot), case .list(let items) = values[slot, local ?? []] {
          for item in items { fill(index..<end, values, item, into: &template) }
        } else {
          template.append(before: { fill(index..<end, values, nil, into: &$0) }, { .loop(slot, until: $0) })
        }
        index = end
      }
    }
  }
}

extension Template {
  mutating func append(literal: ArraySlice<UInt8>) {
    let start = literals.count
    literals += literal
    // Two literals in a row become one.
    if case .literal(let last)? = instructions.last, last.upperBound == start, lastTarget != instructions.count {
      instructions[instructions.count - 1] = .literal(last.lowerBound..<literals.count)
    } else {
      instructions.append(.literal(start..<literals.count))
    }
  }

  mutating func append(_ instruction: Instruction) { instructions.append(instruction) }

  /// Puts an instruction before those that `body` appends. It is made once their number is known.
  mutating func append(before body: (inout Template) -> Void, _ make: (_ end: Int) -> Instruction) {
    let place = instructions.count
    instructions.append(make(place))
    body(&self)
    instructions[place] = make(instructions.count)
    lastTarget = instructions.count
  }
}
