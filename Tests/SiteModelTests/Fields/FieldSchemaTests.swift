import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

/// What is known of fields without a page: ``FieldDeclaration``, their schemas and their descriptions.
struct FieldSchemaTests {
  /// Returns the fields of a group with those that they hold, each with its path.
  private static func paths(_ group: FieldGroup, below path: String = "") -> [(path: String, field: FieldDeclaration)] {
    group.fields.flatMap { field in
      [(path + field.name, field)] + (field.group.map { paths($0, below: path + field.name + ".") } ?? [])
    }
  }

  @Test(arguments: Subject.allCases) func describesEachField(subject: Subject) {
    let unknown = Self.paths(subject.fields).map(\.path).filter { FieldDescriptions.key(of: $0, subject) == nil }
    #expect(unknown == [])
  }

  @Test func describesNothingElse() {
    let used = Set(
      Subject.allCases.flatMap { subject in
        Self.paths(subject.fields).compactMap { FieldDescriptions.key(of: $0.path, subject) }.map { "\($0): \($1)" }
      })
    let all = Set(FieldDescriptions.all.flatMap { table, texts in texts.keys.map { "\(table): \($0)" } })
    #expect(all.subtracting(used) == [])
  }

  @Test func knowsASubjectForEachTypeThatHasPages() {
    let known = Set(Subject.allCases.compactMap(\.type).map { ObjectIdentifier($0) })
    let pages = ContentType.all.filter { !$0.template.hasSuffix("listing") && $0.template != "glossary" }
    #expect(pages.filter { !known.contains(ObjectIdentifier($0.facts)) }.map(\.template) == [])
  }

  /// A motion has these fields: those that must be there, what holds others, what translations have too.
  @Test func writesDownTheFieldsOfAMotion() {
    let fields = Self.paths(Subject.motion.fields)
    #expect(
      fields.filter { !$0.path.contains(".") && $0.field.isRequired }.map(\.path) == [
        "titel", "samenvatting", "bijgewerkt", "nummer", "stand-per",
      ])
    #expect(
      fields.filter { $0.path.hasPrefix("verzoeken") }.map(\.path) == [
        "verzoeken", "verzoeken.sleutel", "verzoeken.tekst", "verzoeken.bron", "verzoeken.antwoord",
        "verzoeken.antwoord.tekst", "verzoeken.antwoord.staat", "verzoeken.antwoord.bron", "verzoeken.antwoord.datum",
        "verzoeken.antwoord.vindplaats",
      ])
    let translated = fields.filter { $0.path.hasPrefix("verzoeken") && $0.field.isTranslated }.map(\.path)
    #expect(
      translated == [
        "verzoeken", "verzoeken.sleutel", "verzoeken.tekst", "verzoeken.antwoord", "verzoeken.antwoord.tekst",
      ])
  }

  @Test func readsAPageAsItDidBefore() async {
    // What is declared comes from the reader that reads pages, which must not change what it reads.
    await expectFindings(
      [.unknownReference, .unknownField],
      in: page(
        "nl/fasen/fase-1",
        """
        nummer: 1
        staat: loopt
        stand-per: 2025-10-14
        stappen:
          - { agenda: «start» }
          - { sleutel: a, «ronde»: 2026, staat: gepland, bron: brief, tekst: Iets }
        """))
  }

  @Test func asksOfAStepWhatItIsOrWhichPageSaysSo() throws {
    let text = String(decoding: Subject.phase.schema().line, as: UTF8.self)
    #expect(
      text.contains(
        #""anyOf":[{"required":["agenda"]},{"required":["monitor","ronde"]},{"required":["tekst","staat","bron"]}]"#),
      "\(text)")
  }

  @Test func leavesFactsOutOfTheSchemaOfATranslation() {
    let text = String(decoding: Subject.agendaItem.schema(ofTranslation: true).file, as: UTF8.self)
    #expect(!text.contains("\"stand-per\"") && !text.contains("\"bronnen\""))
    #expect(text.contains("\"required\": [\n    \"titel\",\n    \"samenvatting\",\n    \"bijgewerkt\"\n  ]"))
    #expect(text.contains("\"uitkomst\""))
  }
}
