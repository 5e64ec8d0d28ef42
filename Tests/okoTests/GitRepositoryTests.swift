import Foundation
import Testing

@testable import Basics
@testable import SiteModel
@testable import oko
@testable import TestSupport

/// The history of folders that somebody made to run a program, and of those that are only unusual.
struct GitRepositoryTests {
  private let folder = Folder()

  /// Returns the day and the first line below the fields of each version; `nil` where it is missing.
  private func history(_ folder: String? = nil) throws -> [String]? {
    let repository = FileRepository.git(folder ?? self.folder.path)
    return try repository.versions(ChangedPage.path)?.map { version in
      let text = try repository.bytes(version).map { String(decoding: $0, as: UTF8.self) }
      return version.date + ": " + (text?.firstMatch(of: /---\n(Zo .*)/)?.1 ?? "-")
    }
  }

  private let wholeHistory = ["2026-11-04: Zo ging", "2026-11-03: Zo ging het.", "2026-11-02: Zo ging het."]

  // MARK: Programs

  /// A setting of a repository that runs a program, and a command that proves it.
  struct Trap: CustomTestStringConvertible, Sendable {
    let settings: [String]
    var attributes = ""
    var proof: [String] = []
    var testDescription: String { settings[0] }
  }

  /// `PROGRAM` leaves a witness that it ran. Only a terminal or a server would ask for those without a proof.
  static let traps = [
    Trap(settings: ["core.fsmonitor=PROGRAM"], proof: ["status"]),
    Trap(settings: ["core.hooksPath=PROGRAMS"], proof: ["branch", "x"]),
    Trap(settings: ["diff.external=PROGRAM"], proof: ["log", "-p", "--ext-diff"]),
    Trap(settings: ["diff.x.command=PROGRAM"], attributes: "* diff=x", proof: ["log", "-p", "--ext-diff"]),
    Trap(settings: ["diff.x.textconv=PROGRAM"], attributes: "* diff=x", proof: ["log", "-p"]),
    Trap(
      settings: ["filter.x.smudge=PROGRAM"], attributes: "* filter=x",
      proof: ["cat-file", "--filters", "HEAD:" + ChangedPage.path]),
    Trap(
      settings: ["filter.x.process=PROGRAM"], attributes: "* filter=x",
      proof: ["cat-file", "--filters", "HEAD:" + ChangedPage.path]),
    Trap(settings: ["gpg.program=PROGRAM", "log.showSignature=true"], proof: ["log"]),
    Trap(settings: ["core.pager=PROGRAM", "pager.log=PROGRAM"]),
    Trap(settings: ["credential.helper=PROGRAM", "core.askPass=PROGRAM"]),
    Trap(settings: ["color.ui=always", "log.follow=false", "format.pretty=fuller"]),
  ]

  @Test(arguments: traps)
  func runsNoProgramOfARepository(trap: Trap) async throws {
    try await folder.writeChangedPage()
    try sign()
    try set(trap.settings)
    try folder.write(trap.attributes, to: ".git/info/attributes")
    if !trap.proof.isEmpty {
      try folder.git(trap.proof)
      #expect(try hasRun())
    }
    #expect(try history() == wholeHistory)
    #expect(try !hasRun())
  }

  /// A clone that lacks texts fetches each as soon as somebody asks for it, in the way that its configuration says.
  ///
  /// A folder of a site can look like a repository without a worktree.
  @Test(
    arguments: [
      ["remote.x.url=ext::PROGRAM"], ["remote.x.url=.", "remote.x.uploadpack=PROGRAM"],
      ["remote.x.url=ssh://a/b", "core.sshCommand=PROGRAM"],
    ], [false, true])
  func fetchesNothing(remote: [String], isBare: Bool) async throws {
    try await folder.writeChangedPage()
    try set(
      [
        "core.repositoryFormatVersion=1", "extensions.partialClone=x", "remote.x.promisor=true",
        "protocol.allow=always", "protocol.ext.allow=always",
      ] + remote)
    try folder.removeOldText()
    if isBare {
      for name in ["HEAD", "config", "refs", "objects"] {
        try FileManager.default.moveItem(atPath: "\(folder.path)/.git/\(name)", toPath: "\(folder.path)/\(name)")
      }
      try FileManager.default.moveItem(atPath: folder.path + "/.git", toPath: folder.path + "/old")
    }
    try folder.git("cat-file", "blob", "HEAD~1:" + ChangedPage.path)
    #expect(try hasRun())
    #expect(try history() == (isBare ? nil : ["2026-11-04: Zo ging", "2026-11-03: -", "2026-11-02: -"]))
    #expect(try FileRepository.git(folder.path).isPartial() == !isBare)
    #expect(try !hasRun())
  }

  /// Gives the newest version a signature, which is checked where `log.showSignature` asks for it.
  private func sign() throws {
    try folder.writeProgram(
      "cat > /dev/null; echo '[GNUPG:] SIG_CREATED ' >&2; echo '-----BEGIN PGP SIGNATURE-----'", to: ".git/sign")
    let program = "gpg.program=\(folder.path)/.git/sign"
    let outcome = try folder.git(
      "-c", program, "commit", "--quiet", "--amend", "--no-edit", "--gpg-sign", on: "2026-11-04")
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func set(_ settings: [String]) throws {
    let programs = folder.path + "/programs"
    for name in ["program", "reference-transaction"] {
      try folder.writeProgram("touch '\(folder.path)/.witness'\n", to: "programs/" + name)
    }
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
      let value = parts[1].replacing("PROGRAMS", with: programs).replacing("PROGRAM", with: programs + "/program")
      try folder.gitMust(["config", parts[0], value])
    }
  }

