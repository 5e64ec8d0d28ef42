package import Basics

/// Who must carry out a motion or a commitment, by when, and in which domains.
package struct Assignment: Sendable {
  /// The role that answers for it to the council; a role, not a person.
  package let portfolio: Localized<String>
  package let deadline: PartialDate?
  package let domains: [PagePath]

  init(_ fields: inout FieldReader) {
    portfolio = fields.optionalText("portefeuille")
    deadline = fields.optionalDate("termijn")
    domains = fields.pages("domeinen", in: Domain.folder)
  }

  private var isEmpty: Bool { portfolio.isEmpty && deadline == nil && domains.isEmpty }

  static func names<Facts: Tracked>() -> TemplateNames<Entry<Facts>> {
    TemplateNames([
      .flag("isAssigned", "Whether any of these is known.") { !$0.facts.assignment.isEmpty },
      .text("portfolio", "The role that answers to the council.") { $0.facts.assignment.portfolio[$0.textLanguage] },
      .html("deadline", "Until when it is asked.") { entry in
        entry.facts.assignment.deadline.map(entry.language.until) ?? Sentence()
      },
      .flag("isLate", "Whether that has passed, without word that it is finished.") {
        $0.facts.deadline($0.facts.history, on: $0.site.asOf)?.isLate ?? false
      },
      .list("domains", of: LinkView.names, "The domains concerned.") { $0.links(to: $0.facts.assignment.domains) },
      .url("feed", "The feed with what happens to it.") { entry in
        let addresses = entry.site.addresses
        return addresses.feed(of: entry.page, in: entry.language.code).map(addresses.url(ofFile:)) ?? ""
      },
    ])
  }
}
