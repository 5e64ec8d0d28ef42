import Foundation
import Testing

@testable import TestSupport

/// The site is a function of its files: wherever it is built, every byte is the same.
struct SameBytesTests {
  private let folder = Folder()

  /// Settings of a machine, as arguments of `env`. Make torture installs the locales.
  private static let machines: [[String]] = [
    ["LC_ALL=C", "TZ=UTC"], ["LC_ALL=nl_NL.UTF-8", "TZ=Europe/Amsterdam"],
    ["LC_ALL=tr_TR.UTF-8", "LANG=tr_TR.UTF-8", "TZ=Pacific/Kiritimati"],
    ["LC_ALL=nl_NL.ISO-8859-1", "TZ=America/St_Johns"], ["-i"], ["HOME=/nonexistent", "TMPDIR=/nonexistent"],
    ["sh", "-c", "umask 077; exec \"$@\"", "sh"], ["sh", "-c", "umask 000; cd /; exec \"$@\"", "sh"],
    ["taskset", "--cpu-list", "0"], ["nice"],
  ]

  @Test func areThoseOfAnyMachine() throws {
    try write(Self.files)
    #expect(try folder.run(["build"]).status == 0)
    for machine in Self.machines {
      let outcome = try folder.run(through: machine, ["build", "--verify"])
      #expect(outcome.status == 0, "\(machine): \(outcome.errors)")
    }
    // What another compiler mode makes of the code.
    if let tool = ProcessInfo.processInfo.environment["OKO_OTHER"] {
      #expect(try folder.run(through: [], ["build", "--verify"], tool: tool).status == 0)
    }
  }

  /// A disk in memory lists files in the order in which they were made, newest first.
  @Test(.enabled(if: Mount.isPossible)) func areThoseOfAnyOrderOfFiles() throws {
    let output = Folder()
    var random = SeededGenerator(seed: 6)
    try write(Self.files)
    #expect(try folder.run(["build", "--output", output.path]).status == 0)
    for _ in 0..<3 {
      let disk = try Mount(on: folder, "size=20m")
      defer { disk.unmount() }
      try write(Self.files.shuffled(using: &random))
      let outcome = try folder.run(["build", "--output", output.path, "--verify"])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  private static let sample = repository.appending(path: "Tests/Sites/voorbeeld")

  private static let files = ["content", "templates"].flatMap { name in
    let folder = sample.appending(path: name).path
    return (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).map { name + "/" + $0 }
  }

  private func write(_ files: [String]) throws {
    for path in files {
      guard let bytes = FileManager.default.contents(atPath: Self.sample.appending(path: path).path) else { continue }
      let file = URL(filePath: folder.path + "/" + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }
}
