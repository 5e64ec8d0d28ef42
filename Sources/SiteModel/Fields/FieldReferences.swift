import Basics

/// Reads names that refer to something else; ``Site`` reports those that lead nowhere.
extension FieldReader {
  /// What a name in a field can refer to.
  enum Target: Hashable {
    case source

    /// A page, by its name in a folder, or by its whole path if the folder is empty.
    case page(folder: String)

    /// A round of a monitor, by its year.
    case round(PagePath)

    /// Something on the web, which may be on the site itself.
    case address
  }

  /// A name that refers to something else, with its range.
  struct Reference: Sendable {
    let name: String
    let target: Target
    let range: FileRange

    /// The path of the page, if it refers to one.
    var page: PagePath? {
      guard case .page(let folder) = target else { return nil }
      return PagePath(folder.isEmpty ? name : folder + "/" + name)
    }
  }

  /// Reads the id of a source.
  mutating func source(_ name: String) -> String? { refer(requiredScalar(fact: name), to: .source) }

  mutating func optionalSource(_ name: String) -> String? { refer(scalar(fact: name), to: .source) }

  mutating func sources(_ name: String) -> [String] { list(name).compactMap { refer($0, to: .source) } }

  /// Reads a page: its name in `folder`, or its whole path if `folder` is empty.
  mutating func optionalPage(_ name: String, in folder: String = "") -> PagePath? {
    page(scalar(fact: name), in: folder)
  }

  mutating func pages(_ name: String, in folder: String = "") -> [PagePath] {
    list(name).compactMap { page($0, in: folder) }
  }

  mutating func round(_ name: String, of monitor: PagePath) -> PartialDate? {
    let scalar = requiredScalar(fact: name)
    return refer(scalar, to: .round(monitor)).flatMap { PartialDate($0) }
  }

  private mutating func page(_ scalar: Scalar?, in folder: String) -> PagePath? {
    refer(scalar, to: .page(folder: folder)).map { PagePath(folder.isEmpty ? $0 : folder + "/" + $0) }
  }

  /// Notes an address on the web.
  mutating func note(address: Scalar) {
    references.append(Reference(name: address.text, target: .address, range: address.range))
  }

  private mutating func refer(_ scalar: Scalar?, to target: Target) -> String? {
    if let (text, range) = scalar { references.append(Reference(name: text, target: target, range: range)) }
    return scalar?.text
  }
}
