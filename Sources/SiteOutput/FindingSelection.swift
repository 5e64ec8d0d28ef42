import Documents
package import SiteModel
package import Basics

/// The files and rules that somebody asks about; without any, everything.
package struct FindingSelection: Sendable {
  private let paths: [String]
  private let rules: [Rule]

  /// Reads what was typed: a path, with or without `content/` and its language, and the names of rules.
  ///
  /// - Throws: ``CommandError`` if nothing has such a name.
  package init(_ files: [String], _ rules: [String], in build: Build) throws(CommandError) {
    var (paths, chosen): ([String], [Rule]) = ([], [])
    for file in files { paths += try build.paths(named: file) }
    for rule in rules { chosen.append(try Rule.named(rule)) }
    (self.paths, self.rules) = (paths, chosen)
  }

  package func includes(_ finding: Diagnostic) -> Bool {
    (rules.isEmpty || rules.contains(finding.rule)) && isSelected(finding.range.file.path)
  }

  /// Returns the pages whose file in their own language is among what was typed.
  package func pages(of site: Site) -> [Page] {
    site.pages.filter { page in page.versions[page.sourceLanguage].map { isSelected($0.file.path) } ?? false }
  }

  private func isSelected(_ path: String) -> Bool {
    paths.isEmpty || paths.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  /// Returns what to say where no error was found.
  package func outcome(of build: Build) -> Diagnostic.Wording {
    let elsewhere = build.diagnostics.count { $0.severity == .error && !includes($0) }
    let errors = Diagnostic.Wording.count(
      elsewhere, nl: ("fout elders", "fouten elders"), en: ("mistake elsewhere", "mistakes elsewhere"))
    return elsewhere == 0
      ? Diagnostic.Wording(nl: "geen fouten", en: "no mistakes")
      : Diagnostic.Wording(nl: "hier geen fouten, \(errors.nl)", en: "no mistakes here, \(errors.en)")
  }
}

extension Build {
  /// Returns the paths of the files or folders that a typed name may mean, such as `moties/id79.md` in each language.
  fileprivate func paths(named name: String) throws(CommandError) -> [String] {
    let parts = name.split(separator: "/").filter { $0 != "." }.map(String.init)
    let path = parts.joined(separator: "/")
    let languages = site.configuration.languages
    // Somebody in another folder names the source too, as a shell completes it.
    let below = parts.lastIndex { ["content", "templates"].contains($0) }.map { parts[$0...].joined(separator: "/") }
    let candidates = [path, "content/" + path] + languages.map { "content/\($0)/\(path)" } + (below.map { [$0] } ?? [])
    let known = sourcePaths + diagnostics.map(\.range.file.path)
    let found = candidates.filter { candidate in known.contains { $0 == candidate || $0.hasPrefix(candidate + "/") } }
    if found.isEmpty {
      throw .noFile(name, nearest: path.nearMiss(in: known + site.pages.map { $0.path.text + ".md" }))
    }
    return found
  }
}

extension Rule {
  /// Returns the rule with a name.
  ///
  /// - Throws: ``CommandError`` if there is none.
  package static func named(_ name: String) throws(CommandError) -> Rule {
    if let rule = all.first(where: { $0.id == name }) { return rule }
    let finding = Diagnostic.unknownRule(name, at: File.absent("").all)
    let tip = finding.tip.map { ($0.nl, $0.en) } ?? ("", "")
    throw CommandError(nl: "\(finding.message.nl); \(tip.0)", en: "\(finding.message.en); \(tip.1)")
  }
}

/// What `oko check --explain` says about a rule.
package struct RuleExplanation: Sendable {
  package let text: Diagnostic.Wording

  /// - Throws: ``CommandError`` if there is no such rule.
  package init(_ name: String) throws(CommandError) {
    let rule = try Rule.named(name)
    let (wrong, right) = (rule.examples.filter { $0.contains("«") }, rule.examples.filter { !$0.contains("«") })
    let exemption = RuleExplanation.exemption(rule)
    text = Diagnostic.Wording(
      nl: "\(rule.id): \(rule.documentation.nl)\n\(exemption.nl)\(wrong.list("Fout"))\(right.list("Goed"))",
      en: "\(rule.id): \(rule.documentation.en)\n\(exemption.en)\(wrong.list("Wrong"))\(right.list("Right"))")
  }

  /// Returns how a page or a site may depart from a rule.
  private static func exemption(_ rule: Rule) -> Diagnostic.Wording {
    if rule.isOfPolicy {
      return Diagnostic.Wording(
        nl: "Hoe zwaar dit weegt, staat in site.yml bij 'vertaling'. Eén pagina een tijd anders: "
          + "sta-toe: [{ regel: \(rule.id), reden: …, tot: 2026-12-31 }]",
        en: "How severe it is, 'vertaling' in site.yml says. One page otherwise for a time: "
          + "sta-toe: [{ regel: \(rule.id), reden: …, tot: 2026-12-31 }]")
    }
    guard rule.mayBeExempt else {
      return Diagnostic.Wording(nl: "Van deze regel wijkt geen pagina af.", en: "No page is exempt from this rule.")
    }
    return Diagnostic.Wording(
      nl: "Is het zo bedoeld? Op één pagina: sta-toe: [{ regel: \(rule.id), woorden: …, reden: … }]\n"
        + "Op de hele site, in site.yml: regels: { \(rule.id): { ernst: uit, reden: … } }",
      en: "Is it meant so? On one page: sta-toe: [{ regel: \(rule.id), woorden: …, reden: … }]\n"
        + "On the whole site, in site.yml: regels: { \(rule.id): { ernst: uit, reden: … } }")
  }
}

extension [String] {
  /// Returns examples below a title, indented.
  fileprivate func list(_ title: String) -> String {
    if isEmpty { return "" }
    let lines = joined(separator: "\n--\n").split(separator: "\n", omittingEmptySubsequences: false)
    return "\n\(title):\n" + lines.map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }
}

extension CommandError {
  fileprivate static func noFile(_ name: String, nearest: String?) -> CommandError {
    CommandError(
      nl: "er is geen bestand '\(name)' in content/ of templates/" + (nearest.map { "; bedoelt u '\($0)'?" } ?? ""),
      en: "there is no file '\(name)' in content/ or templates/" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
  }
}
