import Basics

/// Writes the start and end of lists as cmark does, with the first number of an ordered list.
enum ListWriter {
  static func begin(from start: Int?, in out: inout Fragment) {
    out.write { html in
      html.beginLine()
      switch start {
      case nil: html.append(html: "<ul>\n")
      case 1?: html.append(html: "<ol>\n")
      case let start?: html.append(html: "<ol start=\"\(start)\">\n")
      }
    }
  }

  static func end(from start: Int?, in out: inout Fragment) {
    out.append(html: start == nil ? "</ul>\n" : "</ol>\n")
  }
}
