/// Who has to see to a motion or a commitment, until when, and in which domains.
struct Assignment: Sendable {
  /// The role of who answers for it to the council; a role, not a name.
  let portfolio: Localized<String>
  let deadline: PartialDate?
  let domains: [PagePath]

  init(_ fields: inout FieldReader) {
    portfolio = fields.optionalText("portefeuille")
    deadline = fields.optionalDate("termijn")
    domains = fields.pages("domeinen", in: Domain.folder)
  }

  private var isEmpty: Bool { portfolio.isEmpty && deadline == nil && domains.isEmpty }

  static func names<Facts: Content>(_ assignment: @escaping @Sendable (Facts) -> Assignment) -> Names<Entry<Facts>> {
    Names([
      .flag("isAssigned", "Whether any of these is known.") { !assignment($0.facts).isEmpty },
      .text("portfolio", "The role of who answers for it to the council; may be empty.") {
        assignment($0.facts).portfolio[$0.textLanguage]
      },
      .html("deadline", "Until when it is asked, as exact as that is known; may be empty.") { entry in
        assignment(entry.facts).deadline.map(entry.language.until) ?? []
      },
      .list("domains", of: LinkView.names, "The domains that it concerns.") { entry in
        entry.links(to: assignment(entry.facts).domains)
      },
    ])
  }
}
