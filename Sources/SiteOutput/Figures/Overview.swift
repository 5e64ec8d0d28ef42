import SiteModel
import Documents
import Basics

/// Content made from the register, in a text below one of its headings.
///
/// It has only words, so it needs no caption and no second table.
protocol Overview: Inset {
  /// Returns the overview as part of the text.
  func html(title: String) -> HTML
}

extension Overview {
  /// Returns the overview as a block of the text, with an open id.
  func fragment(_ use: Markdown.Figure) -> Fragment {
    var html = Fragment()
    html.append(html: "<div class=\"overview\" id=\"")
    html.append(.id(use.id))
    html.append(html: "\">\n")
    html.write { $0 += self.html(title: use.title) }
    html.append(html: "</div>\n")
    return html
  }
}

/// An overview that is a table.
///
/// On a phone each row is a block, with the title of its column before each cell.
protocol TableOverview: Overview {
  var table: FigureTable { get }

  /// The sentence for a table without rows.
  var nothing: HTML { get }
}

extension TableOverview {
  func html(title: String) -> HTML {
    if table.rows.isEmpty { return HTML(html: "<p>") + nothing + HTML(html: "</p>\n") }
    var html = HTML()
    table.write(stackedWith: title, to: &html)
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

extension Page {
  /// The title as a link.
  func link(_ site: Site, _ language: Language) -> HTML {
    Sentence.link(to: site.url(of: self, in: language.code), name(for: language.code)).html
  }
}

extension StateText {
  /// The state in a badge, with the sentence next to it.
  var html: HTML {
    var html = HTML(html: "<span class=\"state state--\(kind.rawValue)\">")
    html.appendEscaped(label)
    html.append(html: "</span> <span class=\"note\">")
    html += sentence.html
    html.append(html: "</span>")
    return html
  }
}
