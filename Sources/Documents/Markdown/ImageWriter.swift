import Basics

/// Writes the images of a text.
///
/// Of an image's description only the words are written, as an attribute can hold no elements.
struct ImageWriter {
  /// How many images are open: a description may hold another.
  private var depth = 0
  private var text = HTML()

  /// The words of the image that was left last.
  private(set) var description = ""

  var isOpen: Bool { depth > 0 }

  mutating func enter(link number: Int, in out: inout Fragment) {
    out.append(html: "<img src=\"")
    out.append(.link(number))
    depth = 1
    text = []
    description = ""
  }

  /// Takes what lies within the image, until it is left.
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
