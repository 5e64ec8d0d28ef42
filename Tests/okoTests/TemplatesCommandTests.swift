import Testing

@testable import TestSupport

struct TemplatesCommandTests {
  private let folder = Folder()

  @Test func copiesATemplateThatChangesNothing() throws {
    try folder.write(site: "")
    _ = try folder.run(["build"])
    let site = PublishedSite(folder: folder.path + "/public")
    let before = site.files()
    let outcome = try folder.run(["templates", "export", "article", "styles/tokens.css"])
    #expect(
      outcome.output == "oko: 'templates/article.html', 'templates/styles/tokens.css' gemaakt\n", "\(outcome.errors)")
    #expect(try folder.files()["templates/article.html"]?.contains("{{") == true)
    let build = try folder.run(["build"])
    #expect(build.status == 0 && build.errors.isEmpty, "\(build.errors)")
    #expect(site.files() == before)
  }

  @Test func overwritesNothingAndWritesAllOrNone() throws {
    try folder.write(site: "")
    try folder.write("van mij", to: "templates/article.html")
    let outcome = try folder.run(["templates", "export", "motion", "article"])
    #expect(outcome.status == 2 && outcome.errors.hasPrefix("oko: 'templates/article.html' is er al"))
    #expect(try folder.files().keys.filter { $0.hasPrefix("templates/") } == ["templates/article.html"])
  }

  @Test(arguments: [
    ("motoin", "oko heeft geen sjabloon 'motoin'; bedoelt u 'motion'?"),
    ("../x", "oko heeft geen sjabloon '../x'; kies uit: "),
  ])
  func namesTheNearestTemplate(name: String, error: String) throws {
    try folder.write(site: "")
    let outcome = try folder.run(["templates", "export", name])
    #expect(outcome.status == 2 && outcome.errors.hasPrefix("oko: " + error), "\(outcome.errors)")
  }
}
