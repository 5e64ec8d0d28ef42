import Documents
package import Basics

/// A document from which facts come, as `content/bronnen.yml` describes it.
package struct Source: Sendable {
  /// The word that pages use to refer to it.
  package let id: String

  package let title: SourceText
  package let subtitle: SourceText?
  package let kind: Kind
  package let issuer: SourceText?
  package let date: PartialDate?

  /// The range of the date.
  let placeOfDate: FileRange

  /// Why the date isn't known, or what is known about it.
  package let undated: SourceText?

  /// The day on which a council adopted it, and the source that says so if the document itself doesn't.
  package let enacted: PartialDate?
  package let enactedAccordingTo: String?

  /// The web address at which everybody can read it.
  package let address: String?

  /// Whether the document is available, rather than only known because another document names it.
  package let isAvailable: Bool

  /// The id of the source that names an unavailable document.
  package let namedIn: String?

  init(id: String, _ fields: inout FieldReader, _ languages: FieldReader.Languages = ([], false)) {
    self.id = id
    let sourceLanguage = languages.codes.first ?? ""
    let language = fields.optionalLanguage("taal") ?? sourceLanguage
    title = fields.sourceText("titel", languages, own: language)
    subtitle = fields.optionalSourceText("ondertitel", languages, own: sourceLanguage)
    kind = fields.choice("soort")
    issuer = fields.optionalSourceText("uitgever", languages, own: sourceLanguage)
    date = fields.optionalDate("datum")
    placeOfDate = fields.place(of: "datum")
    fields.happened(on: date, at: placeOfDate, .none)
    undated = fields.optionalSourceText("datum-onbekend", languages, own: sourceLanguage)
    if date != nil { fields.refuse(["datum-onbekend"], beside: "datum") }
    enacted = fields.optionalDate("vastgesteld")
    enactedAccordingTo = fields.optionalSource("vastgesteld-volgens")
    fields.happened(on: enacted, at: fields.place(of: "vastgesteld"), .source(enactedAccordingTo ?? id))
    address = fields.optionalWebAddress("webadres")
    isAvailable = fields.flag("aanwezig", absent: true)
    namedIn = fields.optionalSource("genoemd-in")
    // A note to other editors, which readers don't see.
    _ = fields.optional("let-op")
  }

  /// Returns “de raadsbrief van 14 oktober 2025”.
  package func name(in language: Language) -> Sentence {
    let kind: Sentence = language.sentence("source.\(kind).definite")
    return date.map { language.sentence("source.ofDate", ["source": kind, "date": language.date($0)]) } ?? kind
  }

  /// Returns “Volgens de raadsbrief van 14 oktober 2025”, with a link if there is a page.
  ///
  /// The link leads to the list of sources on the page that cites the source.
  package func attribution(on page: String?, in language: Language) -> Sentence {
    let name = name(in: language)
    return language.sentence("source.accordingTo", ["source": page.map { .link(to: $0 + "#bron-" + id, name) } ?? name])
  }
}

