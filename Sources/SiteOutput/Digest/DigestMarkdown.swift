import Documents
import SiteModel
import Basics

extension Digest {
  /// The digest as the draft of a report: the text of a page that somebody puts among the other reports.
  var markdown: String {
    let introduction = introduction(address: file).joined().markdown
    let parts = sections.map { section in
      let lines = section.lines.map { "- " + sentence(of: $0, linksSources: false, address: file).markdown + "\n" }
      let text = lines.isEmpty ? Sentence(absence(of: section.part)).markdown + "\n" : lines.joined()
      return "\n## \(Sentence(heading(of: section.part)).markdown)\n\n\(text)"
    }
    let draft = Sentence(language.text("digest.draft")).markdown
    return "> \(Notice.mark("IMPORTANT"))\n> \(draft)\n\n\(introduction)\n" + parts.joined()
  }

  /// Returns the file of a page as a link from the folder of the reports.
  private func file(of page: Page) -> String {
    (page.path.folder == Report.folder ? page.path.name : "../" + page.path.text) + ".md"
  }
}
