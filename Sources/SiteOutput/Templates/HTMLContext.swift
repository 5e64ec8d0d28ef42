import Basics
import SiteModel

/// The position of a template in HTML, which decides where a value can be escaped safely.
///
/// It follows the states of a browser's tokenizer as far as templates need them. Where it knows less than a browser, it
/// allows less: no value may appear in elements and attributes whose content is code.
struct HTMLContext: Equatable {
  enum State: Equatable {
    /// Between elements.
    case text

    /// After `<` or `</`, where the name of an element may begin.
    case tagOpen, endTagOpen

    case tagName

    /// After a name that a section ended and that nothing may continue.
    case tagNameEnded

    /// In a tag, before an attribute.
    case tag

    /// In the name of an attribute, after it, and after its `=`.
    case attributeName, attributeNameEnded, beforeValue

    /// In the value of an attribute, between quotes.
    case quoted(UInt8)

    case unquoted

    /// In `<!DOCTYPE …>` and the like, which end at the first `>`.
    case declaration

    case comment

    /// In `<script>`, `<style>` and other elements that hold no elements.
    case code

    /// In `<title>` or `<textarea>`, which hold text but no elements.
    case textOnly

    /// In a name that a section broke in two.
    case broken
  }

  private(set) var state = State.text
  private(set) var element = ""
  private(set) var attribute = ""

  /// Whether the tag has a `name` or a `property`, so its `content` is no address to go to.
  private var hasName = false

  /// Whether the value is still empty.
  private var isAtValueStart = false

  /// The last 16 bytes in lower case, the newest in the lowest byte: enough for the longest end tag.
  private var recent: UInt128 = 0

  /// Follows HTML to its end.
  mutating func read(_ html: some Sequence<UInt8>) {
    for byte in html { read(lowercase(byte)) }
  }

  private mutating func read(_ byte: UInt8) {
    recent = recent << 8 | UInt128(byte)
    switch state {
    case .text: if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen, .endTagOpen: readTagOpen(byte)
    case .tagName, .tagNameEnded: readTagName(byte)
    case .tag, .attributeName, .attributeNameEnded, .beforeValue: readTag(byte)
    case .quoted(let quote):
      isAtValueStart = false
      if byte == quote { endAttribute() }
    case .unquoted: if byte.isWhitespace { endAttribute() } else if byte == UInt8(ascii: ">") { closeTag() }
    case .declaration: if hasJustRead("<!--") { state = .comment } else if byte == UInt8(ascii: ">") { state = .text }
    case .comment: if hasJustRead("-->") || hasJustRead("--!>") { state = .text }
    case .code, .textOnly: readEndTag(byte)
    case .broken: break
    }
  }

  private mutating func readTagOpen(_ byte: UInt8) {
    switch byte {
    case _ where byte.isSmallLetter:
      element = state == .endTagOpen ? "/" : ""
      state = .tagName
      readTagName(byte)
    case UInt8(ascii: "/") where state == .tagOpen: state = .endTagOpen
    case UInt8(ascii: ">") where state == .endTagOpen: state = .text
    case _ where state == .endTagOpen, UInt8(ascii: "!"), UInt8(ascii: "?"): state = .declaration
    case UInt8(ascii: "<"): break
    default: state = .text
    }
  }

