import Basics

/// A field of a record in open data.
///
/// A type declares its fields once, and ``Dataset`` writes them as JSON and as a table. What isn't known is `null` in a
/// record, which lists its name in `onbekend`; in a table it is the word `onbekend`.
package struct DataField<Model>: Sendable {
  /// Puts the field into a record.
  let put: @Sendable (Model, DataContext, inout DataRecord) -> Void

  /// Returns the cells of one of the rows of a record; there is no model where a list has no items.
  let cells: @Sendable (Model?, _ row: Int, DataContext) -> CSVTable.Row

  /// Returns the number of rows that the field needs.
  var rowCount: @Sendable (Model) -> Int = { _ in 1 }

  /// The same field without a column.
  var onlyInRecords: Self { Self(put: put) { _, _, _ in [] } }
}

/// The site and the page that a record is about.
package struct DataContext: Sendable {
  let site: Site

  /// The page, or `nil` for a record from a table of data.
  var page: Page?
}

extension DataField {
  /// Declares a value; an optional one is left out if there is none.
  static func value<Value: DataValue>(
    _ name: String, column: String? = nil, isOptional: Bool = false, _ value: @escaping @Sendable (Model) -> Value?
  ) -> Self {
    let known = { @Sendable (model: Model) in value(model).flatMap { $0.cell.isEmpty ? nil : $0 } }
    return Self { model, _, record in
      record.put(name, known(model)?.json, isOptional: isOptional)
    } cells: { model, _, _ in
      [(column ?? name, model.flatMap(known)?.cell ?? (isOptional ? "" : DataState.unknownWord))]
    }
  }

  /// Declares a text of the page: a field with each of its languages, and a column for each language of the site.
  static func texts(
    _ name: String, column: String? = nil, isOptional: Bool = false,
    _ text: @escaping @Sendable (Model, Language) -> String
  ) -> Self {
    Self { model, context, record in
      let languages = context.page.map(context.site.languages) ?? []
      let texts = languages.map { (language: $0, text: text(model, $0)) }.filter { !$0.text.isEmpty }
      record.put(name, texts.isEmpty ? nil : .texts(texts), isOptional: isOptional)
    } cells: { model, _, context in
      context.site.languages.map { language in
        let isOwn = context.page?.versions[language.code] != nil
        return ((column ?? name) + "-" + language.code, isOwn ? model.map { text($0, language) } ?? "" : "")
      }
    }
  }

  /// Declares a state; one that may be over has a second column, for the last known word.
  static func state(
    _ name: String, column: String? = nil, mayBeOver: Bool = false,
    _ value: @escaping @Sendable (Model, Site) -> DataState
  ) -> Self {
    Self { model, context, record in
      record.put(name, value(model, context.site))
    } cells: { model, _, context in
      let (column, state) = (column ?? name, model.map { value($0, context.site) })
      let cells = [(column, state?.value), (column + "-laatst-bekend", state?.lastKnown)].prefix(mayBeOver ? 2 : 1)
      return cells.map { ($0, $1 ?? DataState.unknownWord) }
    }
  }

  /// Declares the dates and the state of a plan, as a page describes it, in columns whose names begin with `prefix`.
  static func plan(
    _ prefix: String = "", of page: @escaping @Sendable (Model) -> Page, _ plan: @escaping @Sendable (Model) -> Plan
  ) -> [Self] {
    [
      value("begin", column: prefix + "begin") { plan($0).period?.first },
      value("eind", column: prefix + "eind") { plan($0).period?.last },
      state("staat", column: prefix + "staat", mayBeOver: true) { model, site in
        let (plan, known) = (plan(model), page(model).facts.checked?.date)
        return DataState(plan.state.rawValue, isOver: plan.state(on: site.asOf) == nil, site) {
          plan.stateText(in: $0, asOf: site.asOf, known: known)
        }
      },
    ]
  }

  /// Declares the document that says so, with its title in a second column.
  static func source(_ id: @escaping @Sendable (Model) -> String?) -> Self {
    Self { model, context, record in
      record.put("bron", id(model).flatMap { context.site.sources[$0] }?.json)
    } cells: { model, _, context in
      let source = model.flatMap(id).flatMap { context.site.sources[$0] }
      return [("bron", source?.id), ("bron-titel", source?.title.original)].map { ($0, $1 ?? DataState.unknownWord) }
    }
  }

  /// Declares a record within the record; an optional one is left out if there is none. Its columns begin with its name.
  static func record<Item>(
    _ name: String, isOptional: Bool = false, of fields: [DataField<Item>],
    _ item: @escaping @Sendable (Model) -> Item?
  ) -> Self {
    Self { model, context, record in
      record.put(name, item(model).map { DataRecord($0, fields, context).json }, isOptional: isOptional)
    } cells: { model, _, context in
      let item = model.flatMap(item)
      return fields.flatMap { $0.cells(item, 0, context) }.map {
        (name + "-" + $0.column, item == nil && isOptional ? "" : $0.text)
      }
    }
  }

  /// Declares a list of records. The table has a row for each; if there are none, `nothing` fills their cells.
  static func rows<Item>(
    _ name: String, of fields: [DataField<Item>], nothing: String? = nil,
    _ items: @escaping @Sendable (Model) -> [Item]
  ) -> Self {
    Self { model, context, record in
      let items = items(model).map { DataRecord($0, fields, context).json }
      record.put(name, items.isEmpty ? nil : .list(items))
    } cells: { model, row, context in
      let item = model.flatMap { items($0).dropFirst(row).first }
      let cells = fields.flatMap { $0.cells(item, 0, context) }
      return item == nil ? cells.map { ($0.column, nothing ?? $0.text) } : cells
    } rowCount: {
      items($0).count
    }
  }
}

/// A value in open data, as JSON and as the text of a cell.
protocol DataValue: Sendable {
  var json: JSON { get }

  /// The text; empty if there is nothing that is known.
  var cell: String { get }

  /// What separates several values in a cell.
  static var separator: String { get }
}

extension DataValue {
  var json: JSON { .text(cell) }
  static var separator: String { " " }
}

extension PartialDate: DataValue { var cell: String { iso } }
extension TimeOfDay: DataValue { var cell: String { iso } }
extension PagePath: DataValue { var cell: String { text } }
extension Period: DataValue { var cell: String { first == last ? first.iso : first.iso + "/" + last.iso } }
extension Source: DataValue { var cell: String { id } }

extension String: DataValue {
  var cell: String { self }
  static var separator: String { ", " }
}

extension Bool: DataValue {
  var json: JSON { .flag(self) }
  var cell: String { self ? "ja" : "nee" }
}

extension Int: DataValue {
  var json: JSON { .number(self) }
  var cell: String { String(self) }
}

extension Array: DataValue where Element: DataValue {
  var json: JSON { .list(map(\.json)) }
  var cell: String { map(\.cell).joined(separator: Element.separator) }
}
