import Basics
import SiteModel

/// Reads a style sheet as browsers do: its blocks, its declarations, its tokens and what it refers to.
///
/// What browsers don't understand they pass over in silence; here it is a finding.
struct StyleReader {
  private(set) var findings: [Diagnostic] = []

  /// The tokens such as `--oko-color-text`, each with the place of its first definition.
  private(set) var defined: [String: FileRange] = [:]

  /// Those that are defined whatever the window or the paper.
  private(set) var always: Set<String> = []

  /// The tokens that are used without another value in case they are missing.
  private(set) var used: [(name: String, range: FileRange)] = []

  /// What a block began with.
  private struct Block {
    let open: CSSToken
    let sign: UInt8

    /// Whether it belongs to a value, and so holds no declarations.
    let isValue: Bool

    /// Whether it counts only under a condition, such as `@media`.
    var isConditional = false
  }

  private var blocks: [Block] = []

  /// The number of `{` among them.
  private var braces = 0

  /// The statement that is being read, up to its `;` or its block.
  private var statement: [CSSToken] = []

  /// A block that ends further left than it began, which may be the one that isn't closed.
  private var suspect: CSSToken?

  /// Whether a declaration outside of blocks was told, after which a `}` is no mistake of its own.
  private var isAstray = false

  /// Whether a text or an address isn't closed, which may hide a `}`.
  private var hasOpenText = false

  private let file: File

  init(of file: File) {
    self.file = file
    let tokens = CSSTokens(of: file).filter { $0.kind != .comment }
    for (index, token) in tokens.enumerated() {
      read(token)
      if token.kind == .function, token.isNamed("var") { readUse(tokens[(index + 1)...]) }
      if token.kind == .atKeyword, token.isNamed("property"),
        let name = tokens[(index + 1)...].first(where: { !$0.isBlank })
      {
        defined[name.name] = defined[name.name] ?? name.range
      }
      if token.kind == .openComment { return }
    }
    end()
  }

  private mutating func readUse(_ rest: ArraySlice<CSSToken>) {
    let words = rest.lazy.filter { !$0.isBlank }.prefix(2)
    guard let name = words.first, name.kind == .identifier, name.name.hasPrefix("--") else { return }
    if words.dropFirst().first?.kind != .comma { used.append((name.name, name.range)) }
  }

  private mutating func read(_ token: CSSToken) {
    if token.kind == .openString || token.kind == .openURL { hasOpenText = true }
    switch token.kind {
    case .openComment: findings.append(.openComment(at: token.range.prefix(2)))
    case .openString: findings.append(.openString(at: token.range.prefix(1)))
    case .openURL: findings.append(.openURL(at: token.range.firstLine))
    default: break
    }
    switch token.kind {
    case .function:
      statement.append(token)
      blocks.append(Block(open: token, sign: UInt8(ascii: "("), isValue: true))
    case .open(UInt8(ascii: "{")): open(token)
    case .open(let sign):
      statement.append(token)
      blocks.append(Block(open: token, sign: sign, isValue: true))
    case .close(UInt8(ascii: "}")): close(token)
    case .close(let sign): close(token, sign)
    case .semicolon where blocks.last.map { !$0.isValue } ?? true: endStatement(at: token)
    default: statement.append(token)
    }
  }

  private mutating func open(_ token: CSSToken) {
    let words = statement.filter { !$0.isBlank }
    let isCustom = words.first.map { $0.kind == .identifier && $0.name.hasPrefix("--") } ?? false
    let isValue = blocks.last?.isValue ?? false || isCustom && words.dropFirst().first?.kind == .colon
    if !isValue, let finding = StyleStatement(statement).mistakeBeforeBlock(isNested: !blocks.isEmpty) {
      findings.append(finding)
    }
    let condition = words.first?.kind == .atKeyword ? words.first?.name.lowercased() ?? "" : ""
    let isConditional = !isValue && ["media", "supports", "container"].contains(condition)
    blocks.append(Block(open: token, sign: UInt8(ascii: "{"), isValue: isValue, isConditional: isConditional))
    braces += 1
    if !isValue { statement = [] }
  }

