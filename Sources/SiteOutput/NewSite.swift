package import Basics
import SiteModel

/// A small complete site for a municipality that begins: a home page, a page about contact, and what an editor needs.
package struct NewSite: Sendable {
  /// What a municipality says of itself.
  package struct Answers: Sendable {
    /// The name of the site and that of the municipality, in the order of the languages; one is enough.
    package let names, municipalities: [String]

    /// The TOOI code, such as `gm0362`.
    package let code: String

    /// The codes of the languages, the source language first.
    package let languages: [String]
    package let address: String

    /// How to reach the municipality; examples if it is `nil`.
    package let phone, email: String?

    package init(
      names: [String], municipalities: [String], code: String, languages: [String], address: String,
      phone: String? = nil, email: String? = nil
    ) {
      (self.names, self.municipalities, self.code) = (names, municipalities, code)
      (self.languages, self.address, self.phone, self.email) = (languages, address, phone, email)
    }

    fileprivate func name(_ index: Int) -> String { names.indices.contains(index) ? names[index] : names.first ?? "" }

    fileprivate func municipality(_ index: Int) -> String {
      municipalities.indices.contains(index) ? municipalities[index] : municipalities.first ?? ""
    }
  }

  package let files: [File]

  /// Creates the files of a site on a day.
  ///
  /// - Throws: ``CommandError`` if a language has no built-in texts, or if an answer can't be what it should be.
  package init(_ answers: Answers, on day: PartialDate) async throws(CommandError) {
    for mistake in [
      NewSite.mistake(inLanguages: answers.languages), NewSite.mistake(inCode: answers.code),
      NewSite.mistake(inAddress: answers.address),
    ] { if let mistake { throw mistake } }
    var files = [File("content/site.yml", answers.settings), File("content/bronnen.yml", answers.sources)]
    for (index, code) in answers.languages.enumerated() {
      guard let texts = NewSiteTexts.all[code] else { continue }
      let municipality = answers.municipality(index)
      files.append(File("content/\(code)/index.md", texts.home(municipality).page(on: day, hasSource: index == 0)))
      files.append(File("content/\(code)/contact.md", texts.contact(municipality).page(on: day)))
    }
    if answers.languages.count > 1 {
      // The texts of all languages were written together, so each is a translation of the first.
      var requests: [Acceptance] = []
      for name in ["index.md", "contact.md"] {
        for language in answers.languages.dropFirst() {
          requests.append(try Acceptance(page: name, language: language, on: day.iso))
        }
      }
      let stamps = try await Build(FileTree(files)).accept(requests).stamps
      files.append(File(StampFile.Purpose.translations.path, stamps.text))
    }
    let findings = await Build(FileTree(files)).diagnostics
    if findings.haveErrors { throw CommandError(findings: findings) }
    self.files =
      files + NewSite.settingsOfEditor + [
        File("README.md", NewSiteTexts.manual(answers.name(0))), File(".gitignore", "public/\nbevindingen*\n"),
      ]
  }

  /// What VS Code needs to know to help with YAML, with the schemas.
  private static var settingsOfEditor: [File] {
    let settings: JSON = [
      "yaml.schemas": [
        "./.vscode/site.schema.json": "content/site.yml", "./.vscode/bronnen.schema.json": "content/bronnen.yml",
      ]
    ]
    let extensions: JSON = ["recommendations": ["redhat.vscode-yaml"]]
    return [
      File(".vscode/settings.json", settings), File(".vscode/extensions.json", extensions),
      File(".vscode/site.schema.json", Subject.site.schema()),
      File(".vscode/bronnen.schema.json", Subject.source.schema()),
    ]
  }
}

extension NewSite {
  /// Returns why an answer can't be what it should be, or `nil` if it can.
  package static func mistake(inLanguages codes: [String]) -> CommandError? {
    codes.first { NewSiteTexts.all[$0] == nil }.map { .noLanguage($0) }
  }

  package static func mistake(inCode code: String) -> CommandError? {
    code.wholeMatch(of: #/gm[0-9]{4}/#) == nil ? .noCode : nil
  }

  package static func mistake(inAddress address: String) -> CommandError? {
    SiteAddress(address)?.isForConcepts == true ? nil : .noAddress
  }
}

extension NewSite.Answers {
  /// Returns a text in each language: `{ nl: "visie", fy: "fyzje" }`.
  private func texts(_ text: (Int) -> String) -> String {
    let parts = languages.enumerated().map { "\($1): \(text($0).quoted)" }
    return "{ " + parts.joined(separator: ", ") + " }"
  }

  fileprivate var settings: String {
    let example = " # een voorbeeld: vul in wat klopt"
    return """
      # Over de site als geheel. Wat elk veld is, schrijft: oko schema site
      naam: \(texts(name))
      gemeente:
        code: \(code.quoted)
        naam: \(texts(municipality))
      talen: [\(languages.joined(separator: ", "))] # de eerste is de brontaal: daar staan de feiten
      webadres: \(address.quoted)
      publicatie: concept # 'openbaar' zodra de gemeente de site heeft vastgesteld
      contact:
        telefoon: \((phone ?? SiteConfiguration.Contact.examplePhone).quoted)\(phone == nil ? example : "")
        e-mail: \((email ?? SiteConfiguration.Contact.exampleMail).quoted)\(email == nil ? example : "")
        pagina: contact
      menu: [contact]

      """
  }

  fileprivate var sources: String {
    let titles = texts { NewSiteTexts.all[languages[$0]]?.ownStatement ?? "" }
    return """
      # De documenten waar de feiten uit komen. Een nieuwe begint u met: oko new bron NAAM
      deze-site:
        titel: \(titles)
        soort: eigen-opgave
        uitgever: \(texts(municipality))

      """
  }
}

extension String {
  /// The text in quotation marks, as YAML and JSON both read it.
  fileprivate var quoted: String { String(decoding: JSON.text(self).line, as: UTF8.self) }
}

extension File {
  fileprivate init(_ path: String, _ text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  fileprivate init(_ path: String, _ json: JSON) { self.init(path: path, bytes: Array(json.file)) }
}

extension CommandError {
  fileprivate static let noCode = CommandError(
    nl: "--code is 'gm' met de vier cijfers die het CBS een gemeente geeft, zoals gm0362",
    en: "--code is 'gm' with the four digits that Statistics Netherlands gives a municipality, such as gm0362")

  fileprivate static let noAddress = CommandError(
    nl: "--address begint met https://, en eindigt bij een nieuwe site op .example, zoals "
      + "https://oko.voorbeeld.example/; het echte adres komt er pas als de gemeente de site heeft vastgesteld",
    en: "--address begins with https://, and for a new site ends in .example, such as "
      + "https://oko.voorbeeld.example/; the real address comes only when the municipality has adopted the site")

  fileprivate static func noLanguage(_ code: String) -> CommandError {
    let known = NewSiteTexts.all.keys.sorted().joined(separator: ", ")
    return CommandError(
      nl:
        "voor de taal '\(code)' ontbreken in oko de schermteksten, de maanden en de weekdagen, en de letters op volgorde "
        + "(templates/strings/\(code).yml), en de eerste pagina’s; zij zijn er voor: \(known)",
      en: "for the language '\(code)' oko lacks the interface texts, the months and weekdays, and the order of letters "
        + "(templates/strings/\(code).yml), and the first pages; there are those for: \(known)")
  }
}
