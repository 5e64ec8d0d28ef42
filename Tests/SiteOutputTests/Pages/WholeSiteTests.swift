import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// Rules for every page of every site, tried on the sites of this repository.
@Suite(.serialized) struct WholeSiteTests {
  private static let root = repository.path

  private static let sites = ["", "/Tests/Sites/voorbeeld", "/Tests/Sites/amstelveen"]

  private func pages(_ site: String, _ options: BuildOptions = .none) async throws -> (
    files: [String: [UInt8]], pages: [String: String]
  ) {
    let build = await Build(try FileTree(folder: Self.root + site), options)
    #expect(build.findings.isEmpty, "\(DiagnosticPrinter(.en).text(of: build.findings))")
    let files = try #require(build.output).bytes
    return (files, files.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) })
  }

  private func matches(_ pattern: Regex<(Substring, Substring)>, in page: String) -> [String] {
    page.matches(of: pattern).map { String($0.1) }
  }

  /// Links lead somewhere, whatever the path of the site.
  @Test(arguments: sites, [nil, "https://oko.example/een/twee/"])
  func everyLinkWithinTheSiteLeadsSomewhere(site: String, address: String?) async throws {
    let (files, pages) = try await pages(site, BuildOptions(address: address))
    let base = address == nil ? "" : "/een/twee"
    for (path, page) in pages {
      for link in matches(/(?:href|src)="([^"]*)"/, in: page) where !link.contains(":") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        #expect(parts[0].isEmpty || parts[0].hasPrefix(base + "/"), "\(link) in \(path)")
        let file =
          parts[0].isEmpty ? path : parts[0].dropFirst(base.count + 1) + (parts[0].hasSuffix("/") ? "index.html" : "")
        #expect(files[file] != nil, "\(link) in \(path)")
        if parts.count == 2, let target = pages[file] {
          #expect(target.contains("id=\"\(parts[1])\""), "\(link) in \(path)")
        }
      }
    }
  }

  /// A page and its translations name each other; each exists and is in the named language.
  @Test(arguments: sites)
  func translationsNameEachOther(site: String) async throws {
    let (_, pages) = try await pages(site)
    var alternates: [String: [String]] = [:]
    for (path, page) in pages {
      let links = page.matches(of: /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/)
      let canonical = try #require(
        path == "404.html" || path.hasPrefix("nl-fy/")
          ? "" : matches(/<link rel="canonical" href="([^"]+)">/, in: page).first)
      if !links.isEmpty { alternates[canonical] = links.map { "\($0.1) \($0.2)" }.sorted() }
      for link in links where link.1 != "x-default" {
        let file = (link.2.split(separator: "/", maxSplits: 2).last ?? "") + "index.html"
        let target = try #require(pages[String(file)], "\(link.2) of \(path)")
        #expect(target.contains("<html lang=\"\(link.1)\">"))
      }
    }
    for (page, links) in alternates {
      for link in links where !link.hasPrefix("x-default") {
        let other = link.split(separator: " ")[1]
        #expect(alternates[String(other)] == links, "\(other) of \(page)")
      }
    }
  }

  @Test(arguments: sites)
  func everyPageHasATitleOfItsOwnAndEachIDOnce(site: String) async throws {
    let (_, pages) = try await pages(site)
    var titles: [String: String] = [:]
    for (path, page) in pages where !page.contains("http-equiv=\"refresh\"") {
      let title = try #require(matches(/<title[^>]*>([^<]+)<\/title>/, in: page).first)
      #expect(page.matches(of: /<h1[ >]/).count == 1, "\(path)")
      let language = String(path.prefix { $0 != "/" })
      #expect(titles.updateValue(path, forKey: language + title) == nil, "\(title) of \(path)")
      let ids = matches(/\sid="([^"]+)"/, in: page)
      #expect(ids.count == Set(ids).count, "\(path)")
    }
  }

  /// Nothing comes from elsewhere and nothing runs but the search, on its own page: the script for search engines is data.
  @Test(arguments: sites)
  func nothingIsLoadedFromElsewhere(site: String) async throws {
    let (files, pages) = try await pages(site)
    let data = /<script type="application\/ld\+json">[^<]*<\/script>/
    for (path, whole) in pages {
      let search = path.wholeMatch(of: /(nl\/zoeken|fy\/sykje)\/index.html/) == nil ? 0 : 1
      let own = /<script src="\/assets\/search-[0-9a-f]+\.js" defer><\/script>/
      #expect(whole.matches(of: own).count == search, "\(path)")
      let page = whole.replacing(data, with: "").replacing(own, with: "")
      #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("src=\"http"), "\(path)")
      #expect(page.firstMatch(of: /\son[a-z]+=/) == nil, "\(path)")
    }
    for (path, bytes) in files where path.hasSuffix(".css") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(/url\(|@import/), "\(path)")
    }
  }
}
