import Basics

/// Writes the ends of lists as cmark does; one with numbers may begin with another than 1.
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
