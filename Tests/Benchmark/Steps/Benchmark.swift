import Basics
import Documents
import SiteModel
import SiteOutput

/// Measures the steps of a build on the site in this folder: `make bench`.
///
/// Compare ratios within one run, not times of two runs: machines differ, and so does their load.
@main
struct Benchmark {
  static func main() async throws {
    let build = await Build(try FileTree(folder: "."))
    print(
      "\(build.site.pages.count) pages in \(build.site.languages.count) languages; medians for one page in one language:"
    )
    let writer = PageWriter(build.site, build.templates, build.styleSheet)
    let pages = build.site.translatedPages
    let files = pages.compactMap { page, language in page.versions[language.code]?.file }
    let values = pages.map { writer.values(of: $0.page, $0.language) }
    measure("reading a file", pages.count) { files.reduce(0) { $0 + Document($1).body.sections.count } }
    measure("making the values of a page and writing its templates", pages.count) {
      pages.reduce(0) { $0 + writer.html(of: $1.page, $1.language).count }
    }
    measure("writing the templates of a page", pages.count) { values.reduce(0) { $0 + writer.html($1).count } }
  }

  /// Prints the median time per page of many rounds over all pages.
  private static func measure(_ name: String, _ pages: Int, _ round: () -> Int) {
    let clock = ContinuousClock()
    var (rounds, made): ([Double], Int) = ([], 0)
    for _ in 0..<500 {
      let start = clock.now
      made &+= round()
      rounds.append((clock.now - start) / .microseconds(1))
    }
    precondition(made > 0, "nothing was made")
    let median = rounds.sorted()[rounds.count / 2] / Double(max(1, pages))
    print("  \(name): \((median * 10).rounded() / 10) µs")
  }
}
