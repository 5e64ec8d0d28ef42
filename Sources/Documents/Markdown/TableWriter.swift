/// Writes the tables of a text.
///
/// A table lies in a region that scrolls by itself. Tables in Markdown have no caption, so the heading above names the
/// region.
struct TableWriter {
  private var rightAlignedColumns: [Bool] = []
  private var column = 0
  private var isInHeader = false
  private var hasBody = false

  mutating func enter(_ node: CMark.Node, in out: inout Fragment, below headingID: String?) {
    switch node.kind {
    case .table:
      rightAlignedColumns = node.rightAlignedColumns
      hasBody = false
      enterRegion(&out, headingID)
    case .row(let isHeader):
      isInHeader = isHeader
      column = 0
      if isHeader { out.appendLine("<thead>\n<tr>") } else { enterBodyRow(&out) }
    default:
      let isNumber = rightAlignedColumns.indices.contains(column) && rightAlignedColumns[column]
      column += 1
      out.appendLine(isInHeader ? "<th scope=\"col\"" : "<td")
      out.append(html: isNumber ? " class=\"table__number\">" : ">")
    }
  }

  mutating func leave(_ node: CMark.Node, in out: inout Fragment) {
    switch node.kind {
    case .table:
      if hasBody { out.appendLine("</tbody>") }
      out.appendLine("</table>\n</div>\n")
    case .row(let isHeader): out.appendLine(isHeader ? "</tr>\n</thead>" : "</tr>")
    default: out.append(html: isInHeader ? "</th>" : "</td>")
    }
  }

  /// Begins the region; without a heading above it has no name, and so isn't a region for a screen reader.
  private func enterRegion(_ out: inout Fragment, _ headingID: String?) {
    out.appendLine("<div class=\"table-region\"")
    if let headingID {
      out.append(html: " role=\"region\" tabindex=\"0\" aria-labelledby=\"")
      out.append(.id(headingID))
      out.append(html: "\"")
    } else {
      out.append(html: " tabindex=\"0\"")
    }
    out.append(html: ">\n<table class=\"table\">\n")
  }

  private mutating func enterBodyRow(_ out: inout Fragment) {
    if !hasBody { out.appendLine("<tbody>") }
    hasBody = true
    out.appendLine("<tr>")
  }
}
