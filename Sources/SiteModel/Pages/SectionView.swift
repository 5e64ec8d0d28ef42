package import Basics

/// A section of a page's text, as templates see it.
package struct SectionView: Sendable {
  package let id: String
  package let title: HTML
  package let text: HTML

  package init(id: String, title: HTML, text: HTML) { (self.id, self.title, self.text) = (id, title, text) }

  package static let names = TemplateNames<SectionView>([
    .text("id", "The id of the heading.") { $0.id },
    .html("title", "The words of the heading.") { $0.title },
    .html("text", "What follows the heading.") { $0.text },
  ])
}
