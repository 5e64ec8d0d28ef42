/// What is made of the register and stands in a text as a table, below a heading of that text: no drawing, so no second table.
protocol Overview: Figure {
  /// What to say where there is nothing to list.
  var nothing: HTML { get }

  /// What stands in the text. The ids in it begin with `id`.
  func fragment(title: String, id: String) -> Fragment
}

extension Overview {
  var lead: HTML { [] }
  var sources: [String] { [] }

  func body(title: String, id: String) -> FigureBody { FigureBody() }

  /// The table; on a phone each row is a block with the title of a column before each cell.
  func fragment(title: String, id: String) -> Fragment {
    var html = Fragment()
    html.append(html: "<div class=\"overview\" id=\"")
    html.append(.id(id))
    html.append(html: "\">\n")
    html.write { html in
      if table.rows.isEmpty {
        html.append(html: "<p>")
        html += nothing
        html.append(html: "</p>\n")
      } else {
        table.write(stackedWith: title, to: &html)
      }
    }
    html.append(html: "</div>\n")
    return html
  }
}

extension FigureTable {
  fileprivate func write(stackedWith title: String, to html: inout HTML) {
    html.append(html: "<table class=\"table table--stack\"><caption class=\"visually-hidden\">")
    html.appendEscaped(title)
    html.append(html: "</caption><thead><tr>")
    for column in columns {
      html.append(html: "<th scope=\"col\">")
      html.appendEscaped(column.title)
      html.append(html: "</th>")
    }
    html.append(html: "</tr></thead><tbody>\n")
    for row in rows {
      html.append(html: "<tr>")
      for (index, (cell, column)) in zip(row, columns).enumerated() {
        html.append(html: index == 0 ? "<th scope=\"row\">" : "<td data-label=\"")
        if index > 0 {
          html.appendEscaped(column.title)
          html.append(html: "\">")
        }
        html += cell
        html.append(html: index == 0 ? "</th>" : "</td>")
      }
      html.append(html: "</tr>\n")
    }
    html.append(html: "</tbody></table>\n")
  }
}

extension Entry {
  /// The title as a link.
  var link: HTML {
    var html = HTML(html: "<a href=\"")
    html.appendEscaped(site.url(of: page, in: language.code))
    html.append(html: "\">")
    return html + shortTitle.html + HTML(html: "</a>")
  }
}

extension StateText {
  /// The state in a badge, with the sentence beside it.
  var html: HTML {
    var html = HTML(html: "<span class=\"state state--\(kind.rawValue)\">")
    html.appendEscaped(label)
    html.append(html: "</span> <span class=\"note\">")
    html += sentence
    html.append(html: "</span>")
    return html
  }
}
