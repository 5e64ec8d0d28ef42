import Foundation
import Testing

@testable import Basics
@testable import TestSupport

extension Folder {
  /// Makes a repository with a site at its top or in a folder: a page was stamped, renamed, and then changed.
  func writeChangedPage(below folder: String = "") async throws {
    let site = folder.isEmpty ? "" : folder + "/"
    try write(site: try await ChangedPage.site(), below: folder)
    let (path, former) = (site + ChangedPage.path, site + "content/nl/moties/één \"oude\" motie.md")
    let now = try #require(SiteText(ChangedPage.now).tree.file(ChangedPage.path))
    let before = try #require(SiteText(ChangedPage.before).tree.file(ChangedPage.path))
    try FileManager.default.removeItem(atPath: self.path + "/" + path)
    try write(before.all.text, to: former)
    try git("init", "--quiet")
    try commit("stamped", on: "2026-11-02")
    try git("mv", former, path)
    try commit("renamed", on: "2026-11-03")
    try write(now.all.text, to: path)
    try commit("changed", on: "2026-11-04")
  }

  func commit(_ message: String, on day: String) throws {
    try git("add", "--all")
    let outcome = try git("commit", "--quiet", "--message", message, on: day)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  /// Runs git, which must have no complaint.
  func gitMust(_ arguments: [String]) throws {
    let outcome = try git(arguments)
    try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
  }

  /// Removes the old text of the page, as if it were still to be fetched from elsewhere.
  func removeOldText(from objects: String = ".git/objects") throws {
    let id = try git("rev-parse", "HEAD~1:" + ChangedPage.path).output.trimmingCharacters(in: .newlines)
    try FileManager.default.removeItem(atPath: path + "/\(objects)/\(id.prefix(2))/\(id.dropFirst(2))")
  }

  func writeProgram(_ script: String, to name: String) throws {
    try write("#!/bin/sh\n" + script, to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/" + name)
  }
}
