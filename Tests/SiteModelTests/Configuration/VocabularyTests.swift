import Testing

@testable import SiteModel
@testable import Basics
@testable import TestSupport
@testable import Documents

struct VocabularyTests {
  private let file = """
    -- content/woorden.yml --
    paren: { visie: fyzje, samenwerken: [gearwurkje, wurkje gear] }
    verboden:
      fy: { kansryk: "kânsryk: zo staat het op de visie", troch te: "twee zinnen: Nederlands" }
      nl: { inzake: "over: gewone taal" }
    toegestaan:
      fy: { riedsbrief: gearstalling fan ried en brief }
      namen: [Heerenveen, Chris en Voorkom]
    """

  @Test func holdsPairsForbiddenFormsAndNames() {
    var findings: [Diagnostic] = []
    let words = Vocabulary(SiteText(file).tree, languages: ["nl", "fy"], &findings)
    #expect(findings.isEmpty)
    #expect(words.pairs == ["visie": ["fyzje"], "samenwerken": ["gearwurkje", "wurkje gear"]])
    #expect(words.forbidden["fy"]?.map(\.form) == ["kansryk", "troch te"])
    #expect(words.forbidden["fy"]?.first?.right == "kânsryk")
    #expect(words.forbidden["nl"]?.first?.reason == "gewone taal")
    #expect(words.properNames == ["Heerenveen", "Chris en Voorkom"])
  }

  @Test func mayBeLeftOut() {
    var findings: [Diagnostic] = []
    #expect(Vocabulary(SiteText("").tree, languages: ["nl"], &findings).pairs.isEmpty && findings.isEmpty)
  }

  @Test func reportsEveryMistake() async {
    await expectFindings(
      [.wrongType, .wrongType, .wrongType, .unknownField, .wrongType, .unknownField, .unknownField],
      in: """
        -- content/woorden.yml --
        paren: { visie: «{ fy: fyzje }», raad: [«[ried]»] }
        verboden:
          fy: { kansryk: «kânsryk» }
          «de»: { x: "y: z" }
        toegestaan:
          fy: «riedsbrief»
          «naam»: [Heerenveen]
        «woorden»: [a]
        """)
  }

  @Test func reportsWhatYAMLRefuses() async {
    await expectFindings(
      [.yaml],
      in: "-- content/woorden.yml --\nparen: { visie: fyzje«»\n".replacing("{ visie: fyzje«»", with: "«{ visie: fyzje»")
    )
  }
}
