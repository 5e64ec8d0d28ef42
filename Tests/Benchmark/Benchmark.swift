import Basics
import SiteModel
import SiteOutput

/// Measures the steps of a build on the site in this folder: `make benchmark`.
///
/// Compare ratios within one run, not times of two runs: machines differ, and so does their load.
@main
struct Benchmark {
  static func main() async throws {
    let build = await Build(try FileTree(folder: "."))
    print(
      "\(build.site.pages.count) pages in \(build.site.languages.count) languages; medians for one page in one language:"
    )
    for measurement in Measurement.all(build) {
      print("  \(measurement.name): \((measurement.microseconds * 10).rounded() / 10) µs")
    }
  }
}
