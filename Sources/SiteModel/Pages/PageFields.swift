import Documents
import Basics

/// What every page says of itself, whatever its type.
struct PageFields: Sendable {
  let title: Localized<Sentence>

  /// The titles for menus and breadcrumbs, where they differ.
  let shortTitles: Localized<Sentence>
  let summary: Localized<Markdown>
  let updated: [String: PartialDate]

  /// The day on which the page was new, if feeds say so.
  let published: PartialDate?

  /// The name of the source that the page retells in plain language.
  let retells: String?

  /// The role that maintains the page.
  let owner: String?

  /// The day before which the page needs a review, with the range of that field.
  let reviewBy: (date: PartialDate, range: FileRange)?

  /// The last word of the address, by language, where a file sets it with `adres`.
  let slugs: [String: String]

  /// The former addresses of the page, by language.
  let formerAddresses: [String: [FieldReader.Scalar]]

  /// The page of `onder`.
  let parent: PagePath?

  /// The date and reason of its withdrawal, or `nil` if the page still holds.
  let withdrawal: Withdrawal?

  /// What was wrong on the page and was corrected, the newest first.
  let corrections: [Correction]

  /// The findings that the page allows with `sta-toe`.
  let exemptions: [Exemption]

  init(_ fields: inout FieldReader) {
    title = fields.title("titel")
    shortTitles = fields.title("korte-titel", isRequired: false)
    summary = fields.markdown("samenvatting")
    updated = fields.dayText("bijgewerkt")
    published = fields.optionalDay("geplaatst")
    fields.happened(on: published, at: fields.place(of: "geplaatst"), .none)
    // Sources get their numbers in the order of reading; the document that the page retells comes first.
    retells = fields.optionalSource("bron")
    _ = fields.sources("bronnen")
    owner = fields.optional("eigenaar")
    reviewBy = fields.optionalDate("herzien-voor").map { ($0, fields.place(of: "herzien-voor")) }
    slugs = fields.slug("adres")
    formerAddresses = fields.optionalScalars("voorheen")
    parent = fields.optionalPage("onder")
    withdrawal = fields.optionalGroup("ingetrokken") { Withdrawal(&$0) }
    corrections = fields.corrections()
    exemptions = fields.exemptions("sta-toe")
    // `PageTree` reads this field earlier, to find the file with the facts.
    fields.texts.append("brontaal")
    fields.declareText("brontaal")
  }
}
