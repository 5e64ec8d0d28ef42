package import Basics

/// Records the tape of a text, node by node as cmark gives them, and finds the mistakes in it.
struct TapeRecorder {
  var tape: Tape { inlines.tape }

  private(set) var diagnostics: [Diagnostic] = []

  private let isField: Bool
  private var inlines: InlineRecorder

  /// The words of each heading, and the ids that authors gave them, in small letters.
  private var (headings, handWritten): ([String], Set<String>) = ([], [])
  private var footnotes = Footnotes()
  private var depth = 0

  /// Records a text in Markdown; a field is one paragraph.
  init(_ text: some Collection<UInt8>, at range: FileRange, isField: Bool, _ sourceMarks: Set<String> = []) {
    self.isField = isField
    inlines = InlineRecorder(at: range, isField: isField, sourceMarks)
    let text = Array(text)
    CMark.parse(text) { root in
      for (number, block) in root.children.enumerated() {
        if isField { tellMoreThanALine(block, number) }
        record(block)
      }
    }
    if isField, tape.nodes.isEmpty, text.contains(where: { $0 > 32 }) {
      diagnostics.append(.notALine(at: range))
    }
    nameHeadings()
    inlines.tape.finish()
    if text.holds(UInt8(ascii: "&"), in: text.indices) { tellUnseenSigns(in: range) }
    diagnostics += inlines.diagnostics + (isField ? [] : footnotes.mistakes(in: range))
  }

  private mutating func record(_ node: CMark.Node) {
    switch node.kind {
    case .paragraph: recordParagraph(node)
    case .heading(let level): recordHeading(node, level)
    case .blockQuote: recordQuote(node)
    case .bulletList: record(node, as: .bulletList)
    case .orderedList(let start): record(node, as: .orderedList(start: UInt32(start)))
    case .item: record(node, as: .item)
    case .thematicBreak: inlines.tape.add(.thematicBreak, at: inlines.blocks.range(of: node))
    case .codeBlock, .htmlBlock: recordVerbatim(node)
    case .table: recordTable(node)
    case .footnote: recordFootnote(node)
    default: break
    }
  }

  /// Records a block with those that it holds.
  private mutating func record(_ node: CMark.Node, as kind: Tape.Kind) {
    let index = inlines.tape.add(kind, at: inlines.blocks.range(of: node))
    depth += 1
    if depth <= Bounds.depth {
      for child in node.children { record(child) }
    } else if !diagnostics.contains(where: { $0.rule == .tooLarge }) {
      diagnostics.append(.deepMarkup(at: place))
    }
    depth -= 1
    inlines.tape.end(index)
  }

  /// The range of the block that is being recorded.
  private var place: FileRange { inlines.blocks.place }

  /// Begins a block, in which places are looked for, and adds its node.
  private mutating func begin(_ kind: Tape.Kind, _ node: CMark.Node) -> Int {
    inlines.begin(node)
    return inlines.tape.add(kind, at: inlines.blocks.block)
  }

  /// Reports a block that a field can't hold: a list, a heading or a second paragraph would lose something.
  private mutating func tellMoreThanALine(_ block: CMark.Node, _ number: Int) {
    switch block.kind {
    case .paragraph where number == 0: break
    case .htmlBlock: break
    default: diagnostics.append(.notALine(at: place))
    }
  }

  private mutating func recordParagraph(_ node: CMark.Node) {
    // A field can't hold a figure.
    if !isField, let image = node.onlyChild, case .image = image.kind, Markdown.Figure.isAddress(image.destination) {
      return recordFigure(image, in: node)
    }
    let index = begin(.paragraph(isTight: isField || node.isInTightList), node)
    inlines.recordChildren(of: node)
    inlines.tape.end(index)
  }

  private mutating func recordFigure(_ image: CMark.Node, in paragraph: CMark.Node) {
    let index = begin(.figure(UInt32(tape.figures.count)), paragraph)
    let link = inlines.blocks.link(image, isImage: true)
    inlines.recordDescription(of: image, in: index)
    let title = tape.words(since: index)
    if title.allSatisfy(\.isWhitespace) { diagnostics.append(.untitledFigure(at: link.range)) }
    if tape.figures.count < Bounds.figures {
      inlines.tape.figures.append(Markdown.Figure(link, title: title, after: tape.figures))
    } else if !diagnostics.contains(where: { $0.rule == .tooLarge }) {
      diagnostics.append(.largePage(Bounds.figures, nl: "figuren", en: "figures", at: link.range))
    }
  }

  private mutating func recordHeading(_ node: CMark.Node, _ level: Int) {
    let index = begin(.heading(UInt32(tape.headings.count)), node)
    if level == 1 { diagnostics.append(.firstLevelHeading(at: place)) }
    inlines.recordChildren(of: node)
    inlines.tape.headings.append(Tape.Heading(id: takeID(of: index) ?? "", level: level))
    inlines.tape.end(index)
    let text = tape.words(since: index)
    headings.append(text)
    if text.allSatisfy(\.isWhitespace) { diagnostics.append(.headingWithoutWords(at: place)) }
  }

  /// Gives an id to each heading that has none of its author.
  private mutating func nameHeadings() {
    var ids = HeadingIDs(handWritten: handWritten)
    for (number, text) in headings.enumerated() where tape.headings[number].id.isEmpty {
      inlines.tape.headings[number].id = ids.id(for: text)
    }
  }

