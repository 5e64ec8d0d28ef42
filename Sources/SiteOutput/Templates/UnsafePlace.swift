import Basics
import SiteModel

extension Diagnostic {
  /// Reports a value where it could become something else, with what to write instead.
  ///
  /// `others` are the names that may stand in such an attribute.
  static func unsafePlace(_ name: TagName, _ kind: Scope.Kind, in context: HTMLContext, others: [String]) -> Diagnostic
  {
    let place = ValuePlace(name, in: context)
    var edit: (range: FileRange, replacement: String)?
    var tip = place.tip
    switch context.state {
    case .beforeValue where context.allowsInQuotes(kind), .unquoted where context.allowsInQuotes(kind):
      edit = place.quoted
      tip = Wording(nl: "schrijf \(place.quotedText)", en: "write \(place.quotedText)")
    case .quoted where context.isURLAttribute && kind.isAddress:
      edit = place.withoutPrefix
      tip = Wording(
        nl: "{{\(name.text)}} is het hele adres: schrijf \(context.attribute)=\"{{\(name.text)}}\"",
        en: "{{\(name.text)}} is the whole address: write \(context.attribute)=\"{{\(name.text)}}\"")
    case .quoted where context.isURLAttribute, .beforeValue where context.isURLAttribute:
      tip = Wording(
        nl: "'\(name.text)' is geen adres; adressen zijn hier: \(others.list)",
        en: "'\(name.text)' is no address; addresses here are: \(others.list)")
    case .quoted where !kind.isAddress && !context.isCode:
      tip = Wording(
        nl: "'\(name.text)' is HTML en een attribuut is tekst; teksten zijn hier: \(others.list)",
        en: "'\(name.text)' is HTML and an attribute is text; texts here are: \(others.list)")
    case .text:
      tip = Wording(
        nl: "schrijf een adres in href of src: <a href=\"{{\(name.text)}}\">…</a>",
        en: "write an address in href or src: <a href=\"{{\(name.text)}}\">…</a>")
    default: break
    }
    let finding = Diagnostic(
      .unsafePlace, at: name.range,
      nl: "'\(name.text)' is hier niet veilig te maken", en: "'\(name.text)' can't be escaped safely here", tip: tip)
    return edit.map { finding.repaired(by: $0.replacement, at: $0.range) } ?? finding
  }
}

extension Scope.Kind {
  fileprivate var isAddress: Bool { if case .url = self { true } else { false } }
}

extension [String] {
  fileprivate var list: String {
    isEmpty ? "{{site.home}}" : prefix(8).map { "{{\($0)}}" }.joined(separator: ", ") + (count > 8 ? ", …" : "")
  }
}

/// What stands around a value in its file.
private struct ValuePlace {
  private let name: TagName
  private let context: HTMLContext

  init(_ name: TagName, in context: HTMLContext) { (self.name, self.context) = (name, context) }

  private var file: File { name.range.file }

  /// The attribute's value without quotes, from its first sign to its last.
  private var value: Range<Int>? {
    let blanks = " \t\n\r>".utf8
    guard let equals = file.bytes[..<name.range.bytes.lowerBound].lastIndex(of: UInt8(ascii: "=")) else { return nil }
    let start = file.bytes[(equals + 1)...].firstIndex { !blanks.contains($0) } ?? equals + 1
    guard let close = file.bytes[name.range.bytes.upperBound...].firstRange(of: "}}".utf8) else { return nil }
    let end = file.bytes[close.upperBound...].firstIndex { blanks.contains($0) } ?? file.bytes.count
    return start < end && start < name.range.bytes.lowerBound ? start..<end : nil
  }

  private var valueText: String { value.map { file.text(in: $0) } ?? "{{\(name.text)}}" }

  var quotedText: String { "\(context.attribute)=\"\(valueText)\"" }

  /// The change that puts quotes around the value.
  var quoted: (range: FileRange, replacement: String)? {
    value.map { (FileRange(file, $0), "\"\(file.text(in: $0))\"") }
  }

  /// The change that removes what stands between the quotation mark and an address.
  var withoutPrefix: (range: FileRange, replacement: String)? {
    let before = file.bytes[..<name.range.bytes.lowerBound]
    guard case .quoted(let quote) = context.state, let start = before.lastIndex(of: quote),
      let open = before[start...].firstRange(of: "{{".utf8), open.upperBound == name.range.bytes.lowerBound
    else { return nil }
    return (FileRange(file, start + 1..<open.lowerBound), "")
  }

  /// What to write instead, where no value is allowed at all.
  var tip: Diagnostic.Wording {
    let written = "{{\(name.text)}}"
    switch context.state {
    case .tagOpen, .endTagOpen, .tagName, .tagNameEnded, .broken:
      return .init(
        nl: "schrijf de naam van het element uit, en kies tussen hele elementen met {{#…}}…{{/…}}",
        en: "write out the name of the element, and choose between whole elements with {{#…}}…{{/…}}")
    case .tag, .attributeName, .attributeNameEnded:
      return .init(
        nl: "schrijf de naam van het attribuut uit, en de waarde tussen aanhalingstekens: data-naam=\"\(written)\"",
        en: "write out the name of the attribute, and the value between quotes: data-name=\"\(written)\"")
    case .comment, .declaration:
      return .init(
        nl: "haal dit commentaar weg, of schrijf {{! … }} zonder andere namen erin: dat komt niet op de pagina",
        en: "remove this comment, or write {{! … }} without other names in it: that isn’t put on the page")
    case .code where context.element == "style":
      return .init(
        nl: "zet stijl in 'templates/styles/', en geef een element een class: class=\"soort-\(written)\"",
        en: "put style into 'templates/styles/', and give an element a class: class=\"kind-\(written)\"")
    case .code where context.element == "script":
      return .init(
        nl: "een pagina heeft geen script: haal het weg, en schrijf \(written) in een element",
        en: "a page has no script: remove it, and write \(written) in an element")
    case .code, .textOnly:
      return .init(
        nl: "in <\(context.element)> kan alleen tekst: zet het buiten dat element",
        en: "<\(context.element)> can only hold text: put it outside of that element")
    case .quoted, .unquoted, .beforeValue, .text: return attributeTip(written)
    }
  }

  private func attributeTip(_ written: String) -> Diagnostic.Wording {
    switch context.attribute {
    case "style":
      return .init(
        nl:
          "geef het element een class, bijvoorbeeld class=\"soort-\(written)\", en zet de stijl in 'templates/styles/'",
        en: "give the element a class, such as class=\"kind-\(written)\", and put the style into 'templates/styles/'")
    case _ where context.attribute.hasPrefix("on"):
      return .init(
        nl: "een pagina heeft geen script: haal '\(context.attribute)' weg",
        en: "a page has no script: remove '\(context.attribute)'")
    case "srcset", "imagesrcset":
      return .init(
        nl: "noem een bestand uit 'templates/files/': {{file.naam}}, of gebruik src",
        en: "name a file of 'templates/files/': {{file.name}}, or use src")
    case _ where context.isCode:
      return .init(
        nl: "schrijf de waarde van '\(context.attribute)' uit", en: "write out the value of '\(context.attribute)'")
    default:
      return .init(
        nl: "zet een adres in href of src, en een tekst in dit attribuut",
        en: "put an address into href or src, and a text into this attribute")
    }
  }
}
