import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// How a server should serve the site; `Tests/Servers` asks nginx and Apache.
struct ServerRulesTests {
  private let site = page(
    "nl/a", "voorheen: [/nl/oud/, /nl/oud.html, \"/index.php?id=3&x=4\", '/nl/\"raar\" $uri/', /caf%E9/]")

  private func rules(_ text: String) async -> ServerRules { ServerRules(await Site(SiteText(text).tree)) }

  /// The text, with a `?` for each byte that isn't one.
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes.map { $0 < 128 ? $0 : 63 }, as: UTF8.self) }

  @Test func areWrittenForEachServer() async throws {
    let rules = await rules(site)
    try Golden.nginx.expect(text(rules.nginx(.nl)))
    try Golden.apache.expect(text(rules.apache(.en)))
  }

  @Test func areWithTheSiteForServicesThatReadThem() async throws {
    let files = try await files(of: site)
    #expect(
      files["_headers"] == """
        /*
          Content-Security-Policy: default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; \
        font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
          X-Content-Type-Options: nosniff
          X-Frame-Options: DENY
          Referrer-Policy: no-referrer
          Cross-Origin-Opener-Policy: same-origin
          Strict-Transport-Security: max-age=31536000
        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        """)
  }

  /// On this machine there is no certificate, and a browser would ask for one from then on.
  @Test func askForHTTPSOnlyWhereTheSiteHasIt() async {
    let preview = await rules(SiteText.defaults.replacing("https://oko.example/", with: "http://localhost:8000/"))
    #expect(!text(preview.headerRules).contains("Strict-Transport-Security"))
  }

  @Test func areForThePathOfTheSiteOnly() async {
    let rules = await rules(site + SiteText.defaults.replacing("https://oko.example/", with: "https://oko.example/x/"))
    #expect(text(rules.headerRules).hasPrefix("/x/*\n"))
    #expect(text(rules.nginx(.nl)).contains("\nlocation /x/ {\n"))
    #expect(text(rules.nginx(.nl)).contains("location = \"/x/nl/oud\" { return 301 \"/x/nl/a/\"; }"))
    #expect(text(rules.apache(.nl)).contains("RewriteRule \"^/x/nl/oud/?$\" \"/x/nl/a/\" [R=301,L,NE]"))
  }

  /// nginx refuses two rules for one path.
  @Test func areOneForEachPathOfNginx() async {
    let rules = await rules(page("nl/a", "voorheen: [\"/p.php?id=3\", \"/p.php?id=4\", /p.php]"))
    let lines = text(rules.nginx(.nl)).split(separator: "\n").filter { $0.contains("p.php") }
    #expect(
      lines == [
        "  location = \"/p.php\" { if ($args = \"id=3\") { return 301 \"/nl/a/\"; } "
          + "if ($args = \"id=4\") { return 301 \"/nl/a/\"; } return 301 \"/nl/a/\"; }"
      ])
  }

  @Test func quoteWhatCouldEndAWord() {
    var text = ServerText("")
    text.quoted(Array("a\"b\\c".utf8))
    #expect(self.text(text.bytes) == "\"a\\\"b\\\\c\"")
  }

  @Test func nameATypeForEveryFileOfASite() async throws {
    let known = Set(ServerRules.types.flatMap { $0.endings.split(separator: " ").map(String.init) })
    #expect(known.count == ServerRules.types.flatMap { $0.endings.split(separator: " ") }.count)
    let endings = try await files(of: SiteText.defaults).keys.filter { !MadeFile.unserved.contains($0) }.map {
      String($0.pathParts.ending.dropFirst())
    }
    #expect(Set(endings).subtracting(known).isEmpty && endings.count > 10)
  }
}
