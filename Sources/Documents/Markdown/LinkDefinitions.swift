import Basics

/// The link definitions of a text, such as `[brief]: brief.pdf "Titel"`, and how large they may become.
///
/// cmark writes out the address and the title at each `[brief]`. What counts as one definition here may be several:
/// once a title has begun, all lines up to the end of the paragraph count.
struct LinkDefinitions {
  /// The longest definition so far.
  private var longest: (line: FileRange, size: Int)?

  /// The definition that the next line may continue.
  private var open: (line: FileRange, size: Int, hasTitle: Bool)?

  /// The largest possible number of links.
  private var links = 0

  /// The finding if the text becomes too large when each link is as long as the longest definition.
  var mistake: Diagnostic? {
    guard let longest, longest.size * links > Bounds.definitions else { return nil }
    return .largeDefinition(at: longest.line)
  }

  mutating func read(_ line: FileRange) {
    let bytes = line.file.bytes[line.bytes]
    links += bytes.count { $0 == UInt8(ascii: "]") }
    if isBlank(bytes) || isFootnote(bytes) {
      open = nil
    } else if let definition = open, definition.hasTitle || beginsTitle(bytes) {
      open = (definition.line, definition.size + bytes.count, true)
    } else {
      open = address(in: bytes).map { (line, bytes.count, isBlank($0) || $0.contains(where: isTitleMark)) }
    }
    if let open, open.size > longest?.size ?? 0 { longest = (open.line, open.size) }
  }

  /// Returns what comes after the first `]:` of a line.
  private func address(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let colon = line.indices.dropFirst().first {
      line[$0] == UInt8(ascii: ":") && line[$0 - 1] == UInt8(ascii: "]")
    }
    return colon.map { line[($0 + 1)...] }
  }

  private func beginsTitle(_ line: ArraySlice<UInt8>) -> Bool {
    line.first { !" \t>".utf8.contains($0) }.map(isTitleMark) ?? false
  }

  /// Whether a line begins a footnote, which ends the block above it.
  private func isFootnote(_ line: ArraySlice<UInt8>) -> Bool {
    let begin = line.prefix { " >".utf8.contains($0) }
    let label = line[begin.endIndex...].prefix { $0 != UInt8(ascii: "]") }
    return begin.count < 4 && label.starts(with: "[^".utf8) && label.allSatisfy { $0 > 32 }
      && line[label.endIndex...].starts(with: "]:".utf8)
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 <= 32 } }

  private func isTitleMark(_ byte: UInt8) -> Bool { "\"'(".utf8.contains(byte) }
}

extension Diagnostic {
  fileprivate static let largeDefinition = Unplaced(
    .tooLarge, at: .start,
    nl: "wat hier na ']:' staat, is te lang voor zo veel links",
    tip: "schrijf de adressen in de links zelf, of zet een lege regel na elke regel met ']:'",
    en: "what follows ']:' here is too long for so many links",
    tip: "write the addresses in the links themselves, or put a blank line after each line with ']:'")
}
