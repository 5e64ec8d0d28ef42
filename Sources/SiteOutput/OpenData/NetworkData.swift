import SiteModel
import Basics

/// A document's statement about a number of municipalities, as open data.
extension Network.Row {
  func json(in site: Site) -> JSON {
    var data = DataFields()
    data.put("soort", kind.rawValue)
    data.put("moment", moment.iso)
    data.put("aantal", .number(count))
    data.put("namen", names.map(JSON.text))
    data.put(source: source, in: site)
    return data.json
  }

  /// Returns the row as it appears in the site's table, with the title of the document.
  func row(in site: Site) -> CSVTable.Row {
    [
      ("soort", kind.rawValue), ("moment", moment.iso), ("aantal", String(count)),
      ("namen", names.isEmpty ? DataState.unknownWord : names.joined(separator: ", ")),
    ] + Source.cells(source, in: site)
  }
}
