import Testing

@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// Whoever follows the site sees nothing twice when it moves to another address, or a page gets another word in its own.
struct IdentityTests {
  private static let site =
    page(
      "nl/moties/a", title: "Een motie",
      """
      nummer: A
      stand-per: 2026-11-20
      termijn: 2027-03-01
      geschiedenis:
        - { datum: 2025-02-27, gebeurtenis: aangenomen, bron: brief }
        - { datum: 2025-02-27, gebeurtenis: in-uitvoering, bron: brief }
      verbeterd: [{ sleutel: dag, datum: 2026-01-03, tekst: De dag was fout. }]
      """)
    + page("nl/agenda/b", "datum: 2027-01-10\nstaat: gepland\nstand-per: 2026-11-20") + page("nl/agenda/index")
    + page("fy/agenda/b")

  /// The ids of all feeds and calendars, in the order of their paths.
  private func ids(_ text: String, _ options: BuildOptions = .none) async throws -> [String] {
    let files = try #require(await Build(SiteText(text).tree, options).output).texts
    return files.sorted { $0.key < $1.key }.flatMap { path, text -> [String] in
      if path.hasSuffix("feed.xml") { return text.matches(of: /<id>([^<]*)<\/id>/).map { String($0.1) } }
      guard path.hasSuffix(".ics") else { return [] }
      return text.replacing("\r\n ", with: "").matches(of: /UID:(.*)\r\n/).map { String($0.1) }
    }
  }

  @Test func staysTheSameWhereverTheSiteIs() async throws {
    let before = try await ids(Self.site)
    #expect(before.count > 12 && before.allSatisfy { $0.hasPrefix("tag:identifier.overheid.nl,2021:") })
    for address in ["https://www.gemeente.example/", "https://oko.example/oko/kansrijk/"] {
      #expect(try await ids(Self.site, BuildOptions(address: address)) == before)
      let moved = SiteText.defaults.replacing("https://oko.example/", with: address)
      #expect(try await ids(Self.site + moved) == before)
    }
    let renamed = Self.site.replacing("nummer: A", with: "nummer: A\nadres: anders\nvoorheen: [/nl/moties/a/]")
    #expect(try await ids(renamed) == before)
    let other = SiteText.defaults.replacing("gm0074", with: "gm0362")
    #expect(try await Set(ids(Self.site + other)).isDisjoint(with: before))
  }

  /// Within a file each id occurs once, and calendars of two languages share theirs.
  @Test func isOfOneThing() async throws {
    let files = try #require(await Build(SiteText(Self.site).tree).output).texts
    for language in ["nl", "fy"] {
      let ids = try #require(files[language + "/feed.xml"]).matches(of: /<id>([^<]*)</).map { String($0.1) }
      #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.contains("/gm0074/oko/\(language)") })
    }
  }

  /// RFC 4151 allows few signs.
  @Test func isWellFormed() async throws {
    let site = page("nl/Bûten & x", "adres: buten\ngeplaatst: 2026-11-20").replacing("Bûten & x", with: "Bûten_&_x")
    for id in try await ids(Self.site + site) {
      #expect(id.wholeMatch(of: /tag:[a-z.]+,\d{4}:[A-Za-z0-9\/%._\-]+(#[a-z0-9\-]+)?/) != nil, "\(id)")
    }
  }
}
