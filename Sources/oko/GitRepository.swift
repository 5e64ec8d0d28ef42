import SiteModel
import Foundation
import SiteOutput

extension FileRepository {
  /// The git repository in which a site's folder lies, at its top or deeper.
  static func git(_ folder: String) -> FileRepository {
    let git = Git(folder: folder)
    return FileRepository(
      versions: { git.versions(of: $0) },
      bytes: { version in git.run("cat-file", "blob", "\(version.id):\(version.path)").map(Array.init) },
      isShallow: { git.run("rev-parse", "--is-shallow-repository")?.starts(with: Data("true".utf8)) ?? false })
  }
}

/// Runs git without a shell, so that the name of a file is never anything else.
private struct Git: Sendable {
  let folder: String

  /// The versions of a file, under whatever names, newest first.
  func versions(of path: String) -> [FileRepository.Version]? {
    let count = "--max-count=\(FileRepository.maximumCount)"
    let log = run(
      "-c", "log.showSignature=false", "--literal-pathspecs", "log", count, "--follow", "--no-color", "--name-only",
      "-z", "--format=%H %cs", "--", path)
    return log.map(versions)
  }

  /// Reads a log: for each version its hash and day, and after a line end the path that the file had in it, each ended by NUL.
  private func versions(in log: Data) -> [FileRepository.Version] {
    var (versions, head): ([FileRepository.Version], (id: String, date: String)?) = ([], nil)
    for part in log.split(separator: 0) {
      let text = String(decoding: part, as: UTF8.self)
      if let head, text.hasPrefix("\n") {
        versions.append(FileRepository.Version(id: head.id, path: String(text.dropFirst()), date: head.date))
      } else {
        let words = text.split(separator: " ").map(String.init)
        head = words.count == 2 ? (words[0], words[1]) : nil
      }
    }
    return versions
  }

  /// What git writes; `nil` where it isn't there or fails.
  func run(_ arguments: String...) -> Data? {
    let process = Process()
    // Finds git where the shell would.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "--no-pager", "-C", folder] + arguments
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = try? output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data ?? Data() : nil
  }
}
