import Testing

@testable import SiteOutput
@testable import TestSupport

struct ManifestTests {
  @Test func readsWhatItWrites() {
    let manifest = Manifest(paths: ["nl/index.html", "assets/oko-1.css", "404.html"])
    #expect(Manifest(manifest.bytes) == manifest)
    #expect(String(decoding: manifest.bytes, as: UTF8.self) == "404.html\nassets/oko-1.css\nnl/index.html\n")
  }

  @Test func isEmptyBeforeTheFirstBuild() {
    #expect(Manifest(nil).paths.isEmpty)
  }

  @Test(arguments: ["/etc/passwd", "../x", "a/../../x", "a//b", "a/./b", ".oko/lock", "a/", ""])
  func passesOverWhatIsNoPathBelowTheFolder(line: String) {
    #expect(Manifest(Array("\(line)\nindex.html\n".utf8)).paths == ["index.html"])
  }
}
