/// Where in HTML a template is, so that a value can't be written where escaping would not hold.
///
/// Knows as much of HTML as templates need: elements, attributes, comments, and elements that hold no elements.
struct HTMLContext: Equatable {
  enum State: Equatable {
    /// Between elements.
    case text

    /// Behind `<`, in the name of an element.
    case tagName

    /// In a tag, between attributes.
    case tag

    case attributeName
    case beforeValue

    /// In the value of an attribute between quotes.
    case quoted(UInt8)

    case unquoted
    case comment

    /// In `<script>` or `<style>`.
    case code

    /// In `<title>` or `<textarea>`, where text may stand, but no element.
    case textOnly
  }

  private(set) var state = State.text
  private var element = ""
  private var attribute = ""

  /// Whether nothing of the value has been written yet.
  private var isAtValueStart = false

  /// The last bytes, in small letters, the last of them lowest: as many as the longest end tag that is looked for has.
  private var recent: UInt128 = 0

  /// Follows HTML to its end.
  mutating func read(_ html: some Sequence<UInt8>) {
    for byte in html { read(byte) }
  }

  private mutating func read(_ byte: UInt8) {
    recent = recent << 8 | UInt128(lowercase(byte))
    switch state {
    case .text: readText(byte)
    case .tagName: readTagName(byte)
    case .tag, .attributeName, .beforeValue: readTag(byte)
    case .quoted(let quote):
      isAtValueStart = false
      if byte == quote { state = .tag }
    case .unquoted: if isBlank(byte) { state = .tag } else if byte == UInt8(ascii: ">") { closeTag() }
    case .comment: if hasJustRead("-->") { state = .text }
    case .code, .textOnly: if hasJustRead("</" + element) { openTag() }
    }
  }

  private func hasJustRead(_ text: String) -> Bool {
    var rest = recent
    for byte in text.utf8.reversed() {
      guard UInt8(truncatingIfNeeded: rest) == byte else { return false }
      rest >>= 8
    }
    return true
  }

  private mutating func readText(_ byte: UInt8) {
    if byte == UInt8(ascii: "<") { openTag() }
  }

  private mutating func openTag() {
    state = .tagName
    element = ""
  }

  private mutating func readTagName(_ byte: UInt8) {
    if hasJustRead("<!--") {
      state = .comment
    } else if byte == UInt8(ascii: ">") {
      closeTag()
    } else if isBlank(byte) {
      state = .tag
    } else {
      element += String(UnicodeScalar(lowercase(byte)))
    }
  }

  private mutating func readTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): closeTag()
    case UInt8(ascii: "="): state = .beforeValue
    case _ where isBlank(byte): if state == .attributeName { state = .tag }
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      state = state == .beforeValue ? .quoted(byte) : .attributeName
      isAtValueStart = true
    default:
      if state == .beforeValue { state = .unquoted; return }
      if state == .tag { attribute = "" }
      state = .attributeName
      attribute += String(UnicodeScalar(lowercase(byte)))
    }
  }

  private mutating func closeTag() {
    switch element {
    case "script", "style": state = .code
    case "title", "textarea": state = .textOnly
    default: state = .text
    }
    attribute = ""
  }

  /// Ends the name of an element: `<li{{#isCurrent}} class="x"{{/isCurrent}}>` has the same name in both branches.
  mutating func endTagName() {
    if state == .tagName, !element.isEmpty { state = .tag }
  }

  /// Follows a value that a template writes here; what it is doesn't matter, as it is escaped.
  mutating func readValue() {
    isAtValueStart = false
    recent = 0
  }

  /// Whether a value of this kind may stand here.
  func allows(_ kind: Scope.Kind) -> Bool {
    switch (kind, state) {
    case (.text, .text), (.text, .textOnly), (.html, .text): true
    case (.text, .quoted): !isURLAttribute && !isCodeAttribute
    case (.url, .quoted): isURLAttribute && isAtValueStart
    default: false
    }
  }

  private var isURLAttribute: Bool {
    ["href", "src", "action", "formaction", "cite", "poster", "data", "ping", "background"].contains(attribute)
  }

  private var isCodeAttribute: Bool {
    attribute == "style" || attribute == "srcdoc" || attribute == "srcset" || attribute.hasPrefix("on")
  }
}

extension HTMLContext {
  /// Two places are the same when what follows means the same at both.
  static func == (left: HTMLContext, right: HTMLContext) -> Bool {
    guard left.state == right.state else { return false }
    return switch left.state {
    case .text, .comment: true
    case .tagName, .tag, .code, .textOnly: left.element == right.element
    case .attributeName, .beforeValue, .quoted, .unquoted:
      left.element == right.element && left.attribute == right.attribute
    }
  }
}

private func lowercase(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
}

private func isBlank(_ byte: UInt8) -> Bool {
  " \t\n\r\u{C}".utf8.contains(byte)
}
