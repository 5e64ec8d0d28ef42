package import SiteModel
package import Basics

/// The result of saying that texts agree with the facts as they are now.
package struct Confirmation: Sendable {
  /// The stamps with those of the confirmed texts.
  package private(set) var stamps: StampFile

  /// The number of texts that were confirmed, and of those among them that weren't before.
  package private(set) var texts = 0
  package private(set) var changed = 0
}

extension Build {
  /// Returns the stamps that say that texts agree with the records on which they depend.
  ///
  /// A page or a folder is named as for a translation; without a language it is the text in its source language.
  ///
  /// - Throws: ``CommandError`` if there is no such page or text, or if the facts have errors.
  package func confirm(_ names: [String]) throws(CommandError) -> Confirmation {
    guard site.confirmations.mistakes.isEmpty else { throw CommandError(findings: site.confirmations.mistakes) }
    var confirmation = Confirmation(stamps: site.confirmations)
    for name in self.names(names, in: { [$0.sourceLanguage] }) {
      let (page, named) = try page(named: name)
      let language = named ?? page.sourceLanguage
      guard page.versions[language] != nil else { throw .noPage(name, nearest: nil) }
      let dependencies = site.dependencies(of: page, in: language)
      try refuseErrors(in: [page.path.file(in: language)] + dependencies.flatMap(\.facts.pages).map(\.sourceFile))
      confirmation.confirm(page.path.text + ".md", language, dependencies)
    }
    return confirmation
  }

  private func refuseErrors(in files: [String]) throws(CommandError) {
    let errors = diagnostics.filter { $0.severity == .error && files.contains($0.range.file.path) }
    guard errors.isEmpty else { throw CommandError(findings: errors) }
  }

  /// The number of texts that wait for somebody to read them beside the facts.
  package var waitingTexts: Int {
    Set(diagnostics.filter { [.changedFact, .unconfirmed].contains($0.rule) }.map(\.range.file.path)).count
  }
}

extension Confirmation {
  fileprivate mutating func confirm(_ path: String, _ language: String, _ dependencies: [Dependency]) {
    let entries = Dictionary(uniqueKeysWithValues: dependencies.map { ($0.record.path.text, $0.facts.stamp) })
    texts += 1
    if stamps[path, language].entries != entries { changed += 1 }
    stamps[path, language] = Stamps(entries: entries)
  }
}

extension Diagnostic.Wording {
  package static func waitingTexts(_ number: Int) -> Diagnostic.Wording {
    .count(
      number, nl: ("tekst wacht op bevestiging", "teksten wachten op bevestiging"),
      en: ("text waits to be confirmed", "texts wait to be confirmed"))
  }
}

extension Page {
  fileprivate var sourceFile: String { path.file(in: sourceLanguage) }
}
