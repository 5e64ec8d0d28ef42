import SiteModel
import Basics

/// The digest on a page of the site: a heading and a list for each part that has lines.
extension Digest: TemplateView {
  static let template = "figures/digest"

  static let names = TemplateNames<Digest>([
    .html("introduction", "Its period, and what that means.") { $0.introduction(address: $0.url).joined().html },
    .list("subjects", of: subject, "What happened, what comes, what isn't known.") { digest in
      digest.sections.filter { !$0.lines.isEmpty }.map { (digest, $0, $1) }
    },
  ])

  private static let subject = TemplateNames<(digest: Digest, part: Part, lines: [Line])>([
    .text("heading", "What it is about.") { $0.digest.heading(of: $0.part) },
    .list("lines", of: TemplateNames([.html("text", "What it says.") { $0 }]), "Its lines.") { digest, _, lines in
      lines.map { digest.sentence(of: $0, linksSources: true, address: digest.url).html }
    },
  ])

  private func url(of page: Page) -> String { site.url(of: page, in: language.code) }
}
