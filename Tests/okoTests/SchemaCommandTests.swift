import Foundation
import Testing

@testable import TestSupport

struct SchemaCommandTests {
  private let folder = Folder()

  @Test func writesASchemaAnywhere() throws {
    let outcome = try folder.run(only: ["schema", "motie"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let fields = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(fields["nummer"]?["description"] as? String == "het nummer zoals mensen het schrijven: ID 79")
    #expect(schema["required"] as? [String] == ["titel", "samenvatting", "bijgewerkt", "nummer", "stand-per"])
    let translation = try folder.run(only: ["schema", "motie", "--translation"])
    #expect(translation.output.contains("\"verzoeken\"") && !translation.output.contains("\"nummer\""))
  }

  @Test func namesTheTypesThatThereAre() throws {
    let outcome = try folder.run(only: ["schema", "moties"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'moties' kan niet bij '<type>'"), "\(outcome.errors)")
    #expect(outcome.errors.contains("Kies er een:\n  - motie\n  - fase\n"), "\(outcome.errors)")
  }
}