  private mutating func readTagName(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): closeTag()
    case UInt8(ascii: "/"),
      _ where byte.isWhitespace:
      hasName = false
      endAttribute()
    case _ where state == .tagNameEnded: state = .broken
    default: element += String(UnicodeScalar(byte))
    }
  }

  private mutating func readTag(_ byte: UInt8) {
    switch (byte, state) {
    case (UInt8(ascii: "\""), .beforeValue), (UInt8(ascii: "'"), .beforeValue):
      state = .quoted(byte)
      isAtValueStart = true
    case (UInt8(ascii: ">"), _): closeTag()
    case (_, .beforeValue): if !byte.isWhitespace { state = .unquoted }
    case (UInt8(ascii: "="), .attributeName), (UInt8(ascii: "="), .attributeNameEnded): state = .beforeValue
    case (UInt8(ascii: "/"), _): endAttribute()
    case (_, .attributeName) where byte.isWhitespace: state = .attributeNameEnded
    case _ where byte.isWhitespace: break
    default:
      if state != .attributeName { endAttribute() }
      state = .attributeName
      attribute += String(UnicodeScalar(byte))
    }
  }

  /// Ends the element only if the name ends too: `</scripted>` does not end a script.
  private mutating func readEndTag(_ byte: UInt8) {
    guard byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isWhitespace,
      hasJustRead("</" + element + String(UnicodeScalar(byte)))
    else { return }
    element = "/" + element
    state = .tagName
    readTagName(byte)
  }

  private mutating func endAttribute() {
    if ["name", "property"].contains(attribute) { hasName = true }
    attribute = ""
    state = .tag
  }

  private mutating func closeTag() {
    switch element {
    case "script", "style", "iframe", "noembed", "noframes", "noscript", "plaintext", "xmp": state = .code
    case "title", "textarea": state = .textOnly
    default: state = .text
    }
    attribute = ""
  }

  private func hasJustRead(_ text: String) -> Bool {
    var rest = recent
    for byte in text.utf8.reversed() {
      guard UInt8(truncatingIfNeeded: rest) == byte else { return false }
      rest >>= 8
    }
    return true
  }
}

extension HTMLContext {
  /// Begins a section: `<li{{#isCurrent}} class="x"{{/isCurrent}}>` has the same name with and without it.
  mutating func enterSection() {
    if state == .tagName { state = .tagNameEnded }
  }

  /// Continues after a section that began at `start`, and returns whether it ended at the same position in the HTML.
  mutating func leaveSection(from start: HTMLContext) -> Bool {
    let isBalanced = self == start
    self = start
    isAtValueStart = false
    return isBalanced
  }

  /// Follows a value that a template writes here. It is escaped, so its content doesn't matter.
  mutating func readValue() {
    isAtValueStart = false
    recent = 0
  }

  /// Whether a value of this kind would be allowed here with quotes around it.
  func allowsInQuotes(_ kind: Scope.Kind) -> Bool {
    guard state == .beforeValue || state == .unquoted else { return false }
    var quoted = self
    (quoted.state, quoted.isAtValueStart) = (.quoted(UInt8(ascii: "\"")), state == .beforeValue)
    return quoted.allows(kind)
  }

  /// Returns whether a value of this kind is allowed here.
  func allows(_ kind: Scope.Kind) -> Bool {
    switch (kind, state) {
    case (.text, .text), (.text, .textOnly), (.html, .text): true
    case (.text, .quoted): !isURLAttribute && !isCode
    case (.url, .quoted): isURLAttribute && !isCode && isAtValueStart
    default: false
    }
  }

  /// Whether the address of a file is allowed here. It is encoded, so it may stand in a list of pictures too.
  var allowsFile: Bool {
    guard case .quoted = state else { return false }
    return allows(.url) || ["srcset", "imagesrcset"].contains(attribute)
  }

  var isURLAttribute: Bool {
    [
      "action", "background", "cite", "codebase", "data", "formaction", "href", "longdesc", "manifest", "ping",
      "poster", "src", "xlink:href",
    ].contains(attribute)
  }

  /// Whether a browser takes the value for more than text: `style`, `onclick`, the values of an animation.
  var isCode: Bool {
    ["style", "srcdoc", "srcset", "imagesrcset", "http-equiv"].contains(attribute) || attribute.hasPrefix("on")
      || element.hasPrefix("animate") || element == "set" || attribute == "content" && !hasName
  }

  /// Returns whether whatever follows has the same meaning at both positions.
  static func == (left: HTMLContext, right: HTMLContext) -> Bool {
    switch (left.state, right.state) {
    case (.tag, .tagNameEnded), (.tagNameEnded, .tag): left.element == right.element
    case let (state, other) where state != other: false
    case (.text, _), (.comment, _), (.declaration, _): true
    case (.broken, _): false
    default: left.element == right.element && left.attribute == right.attribute
    }
  }
}

private func lowercase(_ byte: UInt8) -> UInt8 { byte.isCapital ? byte + 32 : byte }
