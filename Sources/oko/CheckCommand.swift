import ArgumentParser
import Basics
import SiteModel
import SiteOutput

/// `oko check`: does everything that a build does, except writing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: words(
      nl: "Noemt elke fout in content/ en templates/, en schrijft niets.",
      en: "Tells every mistake in content/ and templates/, and writes nothing."),
    discussion: words(
      nl: """
        Fouten staan bovenaan. Van waarschuwingen over dezelfde regel staan er een paar; --all toont ze alle. Na een fout is \
        de afloop 1, zonder fouten 0.

        VOORBEELDEN:
          oko check
          oko check moties/id79.md content/fy/fasen
          oko check --rule gebroken-link --rule kopvolgorde
          oko check --explain kopvolgorde
          oko check --fix --dry-run
          oko check --format json > bevindingen.json
        """,
      en: """
        Errors come first. Of warnings about the same rule a few are shown; --all shows each. After an error the exit code is \
        1, without errors 0.

        EXAMPLES:
          oko check
          oko check moties/id79.md content/fy/fasen
          oko check --rule gebroken-link --rule kopvolgorde
          oko check --explain kopvolgorde
          oko check --fix --dry-run
          oko check --format json > findings.json
        """))

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, github
  }

  @Argument(
    help: help(
      "file", nl: "Alleen wat over deze pagina’s, bestanden of mappen gaat.",
      en: "Only what is about these pages, files or folders."))
  var files: [String] = []

  @OptionGroup var options: SiteOptions

  @Option(
    name: .customLong("rule"),
    help: help("rule", nl: "Alleen deze regel; mag vaker.", en: "Only this rule; may be repeated."))
  var rules: [String] = []

  @Flag(help: help(nl: "Toon elke waarschuwing.", en: "Show each warning."))
  var all = false

  @Flag(
    help: help(
      nl: "Ook na een waarschuwing is de afloop 1.", en: "After a warning, too, the exit code is 1."))
  var strict = false

  @Flag(
    help: help(
      nl: "Herstel wat zeker is; de rest van een bestand blijft gelijk.",
      en: "Repair what is certain; the rest of a file stays as it is."))
  var fix = false

  @Flag(
    help: help(
      nl: "Toon met --fix wat er zou veranderen, en schrijf niets.",
      en: "With --fix, show what would change, and write nothing."))
  var dryRun = false

  @Option(
    help: help(
      nl: "Hoe de meldingen worden geschreven: text, json, of github voor een pijplijn.",
      en: "How findings are written: text, json, or github for a pipeline."))
  var format = Format.text

  @Flag(
    help: help(
      nl: "Noem in plaats van fouten de zinnen met een getal, datum of naam waar geen bron bij staat.",
      en: "Tell, in place of mistakes, the sentences with a number, date or name that have no source."))
  var sources = false

  @Option(
    help: help("rule", nl: "Leg een regel uit, en controleer niets.", en: "Explain a rule, and check nothing."))
  var explain: String?

  func run() async throws {
    try await options.run {
      if let explain { return print(try RuleExplanation(explain).text.text(options.messages)) }
      var build = try await options.read()
      let selection = try FindingSelection(files, rules, in: build)
      if sources { return show(SourceCoverage(selection.pages(of: build.site), in: build.site)) }
      if fix || dryRun {
        let repair = try await Repair(build, selection, options, isDry: dryRun)
        if dryRun { return print(repair.diff, terminator: "") }
        build = repair.build
        if repair.count > 0 { options.say(repair.wording) }
      }
      let findings = build.diagnostics.filter(selection.includes)
      show(findings)
      if findings.haveErrors || strict && findings.contains(where: { $0.severity == .warning }) { throw ExitCode(1) }
      guard format == .text else { return }
      options.report(build, selection.outcome(of: build))
    }
  }

  private func show(_ coverage: SourceCoverage) {
    for sentence in coverage.uncited { print("\(sentence.range.file.path):\(sentence.range.line): \(sentence.text)") }
    let (cited, all) = (coverage.cited, coverage.statements)
    let share = all == 0 ? 100 : cited * 100 / all
    options.say(
      Diagnostic.Wording(
        nl: "\(cited) van \(all) zinnen met een getal, datum of naam hebben een bron (\(share) %)",
        en: "\(cited) of \(all) sentences with a number, date or name have a source (\(share) %)"))
  }

  private func show(_ findings: [Diagnostic]) {
    switch format {
    case .text: options.tell(findings, showsAll: all || !rules.isEmpty)
    case .json: print(String(decoding: findings.json(options.messages), as: UTF8.self), terminator: "")
    case .github: print(findings.githubCommands(options.messages), terminator: "")
    }
  }
}

/// Repairs what is certain, until nothing is left: a repair may uncover another mistake.
private struct Repair {
  /// The site as it is afterwards.
  private(set) var build: Build
  private(set) var count = 0
  private(set) var diff = ""
  private var files: Set<String> = []

  /// The largest number of times that the site is read again.
  private static let maximumRounds = 5

  init(_ build: Build, _ selection: FindingSelection, _ options: SiteOptions, isDry: Bool) async throws {
    self.build = build
    for _ in 0..<Repair.maximumRounds {
      let repairs = Repairs(self.build.diagnostics.filter(selection.includes))
      diff += repairs.files.map(\.diff).joined()
      if isDry || repairs.count == 0 { return }
      for file in repairs.files {
        try ContentFolder(options.source).replace(file.file.path, file.file.bytes, with: file.bytes)
        files.insert(file.file.path)
      }
      count += repairs.count
      self.build = try await options.read()
    }
  }

  var wording: Diagnostic.Wording {
    let (mistakes, places) = (
      Diagnostic.Wording.count(count, nl: ("fout", "fouten"), en: ("mistake", "mistakes")),
      Diagnostic.Wording.count(files.count, nl: ("bestand", "bestanden"), en: ("file", "files"))
    )
    return Diagnostic.Wording(
      nl: "\(mistakes.nl) hersteld in \(places.nl)", en: "\(mistakes.en) repaired in \(places.en)")
  }
}