  /// Whether a program has run since the last question.
  private func hasRun() throws -> Bool {
    (try? FileManager.default.removeItem(atPath: folder.path + "/.witness")) != nil
  }

  // MARK: Time

  /// Programs named `git` that don't end, hold their output open, don't listen, or write without end.
  @Test(arguments: [
    "sleep 600", "sleep 600 & exit 0", "setsid sleep 5 & exit 0", "exec >&-; sleep 600",
    "trap '' TERM INT HUP; while :; do sleep 600; done", "while :; do echo; sleep 0.01; done", "kill -STOP $$",
  ])
  func stopsAGitThatDoesNotEnd(script: String) throws {
    try folder.writeProgram("sleep 601 >&- & echo $! > '\(folder.path)/pid'\n" + script, to: "git")
    let error = CommandError.noAnswer(of: folder.path, after: 0.5)
    let repository = FileRepository.git(folder.path, process())
    #expect(throws: error) { _ = try repository.versions("content/nl/a.md") }
    #expect(error.message?.nl.hasPrefix("git is na 1 s nog niet klaar") == true)
    // What it started has ended too, or will as soon as the system comes to it.
    let child = try String(contentsOfFile: folder.path + "/pid", encoding: .utf8).trimmingCharacters(in: .newlines)
    while let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8), !state.contains(") Z ") {
      usleep(1_000)
    }
  }

  @Test(arguments: ["exec yes", "exec cat /dev/zero", "trap '' PIPE TERM; while :; do cat /dev/zero; done"])
  func stopsAGitThatWritesWithoutEnd(script: String) throws {
    try folder.writeProgram(script, to: "git")
    let repository = FileRepository.git(folder.path, process(30))
    #expect(throws: CommandError.endlessAnswer(of: folder.path)) { _ = try repository.versions("content/nl/a.md") }
  }

  /// Git waits for somebody who writes into them.
  @Test(arguments: [".git/config", ".git/HEAD", ".git/objects/info/alternates"])
  func waitsForNoPipe(path: String) async throws {
    try await folder.writeChangedPage()
    let file = folder.path + "/" + path
    try? FileManager.default.removeItem(atPath: file)
    #expect(mkfifo(file, 0o600) == 0)
    let repository = FileRepository.git(folder.path, BoundedProcess(timeLimit: 0.5))
    #expect(throws: CommandError.noAnswer(of: folder.path, after: 0.5)) {
      _ = try repository.versions(ChangedPage.path)
    }
  }

  /// Returns how to run the `git` in the folder.
  private func process(_ timeLimit: TimeInterval = 0.5) -> BoundedProcess {
    let path = ProcessInfo.processInfo.environment["PATH", default: ""]
    return BoundedProcess(environment: ["PATH": folder.path + ":" + path], timeLimit: timeLimit)
  }

  // MARK: Honest repositories

  @Test func readsALinkedWorktree() async throws {
    try await folder.writeChangedPage()
    let other = Folder()
    try folder.gitMust(["worktree", "add", "--quiet", "--detach", other.path])
    #expect(try history(other.path) == wholeHistory)
  }

  @Test func readsASubmodule() async throws {
    try await folder.writeChangedPage()
    let other = Folder()
    try other.write("x", to: "x")
    try other.git("init", "--quiet")
    try other.gitMust(["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", folder.path, "de site"])
    #expect(try history(other.path + "/de site") == wholeHistory)
  }

  @Test func readsAFolderOfARepository() async throws {
    try await folder.writeChangedPage(below: "een/de site")
    try folder.gitMust(["config", "diff.relative", "true"])
    #expect(try history(folder.path + "/een/de site") == wholeHistory)
  }

  @Test func readsAShallowClone() async throws {
    try await folder.writeChangedPage()
    let (shallow, whole) = (Folder(), Folder())
    try folder.gitMust(["clone", "--quiet", "--depth=1", "file://" + folder.path, shallow.path])
    try folder.gitMust(["clone", "--quiet", "file://" + folder.path, whole.path])
    #expect(try history(shallow.path) == [wholeHistory[0]])
    #expect(try history(whole.path) == wholeHistory)
    #expect(try FileRepository.git(shallow.path).isPartial())
    #expect(try !FileRepository.git(whole.path).isPartial())
    #expect(try history(Folder().path) == nil)
  }

  /// Without old texts git can't tell a file that was renamed and changed at once from a new one.
  @Test func readsACloneWithoutOldTexts() async throws {
    try await folder.writeChangedPage()
    try folder.gitMust(["config", "uploadpack.allowFilter", "true"])
    let other = "content/nl/moties/n.md"
    try folder.write(ChangedPage.now + "Nieuw.\n", to: other)
    try FileManager.default.removeItem(atPath: folder.path + "/" + ChangedPage.path)
    try folder.commit("renamed", on: "2026-11-05")
    let partial = Folder()
    try folder.gitMust(["clone", "--quiet", "--filter=blob:none", "file://" + folder.path, partial.path])
    #expect(try FileRepository.git(folder.path).versions(other)?.count == 4)
    #expect(try FileRepository.git(partial.path).versions(other)?.isEmpty == true)
    #expect(try FileRepository.git(partial.path).isPartial())
  }
}
