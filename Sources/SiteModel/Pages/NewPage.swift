import Documents
package import Basics

/// The files of a page that nobody has written yet: one for each language, with every field of its type.
package struct NewPage: Sendable {
  /// The files to be made, with those of folders that had no page of their own.
  package let files: [File]

  /// Creates the files of a page such as `id112` of a site, on a day; of `nl/id112` only the one in that language.
  ///
  /// The title is in the source language of the site, or in the only language that is made.
  ///
  /// - Throws: ``CommandError`` if the name can't be an address, or if there is such a page.
  package init(
    _ subject: Subject, _ name: String, _ title: String?, in site: Site, on today: PartialDate
  ) throws(CommandError) {
    guard let type = subject.type, subject != .home else { throw .notNew(subject) }
    let typed = TypedPath(name, languages: site.configuration.languages)
    let (path, only) = (try NewPage.path(typed.path.text, in: type.folder), typed.language)
    let written = site[path]?.versions.filter { only == nil || $0.key == only } ?? [:]
    if let first = written.values.map(\.file.path).min() { throw .exists(first) }
    if let orphan = site.orphans.first(where: { $0.path == path && (only ?? $0.language) == $0.language }) {
      throw .exists(path.file(in: orphan.language))
    }
    // A day after that of the site would be a mistake.
    let day = min(today, site.configuration.asOf ?? today)
    let listings = path.folders.map { PagePath($0 + "/index") }.filter { site[$0] == nil }
    let common = FieldReader.declarations { _ = PageFields(&$0) }
    files = site.languages.filter { only == nil || $0.code == only }.flatMap { language in
      let isTranslation = language.code != site.sourceLanguage.code
      let blank = { (values: [String: String]) in
        BlankFields(
          subject: subject, isTranslation: isTranslation, needsKeys: site.languages.count > 1,
          values: values.merging(["bijgewerkt": day.iso, "stand-per": day.iso]) { $1 })
      }
      let isTitled = language.code == only ?? site.sourceLanguage.code
      let titled = isTitled ? ["titel": title.map(quotedForYAML)].compactMapValues(\.self) : [:]
      return listings.map { File($0, language, blank([:]).lines(common)) }
        + [File(path, language, blank(titled).lines(subject.fields))]
    }
  }

  /// Returns the path of a page by its name in the folder of its type, or by its whole path.
  private static func path(_ name: String, in folder: String) throws(CommandError) -> PagePath {
    let own = folder.isEmpty ? name : name.dropping(prefix: folder + "/") ?? name
    let parts = own.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ Addresses.isSlug($0) && $0 != "index" }) else {
      throw .noName(name, meant: slug(of: own))
    }
    return PagePath(folder.isEmpty ? own : folder + "/" + own)
  }
}

extension File {
  fileprivate init(_ path: PagePath, _ language: Language, _ fields: [String]) {
    let text = "---\n" + fields.joined(separator: "\n") + "\n---\n\(FillIns.mark)\n"
    self.init(path: path.file(in: language.code), bytes: Array(text.utf8))
  }
}

extension SourceRegister {
  /// Returns the file with one more source, to be filled in, and the file as it is.
  ///
  /// A name such as `verslag-2026-12-10` says of what kind the source is, and of which day.
  ///
  /// - Throws: ``CommandError`` if there is such a source, or if its name can't be one.
  package func adding(_ id: String, title: String?) throws(CommandError) -> (before: [UInt8], after: [UInt8]) {
    guard Addresses.isSlug(id) else { throw .noName(id, meant: slug(of: id)) }
    if byID[id] != nil { throw .sourceExists(id) }
    let values = [
      "titel": title.map(quotedForYAML), "soort": Source.Kind(ofNamed: id)?.rawValue,
      "datum": PartialDate(day: String(id.suffix(10)))?.iso,
    ].compactMapValues(\.self)
    let blank = BlankFields(subject: .source, isTranslation: false, needsKeys: false, values: values)
    let entry = ["\(id):"] + blank.lines(Subject.source.fields).map { "  " + $0 }
    let before = file?.bytes ?? []
    let lineFeed = before.isEmpty || before.last == UInt8(ascii: "\n") ? "" : "\n"
    return (before, before + Array((lineFeed + entry.joined(separator: "\n") + "\n").utf8))
  }
}

extension CommandError {
  fileprivate static func notNew(_ subject: Subject) -> CommandError {
    CommandError(
      nl: "'\(subject.rawValue)' maakt u met 'oko init'; een bron met 'oko new bron NAAM'",
      en: "'\(subject.rawValue)' is made by 'oko init'; a source by 'oko new bron NAME'")
  }

  package static func exists(_ path: String) -> CommandError {
    CommandError(
      nl: "'\(path)' is er al; kies een andere naam, of pas dat bestand aan",
      en: "'\(path)' exists already; choose another name, or change that file")
  }

  fileprivate static func sourceExists(_ id: String) -> CommandError {
    CommandError(
      nl: "er is al een bron '\(id)' in '\(SourceRegister.path)'; kies een andere naam, of pas die aan",
      en: "there is a source '\(id)' in '\(SourceRegister.path)' already; choose another name, or change it")
  }

  static func noName(_ name: String, meant: String) -> CommandError {
    CommandError(
      nl: "'\(name)' kan geen naam zijn: die heeft kleine letters, cijfers en streepjes"
        + (meant.isEmpty ? "" : "; bijvoorbeeld '\(meant)'"),
      en: "'\(name)' can't be a name: that has small letters, digits and hyphens"
        + (meant.isEmpty ? "" : "; for example '\(meant)'"))
  }
}
