/// Writes the tables of a text.
///
/// A table lies in a region that scrolls by itself. It has no caption in Markdown: the region is named by the heading above it.
struct TableWriter {
  private var rightAlignedColumns: [Bool] = []
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
      if isHeader { out.appendLine("<thead>\n<tr>") } else { enterBodyRow(&out) }
    default:
      let isNumber = rightAlignedColumns.indices.contains(node.column) && rightAlignedColumns[node.column]
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

  private func enterRegion(_ out: inout Fragment, _ headingID: String?) {
    out.appendLine("<div class=\"table-region\" role=\"region\" tabindex=\"0\"")
    if let headingID {
      out.append(html: " aria-labelledby=\"")
      out.append(.id(headingID))
      out.append(html: "\"")
    }
    out.append(html: ">\n<table class=\"table\">\n")
  }

  private mutating func enterBodyRow(_ out: inout Fragment) {
    if !hasBody { out.appendLine("<tbody>") }
    hasBody = true
    out.appendLine("<tr>")
  }
}
