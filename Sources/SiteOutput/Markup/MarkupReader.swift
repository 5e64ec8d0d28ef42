import Basics

/// A tag of a template's HTML.
struct MarkupTag {
  struct Attribute {
    let name: String
    let range: FileRange

    /// The value without its quotes; `nil` if it has none.
    var value: FileRange?

    /// Whether the value holds something that `oko` fills in.
    var isFilled = false

    /// The sections around it, from the outermost in.
    let sections: [MarkupSection]
  }

  let name: String
  let isEnd: Bool

  /// Whether it ends in `/>`.
  var isSelfClosing = false

  /// All of it, from `<` to `>`.
  var range: FileRange
  var attributes: [Attribute] = []

  /// The sections around it, from the outermost in.
  let sections: [MarkupSection]

  /// `<name` or `</name`.
  var nameRange: FileRange {
    let start = range.bytes.lowerBound
    return FileRange(range.file, start..<start + name.utf8.count + (isEnd ? 2 : 1))
  }

  subscript(attribute: String) -> Attribute? { attributes.first { $0.name == attribute } }
}

/// A section of a template, which is shown or not.
struct MarkupSection: Hashable {
  let place: FileRange
  let name: String
  let isInverted: Bool

  /// `#name` or `^name`.
  var written: String { (isInverted ? "^" : "#") + name }
}

/// What a template's HTML consists of, in its order.
enum MarkupEvent {
  case tag(MarkupTag)
  case partial(String)
}

/// Reads the tags of a template, with the positions that ``HTMLContext`` finds.
///
/// It stops at what isn't closed: a tag, a quotation mark, a comment. Nobody knows what comes after that.
struct MarkupReader {
  private(set) var events: [MarkupEvent] = []

  /// What isn't closed.
  private(set) var mistake: Diagnostic?

  /// Whether `oko` would fill in the name of an element, so nobody knows which end tag belongs to it.
  private(set) var hasFilledName = false

  /// The comments, and the elements that hold code.
  private(set) var hidden: [FileRange] = []

  private let file: File
  private var context = HTMLContext()
  private var sections: [MarkupSection] = []
  private var tag: MarkupTag?
  private var tagStart = 0
  private var tagSections: [MarkupSection] = []
  private var nameStart = 0
  private var valueStart: Int?

  init(_ parsed: ParsedTemplate) {
    file = parsed.file
    read(parsed.nodes)
    if mistake == nil { mistake = mistakeAtEnd }
  }

  private mutating func read(_ nodes: [TemplateNode]) {
    for node in nodes where mistake == nil {
      switch node {
      case .literal(let range): for offset in range where mistake == nil { step(to: offset) }
      case .value:
        if context.state == .tagName { hasFilledName = true }
        context.readValue()
        fill()
      case .section(let name, let isInverted, let inner):
        sections.append(MarkupSection(place: name.range, name: name.text, isInverted: isInverted))
        context.enterSection()
        fill()
        read(inner)
        sections.removeLast()
      case .partial(let name):
        if context.state == .text { events.append(.partial(name.text)) } else { fill() }
      }
    }
  }

  /// Notes that `oko` fills in a part of the value here.
  private mutating func fill() {
    guard let count = tag?.attributes.count, count > 0 else { return }
    switch context.state {
    case .quoted, .unquoted, .beforeValue: tag?.attributes[count - 1].isFilled = true
    default: break
    }
  }

  private mutating func step(to offset: Int) {
    let before = context.state
    context.read(file.bytes[offset...offset])
    let after = context.state
    if before == after, after != .tagOpen { return }
    switch (before, after) {
    case (_, .tagOpen): (tagStart, tagSections) = (offset, sections)
    case (.tagOpen, .tagName), (.endTagOpen, .tagName): nameStart = offset
    case (.declaration, .comment): break
    case (.comment, .text): hidden.append(range(tagStart, offset + 1))
    case (.code, _), (.textOnly, _): endCode(at: offset)
    case (.tagName, _), (.tagNameEnded, _): beginTag(at: offset)
    default: break
    }
    readAttribute(before, after, offset)
    if file.bytes[offset] == UInt8(ascii: ">") { endTag(at: offset, isUnquoted: before == .unquoted) }
  }

