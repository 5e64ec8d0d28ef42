import Basics
import ArgumentParser
import SiteModel
import SiteOutput

/// `oko addresses`: lists the addresses of the site, and keeps them.
struct AddressesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "addresses",
    abstract: words(
      nl: "Noemt de adressen van de site, en welk adres van vroeger nergens meer heen leidt.",
      en: "Lists the addresses of the site, and tells which of those it had lead nowhere."),
    discussion: words(
      nl: """
        Met --keep zet het de nieuwe adressen in content/adressen.yml, en verandert verder niets. Doe dat telkens als de site \
        online gaat: voortaan noemt oko check elk adres uit dat bestand dat nergens heen leidt, tot een pagina het noemt \
        in 'voorheen'.

        VOORBEELDEN:
          oko addresses
          oko addresses --keep
        """,
      en: """
        With --keep it adds the new addresses to content/adressen.yml, and changes no other file. Do so whenever the site is \
        published: from then on oko check tells of each address in that file that leads nowhere, until a page names it in \
        'voorheen'.

        EXAMPLES:
          oko addresses
          oko addresses --keep
        """))

  @Flag(
    help: help(nl: "Bewaar de adressen in content/adressen.yml.", en: "Keep the addresses in content/adressen.yml."))
  var keep = false

  @OptionGroup var options: SiteOptions

  func run() async throws {
    try await options.run {
      let build = try await options.read()
      if build.diagnostics.haveErrors {
        throw CommandError(findings: build.diagnostics.filter { $0.severity == .error })
      }
      let addresses = build.site.titlesByAddress
      if keep {
        var kept = build.site.keptAddresses
        let new = kept.add(addresses)
        try ContentFolder(options.source).replace(kept)
        options.say(.kept(addresses.count, new))
      } else {
        for address in addresses.keys.sorted() { print(address) }
      }
      options.tell(build.diagnostics.filter { $0.rule == .droppedAddress })
    }
  }
}

extension Diagnostic.Wording {
  fileprivate static func kept(_ number: Int, _ new: Int) -> Diagnostic.Wording {
    let addresses = Diagnostic.Wording.count(number, nl: ("adres", "adressen"), en: ("address", "addresses"))
    return Diagnostic.Wording(
      nl: "\(addresses.nl) bewaard, waarvan \(new) nieuw", en: "\(addresses.en) kept, \(new) of them new")
  }
}
