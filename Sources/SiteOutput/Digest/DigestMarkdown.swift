import SiteModel
import Basics

extension Digest {
  /// The digest as the draft of a report: the text of a page that somebody puts among the other reports.
  var markdown: String {
    let introduction = introduction(address: file).map(\.markdown).joined(separator: " ")
    let parts = sections.map { section in
      let lines = section.lines.map { "- " + html(of: $0, linksSources: false, address: file).markdown + "\n" }
      let text = lines.isEmpty ? HTML(escaping: absence(of: section.part)).markdown + "\n" : lines.joined()
      return "\n## \(HTML(escaping: heading(of: section.part)).markdown)\n\n\(text)"
    }
    let draft = HTML(escaping: language.text("digest.draft")).markdown
    return "> [!IMPORTANT]\n> \(draft)\n\n\(introduction)\n" + parts.joined()
  }

  /// Returns the file of a page as a link from the folder of the reports.
  private func file(of page: Page) -> String {
    (page.path.folder == Report.folder ? page.path.name : "../" + page.path.text) + ".md"
  }
}

extension HTML {
  /// The HTML of a line as Markdown: links, words in another language, and text.
  fileprivate var markdown: String {
    let html = String(decoding: self, as: UTF8.self)
    var (markdown, rest): (String, Substring) = ("", html[...])
    // What to write at the end of each open element; may be empty.
    var ends: [String] = []
    for tag in html.matches(of: /<(\/?)([a-z]+)(?: [a-z]+="([^"]*)")?>/) {
      markdown += text(rest[..<tag.range.lowerBound])
      rest = rest[tag.range.upperBound...]
      let value = HTML.unescaped(String(tag.3 ?? ""))
      if !tag.1.isEmpty {
        markdown += ends.popLast() ?? ""
      } else if tag.2 == "time" || !ends.allSatisfy(\.isEmpty) {
        // Markdown links don't nest, so a title in another language isn't marked within one.
        ends.append("")
      } else {
        markdown += "["
        ends.append("](\(tag.2 == "span" ? "lang:" : "")\(value))")
      }
    }
    return markdown + text(rest)
  }
}

/// Returns a piece of HTML without elements as Markdown that shows the same.
private func text(_ html: Substring) -> String {
  let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", "&", "~"]
  return HTML.unescaped(String(html)).map { character in
    if character.isNewline { return " " }
    return special.contains(character) ? "\\\(character)" : String(character)
  }.joined()
}
