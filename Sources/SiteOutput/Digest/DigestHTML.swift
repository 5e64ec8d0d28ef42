import SiteModel
import Basics

/// The digest on a page of the site: a heading for each part, with a list of its lines or a sentence that it is empty.
extension Digest: TemplateView {
  static let template = "figures/digest"

  static let names = TemplateNames<Digest>([
    .html("introduction", "Which period it is about, and what that means.") { digest in
      digest.introduction { digest.site.url(of: $0, in: digest.language.code) }.joined().html
    },
    .list("subjects", of: PartView.names, "What happened, what comes, what isn't known and so on.") { digest in
      digest.sections.map { PartView(digest: digest, section: $0) }
    },
  ])

  /// A part with its lines.
  struct PartView: Sendable {
    let digest: Digest
    let section: Section

    static let names = TemplateNames<PartView>([
      .text("heading", "What it is about.") { $0.digest.heading(of: $0.section.part) },
      .list("lines", of: TemplateNames([.html("text", "What it says.") { $0 }]), "Its lines.") { $0.lines },
      .text("absence", "The sentence for a part without lines.") { $0.digest.absence(of: $0.section.part) },
    ])

    private var lines: [HTML] {
      section.lines.map { line in
        digest.sentence(of: line, linksSources: true) { digest.site.url(of: $0, in: digest.language.code) }.html
      }
    }
  }
}