  /// Removes ` {#id}` from the end of the words of a heading and returns the id.
  private mutating func takeID(of heading: Int) -> String? {
    guard let written = tape.braced(atEndOf: heading) else { return nil }
    let id = String(decoding: written.dropFirst(), as: UTF8.self)
    guard written.first == UInt8(ascii: "#"), HeadingIDs.isWellFormed(id) else {
      if written.first(where: { $0 > 32 }) == UInt8(ascii: "#") { diagnostics.append(.malformedID(at: place)) }
      return nil
    }
    inlines.tape.removeWords(of: heading, from: written.startIndex - 1)
    if HeadingIDs.isReserved(id) { diagnostics.append(.reservedID(id, at: place)) }
    if !handWritten.insert(id.lowercased()).inserted { diagnostics.append(.repeatedID(id, at: place)) }
    return id
  }

  /// Reports the signs that nobody sees, which only entities such as `&#11;` can write here.
  private mutating func tellUnseenSigns(in range: FileRange) {
    let signs = tape.unseenSigns
    if signs.isEmpty { return }
    let replaced: Set<Unicode.Scalar> = signs.contains("\u{FFFD}") ? ["\0", "\u{FFFE}", "\u{FFFF}"] : []
    // In code an entity means itself.
    let written = range.writtenSigns(in: .html).filter {
      signs.union(replaced).contains($0.sign) && !$0.range.isEscaped
    }
    diagnostics += written.prefix(Bounds.closeLooks).map { .unseenSign($0.sign, writtenAt: $0.range) }
    if written.isEmpty {
      // In a field, YAML may write the entity itself with an escape.
      diagnostics += signs.subtracting(["\u{FFFD}"]).prefix(1).map { .unseenSign($0, writtenAt: range) }
    }
    inlines.tape.markUnseenSigns()
  }

  private mutating func recordQuote(_ node: CMark.Node) {
    inlines.begin(node)
    guard let mark = node.noticeMark else { return record(node, as: .quote) }
    guard let notice = Notice(rawValue: mark.lowercased()) else {
      diagnostics.append(.unknownNotice(at: place.firstLine.range(ofFirst: mark) ?? place))
      return record(node, as: .quote)
    }
    let index = inlines.tape.add(.notice(notice), at: inlines.blocks.block)
    for (number, child) in node.children.enumerated() {
      if number == 0 { recordMark(mark, in: child) } else { record(child) }
    }
    inlines.tape.end(index)
  }

  /// Records the paragraph that begins with the mark of a notice, without the break after the mark.
  private mutating func recordMark(_ mark: String, in paragraph: CMark.Node) {
    let index = begin(.paragraph(isTight: false), paragraph)
    inlines.tape.add(.mark(inlines.tape.number(of: mark)), at: inlines.blocks.block)
    inlines.recordChildren(of: paragraph, after: 2)
    inlines.tape.end(index)
  }

  /// Records a block in which Markdown has no meaning.
  private mutating func recordVerbatim(_ node: CMark.Node) {
    inlines.begin(node)
    footnotes.skip(inlines.blocks.block)
    if case .codeBlock(let language) = node.kind {
      inlines.tape.add(.codeBlock(language: inlines.tape.number(of: language)), at: inlines.blocks.block)
    } else if RawHTML.isComment(node.literal) {
      return
    } else {
      diagnostics.append(.rawHTML(node.literal, at: place))
      if isField { return recordRawLine(node.literal) }
      inlines.tape.add(.rawBlock, at: inlines.blocks.block)
    }
    inlines.tape.add(wordsOf: node)
  }

  /// Records a block of HTML in a field, which stands within a paragraph of its page.
  private mutating func recordRawLine(_ literal: [UInt8]) {
    let index = inlines.tape.add(.paragraph(isTight: true), at: inlines.blocks.block)
    if index > 0 {
      inlines.tape.add(.softBreak, at: inlines.blocks.block)
      inlines.tape.add(words: " ".utf8)
    }
    inlines.tape.add(.raw, at: inlines.blocks.block)
    inlines.tape.add(words: literal.last == UInt8(ascii: "\n") ? literal.dropLast() : literal[...])
    inlines.tape.end(index)
  }

  private mutating func recordTable(_ node: CMark.Node) {
    let (isNumber, above) = (node.rightAlignedColumns, tape.headings.count)
    let table = inlines.tape.add(
      .table(below: above == 0 ? nil : UInt32(above - 1)), at: inlines.blocks.range(of: node))
    for rowNode in node.children {
      let row = begin(.row(isHeader: rowNode.isHeader), rowNode)
      for (column, cellNode) in rowNode.children.enumerated() {
        let isNumber = isNumber.indices.contains(column) && isNumber[column]
        let cell = inlines.tape.add(.cell(isNumber: isNumber), at: inlines.blocks.block)
        inlines.beginCell()
        inlines.recordChildren(of: cellNode)
        inlines.tape.end(cell)
      }
      inlines.tape.end(row)
    }
    inlines.tape.end(table)
  }

  /// Records a footnote. cmark gives those that something refers to, in the order of their numbers.
  private mutating func recordFootnote(_ node: CMark.Node) {
    inlines.begin(node)
    let number = footnotes.define(in: place.firstLine)
    record(node, as: .footnote(number: UInt32(number), isLast: node.next == nil))
  }
}

extension Rule {
  package static let markdownInField = Rule(
    "opmaak-in-veld",
    nl: "Een veld is één alinea: zonder kop, lijst of witregel.",
    en: "A field is one paragraph: without heading, list or blank line.")
}

extension Diagnostic {
  fileprivate static let notALine = Unplaced(
    .markdownInField, at: .firstLine,
    nl: "dit veld is één alinea, zonder kop, lijst of witregel",
    tip: "maak er één alinea van; een punt na een getal aan het begin schrijft u als 2025\\., een '#' als \\#",
    en: "this field is one paragraph, without heading, list or blank line",
    tip: "make it one paragraph; write a full stop after a number at the start as 2025\\., and a '#' as \\#")
}
