import SiteModel
import Basics

/// The files that hold the facts of the site for machines.
struct FilesOverview: TableOverview {
  static let key = "bestanden"
  static let nothing = "overview.noFiles"
  static let columns = ["overview.file", "overview.contents"]

  func rows(_ facts: FigureFacts) -> [[HTML]] {
    OpenData(facts.site).files(in: facts.language).map { file in
      // Links with the same words must lead to the same address, so the format is part of them.
      let words = Sentence("\(file.title) (\(file.format.name(in: facts.language)))")
      let link = Sentence.link(to: facts.site.addresses.url(ofFile: file.path), words)
      return [link.html, HTML(escaping: file.description)]
    }
  }
}
