import Foundation
import Testing

@testable import Basics
@testable import TestSupport
@testable import oko

/// The licences of what is inside the tool.
struct LicenceTests {
  /// The words of a text, without the marks with which Debian keeps empty lines.
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).filter { $0 != "." }.joined(separator: " ")
  }

  private func text(of name: String) throws -> String {
    let licence = try #require(Licences.all.first { $0.of == name })
    return String(decoding: licence.text, as: UTF8.self)
  }

  @Test func arePrintedWhole() throws {
    let folder = Folder()
    // The command line of a test names a site, of which this option has no need.
    let outcome = try folder.run(through: ["sh", "-c", "exec \"$0\" --licenses"], [])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for licence in Licences.all {
      #expect(outcome.output.contains("== \(licence.of)\n\n" + String(decoding: licence.text, as: UTF8.self)))
    }
    #expect(outcome.output.hasPrefix("== oko\n\n                      EUROPEAN UNION PUBLIC LICENCE v. 1.2\n"))
  }

  /// Each package on which the tool depends lies beside the tests, as it was fetched.
  @Test func areThoseOfAllPackages() throws {
    let ancestors = sequence(first: URL(filePath: CommandLine.arguments[0])) { $0.deletingLastPathComponent() }
    let checkouts = try #require(
      ancestors.prefix { $0.path != "/" }.map { $0.appending(path: "checkouts") }.first {
        FileManager.default.fileExists(atPath: $0.path)
      })
    let inside = words(Licences.text)
    let packages = try FileManager.default.contentsOfDirectory(at: checkouts, includingPropertiesForKeys: nil)
    #expect(packages.count > 1)
    for package in packages {
      let names = ["LICENSE", "LICENSE.txt", "LICENSE.md"].map { package.appending(path: $0) }
      let licence = try #require(names.lazy.compactMap { try? String(contentsOf: $0, encoding: .utf8) }.first)
      #expect(
        inside.contains(words(licence)), "the licence of \(package.lastPathComponent) is not in Sources/oko/Licences")
    }
  }

  /// Debian tells the licences of the libraries of its packages; those of their tests aren't inside.
  @Test(arguments: [("cmark-gfm", "libcmark-gfm-dev"), ("LibYAML", "libyaml-dev"), ("ICU", "libicu-dev")])
  func areThoseOfTheLibraries(name: String, package: String) throws {
    // A machine has the first of them, with which oko is built, and may lack the others.
    guard let debian = try? String(contentsOfFile: "/usr/share/doc/\(package)/copyright", encoding: .utf8) else {
      return #expect(name != "cmark-gfm")
    }
    let whole = words(debian)
    for paragraph in try text(of: name).components(separatedBy: "\n\n") {
      #expect(whole.contains(words(paragraph)), "Debian has another text")
    }
  }
}
