import Basics
import Documents

/// The check for links and images that readers see as they are written, because a sign is missing or too many.
struct LinkForm: TextRule {
  static let rule = Rule(
    "linkvorm", mayBeExempt: true,
    nl: "Een link is `[woorden](adres)`, zonder spatie ertussen. Een adres met spaties staat tussen `<` en `>`.",
    en: "A link is `[words](address)`, without a blank between. An address with blanks stands between `<` and `>`.")

  static let examples = [
    "Lees «[het plan](bijlage/Het plan 2025.pdf)».", "Bel «[14 0513](tel:14 0513)».",
    "«![Ouders](foto van ouders.jpg)» en «[plan](Mijn plan.pdf \"Plan\")».",
    "Lees «[plan 2](bijlage/plan #2.pdf)» en «[wat nu](Wat nu? Een plan.docx)».",
    "Zie «(contact)[index.md]», «(index.md)[de contactpagina]».",
    "Zie «[contact] (index.md)», of «[contact](index.md]» of «[contact](index.md».",
    "«[contact[(index.md)», «[contact(index.md)», «]contact[(index.md)», «[contact)(index.md)»",
    "«[contact]{index.md}», «{contact}(index.md)», «[contact]<index.md>» en «<index.md>».",
    "Zie «[contact](index.md “Titel”)» of «[plan](<Het plan.pdf)».",
    "Zie «[contact](index\n.md)» en «[de pagina]\n(index.md)».",
    "Zie «[contact][c]», «[contact][index.md]», «[contact][]».",
    "- «[a](http://www.voorbeeld.example/a b)»", "| «[a](een plan.pdf)» |\n|---|",
    "De raad [sic] vroeg (zie [1]) om […] (2025) en [de] (functie).", "Zie \\[contact](het plan.pdf) en `[a] (b.md)`.",
    "Punt [1][2] en artikel 3 [lid 2](zie ook lid 3).", "Zie [contact](index.md).", "Zie [de site] van x (index.md).",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    text.shown.flatMap { block -> [Diagnostic] in
      guard block.kind != .line, ["[", "<", "{"].contains(where: block.shows) else { return [] }
      var end = 0
      return MistypedLink.all(in: Array(block.text.utf8)).prefix(Bounds.closeLooks).compactMap { link in
        guard link.range.lowerBound >= end, let place = block.place(of: link.range),
          let written = MistypedLink.all(in: Array(place.text.utf8)).first
        else { return nil }
        end = link.range.upperBound
        return .linkForm(written, at: place)
      }
    }
  }
}

/// A link or an image that cmark reads as words.
struct MistypedLink {
  enum Mistake { case blanks, number, quotes, title, angle, unclosed, brackets, reference, words }

  let mistake: Mistake
  let range: Range<Int>

  /// How it is written right.
  let right: String

  /// Whether nobody could mean anything else.
  let isCertain: Bool

  /// Returns those in a text, in its order.
  static func all(in text: [UInt8]) -> [MistypedLink] {
    text.indices.compactMap { "([{<".utf8.contains(text[$0]) ? MistypedLink(text, openedAt: $0) : nil }
  }

  /// Reads the link whose second pair of brackets opens at an offset.
  private init?(_ text: [UInt8], openedAt open: Int) {
    let left = LeftPart(text, before: open)
    if left == nil, text[open] != UInt8(ascii: "<") { return nil }
    let right = RightPart(text, open), end = right.end
    guard let left else {
      guard right.isClosed, right.text.looksLikeAddress else { return nil }
      self.init(.words, open..<end, "[woorden](\(right.text))", isCertain: false)
      return
    }
    let range = left.start..<end
    if left.isProper, text[open] == UInt8(ascii: "(") {
      guard let (mistake, address) = right.mistake else { return nil }
      self.init(mistake, range, "\(left.mark)[\(left.text)](\(address))")
    } else if right.text.looksLikeAddress, right.isClosed {
      self.init(.brackets, range, "\(left.mark)[\(left.text)](\(right.text))")
    } else if left.text.looksLikeAddress, left.close == UInt8(ascii: ")"), text[open] == UInt8(ascii: "["),
      right.isClosed
    {
      self.init(.brackets, range, "[\(right.text)](\(left.text))")
    } else if left.isProper, !left.isApart, text[open] == UInt8(ascii: "["), right.isClosed, left.text.hasLetters,
      right.text.isEmpty || right.text.hasLetters
    {
      self.init(.reference, range, "[\(left.text)](adres)", isCertain: false)
    } else {
      return nil
    }
  }

  private init(_ mistake: Mistake, _ range: Range<Int>, _ right: String, isCertain: Bool = true) {
    (self.mistake, self.range, self.right, self.isCertain) = (mistake, range, right, isCertain)
  }
}

/// What stands before the second pair of brackets of a link: its words, most often.
private struct LeftPart {
  let start: Int
  let text: String
  let close: UInt8?

  /// Whether the words are between `[` and `]`, as they should.
  let isProper: Bool

  /// Whether white space follows.
  let isApart: Bool

  /// `!` of an image.
  let mark: String