  private func range(_ start: Int, _ end: Int) -> FileRange { FileRange(file, start..<end) }

  // MARK: Tags

  private mutating func beginTag(at offset: Int) {
    guard tag == nil, nameStart > tagStart else { return }
    // A section may follow the name without a blank.
    let name = String(file.text(in: nameStart..<offset).lowercased().prefix { $0 != "{" })
    let isEnd = file.bytes[tagStart + 1] == UInt8(ascii: "/")
    tag = MarkupTag(name: name, isEnd: isEnd, range: range(tagStart, offset), sections: tagSections)
  }

  private mutating func readAttribute(_ before: HTMLContext.State, _ after: HTMLContext.State, _ offset: Int) {
    guard tag != nil else { return }
    if before == .attributeName, after != .attributeName {
      let name = range(nameStart, offset)
      tag?.attributes.append(MarkupTag.Attribute(name: name.text.lowercased(), range: name, sections: sections))
    }
    if after == .attributeName, before != .attributeName { nameStart = offset }
    switch (before, after) {
    case (.beforeValue, .quoted): valueStart = offset + 1
    case (.beforeValue, .unquoted): valueStart = offset
    case (.quoted, _), (.unquoted, _):
      if let start = valueStart, let count = tag?.attributes.count, count > 0 {
        let value = range(start, offset)
        tag?.attributes[count - 1].value = value
      }
      valueStart = nil
    default: break
    }
  }

  private mutating func endTag(at offset: Int, isUnquoted: Bool) {
    guard var tag else { return }
    self.tag = nil
    tag.range = range(tagStart, offset + 1)
    tag.isSelfClosing = !isUnquoted && file.bytes[offset - 1] == UInt8(ascii: "/")
    mistake = openPart(of: tag)
    events.append(.tag(tag))
  }

  /// Ends an element that holds code or text only.
  private mutating func endCode(at offset: Int) {
    let start = file.bytes[..<offset].lastIndex(of: UInt8(ascii: "<")) ?? offset
    let name = file.text(in: min(start + 2, offset)..<offset).lowercased()
    if case .tag(let open)? = events.last { hidden.append(open.range.through(range(offset, offset + 1))) }
    (tagStart, nameStart) = (start, start + 2)
    tag = MarkupTag(name: name, isEnd: true, range: range(start, offset), sections: sections)
  }

  // MARK: What isn't closed

  /// Returns the finding about a tag that began before another one ended, or about a quotation mark.
  private func openPart(of tag: MarkupTag) -> Diagnostic? {
    if tag.name.contains("<") { return .openTag(at: range(tagStart, file.lineEnd(after: tagStart)).upTo("<", from: 1)) }
    for (index, attribute) in tag.attributes.enumerated() {
      if attribute.name.contains("<") { return .openTag(at: tag.nameRange) }
      guard attribute.name.contains(where: { "\"'".contains($0) }) else { continue }
      let open = tag.attributes[..<index].last { $0.value?.text.contains { "<>=".contains($0) } == true }
      return open.map { .openQuote($0.range) } ?? .strayQuote(at: attribute.range)
    }
    return nil
  }

  private var mistakeAtEnd: Diagnostic? {
    switch context.state {
    case .comment: .openHTMLComment(at: range(tagStart, tagStart + 4))
    case .quoted: tag?.attributes.last.map { .openQuote($0.range) }
    case .code, .textOnly: if case .tag(let open)? = events.last { .openElement(open) } else { nil }
    case .text, .tagOpen, .endTagOpen, .broken: nil
    case .declaration: .openTag(at: range(tagStart, min(file.bytes.count, tagStart + 2)))
    default: .openTag(at: tag?.nameRange ?? range(tagStart, file.lineEnd(after: tagStart)))
    }
  }
}

extension FileRange {
  /// Returns the range up to a sign, not looking at the first signs.
  fileprivate func upTo(_ sign: Character, from start: Int) -> FileRange {
    let length = text.dropFirst(start).prefix { $0 != sign }.utf8.count
    return FileRange(file, bytes.lowerBound..<bytes.lowerBound + start + length)
  }
}
