import Documents
package import Basics

/// The municipalities that take part, as documents count them: `content/data/netwerk.csv`.
package struct Network: Sendable {
  package static let path = "content/data/netwerk.csv"

  /// The totals at a moment and the numbers that joined together, both sorted by date.
  package let counts: [Row]
  package let intakes: [Row]

  /// What a document says about a number of municipalities.
  package struct Row: Sendable {
    package let kind: Kind
    package let moment: PartialDate
    package let count: Int

    /// The names of the municipalities, if the document names all of them.
    package let names: [String]
    package let source: String

    /// Whether the document doesn't give the moment, and the site derives it from what else it says.
    package let isDerived: Bool

    /// Returns the moment with its preposition: “op 9 juli 2025”, “in de loop van 2023” or “rond januari 2024”.
    package func when(in language: Language) -> Sentence {
      if kind == .intake, moment.month == nil {
        return language.sentence("figure.network.duringYear", ["year": language.date(moment)])
      }
      return isDerived
        ? language.sentence("figure.network.around", ["date": language.date(moment)]) : language.when(moment)
    }
  }

  package enum Kind: String, CaseIterable {
    case count = "stand"
    case intake = "instroom"
  }

  package var rows: [Row] { counts + intakes }

  init(_ rows: [Row]) {
    let sorted = rows.sorted { $0.moment < $1.moment }
    counts = sorted.filter { $0.kind == .count }
    intakes = sorted.filter { $0.kind == .intake }
  }

  /// Returns the statements of documents as open data.
  static func dataset(_ site: Site) -> Dataset? {
    let fields: [DataField<Row>] = [
      .value("soort") { $0.kind.rawValue }, .value("moment") { $0.moment }, .value("aantal") { $0.count },
      .value("namen") { $0.names }, .source { $0.source },
      .value("afgeleid", isOptional: true) { $0.isDerived ? "ja" : nil },
    ]
    return Dataset(
      "netwerk", texts: "network", site.data.network?.rows ?? [], record: fields, table: fields,
      modified: { row, _ in [row.moment, site.sources[row.source]?.date].compactMap(\.self) },
      context: { _ in DataContext(site: site) })
  }

  static func table(_ file: File) -> DataTable<Row> {
    var moments: Set<PartialDate> = []
    return DataTable(file, columns: ["soort", "moment", "aantal", "namen", "bron"], optional: ["namen"]) { fields in
      let kind: Kind = fields.choice("soort")
      let (moment, isDerived) = fields.moment("moment")
      let count = fields.count("aantal")
      let names = (fields.optional("namen") ?? "").split(separator: ",").map { String($0.drop(while: \.isWhitespace)) }
      let source = fields.source("bron")
      fields.refuseMarkup(in: ["namen"])
      fields.happened(on: moment, at: fields.place(of: "moment"), .source(source))
      guard let moment, let count, let source else { return nil }
      if !names.isEmpty, names.count != count {
        fields.diagnostics.append(.nameCount(names.count, count, at: fields.place(of: "namen")))
      }
      if kind == .count, !moments.insert(moment).inserted {
        fields.diagnostics.append(.repeatedMoment(at: fields.place(of: "moment")))
      }
      return Row(kind: kind, moment: moment, count: count, names: names, source: source, isDerived: isDerived)
    }
  }
}

extension FieldReader {
  /// Reads a date, before which `rond` says that the site derives it.
  fileprivate mutating func moment(_ name: String) -> (PartialDate?, isDerived: Bool) {
    guard let (text, range) = requiredScalar(fact: name) else { return (nil, false) }
    let date = text.dropping(prefix: "rond ")
    return (parsed((date ?? text, range), name, .date) { PartialDate($0) }, date != nil)
  }
}

extension Diagnostic {
  fileprivate static func nameCount(_ names: Int, _ count: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .dataTable, at: range,
      nl: "hier staan \(names) namen bij een aantal van \(count)", tip: "noem ze alle, of geen",
      en: "there are \(names) names for a count of \(count)", tip: "name all of them, or none")
  }

  fileprivate static let repeatedMoment = Unplaced(
    .dataTable,
    nl: "van dit moment is er al een telling", tip: "houd er één, met haar bron",
    en: "there is a count of this moment already", tip: "keep one, with its source")
}
