/// A file beside a page: the size of a picture, and what stands behind a link. One object serves all links to it.
package final class LinkedFile: Sendable {
  let picture: PictureSize?

  /// Its format and size, such as “(pdf, 1,2 MB)”.
  package let note: String

  /// The words for its format, of which one in a link makes the note needless.
  let words: Set<String>

  package init(_ attachment: AttachedFile, note: String, ending: String) {
    (picture, self.note) = (attachment.size, note)
    words = Set([ending] + [attachment.format, attachment.named].compactMap(\.self).flatMap(\.words))
  }
}

extension Tape {
  /// Whether the author already says what kind of file a link leads to, or how large it is.
  ///
  /// That may stand in the words of the link, or in brackets behind it.
  func tells(_ file: LinkedFile, in link: Int) -> Bool {
    let own = bytes(of: link)
    let behind = words[own.upperBound...].prefix(80)
    let note = behind.first { $0 > 32 } == UInt8(ascii: "(") ? behind.prefix { $0 != UInt8(ascii: ")") } : []
    let said = String(decoding: words[own] + note, as: UTF8.self).lowercased()
    return said.split { !$0.isLetter }.contains { file.words.contains(String($0)) || sizes.contains($0) }
  }
}

/// The units in which people give the size of a file.
private let sizes: Set<Substring> = ["kb", "mb", "gb", "kib", "mib"]
