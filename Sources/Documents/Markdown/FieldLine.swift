import Basics

extension CMark.Node {
  /// Whether a field can't hold it.
  ///
  /// A field is one line: a list, a heading or a second paragraph would lose something.
  var isMoreThanALine: Bool {
    switch kind {
    case .paragraph where isFirst: false
    case .paragraph, .heading, .blockQuote, .list, .thematicBreak, .codeBlock, .table, .footnote: isTopLevel
    default: false
    }
  }
}

extension Diagnostic {
  static func notALine(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .markdownInField, at: range.firstLine,
      nl: "dit veld is één alinea, zonder kop, lijst of witregel",
      tip: "schrijf een getal met een punt aan het begin als 2025\\. en een teken als \\#",
      en: "this field is one paragraph, without heading, list or blank line",
      tip: "write a number with a full stop at the start as 2025\\. and a sign as \\#")
  }
}
