import Foundation

@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// The output and the exit code of a command.
struct Outcome: Equatable {
  let status: Int32
  let output: String
  let errors: String
}

extension Folder {
  /// Runs the `oko` beside these tests for the site in the folder, or in a folder below it.
  func run(
    _ arguments: [String], site: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let source = site.isEmpty ? path : path + "/" + site
    return try run(Folder.tool, arguments + ["--source", source], environment)
  }

  /// Runs the `oko` beside these tests, or another one, by way of a command such as `taskset`.
  func run(through command: [String], _ arguments: [String], tool: String? = nil) throws -> Outcome {
    try run(URL(filePath: "/usr/bin/env"), command + [tool ?? Folder.tool.path] + arguments + ["--source", path], [:])
  }

  /// Runs the `oko` beside these tests with these words only, for a command that needs no site.
  func run(only arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try run(Folder.tool, arguments, environment)
  }

  private static let tool = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "oko")

  /// Starts the `oko` beside these tests for the site in the folder, and doesn't wait for it.
  func start(_ arguments: [String]) throws -> Process {
    let command = Process()
    command.executableURL = Folder.tool
    command.arguments = arguments + ["--source", path]
    (command.standardOutput, command.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try command.run()
    return command
  }

  /// Runs git in the folder, with an anonymous author and without the settings of the tester.
  @discardableResult
  func git(_ arguments: String..., on day: String = "2026-11-01") throws -> Outcome { try git(arguments, on: day) }

  @discardableResult
  func git(_ arguments: [String], on day: String = "2026-11-01") throws -> Outcome {
    let date = day + "T12:00:00Z"
    return try run(
      URL(filePath: "/usr/bin/env"), ["git", "-C", path] + arguments,
      [
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@oko.example", "GIT_AUTHOR_DATE": date,
        "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@oko.example", "GIT_COMMITTER_DATE": date,
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      ])
  }

  /// Writes the files of a site, given as one text, into the folder or below it.
  func write(site text: String, below folder: String = "") throws {
    for file in SiteText(text).tree.files(below: "content") {
      try write(String(decoding: file.bytes, as: UTF8.self), to: (folder.isEmpty ? "" : folder + "/") + file.path)
    }
  }

  private func run(_ tool: URL, _ arguments: [String], _ environment: [String: String]) throws -> Outcome {
    let command = Process()
    // What a command says depends on the locale of its user, so that of the tester must not count.
    let own = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { _, other in other }
    command.environment = own.merging(environment) { _, other in other }
    command.executableURL = tool
    command.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    (command.standardOutput, command.standardError) = (output, errors)
    try command.run()
    let texts = try [output, errors].map {
      String(decoding: try $0.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    }
    command.waitUntilExit()
    return Outcome(status: command.terminationStatus, output: texts[0], errors: texts[1])
  }
}
