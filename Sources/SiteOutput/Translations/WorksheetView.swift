package import SiteModel
package import Basics

/// The sheet for translating without a terminal: one file without a frame, in the translator's language.
struct WorksheetView: TemplateView {
  static let template = "worksheet"

  let language: Language
  let pages: [Page]

  static let names = TemplateNames<WorksheetView>([
    .text("language", "The language of the sheet and of the translations, for `lang`.") { $0.language.code },
    .list("pages", of: Page.names, "The pages that are not up to date.") { $0.pages },
  ])

  /// A page with its work.
  struct Page: Sendable {
    let work: TranslationWork
    let language: Language
    let preferred: PreferredWords?

    static let names = TemplateNames<Page>([
      .text("title", "The title in the source language.") { $0.work.page.title[$0.work.page.sourceLanguage].text },
      .text("sourceLanguage", "The language of the source, for `lang`.") { $0.work.page.sourceLanguage },
      .text("source", "The file of the source.") { $0.work.page.path.file(in: $0.work.page.sourceLanguage) },
      .text("translation", "The file of the translation.") { $0.work.page.path.file(in: $0.work.language) },
      .flag("isTranslated", "Whether there is a translation.") { $0.work.isTranslated },
      .list("sections", of: Section.names, "The sections that are not up to date.") { page in
        page.work.sections.map { Section(section: $0, page: page) }
      },
    ])
  }

  /// A section that is to be translated.
  struct Section: Sendable {
    let section: TranslationWork.Section
    let page: Page

    private var work: TranslationWork { page.work }

    static let names = TemplateNames<Section>([
      .text("id", "What the section is called in the files of the site.") { $0.section.id },
      .text("heading", "The words of its heading in the source.") { $0.section.source?.heading ?? "" },
      .text("sourceLanguage", "The language of the source, for `lang`.") { $0.work.page.sourceLanguage },
      .text("language", "The language of the translation, for `lang`.") { $0.work.language },
      .text("state", "Why it is on the sheet; empty where the whole page isn't translated.") {
        $0.work.isTranslated ? $0.page.language.text("worksheet.state.\($0.section.state)") : ""
      },
      .text("place", "Where it is in the file of the source.") { $0.section.source?.place.named ?? "" },
      .list("changes", of: Piece.names, "The source with what was removed and added; empty where nobody knows that.") {
        $0.section.difference(\.unwrapped).map(Piece.all) ?? []
      },
      .flag("lacksBefore", "Whether nobody knows how it has changed.") {
        $0.section.stamp != nil && $0.section.oldText == nil
      },
      .text("source", "The source as it is now; empty where it is gone.") { $0.section.source?.text.unwrapped ?? "" },
      .list("present", of: part, "The translation now.") { view in view.section.translations.map { ($0, view.work) } },
      .list("words", of: word, "The preferred words for what the source says.") { view in
        let said = view.section.source.flatMap { view.page.preferred?.said(by: $0, withPlurals: true) } ?? []
        return said.map(\.pair).sorted { $0.word < $1.word }.map { ($0, view.work) }
      },
      .list("lines", of: TemplateNames<Int>([]), "Lines to write on.") { Array(0..<$0.lineCount) },
    ])

    private static let part = TemplateNames<(section: PageSection, work: TranslationWork)>([
      .text("text", "What it says.") { $0.section.text.unwrapped },
      .text("place", "Where it stands.") { $0.section.place.named },
      .text("language", "Its language, for `lang`.") { $0.work.language },
    ])

    private static let word = TemplateNames<(pair: PreferredWords.Pair, work: TranslationWork)>([
      .text("source", "The word of the source.") { $0.pair.word },
      .text("translation", "The word that a translation uses for it.") { $0.pair.translations.joined(separator: ", ") },
      .text("sourceLanguage", "The language of the source, for `lang`.") { $0.work.page.sourceLanguage },
      .text("language", "The language of the translation, for `lang`.") { $0.work.language },
    ])

    /// The lines needed for writing the text by hand and a few more, but at most a page.
    private var lineCount: Int { section.source.map { min(24, $0.text.count / 60 + 3) } ?? 0 }
  }
}

extension WorksheetView {
  /// Words that stayed, or some that were removed or added.
  struct Piece: Sendable {
    var before = ""
    var removed = ""
    var added = ""
    var after = ""

    static let names = TemplateNames<Piece>([
      .text("before", "Words that stayed, or the white space before others.") { $0.before },
      .text("removed", "Words that were removed.") { $0.removed },
      .text("added", "Words that were added.") { $0.added },
      .text("after", "The white space after them, which isn't struck through.") { $0.after },
    ])

    static func all(in difference: WordDiff) -> [Piece] {
      difference.runs.reduce(into: []) { pieces, run in
        switch run {
        case .same(let text): pieces.append(Piece(before: text))
        case .removed(let text):
          let (before, words, after) = text.marked
          pieces.append(Piece(before: before, removed: words, after: after))
        case .added(let text):
          let (before, words, after) = text.marked
          // A word that takes the place of another doesn't touch it.
          let touches = pieces.last.map { !$0.removed.isEmpty && $0.after.isEmpty } ?? false
          let space = touches && text.first?.isWhitespace == false ? " " : before
          pieces.append(Piece(before: space, added: words, after: after))
        }
      }
    }
  }
}

/// A sheet, with the findings about pages left out of it.
package struct Worksheet: Sendable {
  /// The bytes of the file.
  package let html: [UInt8]

  /// The errors in the pages that are left out.
  package let unreadable: [Diagnostic]
}

extension Build {
  /// Returns the sheet for some pages, or for all that are not up to date.
  ///
  /// - Throws: ``CommandError`` if a page or a language isn't there, if settings or templates have errors, or if git doesn't
  ///   answer.
  package func worksheet(
    of names: [String], in code: String? = nil, _ repository: FileRepository
  ) throws(CommandError) -> Worksheet {
    try obstacles(in: ["content/site.yml", "templates/"])
    let pages = try names.map { name throws(CommandError) in try page(named: name).page }
    let language = try language(of: pages, code)
    if let page = pages.first(where: { $0.sourceLanguage == language.code }) {
      throw .writtenIn(language.code, page.path.text + ".md")
    }
    let asked = pages.isEmpty ? site.pages.filter { $0.sourceLanguage != language.code } : pages
    let readable = asked.filter { unreadable($0, language.code).isEmpty }
    let work = try readable.map { page throws(CommandError) in try self.work(on: page, language.code, repository) }
      .filter { !$0.sections.isEmpty }
    let codes = Set(work.map(\.page.sourceLanguage))
    let words = Dictionary(uniqueKeysWithValues: codes.map { ($0, PreferredWords(site, from: $0, to: language.code)) })
    let views = work.map {
      WorksheetView.Page(work: $0, language: language, preferred: words[$0.page.sourceLanguage] ?? nil)
    }
    return Worksheet(
      html: templates.html(WorksheetView(language: language, pages: views), in: language),
      unreadable: asked.flatMap { unreadable($0, language.code) })
  }

  /// Returns the target language: the one asked for, or else the only possible one.
  private func language(of pages: [Page], _ asked: String?) throws(CommandError) -> Language {
    let source = pages.first?.sourceLanguage ?? site.configuration.sourceLanguage
    let possible = site.languages.filter { asked == nil ? $0.code != source : $0.code == asked }
    guard possible.count == 1 else { throw .translationLanguage(site.languages.map(\.code)) }
    return possible[0]
  }
}

extension FileRange {
  /// For example `content/nl/moties/id79.md:31`.
  fileprivate var named: String { "\(file.path):\(line)" }
}
