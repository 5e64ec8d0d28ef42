import Basics

/// Finds the elements of a template that aren't closed where they should be, by the rules of HTML.
///
/// A tag in a section is closed in that section, or in another one that is shown under the same condition.
struct ElementBalance {
  private(set) var findings: [Diagnostic] = []

  /// The elements that are open.
  private var open: [MarkupTag] = []

  /// The end tags that close nothing, each with the number of elements that were open.
  private var strays: [(tag: MarkupTag, depth: Int)] = []

  /// The elements that another end tag closed.
  private var crossed: [(tag: MarkupTag, by: MarkupTag?)] = []

  /// The last paragraph that the beginning of another element ended.
  private var endedParagraph: (tag: MarkupTag, by: MarkupTag)?

  init(_ tags: [MarkupTag]) {
    for tag in tags { if tag.isEnd { close(tag) } else { begin(tag) } }
    for tag in open where !HTMLRules.mayStayOpen.contains(tag.name) { crossed.append((tag, nil)) }
    tell()
  }

  private var isForeign: Bool {
    let last = open.last { ["svg", "math", "foreignobject"].contains($0.name) }
    return last.map { $0.name != "foreignobject" } ?? false
  }

  private mutating func begin(_ tag: MarkupTag) {
    if isForeign || tag.name == "svg" || tag.name == "math" {
      if !tag.isSelfClosing { open.append(tag) }
      return
    }
    if HTMLRules.void.contains(tag.name) { return }
    if HTMLRules.endsParagraph.contains(tag.name), open.last?.name == "p" {
      endedParagraph = open.popLast().map { ($0, tag) }
    }
    open.append(tag)
  }

  private mutating func close(_ tag: MarkupTag) {
    if HTMLRules.void.contains(tag.name), !isForeign { return findings.append(.endOfVoid(tag.range, tag.name)) }
    guard let index = open.indices.last(where: { open[$0].name == tag.name && !open[$0].excludes(tag) }) else {
      if tag.name == "p", let ended = endedParagraph {
        findings.append(.endedParagraph(tag.range, by: ended.by, at: ended.tag.nameRange))
      } else {
        strays.append((tag, open.count))
      }
      return
    }
    if !open[index].isShown(with: tag) { findings.append(.unlikeBranch(open[index], tag)) }
    for other in open[(index + 1)...] where !HTMLRules.mayStayOpen.contains(other.name) && !other.excludes(tag) {
      crossed.append((other, tag))
    }
    let kept = open[(index + 1)...].filter { $0.excludes(tag) }
    open.removeSubrange(index...)
    open += kept
  }

  /// Makes one finding of an element that isn't closed and the end tag that was meant for it.
  private mutating func tell() {
    for (tag, closer) in crossed {
      let start = tag.range.bytes.lowerBound
      if let index = strays.firstIndex(where: { $0.tag.name == tag.name && $0.tag.range.file == tag.range.file }),
        let closer
      {
        findings.append(.crossing(tag, closer, strays.remove(at: index).tag))
      } else if let index = strays.firstIndex(where: { stray in
        let place = stray.tag.range
        return place.file == tag.range.file && place.bytes.lowerBound > start
          && closer.map { place.bytes.lowerBound < $0.range.bytes.lowerBound } ?? true
      }) {
        findings.append(.mismatch(tag, strays.remove(at: index).tag))
      } else {
        findings.append(.openElement(tag))
      }
    }
    findings += strays.map { .strayEnd($0.tag) }
  }
}

extension MarkupTag {
  /// Whether the two are never shown together: one under a condition, the other under its opposite.
  fileprivate func excludes(_ other: MarkupTag) -> Bool {
    sections.contains { section in
      other.sections.contains { $0.name == section.name && $0.isInverted != section.isInverted }
    }
  }

  /// Whether the two are shown under the same conditions.
  fileprivate func isShown(with other: MarkupTag) -> Bool {
    sections == other.sections
      || Set(sections.map(\.written)) == Set(other.sections.map(\.written))
        && sections.count == other.sections.count
  }
}

/// What HTML says of elements by their names.
enum HTMLRules {
  static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// The elements whose end tag may be left out.
  static let mayStayOpen: Set = [
    "html", "head", "body", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "colgroup", "caption", "thead",
    "tbody", "tfoot", "tr", "td", "th",
  ]

  /// The elements that end a paragraph when they begin.
  static let endsParagraph: Set = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main",
    "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul",
  ]
}
