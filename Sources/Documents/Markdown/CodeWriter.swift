import Basics

/// Writes code blocks as cmark does.
enum CodeWriter {
  static func block(_ node: CMark.Node, _ language: String, in out: inout Fragment) {
    out.write { html in
      html.beginLine()
      html.append(html: "<pre><code")
      if !language.isEmpty {
        html.append(html: " class=\"language-")
        html.appendLikeCMark(language)
        html.append(html: "\"")
      }
      html.append(html: ">")
      html.appendLikeCMark(node.literal)
      html.append(html: "</code></pre>\n")
    }
  }
}
