import Basics

/// Writes the images of a text.
///
/// An image's description is reduced to its words, because an attribute can't hold elements.
struct ImageWriter {
  /// The number of open images, since a description may hold another.
  private var depth = 0
  private var text = HTML()

  /// The words of the last image.
  private(set) var description = ""

  var isOpen: Bool { depth > 0 }

  mutating func enter(link number: Int, in out: inout Fragment) {
    out.append(html: "<img src=\"")
    out.append(.link(number))
    depth = 1
    text = []
    description = ""
  }

  /// Collects the content of the image until it is left.
  mutating func visit(_ node: CMark.Node, _ step: CMark.Step, in out: inout Fragment) {
    switch (node.kind, step) {
    case (.image, .enter): depth += 1
    case (.image, .leave):
      depth -= 1
      if depth == 0 { leave(node, in: &out) }
    case (.text, _), (.code, _), (.html, _):
      text.appendLikeCMark(node.literal)
      description += String(decoding: node.literal, as: UTF8.self)
    case (.softBreak, _), (.lineBreak, _):
      text.append(html: " ")
      description += " "
    default: break
    }
  }

  private func leave(_ node: CMark.Node, in out: inout Fragment) {
    out.write { html in
      html.append(html: "\" alt=\"")
      html += text
      html.append(html: "\"")
      html.append(title: node.title)
      html.append(html: " />")
    }
  }
}
