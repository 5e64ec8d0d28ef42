import Documents
package import Basics

/// A site in numbers, by which the next build knows which pages are made and checked as they were.
///
/// What a page shows of another one, and what the checks of its text ask of it, is the *face* of that page: its fields,
/// headings, links and figures, and of the glossary every word. ``shared`` is a number for all faces and for all files that
/// aren't pages. Where it is the same, a page comes out as it did unless its own files changed.
package struct SiteDigest: Sendable {
  private let shared: UInt64
  private let pages: [PagePath: UInt64]

  /// The pages whose texts have findings, which are to be told each time.
  fileprivate let reported: Set<PagePath>

  /// Looks at a site that was read from a tree by a program with its options.
  package init(_ site: Site, _ tree: FileTree, _ program: UInt64) async {
    let glossary = site.configuration.glossary
    let pages = await concurrentMap(site.pages) { page in
      (path: page.path, files: page.files, face: page.path == glossary ? page.files : page.face)
    }
    let ofPages = Set(site.pages.flatMap(\.versions.values).map(\.file.path))
    var shared = DigestNumber()
    shared.add(program)
    let files = ["content", "templates"].flatMap { tree.files(below: $0) + tree.refused(below: $0) }
    for file in files + site.assets {
      shared.add(file.path)
      if !ofPages.contains(file.path) { shared.add(file.bytes.digest) }
    }
    for page in pages { shared.add(page.face) }
    self.shared = shared.value
    self.pages = Dictionary(keepingFirst: pages.map { ($0.path, $0.files) })
    reported = []
  }

  private init(_ shared: UInt64, _ pages: [PagePath: UInt64], reported: Set<PagePath>) {
    (self.shared, self.pages, self.reported) = (shared, pages, reported)
  }

  /// Returns the same numbers with the pages whose texts have findings.
  package func reporting(_ reported: Set<PagePath>) -> SiteDigest { SiteDigest(shared, pages, reported: reported) }

  /// Returns the pages that come out as they did, and those among them whose texts had no findings; `nil` if any page may
  /// come out differently.
  package func unchanged(since last: SiteDigest?) -> (pages: Set<PagePath>, withoutFindings: Set<PagePath>)? {
    guard let last, last.shared == shared else { return nil }
    let unchanged = Set(pages.lazy.filter { last.pages[$0.key] == $0.value }.map(\.key))
    return (unchanged, unchanged.subtracting(last.reported))
  }
}

extension SiteDigest {
  /// Reads numbers as ``text`` writes them.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n")
    guard let shared = lines.first.flatMap({ UInt64($0, radix: 16) }) else { return nil }
    var (pages, reported): ([PagePath: UInt64], Set<PagePath>) = ([:], [])
    for line in lines.dropFirst() {
      let (number, name) = String(line).halves(at: " ")
      guard let name, let number = UInt64(number.dropping(prefix: "!") ?? number, radix: 16) else { return nil }
      pages[PagePath(name)] = number
      if line.hasPrefix("!") { reported.insert(PagePath(name)) }
    }
    self.init(shared, pages, reported: reported)
  }

  /// The numbers as text: first the shared one, then a line for each page, which begins with `!` if it has findings.
  package var text: String {
    let lines = pages.sorted { $0.key < $1.key }.map { path, number in
      (reported.contains(path) ? "!" : "") + String(number, radix: 16) + " " + path.text
    }
    return ([String(shared, radix: 16)] + lines).joined(separator: "\n")
  }
}

extension Page {
  private var versionsInOrder: [(key: String, value: Document)] { versions.sorted { $0.key < $1.key } }

  /// A number for the files of the page.
  fileprivate var files: UInt64 {
    var number = DigestNumber()
    for (language, version) in versionsInOrder {
      number.add(language)
      number.add(version.file.bytes.digest)
    }
    return number.value
  }

  /// A number for all that other pages may show of the page, and their checks ask of it.
  fileprivate var face: UInt64 {
    var number = DigestNumber()
    for (language, version) in versionsInOrder {
      number.add(language)
      number.add(Array(version.file.bytes[..<version.endOfFields.bytes.lowerBound]).digest)
      for anchor in version.body.anchors { number.add(anchor) }
      for heading in version.body.sections.compactMap(\.heading) { number.add(heading.text) }
      for link in version.body.links { number.add(link.destination) }
      for figure in version.body.figures { number.add(figure.range.text) }
      // The headings of a translation are found by those of its source.
      for pair in translations[language]?.alignment.pairs ?? [] {
        number.add(pair.translation.id)
        number.add(pair.source?.id ?? "")
      }
    }
    return number.value
  }
}

/// A number for several texts and numbers in a row.
private struct DigestNumber {
  private(set) var value: UInt64 = .fnvBasis

  mutating func add(_ text: String) {
    for byte in text.utf8 { value.append(byte) }
    // No text has this byte, so two texts are other ones than the same letters in one.
    value.append(0xFF)
  }

  mutating func add(_ number: UInt64) { value.append(bytesOf: number) }
}
