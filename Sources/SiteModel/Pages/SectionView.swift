import Basics

/// A section of the text as a template sees it.
struct SectionView: Sendable {
  let id: String
  let title: HTML
  let text: HTML

  static let names = Names<SectionView>([
    .text("id", "The id of the heading.") { $0.id },
    .html("title", "The words of the heading.") { $0.title },
    .html("text", "What follows the heading.") { $0.text },
  ])
}
