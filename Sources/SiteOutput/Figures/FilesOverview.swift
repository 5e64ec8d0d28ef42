import SiteModel
import Basics

/// The files that hold the facts of the site for machines.
struct FilesOverview: TableOverview {
  static let key = "bestanden"
  static let nothing = "overview.noFiles"
  static let columns = ["overview.file", "overview.contents"]

  func rows(_ facts: FigureFacts) -> [[HTML]] {
    let files = OpenData(facts.site).files(in: facts.language)
    return files.map(\.title).eachOnce.map { title in
      let same = files.filter { $0.title == title }
      // Links with the same words must lead to the same address, so the title is part of them.
      let links = same.map { file in
        Sentence.link(
          to: facts.site.addresses.url(ofFile: file.path),
          Sentence("\(title) (\(file.format.name(in: facts.language)))"))
      }
      return [links.joined(by: ", ").html, HTML(escaping: same.first?.description ?? "")]
    }
  }
}
