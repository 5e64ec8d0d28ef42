import Basics
import SiteModel
import SiteOutput

/// A site whose files are made when somebody asks for them.
struct PreviewSite: Sendable {
  let site: Site?
  private let files: [String: OutputFile]
  private let pages: [String: (page: Page, language: String)]

  /// A site of which nothing could be read.
  init() { (site, files, pages) = (nil, [:], [:]) }

  init(_ site: Site, _ output: Output) {
    self.site = site
    files = Dictionary(keepingFirst: output.files.map { ($0.path, $0) })
    let all = site.languages.flatMap { language in
      site.pages.map { (site.addresses.path(of: $0, in: language.code), ($0, language.code)) }
    }
    pages = Dictionary(keepingFirst: all)
  }

  /// Returns the page at an address below the site, such as `/nl/moties/`.
  func page(at path: String) -> (page: Page, language: String)? { pages[path] }

  /// Returns what a server answers: the file, or where it stands, or the page that says that there is none.
  func answer(to path: String) -> PreviewAnswer {
    let file = String(path.drop { $0 == "/" })
    if let found = files[path.hasSuffix("/") ? file + MadeFile.start : file] { return .file(found.path, found.bytes) }
    if !path.hasSuffix("/"), files[file + "/" + MadeFile.start] != nil { return .moved(to: path + "/") }
    return .notFound(files[MadeFile.notFound]?.bytes ?? [])
  }

  /// Returns a fingerprint of what a browser shows at an address.
  func fingerprint(ofPageAt path: String) -> UInt64 {
    switch answer(to: path) {
    case .file(_, let bytes), .notFound(let bytes): fnv1a(bytes)
    case .moved, .unreadable: 0
    }
  }
}

/// What a preview answers.
enum PreviewAnswer: Sendable {
  case file(String, [UInt8])
  case moved(to: String)
  case notFound([UInt8])

  /// Nothing could be read yet, for this reason.
  case unreadable(String)
}
