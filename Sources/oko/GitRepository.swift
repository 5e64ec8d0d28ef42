import Basics
import Foundation
import SiteModel

extension FileRepository {
  /// Returns the git repository that holds a site's folder, at its top or deeper.
  static func git(_ folder: String, _ process: BoundedProcess = BoundedProcess()) -> FileRepository {
    let git = Git(folder: folder, process: process)
    return FileRepository(
      versions: { path throws(CommandError) in try git.versions(of: path) },
      bytes: { version throws(CommandError) in
        try git.run("cat-file", "blob", "\(version.id):\(version.path)").map(Array.init)
      },
      isPartial: { () throws(CommandError) in try git.isPartial() })
  }
}

/// Asks git about the past of a folder that anybody may have made, with the configuration in it.
///
/// Git reads what the clone has, and starts nothing: no fetch for what a partial clone lacks, no protocol, and no
/// program for passwords, pages, differences, signatures, hooks or changed files.
private struct Git: Sendable {
  let folder: String
  let process: BoundedProcess

  init(folder: String, process: BoundedProcess) {
    var process = process
    process.environment.merge(Git.environment) { _, own in own }
    (self.folder, self.process) = (folder, process)
  }

  /// What has no option, and what goes before a repository's own `protocol.ext.allow=always`.
  private static let environment = [
    "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "", "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "",
  ]

  /// A folder of a site can look like a bare repository, with a configuration that nobody has seen.
  private static let settings = [
    "safe.bareRepository=explicit", "protocol.allow=never", "credential.helper=", "core.hooksPath=/dev/null",
    "core.fsmonitor=false", "log.showSignature=false", "log.mailmap=false",
  ]

  /// Returns the versions of a file, newest first and under any former name; `nil` if git has no answer.
  func versions(of path: String) throws(CommandError) -> [FileRepository.Version]? {
    let log = try run(
      "--literal-pathspecs", "log", "--max-count=\(FileRepository.maximumCount)", "--follow", "--no-ext-diff",
      "--no-textconv", "--no-relative", "--no-color", "--name-only", "-z", "--format=%H %cs", "--", path)
    // Without the texts that a clone left out, git can't tell which file was renamed.
    if log == nil, try isPartial() { return [] }
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

  /// Whether old versions, or their texts, were left out when the repository was cloned.
  func isPartial() throws(CommandError) -> Bool {
    if try run("rev-parse", "--is-shallow-repository")?.starts(with: Data("true".utf8)) ?? false { return true }
    return try run("config", "--get-regexp", #"^(extensions\.partialclone|remote\..*\.promisor)$"#) != nil
  }

  /// Returns the output of git; `nil` if git is missing or refuses.
  func run(_ arguments: String...) throws(CommandError) -> Data? {
    let settings = Git.settings.flatMap { ["-c", $0] }
    switch process.run(["git", "--no-pager", "-C", folder] + settings + arguments) {
    case .output(let data): return data
    case .failed: return nil
    case .timeIsUp: throw .noAnswer(of: folder, after: process.timeLimit)
    case .tooMuchOutput: throw .endlessAnswer(of: folder)
    }
  }
}

extension CommandError {
  static func noAnswer(of folder: String, after seconds: TimeInterval) -> CommandError {
    CommandError(
      nl: "git is na \(Int(seconds.rounded(.up))) s nog niet klaar met de geschiedenis van '\(folder)'; kijk of "
        + "'git --version' antwoordt, en haal de site anders opnieuw op met 'git clone'",
      en: "git isn't done with the history of '\(folder)' after \(Int(seconds.rounded(.up))) s; see whether "
        + "'git --version' answers, or else get the site again with 'git clone'")
  }

  static func endlessAnswer(of folder: String) -> CommandError {
    let size = BoundedProcess.maximumOutput / 1_000_000
    return CommandError(
      nl: "git antwoordt met meer dan \(size) MB over de geschiedenis van '\(folder)'; kijk of 'git --version' "
        + "antwoordt, en haal de site anders opnieuw op met 'git clone'",
      en: "git answers with more than \(size) MB about the history of '\(folder)'; see whether 'git --version' "
        + "answers, or else get the site again with 'git clone'")
  }
}
