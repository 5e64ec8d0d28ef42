import SiteModel
package import Basics

/// The state of a site's translations: each page in each other language, and the other files with words.
package struct TranslationStatus: Sendable {
  /// The state of one translation.
  enum State: String, CaseIterable, Sendable {
    /// Each section translates one of the source as it is now.
    case complete

    /// Sections of the source are newer than their translation, or have none.
    case stale

    /// There is no file.
    case missing

    /// There is a file, but no source.
    case orphan
  }

  /// A page, or another file with words, in one language.
  struct Row: Sendable {
    /// The path below the language's folder, such as `moties/id79.md`; for a file that isn't a page, its whole path.
    let path: String
    let language: String
    let state: State

    /// The ids of the sections of the source, or the names of the words.
    var stale: [String] = []
    var isReviewed = false
  }

  let pages: [Row]

  /// The texts of the interface and the words of figures and tables.
  let others: [Row]

  init(_ site: Site) {
    let ofPages = site.pages.flatMap { page in
      site.configuration.languages.filter { $0 != page.sourceLanguage }.map { language in
        let (path, translation) = (page.path.text + ".md", page.translations[language])
        guard let translation else { return Row(path: path, language: language, state: .missing) }
        return Row(path, language, stale: translation.stale, isReviewed: translation.isReviewed)
      }
    }
    let withoutSource = site.orphans.map { Row(path: $0.path.text + ".md", language: $0.language, state: .orphan) }
    pages = (ofPages + withoutSource).sorted { ($0.path, $0.language) < ($1.path, $1.language) }
    others = site.wordFiles.map { Row($0.path, $0.language, stale: $0.stale) }
  }
}

extension TranslationStatus.Row {
  /// Creates the row of a file that has a source.
  fileprivate init(_ path: String, _ language: String, stale: [String], isReviewed: Bool = false) {
    self.init(
      path: path, language: language, state: stale.isEmpty ? .complete : .stale, stale: stale, isReviewed: isReviewed)
  }
}

extension TranslationStatus {
  /// The counts, each with its name in every format.
  fileprivate var totals: [(name: String, count: Int)] {
    State.allCases.map { state in (state.rawValue, pages.count { $0.state == state }) }
      + [
        ("staleSections", pages.reduce(0) { $0 + $1.stale.count }), ("reviewed", pages.count(where: \.isReviewed)),
        ("notReviewed", pages.count { $0.isTranslated && !$0.isReviewed }),
        ("otherStale", others.reduce(0) { $0 + $1.stale.count }),
      ]
  }

  /// The status for programs.
  package var json: String {
    let fields: JSON = [
      "pages": .list(pages.map(\.json)), "others": .list(others.map(\.json)),
      "totals": .fields(totals.map { JSON.Field(name: $0.name, value: .number($0.count)) }),
    ]
    return String(decoding: fields.file, as: UTF8.self)
  }

  /// The status for a spreadsheet.
  package var csv: String {
    let rows = (pages + others).map { row -> CSVTable.Row in
      [
        ("path", row.path), ("language", row.language), ("state", row.state.rawValue),
        ("stale", row.stale.joined(separator: " ")), ("reviewed", row.isReviewed ? "true" : "false"),
      ]
    }
    return String(decoding: CSVTable(rows: rows).file(), as: UTF8.self)
  }

  /// Returns the status for a terminal: what needs work, or everything.
  package func text(_ language: Diagnostic.MessageLanguage, showsAll: Bool = true) -> String {
    let rows = (pages + others).filter { showsAll || $0.state != .complete }
    let width = rows.map(\.path.count).max() ?? 0
    let lines = rows.map { row in
      let path = row.path + String(repeating: " ", count: width - row.path.count)
      return "\(path)  \(row.language)  \(row.wording.text(language))\n"
    }
    return lines.joined() + summary.text(language) + "\n"
  }

  private var summary: Diagnostic.Wording {
    let count = Dictionary(uniqueKeysWithValues: totals.map { ($0.name, $0.count) })
    func number(_ name: String) -> Int { count[name] ?? 0 }
    return Diagnostic.Wording(
      nl: """
        \(pages.count) vertalingen: \(number("complete")) bij, \(number("stale")) verouderd \
        (\(number("staleSections")) delen), \(number("missing")) ontbreken, \(number("orphan")) zonder bron; \
        \(number("notReviewed")) niet nagezien
        """,
      en: """
        \(pages.count) translations: \(number("complete")) complete, \(number("stale")) stale \
        (\(number("staleSections")) sections), \(number("missing")) missing, \(number("orphan")) without a source; \
        \(number("notReviewed")) not reviewed
        """)
  }
}

extension TranslationStatus.Row {
  fileprivate var isTranslated: Bool { state == .complete || state == .stale }

  fileprivate var json: JSON {
    [
      "path": .text(path), "language": .text(language), "state": .text(state.rawValue),
      "stale": .list(stale.map { .text($0) }), "reviewed": .flag(isReviewed),
    ]
  }

  fileprivate var wording: Diagnostic.Wording {
    let list = stale.joined(separator: ", ")
    let wording: Diagnostic.Wording =
      switch state {
      case .complete: Diagnostic.Wording(nl: "bij", en: "complete")
      case .stale where stale.count == 1:
        Diagnostic.Wording(nl: "1 deel verouderd: \(list)", en: "1 section stale: \(list)")
      case .stale:
        Diagnostic.Wording(nl: "\(stale.count) delen verouderd: \(list)", en: "\(stale.count) sections stale: \(list)")
      case .missing: Diagnostic.Wording(nl: "ontbreekt", en: "missing")
      case .orphan: Diagnostic.Wording(nl: "zonder bron", en: "without a source")
      }
    guard isTranslated, isReviewable, !isReviewed else { return wording }
    return Diagnostic.Wording(nl: wording.nl + "; niet nagezien", en: wording.en + "; not reviewed")
  }

  /// Whether the file can be reviewed. Only a page says who reviewed it.
  private var isReviewable: Bool { path.hasSuffix(".md") }
}

extension Build {
  /// The state of the site's translations, even if the site has errors.
  package var translationStatus: TranslationStatus { TranslationStatus(site) }
}
