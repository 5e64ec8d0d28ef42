import SiteModel
import Documents

/// The time that a step takes for one page, for the benchmark of this package.
package struct Measurement {
  /// The step that was measured.
  package let name: String

  /// The median time per page, from many rounds over all pages.
  package let microseconds: Double

  /// Measures the steps of a build.
  package static func all(_ build: Build) -> [Measurement] {
    let writer = PageWriter(build.site, build.templates, build.styleSheet)
    let pages = build.site.translatedPages
    let files = pages.compactMap { page, language in page.versions[language.code]?.file }
    let values = pages.map { writer.values(of: $0.page, $0.language) }
    return [
      Measurement("reading a file", pages.count) { files.reduce(0) { $0 + Document($1).body.sections.count } },
      Measurement("making the values of a page and writing its templates", pages.count) {
        pages.reduce(0) { $0 + writer.html(of: $1.page, $1.language).count }
      },
      Measurement("writing the templates of a page", pages.count) { values.reduce(0) { $0 + writer.html($1).count } },
    ]
  }

  private init(_ name: String, _ pages: Int, _ round: () -> Int) {
    let clock = ContinuousClock()
    var (rounds, made): ([Double], Int) = ([], 0)
    for _ in 0..<500 {
      let start = clock.now
      made &+= round()
      rounds.append((clock.now - start) / .microseconds(1))
    }
    precondition(made > 0, "nothing was made")
    self.name = name
    microseconds = rounds.sorted()[rounds.count / 2] / Double(max(1, pages))
  }
}