  init?(_ text: [UInt8], before open: Int) {
    var end = open
    while end > 0, open - end < 2, text[end - 1] <= 32, text[end - 1] > 1 { end -= 1 }
    isApart = end < open
    let isClosed = end > 0 && "])}[".utf8.contains(text[end - 1])
    // Without a bracket, there must be an open one: `[contact(contact.md)`.
    if !isClosed, isApart || text[open] != UInt8(ascii: "(") { return nil }
    close = isClosed ? text[end - 1] : nil
    let last = isClosed ? end - 1 : end
    guard let begin = text[..<last].lastIndex(where: { "[]{}()\n".utf8.contains($0) }), begin + 1 < last else {
      return nil
    }
    let opener = text[begin]
    guard opener == UInt8(ascii: "[") || isClosed && "({]".utf8.contains(opener) else { return nil }
    if close == UInt8(ascii: "["), text[open] != UInt8(ascii: "(") { return nil }
    isProper =
      opener == UInt8(ascii: "[") && close == UInt8(ascii: "]") && (!isApart || text[open] == UInt8(ascii: "["))
    self.text = String(decoding: text[(begin + 1)..<last], as: UTF8.self)
    let isImage = begin > 0 && text[begin - 1] == UInt8(ascii: "!")
    (mark, start) = (isImage ? "!" : "", isImage ? begin - 1 : begin)
    if self.text.allSatisfy(\.isWhitespace) || self.text.first == "^" { return nil }
  }
}

/// The second pair of brackets of a link, with what is between: its address, most often.
private struct RightPart {
  let text: String
  let end: Int
  let isClosed: Bool

  /// The most bytes that an address has; each of many brackets is followed no further.
  private static let length = 500

  init(_ text: [UInt8], _ open: Int) {
    let closers: String =
      switch text[open] {
      case UInt8(ascii: "("): ")"
      case UInt8(ascii: "["): "])"
      case UInt8(ascii: "{"): "})"
      default: ">"
      }
    let isClosing = { (byte: UInt8) in closers.utf8.contains(byte) }
    var depth = 0
    let rest = text[(open + 1)...].prefix(RightPart.length)
    let content = rest.prefix { byte in
      if byte == UInt8(ascii: "("), text[open] == byte { depth += 1 }
      if isClosing(byte) { depth -= 1 }
      return depth >= 0 && byte != UInt8(ascii: "\n")
    }
    let word = rest.prefix { $0 > 32 || $0 == 1 }
    if content.endIndex < text.count, isClosing(text[content.endIndex]) {
      (self.text, end, isClosed) = (String(decoding: content, as: UTF8.self), content.endIndex + 1, true)
    } else if word.endIndex < text.count, text[word.endIndex] == UInt8(ascii: "\n"), !word.isEmpty,
      case let next = text[(word.endIndex + 1)...].prefix(RightPart.length).prefix(while: { $0 > 32 && !isClosing($0) }),
      next.endIndex < text.count, isClosing(text[next.endIndex])
    {
      // The address is broken over two lines.
      self.text = String(decoding: word + [UInt8(ascii: "\n")] + next, as: UTF8.self)
      (end, isClosed) = (next.endIndex + 1, true)
    } else {
      let address = String(decoding: word, as: UTF8.self)
      let bare = address.trimmingSuffix(while: { "]}>.,;".contains($0) })
      (self.text, isClosed) = (String(bare), false)
      let bracket = address.dropFirst(bare.count).first.map { "]}>".contains($0) } ?? false
      end = open + 1 + bare.utf8.count + (bracket ? 1 : 0)
    }
  }

  /// What is wrong between `(` and `)`, and what is right.
  var mistake: (MistypedLink.Mistake, right: String)? {
    if !isClosed { return text.looksLikeAddress ? (.unclosed, text) : nil }
    if text.contains("\n") { return (.blanks, text.replacing("\n", with: "")) }
    if text.contains(where: { "“”„".contains($0) }) {
      let plain = String(text.map { "“”„".contains($0) ? "\"" : $0 })
      return plain.contains(/\s"[^"]*"$/) ? (.quotes, plain) : nil
    }
    if text.hasPrefix("<") { return text.contains(">") ? nil : (.angle, text + ">") }
    let (address, title) = parts
    guard address.contains(where: \.isWhitespace) else { return nil }
    if address.hasPrefix("tel:") { return (.number, address.filter { !$0.isWhitespace } + title) }
    if let open = address.firstMatch(of: /\s"[^"]*$/) {
      return String(address[..<open.range.lowerBound]).looksLikeAddress ? (.title, text + "\"") : nil
    }
    return address.looksLikeAddress ? (.blanks, "<\(address.withEscapedName)>\(title)") : nil
  }

  private var parts: (address: String, title: String) {
    let text = text.trimmingSuffix(while: \.isWhitespace)
    guard let title = text.firstMatch(of: /\s+("[^"]*"|'[^']*')$/) else { return (String(text), "") }
    return (String(text[..<title.range.lowerBound]), String(text[title.range]))
  }
}

extension Diagnostic {
  fileprivate static func linkForm(_ link: MistypedLink, at range: FileRange) -> Diagnostic {
    let why: Wording =
      switch link.mistake {
      case .blanks: Wording(nl: "een adres heeft geen spaties", en: "an address has no blanks")
      case .number:
        Wording(nl: "een nummer in een adres heeft geen spaties", en: "a number in an address has no blanks")
      case .quotes: Wording(nl: "een titel staat tussen rechte aanhalingstekens", en: "a title has straight quotes")
      case .title:
        Wording(nl: "het aanhalingsteken achter de titel ontbreekt", en: "the quote behind the title is missing")
      case .angle: Wording(nl: "'>' achter het adres ontbreekt", en: "'>' behind the address is missing")
      case .unclosed: Wording(nl: "')' achter het adres ontbreekt", en: "')' behind the address is missing")
      case .brackets, .words: Wording(nl: "een link is [woorden](adres)", en: "a link is [words](address)")
      case .reference: Wording(nl: "er is geen adres met deze naam", en: "there is no address with this name")
      }
    let diagnostic = Diagnostic(
      LinkForm.rule, at: range,
      nl: "lezers zien deze link zoals hij er staat: \(why.nl)", tip: "schrijf \(link.right)",
      en: "readers see this link as it is written: \(why.en)", tip: "write \(link.right)")
    return link.isCertain ? diagnostic.repaired(by: link.right) : diagnostic
  }
}
