package import Documents
package import Basics

/// A translation's record of the source sections that it translates, their versions, and its review.
///
/// `oko translation accept` writes it.
package struct Stamps: Sendable {
  /// The stamp of a section, such as `wat-wy-net-witte: wat-wij-niet-weten 1f3a9c2e`.
  ///
  /// The second id is left out if it equals the first.
  package struct Entry: Sendable {
    /// The id of the section of the translation.
    package let section: String

    /// The id of the section of the source that it translates.
    package let source: String

    /// The fingerprint that the source had when somebody last compared the two.
    package let fingerprint: Fingerprint

    package init(section: String, source: String, fingerprint: Fingerprint) {
      (self.section, self.source, self.fingerprint) = (section, source, fingerprint)
    }
  }

  /// A review of a translation by a native speaker.
  package struct Review: Sendable {
    /// The fingerprint of the whole translation at the time of the review; `nil` if it is malformed.
    let fingerprint: Fingerprint?
    let role: String
    let date: PartialDate?

    package init(_ fingerprint: Fingerprint, role: String, date: PartialDate) {
      (self.fingerprint, self.role, self.date) = (fingerprint, role, date)
    }

    init(_ fields: inout FieldReader) {
      var fingerprint: Fingerprint?
      _ = fields.required("hash") { text, range in
        fingerprint = Fingerprint(written: text)
        return fingerprint == nil ? .malformedStamp(at: range) : nil
      }
      self.fingerprint = fingerprint
      role = fields.required("rol")
      date = fields.date("datum")
    }
  }

  fileprivate(set) var entries: [Entry] = []
  fileprivate(set) var review: Review?

  /// Returns the entry of a section of the translation.
  package func entry(of section: String) -> Entry? { entries.first { $0.section == section } }
}

extension Stamps.Entry {
  /// Parses the value after the id of a section; `nil` if it is malformed.
  init?(_ section: String, written: String) {
    let words = written.split(separator: " ").map(String.init)
    guard (1...2).contains(words.count), let fingerprint = words.last.flatMap({ Fingerprint(written: $0) }) else {
      return nil
    }
    self.init(section: section, source: words.count == 2 ? words[0] : section, fingerprint: fingerprint)
  }

  /// The value to write after the id of the section.
  var written: String { source == section ? fingerprint.text : source + " " + fingerprint.text }
}

extension FieldReader {
  /// Reads the stamps of each translation, and reports stamps in the source, which isn't a translation.
  mutating func stamps() -> [String: Stamps] {
    let names = ["vertaald", "nagezien"]
    texts += names
    for name in names {
      if let field = original.fields?[name] { diagnostics.append(.stampInSource(field)) }
    }
    return Dictionary(
      translations.map { ($0.language, stamps(in: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func stamps(in version: Version) -> Stamps {
    var stamps = Stamps()
    if let field = version.fields?["vertaald"], !field.value.isEmpty {
      guard case .mapping(let written) = field.value.content else {
        diagnostics.append(.malformedStamp(at: field.value.range))
        return stamps
      }
      for field in written.fields {
        let entry = scalar(of: field).flatMap { Stamps.Entry(field.name, written: $0.text) }
        if let entry {
          stamps.entries.append(entry)
        } else {
          diagnostics.append(.malformedStamp(at: field.value.range))
        }
      }
    }
    stamps.review = ownGroup("nagezien", in: version) { Stamps.Review(&$0) }
    return stamps
  }
}

extension YAMLValue {
  fileprivate var isEmpty: Bool {
    if case .scalar(let text) = content { text.isEmpty } else { false }
  }
}

extension Diagnostic {
  static func malformedStamp(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .stamp, at: range.firstLine,
      nl: "hier staat wat 'oko translation accept' schrijft, en niets anders",
      tip: "haal de regel weg, en doe 'oko translation accept' voor deze pagina",
      en: "this is what 'oko translation accept' writes, and nothing else",
      tip: "remove the line, and run 'oko translation accept' for this page")
  }

  fileprivate static func stampInSource(_ field: YAMLMapping.Field) -> Diagnostic {
    Diagnostic(
      .stamp, at: field.nameRange,
      nl: "'\(field.name)' staat alleen in een vertaling", tip: "haal het hier weg",
      en: "'\(field.name)' belongs only in a translation", tip: "remove it here")
  }
}
