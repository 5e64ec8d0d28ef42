import Basics

/// Returns a style sheet without its comments and needless blanks: every page waits for it.
///
/// One with a text or a comment that nothing closes stays as it is.
func compacted(_ bytes: [UInt8]) -> [UInt8] {
  let file = File(path: "", bytes: bytes)
  var (result, last, blanks): ([UInt8], CSSToken.Kind?, [CSSToken.Kind]) = ([], nil, [])
  for token in CSSTokens(of: file) {
    switch token.kind {
    case .openComment, .openString, .openURL: return bytes
    case .whitespace, .comment: blanks.append(token.kind)
    default:
      if blanks.contains(.whitespace) {
        // A blank before a colon counts in `a :hover`, and none behind it ever does.
        if last.map({ !$0.needsNoBlank && $0 != .colon }) == true, !token.kind.needsNoBlank {
          result.append(UInt8(ascii: " "))
        }
      } else if !blanks.isEmpty {
        // Words on both sides of a comment would become one.
        result += Array("/**/".utf8)
      }
      result += file.bytes[token.range.bytes]
      (last, blanks) = (token.kind, [])
    }
  }
  return result + [UInt8(ascii: "\n")]
}

extension CSSToken.Kind {
  /// Whether blanks beside it say nothing.
  fileprivate var needsNoBlank: Bool {
    [.semicolon, .comma, .open(UInt8(ascii: "{")), .close(UInt8(ascii: "}"))].contains(self)
  }
}
