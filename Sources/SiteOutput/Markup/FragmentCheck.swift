import Basics
import SiteModel

/// Finds links within a page, such as `#inhoud`, whose target is on none of the pages that have the link, or not on some.
struct FragmentCheck {
  /// A whole page: the tags of its frame, of its own template and of their parts.
  struct Page {
    let name: String
    var tags: [MarkupTag] = []

    /// Whether all of its parts could be read.
    var isWhole = true

    /// The files of the frame.
    var frame: Set<File> = []

    init(name: String) { self.name = name }

    /// The ids that are written out. Before some, `oko` fills in a prefix where a page is shown twice.
    fileprivate var ids: Set<String> {
      Set(
        tags.compactMap { $0["id"] ?? $0["name"] }.compactMap { $0.value?.text }.map { id in
          id.lastIndex(of: "}").map { String(id[id.index(after: $0)...]) } ?? id
        })
    }
  }

  private(set) var findings: [Diagnostic] = []

  init(pages: [Page], changed: Set<String>, _ templates: [String: ParsedTemplate]) {
    let files = Set(changed.compactMap { templates[$0]?.file })
    var lacking: [FileRange: [Page]] = [:]
    var count: [FileRange: Int] = [:]
    let known = pages.filter(\.isWhole).map { (page: $0, ids: $0.ids) }
    for (page, ids) in known {
      for link in page.tags.compactMap({ $0["href"] }) where !link.isFilled {
        guard let value = link.value, let id = value.text.dropping(prefix: "#"), !id.isEmpty, id != "top" else {
          continue
        }
        // A heading of the text may have any id.
        if !page.frame.contains(value.file), id.nearMiss(in: ids) == nil { continue }
        count[value, default: 0] += 1
        if !ids.contains(id) { lacking[value, default: []].append(page) }
      }
    }
    for (link, pages) in lacking {
      let ids = known.first { $0.page.name == pages[0].name }?.ids ?? []
      if count[link] == pages.count, files.contains(link.file) {
        findings.append(.noFragment(link, ids.sorted()))
      } else {
        let own = pages.compactMap { page in templates[page.name].map { ($0.file, page) } }.filter {
          files.contains($0.0)
        }
        findings += own.map { file, page in
          .noTarget(link, in: page.tags.first { $0.name == "main" && !$0.isEnd && files.contains($0.range.file) }, file)
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func noFragment(_ link: FileRange, _ ids: [String]) -> Diagnostic {
    let id = String(link.text.dropFirst())
    return Diagnostic(
      .brokenLink, at: link,
      nl: "geen element van de pagina heeft de id '\(id)'", en: "no element of the page has the id '\(id)'",
      tip: id.nearMiss(in: ids).map { .didYouMean("#" + $0) }
        ?? Wording(
          nl: "zet id=\"\(id)\" in de tag waar de link heen gaat", en: "put id=\"\(id)\" into the tag to which it leads"
        ))
  }

  fileprivate static func noTarget(_ link: FileRange, in main: MarkupTag?, _ file: File) -> Diagnostic {
    let id = String(link.text.dropFirst())
    let finding = Diagnostic(
      .brokenLink, at: main?.nameRange ?? file.firstLine,
      related: [Related(at: link, nl: "deze link zoekt hem", en: "this link looks for it")],
      nl: "op deze pagina heeft geen element de id '\(id)', waar een link op elke pagina heen gaat",
      tip: "schrijf <main id=\"\(id)\">",
      en: "on this page no element has the id '\(id)', to which a link on each page leads",
      tip: "write <main id=\"\(id)\">")
    guard let main, main["id"] == nil else { return finding }
    return finding.repaired(by: main.nameRange.text + " id=\"\(id)\"")
  }
}
