import Documents
import Basics

/// The size of a template so far. A small template may become large through its partials.
struct TemplateSize {
  private var partials = 0
  private var bytes = 0

  /// The number of nested lists.
  private var loops = 0

  var isTooLarge: Bool { partials > Bounds.partials || bytes > Bounds.templateSize }

  /// Adds a file within `depth` others, and returns a finding if it makes the template too large or too deep.
  mutating func mistake(adding file: File, within depth: Int, at name: TagName?) -> Diagnostic? {
    if depth > Bounds.partialDepth { return .deepPartials(at: name?.range ?? file.firstLine) }
    partials += 1
    bytes += file.bytes.count
    return isTooLarge ? .largeTemplate(at: name?.range ?? file.firstLine) : nil
  }

  mutating func mistake(openingLoop name: TagName) -> Diagnostic? {
    loops += 1
    return loops > Bounds.loops ? .manyLoops(name) : nil
  }

  mutating func closeLoop() { loops -= 1 }
}

extension Diagnostic {
  fileprivate static func largeTemplate(at range: FileRange) -> Diagnostic {
    let kilobytes = Bounds.templateSize / 1_000
    return Diagnostic(
      .tooLarge, at: range,
      nl: "een pagina bestaat uit meer dan \(Bounds.partials) onderdelen of \(kilobytes) kB aan sjablonen",
      tip: "noem minder onderdelen",
      en: "a page is made of more than \(Bounds.partials) partials or \(kilobytes) kB of templates",
      tip: "name fewer partials")
  }

  fileprivate static let deepPartials = Unplaced(
    .tooLarge,
    nl: "meer dan \(Bounds.partialDepth) onderdelen staan in elkaar", tip: "zet dit onderdeel in een van de buitenste",
    en: "more than \(Bounds.partialDepth) partials are within each other",
    tip: "put this partial into one of the outer ones")

  fileprivate static func manyLoops(_ name: TagName) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: name.range,
      nl: "meer dan \(Bounds.loops) lijsten staan in elkaar", tip: "zet deze lijst buiten de andere",
      en: "more than \(Bounds.loops) lists are nested", tip: "put this list outside of the others")
  }
}
