/// Writes XML with one element per line, indented by depth.
package struct XML {
  private(set) var bytes = HTML(html: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  private var depth = 0

  package typealias Attributes = KeyValuePairs<String, String>

  /// Returns the bytes of a document with one root element; `body` writes its children.
  package static func document(_ name: String, _ attributes: Attributes = [:], _ body: (inout XML) -> Void) -> HTML {
    var xml = XML()
    xml.element(name, attributes, body)
    return xml.bytes
  }

  /// Appends an element that holds a text, or an empty one.
  package mutating func element(_ name: String, _ attributes: Attributes = [:], text: String? = nil) {
    open(name, attributes)
    if let text {
      bytes.append(html: ">")
      append(text)
      bytes.append(html: "</\(name)>\n")
    } else {
      bytes.append(html: "/>\n")
    }
  }

  /// Appends an element that holds other elements.
  package mutating func element(_ name: String, _ attributes: Attributes = [:], _ body: (inout XML) -> Void) {
    open(name, attributes)
    bytes.append(html: ">\n")
    depth += 1
    body(&self)
    depth -= 1
    indent()
    bytes.append(html: "</\(name)>\n")
  }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    indent()
    bytes.append(html: "<\(name)")
    for (name, value) in attributes {
      bytes.append(html: " \(name)=\"")
      append(value)
      bytes.append(html: "\"")
    }
  }

  /// Appends an escaped text.
  ///
  /// XML can't hold most of the signs that nobody sees, so U+FFFD takes their place.
  private mutating func append(_ text: String) { bytes.appendEscaped(text.withoutSoftHyphens) }

  private mutating func indent() { bytes.append(html: String(repeating: "  ", count: depth)) }
}
