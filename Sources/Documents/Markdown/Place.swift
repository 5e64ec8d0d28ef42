package import Basics

/// What a text can't know of the place where it is shown: addresses, ids, figures and words of the interface.
package struct Place: Sendable {
  /// The target of a link.
  package struct Target: Sendable {
    package let address: String

    /// The language of the target, if readers should know it.
    package let language: (code: String, name: String)?

    /// What readers see of the file to which it leads.
    package let file: LinkedFile?

    package init(address: String, language: (code: String, name: String)? = nil, file: LinkedFile? = nil) {
      (self.address, self.language, self.file) = (address, language, file)
    }
  }

  /// The targets of the links and images of the text.
  package var targets: [Target] = []

  /// A source in the list of the page.
  package struct Source: Sendable {
    let id: String
    let number: Int

    /// Its number and name: “Bron 1: raadsbrief, 14 oktober 2025”.
    let name: String

    /// How many marks of it the page has before the text.
    let marksBefore: Int

    package init(id: String, number: Int, name: String, after marksBefore: Int) {
      (self.id, self.number, self.name, self.marksBefore) = (id, number, name, marksBefore)
    }

    /// Returns the mark, with an id if the list leads back to it.
    package func mark(idPrefix: String, number count: Int? = nil) -> HTML {
      var html = HTML(html: "<sup class=\"source-mark\"><a class=\"source-mark__link\" role=\"doc-noteref\"")
      if let count {
        html.append(html: " id=\"")
        html.appendEscaped(idPrefix + Markdown.id(ofMark: marksBefore + count, of: id))
        html.append(html: "\"")
      }
      html.append(html: " href=\"")
      html.appendAddress("#" + idPrefix + Tape.SourceMark.idPrefix + id)
      html.append(html: "\" aria-label=\"")
      html.appendEscaped(name)
      html.append(html: "\">\(number)</a></sup>")
      return html
    }
  }

  /// The sources to which marks lead, by id; none where the page and its list aren't shown.
  package var sources: [String: Source] = [:]

  /// What comes before each id and after the `#` of each link to one.
  package var idPrefix = ""

  /// The figures of the text.
  package var figures: [HTML] = []

  /// The texts of the interface, by key.
  package var texts: [String: String] = [:]

  package init() {}

  func text(_ key: String) -> String { texts[key] ?? key }
}
