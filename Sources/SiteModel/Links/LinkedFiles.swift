import Documents
import Basics

/// The files beside pages, each read and looked at once: when the first link to it is resolved.
struct LinkedFiles {
  private let tree: FileTree
  private var read: [String: Read] = [:]
  private var room = FileTree.maximumFileSizes

  /// The findings about files that can't be read.
  private(set) var findings: [Diagnostic] = []

  /// A file with what is known of it, and what has been told.
  fileprivate struct Read {
    let file: File
    let attachment: AttachedFile
    var notes: [String: LinkedFile] = [:]
    var told: Set<Rule> = []
  }

  init(_ tree: FileTree) { self.tree = tree }

  /// The files with their bytes, sorted by path.
  var all: [File] { read.values.map(\.file).sorted { $0.path < $1.path } }

  /// Returns what readers of a text see of a file, and the mistakes of the file that were not told at another link.
  mutating func look(
    at file: File, as link: Markdown.Link, _ language: Language?
  ) -> (LinkedFile?, [LinkResolver.Mistake]) {
    if read[file.path] == nil {
      read[file.path] = tree.read(file, room: &room, &findings).map { Read(file: $0, attachment: AttachedFile($0)) }
    }
    guard let language, var known = read[file.path] else { return (nil, []) }
    let note = known.notes[language.code] ?? known.note(in: language)
    known.notes[language.code] = note
    let linked = LinkedAttachment(known.attachment, size: known.file.bytes.count, isImage: link.isImage)
    let mistakes = linked.mistakes.filter { known.told.insert($0.rule).inserted }
    read[file.path] = known
    return (note, mistakes.map(\.mistake))
  }
}

extension LinkedFiles.Read {
  /// Returns what stands behind a link to the file.
  fileprivate func note(in language: Language) -> LinkedFile {
    let written = file.path.pathParts.ending.dropFirst().lowercased()
    let ending = written.isEmpty ? attachment.format?.endings.first ?? "" : written
    let size = language.text(ofSize: file.bytes.count)
    let note: String = ending.isEmpty ? "(\(size))" : language.sentence("file.note", ["type": ending, "size": size])
    return LinkedFile(attachment, note: note, ending: ending)
  }
}
