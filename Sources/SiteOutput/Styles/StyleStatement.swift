import Basics
import SiteModel

/// A statement of a style sheet, such as `color: red`, or what stands before a block.
struct StyleStatement {
  private let tokens: [CSSToken]

  /// Its first word.
  let first: CSSToken?

  init(_ tokens: [CSSToken]) {
    self.tokens = Array(tokens.drop { $0.isBlank })
    first = self.tokens.first
  }

  /// The index of the `:` after the name.
  private var colon: Int? {
    guard first?.kind == .identifier, let next = tokens.indices.dropFirst().first(where: { !tokens[$0].isBlank }) else {
      return nil
    }
    return tokens[next].kind == .colon ? next : nil
  }

  /// The name of the token that it defines, such as `--oko-color-text`.
  var customProperty: CSSToken? {
    first.flatMap { colon != nil && $0.name.hasPrefix("--") ? $0 : nil }
  }

  /// The finding about a declaration, if it has a mistake.
  var mistake: Diagnostic? {
    guard let first else { return nil }
    if first.kind == .atKeyword { return first.isNamed("import") ? .importOutsideIndex(at: first.range) : nil }
    guard first.kind == .identifier, !hasOpenText else { return nil }
    guard let colon else { return isDeclaration ? .missingColon(after: first.range) : .noDeclaration(at: first.range) }
    let value = tokens[(colon + 1)...]
    if let end = endBeforeNext(in: value) { return .missingSemicolon(after: end) }
    let name = first.name.lowercased()
    if name.hasPrefix("--") { return colourMistake(in: value, isCustom: true, isColour: false) }
    if value.allSatisfy(\.isBlank) { return .emptyValue(first.range) }
    if !name.hasPrefix("-"), !CSSWords.properties.contains(name) {
      return name.nearMiss(in: CSSWords.properties).map { .unknownProperty(first.range, meant: $0) }
    }
    let isColour = name.hasSuffix("color") || name == "fill" || name == "stroke"
    return colourMistake(in: value, isColour: isColour)
  }

  private var hasOpenText: Bool { tokens.contains { [.openString, .openURL].contains($0.kind) } }

  /// Whether it begins with the name of a property.
  private var isDeclaration: Bool { first.map { Self.isProperty($0) } ?? false }

  private static func isProperty(_ token: CSSToken) -> Bool {
    token.kind == .identifier && (token.name.hasPrefix("--") || CSSWords.properties.contains(token.name.lowercased()))
  }

  /// Returns the range after which a `;` is missing, if another declaration begins in a value.
  private func endBeforeNext(in value: ArraySlice<CSSToken>) -> FileRange? {
    let isCustom = customProperty != nil
    var (depth, last, isNewLine): (Int, CSSToken?, Bool) = (0, nil, false)
    for (index, token) in zip(value.indices, value) {
      switch token.kind {
      case .open, .function: depth += 1
      case .close: depth -= 1
      case .whitespace:
        if token.range.text.contains(where: \.isNewline) { isNewLine = true }
        continue
      case .identifier where depth == 0 && Self.isProperty(token) && (isNewLine || !isCustom):
        let next = value[(index + 1)...].first { !$0.isBlank }
        if next?.kind == .colon { return (last ?? tokens[value.startIndex - 1]).range }
      default: break
      }
      (last, isNewLine) = (token, false)
    }
    return nil
  }

  /// Returns the finding about a statement before a block that is really a declaration without `;`.
  func mistakeBeforeBlock(isNested: Bool) -> Diagnostic? {
    guard isNested, isDeclaration, !hasOpenText, let colon, tokens[(colon + 1)...].first?.isBlank == true else {
      return nil
    }
    let line = tokens[(colon + 1)...].dropFirst().prefix {
      !($0.kind == .whitespace && $0.range.text.contains(where: \.isNewline))
    }
    guard line.count < tokens.count - colon - 2, let end = line.last(where: { !$0.isBlank }) else { return nil }
    return .missingSemicolon(after: end.range)
  }

  private func colourMistake(
    in value: ArraySlice<CSSToken>, isCustom: Bool = false, isColour: Bool
  ) -> Diagnostic? {
    let words = value.filter { !$0.isBlank }
    for token in words where token.kind == .hash && (!isCustom || words.count == 1) {
      let digits = token.name
      if ![3, 4, 6, 8].contains(digits.count) || !digits.allSatisfy(\.isHexDigit) { return .noColour(token.range) }
    }
    guard isColour, words.count == 1, let word = words.first, word.kind == .identifier else { return nil }
    let name = word.name.lowercased()
    guard !CSSWords.colours.contains(name), !CSSWords.colourKeywords.contains(name) else { return nil }
    return name.nearMiss(in: CSSWords.colours).map { .unknownColour(word.range, meant: $0) }
  }
}

extension Diagnostic {
  fileprivate static let importOutsideIndex = Unplaced(
    .styleSheet,
    nl: "'@import' werkt alleen in index.css: oko voegt de bestanden samen", tip: "zet de regel in index.css",
    en: "'@import' works in index.css only: oko joins the files", tip: "put the line into index.css")

  fileprivate static func missingColon(after name: FileRange) -> Diagnostic {
    Diagnostic(
      .styleSheet, at: name,
      nl: "achter '\(name.text)' ontbreekt ':'", tip: "schrijf '\(name.text): …;'",
      en: "':' is missing after '\(name.text)'", tip: "write '\(name.text): …;'")
  }

  fileprivate static let noDeclaration = Unplaced(
    .styleSheet,
    nl: "dit is geen regel als 'color: red;'", tip: "zet er een ':' en een waarde achter, of haal het weg",
    en: "this is no line such as 'color: red;'", tip: "put a ':' and a value after it, or remove it")

  fileprivate static func missingSemicolon(after value: FileRange) -> Diagnostic {
    Diagnostic(
      .styleSheet, at: value,
      nl: "achter '\(value.text)' ontbreekt ';', zodat de volgende regel niet geldt", tip: "schrijf '\(value.text);'",
      en: "';' is missing after '\(value.text)', so that the next line doesn't count", tip: "write '\(value.text);'"
    ).repaired(by: value.text + ";")
  }

  fileprivate static func emptyValue(_ name: FileRange) -> Diagnostic {
    Diagnostic(
      .styleSheet, at: name,
      nl: "'\(name.text)' heeft geen waarde", tip: "zet er een waarde achter, of haal de regel weg",
      en: "'\(name.text)' has no value", tip: "put a value after it, or remove the line")
  }

  fileprivate static func unknownProperty(_ name: FileRange, meant: String) -> Diagnostic {
    Diagnostic(
      .styleSheet, at: name, severity: .warning,
      nl: "browsers kennen '\(name.text)' niet", en: "browsers don't know '\(name.text)'", tip: .didYouMean(meant))
  }

  fileprivate static func noColour(_ colour: FileRange) -> Diagnostic {
    Diagnostic(
      .styleSheet, at: colour,
      nl: "'\(colour.text)' is geen kleur: achter '#' staan 3, 4, 6 of 8 tekens van 0 tot 9 en a tot f",
      tip: "bijvoorbeeld: #1c5b4c",
      en: "'\(colour.text)' is no colour: after '#' there are 3, 4, 6 or 8 signs from 0 to 9 and a to f",
      tip: "for example: #1c5b4c")
  }

  fileprivate static func unknownColour(_ name: FileRange, meant: String) -> Diagnostic {
    Diagnostic(
      .styleSheet, at: name, severity: .warning,
      nl: "er is geen kleur '\(name.text)'", en: "there is no colour '\(name.text)'", tip: .didYouMean(meant))
  }
}