/// All sources of a site, by id.
package struct SourceRegister: Sendable {
  package private(set) var byID: [String: Source] = [:]
  private(set) var references: [FieldReader.Reference] = []
  private(set) var happenings: [Happening] = []

  package static let path = "content/bronnen.yml"

  /// The file, if there is one.
  private(set) var file: File?

  /// Whether the file could be read; otherwise unknown sources can't be reported.
  private(set) var isReadable = true

  init(_ tree: FileTree, _ languages: FieldReader.Languages, _ findings: inout [Diagnostic]) {
    guard let file = tree.file(SourceRegister.path) else { return }
    self.file = file
    let (mapping, mistakes) = YAMLReader.mapping(of: file)
    findings += mistakes
    guard let mapping else {
      isReadable = false
      return
    }
    let entries = SourceRegister.entries(mapping.fields, &findings)
    var fields = FieldReader(YAMLMapping(fields: entries, range: mapping.range))
    for entry in fields.all() {
      if !Addresses.isSlug(entry.name) { findings.append(.sourceID(entry)) }
      let source = fields.fields(entry.name) { Source(id: entry.name, &$0, languages) }
      byID[entry.name] = source
      // Whoever refers to it by the name that it should have is right.
      let id = slug(of: entry.name)
      if byID[id] == nil { byID[id] = source }
    }
    findings += fields.diagnostics
    (references, happenings) = (fields.references, fields.happenings)
  }

  package subscript(id: String) -> Source? { byID[id] }

  /// Returns the entries of the file; fields that should be indented below a name are one mistake, and belong to it.
  private static func entries(_ fields: [YAMLMapping.Field], _ findings: inout [Diagnostic]) -> [YAMLMapping.Field] {
    guard let empty = fields.firstIndex(where: { $0.value.scalar?.text == "" }) else { return fields }
    var probe = FieldReader(YAMLMapping(fields: [], range: fields[empty].nameRange))
    _ = Source(id: "", &probe)
    let own = fields[(empty + 1)...].prefix { probe.facts.contains($0.name) && $0.value.scalar != nil }
    guard let last = own.last else { return fields }
    let name = fields[empty]
    findings.append(.notIndented(below: name, own.first?.nameRange ?? name.nameRange, through: last.value.range))
    return fields[..<empty] + [name.holding(Array(own))] + entries(Array(fields[own.endIndex...]), &findings)
  }
}

extension FieldReader {
  /// Reads the code of a language.
  fileprivate mutating func optionalLanguage(_ name: String) -> String? {
    guard let (code, range) = scalar(fact: name) else { return nil }
    if !LanguageTag.isWellFormed(code) { diagnostics.append(.languageTag(code, at: range)) }
    return code
  }

  /// Reads an address on the web that everybody can open.
  mutating func optionalWebAddress(_ name: String) -> String? {
    let address = address(fact: name)
    if let (text, range) = address, isPublicAddress(text) { tell(LinkAddress.mistake(in: text) { range }) }
    return parsed(address, name, .webAddress) { isPublicAddress($0) ? $0 : nil }
  }

  /// Reads an address, and reports the signs in it that nobody sees.
  mutating func address(fact name: String) -> Scalar? {
    guard let address = scalar(fact: name) else { return nil }
    let signs = address.range.unseenSigns(writtenIn: .percent)
    diagnostics += signs
    if !signs.isEmpty { return nil }
    note(address: address)
    return address
  }
}

/// Whether a text is an `https` address with a dot in its host.
func isPublicAddress(_ address: String) -> Bool {
  guard let rest = address.dropping(prefix: "https://"), rest.first != "/" else { return false }
  let host = rest.dropFirst().dropLast().prefix { $0 != "/" }
  return host.contains(".") && !rest.contains(where: \.isWhitespace)
}

extension Rule {
  package static let sourceID = Rule(
    "naam-van-bron",
    nl: "De naam van een bron in `bronnen.yml` bestaat uit kleine letters, cijfers en streepjes.",
    en: "The name of a source in `bronnen.yml` has small letters, digits and hyphens.")
}

extension Diagnostic {
  fileprivate static func notIndented(
    below name: YAMLMapping.Field, _ first: FileRange, through last: FileRange
  ) -> Diagnostic {
    let lines = FileRange(first.file, first.bytes.lowerBound..<last.bytes.upperBound)
    return Diagnostic(
      .yaml, at: name.nameRange,
      nl: "de velden onder '\(name.name):' springen niet in", tip: "zet er twee spaties voor",
      en: "the fields below '\(name.name):' are not indented", tip: "put two blanks before each"
    ).repaired(by: "  " + lines.text.replacing("\n", with: "\n  "), at: lines)
  }

  fileprivate static func sourceID(_ field: YAMLMapping.Field) -> Diagnostic {
    Diagnostic(
      .sourceID, at: field.nameRange,
      nl: "de naam van een bron heeft kleine letters, cijfers en streepjes",
      tip: "bijvoorbeeld: \(slug(of: field.name))",
      en: "the name of a source has small letters, digits and hyphens", tip: "for example: \(slug(of: field.name))")
  }
}