  /// Ends a block with `}`, and reports the parentheses in it that aren't closed.
  private mutating func close(_ token: CSSToken) {
    guard braces > 0 else {
      if blocks.isEmpty {
        endStatement(at: token)
        if !isAstray { findings.append(.strayBrace(at: token.range)) }
        isAstray = false
      } else {
        statement.append(token)
      }
      return
    }
    while let block = blocks.last, block.sign != UInt8(ascii: "{") {
      findings.append(.openBracket(at: block.open.range))
      blocks.removeLast()
    }
    guard let block = blocks.last else { return }
    if block.isValue { statement.append(token) } else { endStatement(at: nil) }
    blocks.removeLast()
    braces -= 1
    if block.isValue { return }
    if indentation(of: token.range) < indentation(of: block.open.range), suspect == nil { suspect = block.open }
  }

  private mutating func close(_ token: CSSToken, _ sign: UInt8) {
    statement.append(token)
    let opening = sign == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
    if blocks.last?.sign == opening {
      blocks.removeLast()
    } else if blocks.last.map({ $0.sign == UInt8(ascii: "{") }) ?? true {
      findings.append(.strayBracket(at: token.range))
    }
  }

  /// Returns the blank signs before the first word of a line.
  private func indentation(of range: FileRange) -> Int {
    file.bytes[file.lineStart(before: range.bytes.lowerBound)...].prefix { $0 == 32 || $0 == 9 }.count
  }

  private mutating func endStatement(at end: CSSToken?) {
    defer { statement = [] }
    let statement = StyleStatement(self.statement)
    if blocks.isEmpty, let first = statement.first, first.kind != .atKeyword {
      if end?.kind == .semicolon { findings.append(.outsideBlock(at: first.range)) }
      isAstray = end?.kind == .semicolon
      return
    }
    if let name = statement.customProperty {
      defined[name.name] = defined[name.name] ?? name.range
      if !blocks.contains(where: \.isConditional) { always.insert(name.name) }
    }
    if let finding = statement.mistake { findings.append(finding) }
  }

  private mutating func end() {
    if let bracket = blocks.first(where: { $0.sign != UInt8(ascii: "{") }) {
      findings.append(.openBracket(at: bracket.open.range))
    } else if let block = suspect ?? blocks.last?.open, !blocks.isEmpty, !hasOpenText {
      findings.append(.openBlock(at: block.range))
    }
  }
}

extension FileRange {
  fileprivate func prefix(_ count: Int) -> FileRange {
    FileRange(file, bytes.lowerBound..<min(bytes.upperBound, bytes.lowerBound + count))
  }
}

extension Diagnostic {
  static let openComment = Unplaced(
    .styleSheet,
    nl: "dit commentaar wordt niet gesloten, zodat alles erachter er deel van is", tip: "zet '*/' erachter",
    en: "this comment is not closed, so that all behind it is part of it", tip: "put '*/' after it")

  fileprivate static let openString = Unplaced(
    .styleSheet,
    nl: "deze tekst wordt op zijn regel niet gesloten", tip: "zet hetzelfde aanhalingsteken erachter",
    en: "this text is not closed on its line", tip: "put the same quotation mark after it")

  fileprivate static let openURL = Unplaced(
    .styleSheet,
    nl: "dit adres heeft tekens die er zonder aanhalingstekens niet in kunnen, of geen ')'",
    tip: "schrijf url(\"…\"), met aanhalingstekens",
    en: "this address has signs that it can't have without quotes, or no ')'", tip: "write url(\"…\"), with quotes")

  fileprivate static let openBracket = Unplaced(
    .styleSheet,
    nl: "dit haakje wordt niet gesloten", tip: "zet ')' of ']' achter wat ertussen hoort",
    en: "this bracket is not closed", tip: "put ')' or ']' after what belongs between them")

  fileprivate static let strayBracket = Unplaced(
    .styleSheet,
    nl: "dit haakje sluit niets", tip: "haal het weg, of zet het andere ervoor",
    en: "this bracket closes nothing", tip: "remove it, or put the other one before it")

  fileprivate static let openBlock = Unplaced(
    .styleSheet,
    nl: "deze '{' wordt niet gesloten, zodat alles erachter erbij hoort", tip: "zet '}' achter de laatste regel ervan",
    en: "this '{' is not closed, so that all behind it is part of it", tip: "put '}' after its last line")

  fileprivate static let strayBrace = Unplaced(
    .styleSheet,
    nl: "deze '}' sluit niets", tip: "haal hem weg", en: "this '}' closes nothing", tip: "remove it")

  fileprivate static let outsideBlock = Unplaced(
    .styleSheet,
    nl: "deze regel staat niet tussen '{' en '}'", tip: "zet er '…{' voor en '}' achter, of haal een '}' erboven weg",
    en: "this line is not between '{' and '}'", tip: "put '…{' before it and '}' after it, or remove a '}' above it")
}
