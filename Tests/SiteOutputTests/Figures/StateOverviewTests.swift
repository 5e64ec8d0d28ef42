import Foundation
import Testing

@testable import Documents
@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct StateOverviewTests {
  private static let motion = page(
    "nl/moties/a", title: "Een motie",
    """
    nummer: ID 1
    stand-per: 2025-10-14
    geschiedenis: [{ datum: 2025-02-27, gebeurtenis: aangenomen, bron: brief }]
    inzet:
      - { sleutel: een, staat: loopt, bron: brief, tekst: Wij meten }
      - { sleutel: twee, staat: uitgevoerd, datum: 2025-03-01, bron: brief, tekst: Wij vroegen het }
    """)
  private static let phase = page("nl/fasen/f", title: "Fase", "nummer: 1\nstaat: loopt\nstand-per: 2025-10-14")
  private static let host = page("nl/stand", text: "![Hoe ver is alles?](figure:stand)")

  private func table(_ site: String) async throws -> String { try await main(at: "nl/stand", of: site) }

  /// Whoever counts the rows finds the numbers above them.
  @Test func countsTheRowsThatItShows() async throws {
    let text = try await table(Self.motion + Self.phase + Self.host)
    let numbers = text.matches(of: /numbers__item--(\w+)"><dt[^>]*>[^<]*<\/dt><dd[^>]*>(\d+)/).map {
      ($0.1, Int($0.2) ?? 0)
    }
    for (kind, number) in numbers {
      #expect(text.components(separatedBy: "<td><span class=\"state state--\(kind)\"").count - 1 == number, "\(kind)")
    }
    #expect(numbers.map(\.1).reduce(0, +) == 4 && text.contains("4 punten."))
  }

  @Test func showsWhatIsDoneForAMotionBelowIt() async throws {
    let text = try await table(Self.motion + Self.phase + Self.host)
    #expect(
      text.contains(
        "<tr><th scope=\"row\">Wij vroegen het</th><td><span class=\"state state--done\">Uitgevoerd</span></td><td><time datetime=\"2025-03-01\">1 maart 2025</time></td></tr>"
      ))
    #expect(text.contains("<span aria-hidden=\"true\">–</span><span class=\"visually-hidden\">Zonder datum</span>"))
  }

  @Test func saysOnWhichDayAllOfItWasKnown() async throws {
    let text = try await table(Self.motion + Self.phase + Self.host)
    #expect(text.matches(of: /<p class="date-line">/).count == 1 && text.contains("14 oktober 2025"))
  }

  @Test func hasASentenceForNoRecords() async throws {
    #expect(try await table(Self.host).contains("<p>Er is nog niets om te volgen.</p>"))
  }
}
