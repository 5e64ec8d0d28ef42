import Basics
import Documents
import Foundation
import SiteModel
import SiteOutput

/// What the bar and the list over a page tell: the errors of the whole site, and what concerns this page.
struct PreviewFindings {
  private let errors: [Diagnostic]
  private let ofPage: [Diagnostic]
  private let failure: CommandError?
  private let file: String?
  private let translation: Diagnostic.Wording?
  private let folder: String

  /// The largest number of errors in the list: more than anybody mends at once.
  private static let maximumCount = 50

  init(
    _ findings: [Diagnostic], _ failure: CommandError?, page: (page: Page, language: String)?, in site: Site?,
    folder: String
  ) {
    self.failure = failure
    self.folder = URL(filePath: folder).standardizedFileURL.path(percentEncoded: false)
    errors = findings.filter { $0.severity == .error } + (failure?.findings ?? [])
    file = page.map { $0.page.path.file(in: $0.page.language(for: $0.language)) }
    let files = Set(page.map { page, _ in page.versions.values.map(\.file.path) } ?? [])
    ofPage = findings.filter { $0.severity != .error && files.contains($0.range.file.path) }
    translation = page.flatMap { page, language in
      (site?.languages.count ?? 0) > 1 ? page.stateOfTranslation(in: language) : nil
    }
  }

  /// Returns it on one line, for a server-sent event.
  func json(_ language: Diagnostic.MessageLanguage) -> [UInt8] {
    let waiting = ofPage.count { [.changedFact, .unconfirmed].contains($0.rule) }
    let words: [JSON] = [
      translation.map { .text($0.text(language)) },
      waiting == 0 ? nil : .text(Diagnostic.Wording.waitingTexts(waiting).text(language)),
      ofPage.isEmpty ? nil : .text(Diagnostic.Wording.found(ofPage.count).text(language)),
    ].compactMap(\.self)
    let failed = failure?.message.map { JSON.text($0.text(language).visible) }
    return JSON.object([
      ("heading", .text(Diagnostic.Wording.lastGoodPage.text(language))), ("failure", failed),
      ("errors", .list(errors.prefix(PreviewFindings.maximumCount).map { json($0, language) })),
      ("count", .text(Diagnostic.Wording.errors(errors.count).text(language))),
      ("words", .list(words)), ("findings", .list(ofPage.map { json($0, language) })),
      ("file", file.map { .text($0) }), ("link", file.map { .text(link(to: $0)) }),
    ]).line
  }

  private func json(_ finding: Diagnostic, _ language: Diagnostic.MessageLanguage) -> JSON {
    let range = finding.range
    let place = range.file.bytes.isEmpty ? "" : ":\(range.line):\(range.column)"
    return .object([
      ("message", .text("\(finding.message.text(language).visible) [\(finding.rule.id)]")),
      ("place", .text(range.file.path.visible + place)), ("link", .text(link(to: range.file.path + place))),
      ("text", range.text.isEmpty ? nil : .text(String(range.firstLine.text.prefix(120)).visible)),
      ("tip", finding.tip.map { .text($0.text(language).visible) }),
    ])
  }

  /// Returns an address with which editors such as VS Code open a file at a place.
  private func link(to place: String) -> String {
    let path = (folder.hasSuffix("/") ? folder : folder + "/") + place
    return "vscode://file" + (path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path)
  }
}

extension Page {
  /// Returns how the page stands as a translation, or that it is the source.
  fileprivate func stateOfTranslation(in language: String) -> Diagnostic.Wording {
    if language == sourceLanguage { return Diagnostic.Wording(nl: "brontekst", en: "source text") }
    guard let translation = translations[language] else {
      return Diagnostic.Wording(nl: "niet vertaald", en: "not translated")
    }
    return translation.stale.isEmpty
      ? Diagnostic.Wording(nl: "vertaling is bij", en: "translation is up to date")
      : Diagnostic.Wording(nl: "vertaling is ouder dan de bron", en: "translation is older than the source")
  }
}

extension Diagnostic.Wording {
  fileprivate static let lastGoodPage = Diagnostic.Wording(
    nl: "Dit is de laatste goede pagina. Verbeter eerst dit:", en: "This is the last good page. First mend this:")

  fileprivate static func errors(_ number: Int) -> Diagnostic.Wording {
    .count(number, nl: ("fout", "fouten"), en: ("error", "errors"))
  }

  fileprivate static func found(_ number: Int) -> Diagnostic.Wording {
    .count(number, nl: ("opmerking", "opmerkingen"), en: ("remark", "remarks"))
  }
}
