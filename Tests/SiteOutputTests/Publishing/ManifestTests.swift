import Testing

@testable import SiteOutput
@testable import TestSupport

struct ManifestTests {
  @Test func readsWhatItWrites() {
    let manifest = Manifest(paths: ["nl/index.html", "404.html"], retired: ["assets/oko-1.css"])
    #expect(Manifest(manifest.bytes) == manifest)
    #expect(String(decoding: manifest.bytes, as: UTF8.self) == "404.html\nnl/index.html\n\nassets/oko-1.css\n")
    #expect(Manifest(Manifest().bytes) == Manifest())
  }

  @Test(arguments: ["/etc/passwd", "../x", "a/../../x", "a//b", "a/./b", ".oko/lock", "a/", "a\0b", "."])
  func passesOverWhatIsNoPathBelowTheFolder(line: String) {
    #expect(Manifest(Array("\(line)\nindex.html\n\n\(line)\n".utf8)) == Manifest(paths: ["index.html"]))
  }

  @Test func passesOverWhatIsNotUTF8() {
    #expect(Manifest([0x61, 0xFF, 0x0A, 0x62]) == Manifest(paths: ["b"]))
  }

  /// A site can't have so many files: each source file gives two pages at most.
  @Test func isNoManifestIfItHasMoreLinesThanASite() {
    #expect(Manifest([UInt8](repeating: 0x0A, count: Manifest.maximumCount)) != nil)
    #expect(Manifest([UInt8](repeating: 0x0A, count: Manifest.maximumCount + 1)) == nil)
  }
}
