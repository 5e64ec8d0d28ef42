import SiteModel
import Foundation
import SiteOutput

extension FileRepository {
  /// Returns the git repository that holds a site's folder, at its top or deeper.
  static func git(_ folder: String) -> FileRepository {
    let git = Git(folder: folder)
    return FileRepository(
      versions: { git.versions(of: $0) },
      bytes: { version in git.run("cat-file", "blob", "\(version.id):\(version.path)").map(Array.init) },
      isShallow: { git.run("rev-parse", "--is-shallow-repository")?.starts(with: Data("true".utf8)) ?? false })
  }
}

/// Runs git without a shell: a file name is never anything but an argument.
private struct Git: Sendable {
  let folder: String

  /// Returns the versions of a file, newest first and under any former name; `nil` if git has no answer.
  func versions(of path: String) -> [FileRepository.Version]? {
    let count = "--max-count=\(FileRepository.maximumCount)"
    let log = run(
      "-c", "log.showSignature=false", "--literal-pathspecs", "log", count, "--follow", "--no-color", "--name-only",
      "-z", "--format=%H %cs", "--", path)
    return log.map(versions)
  }

  /// Reads a log in which each entry ends with NUL.
  ///
  /// A version is its hash and day, followed by an entry with a line feed and the path of the file at the time.
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

  /// Returns the output of git; `nil` if git is missing or fails.
  func run(_ arguments: String...) -> Data? {
    let process = Process()
    // `env` finds git where the shell would.
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
