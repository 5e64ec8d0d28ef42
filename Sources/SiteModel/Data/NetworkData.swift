/// A document's statement about a number of municipalities, as open data.
extension Network {
  static func dataset(_ site: Site) -> Dataset? {
    let fields: [DataField<Row>] = [
      .value("soort") { $0.kind.rawValue }, .value("moment") { $0.moment }, .value("aantal") { $0.count },
      .value("namen") { $0.names }, .source { $0.source },
    ]
    return Dataset("netwerk", texts: "network", site.data.network?.rows ?? [], record: fields, table: fields) { _ in
      DataContext(site: site)
    }
  }
}
