import Basics

/// A format of files, as people know it, with what readers can do with such a file.
package struct FileFormat: Sendable {
  package enum Use: Sendable {
    /// A picture that all browsers show.
    case picture

    /// A picture that few browsers show, or that is needlessly large.
    case otherPicture, bitmap

    /// What everybody can read, hear or see, or use again.
    case open
    case pdf, film, oldFilm

    /// What is meant to be changed with one program.
    case text, sheet, slides

    case packed, mail, shortcut

    /// What runs on the computer of a reader, or in the name of the site.
    case program, webPage
  }

  /// The name, such as `JPEG`.
  package let name: String
  package let use: Use

  /// What names of such files end in, without the dot.
  package let endings: [String]

  /// How such a file begins, if that is known.
  let start: FileStart?

  /// The words by which people name it, in small letters.
  var words: [String] { endings + [name.lowercased()] }

  /// Returns the format that the name of a file tells.
  package static func named(_ path: String) -> FileFormat? {
    let ending = path.pathParts.ending.dropFirst().lowercased()
    return all.first { $0.endings.contains(ending) }
  }

  /// Returns the format that the first bytes of a file tell: the plainest one of those that begin so.
  static func beginning(with start: FileStart) -> FileFormat? { all.first { $0.start == start } }

  private init(_ name: String, _ use: Use, _ endings: String, _ start: FileStart? = nil) {
    (self.name, self.use, self.start) = (name, use, start)
    self.endings = endings.split(separator: " ").map(String.init)
  }

  /// The formats that people put beside pages; of those that begin alike, the plainest comes first.
  private static let all = [
    FileFormat("JPEG", .picture, "jpg jpeg jpe jfif", .jpeg), FileFormat("PNG", .picture, "png apng", .png),
    FileFormat("GIF", .picture, "gif", .gif), FileFormat("WebP", .picture, "webp", .webp),
    FileFormat("AVIF", .picture, "avif", .avif), FileFormat("SVG", .picture, "svg", .svg),
    FileFormat("ICO", .picture, "ico cur"),
    FileFormat("BMP", .bitmap, "bmp dib", .bmp), FileFormat("HEIC", .otherPicture, "heic heif hif", .heic),
    FileFormat("TIFF", .otherPicture, "tif tiff", .tiff), FileFormat("JPEG XL", .otherPicture, "jxl", .jxl),
    FileFormat("JPEG 2000", .otherPicture, "jp2 j2k jpf jpx", .jp2),
    FileFormat("Photoshop", .otherPicture, "psd psb", .psd),
    FileFormat("camera-RAW", .otherPicture, "dng nef cr2 arw pef srw", .tiff),
    FileFormat("camera-RAW", .otherPicture, "cr3 orf rw2 raf raw x3f"), FileFormat("GIMP", .otherPicture, "xcf"),
    FileFormat("EPS", .otherPicture, "eps ps", .postscript),
    FileFormat("SVGZ", .otherPicture, "svgz", .gzip),
    FileFormat("Windows-tekening", .otherPicture, "wmf emf vsdx vsd drawio sketch fig"),
    FileFormat("PDF", .pdf, "pdf", .pdf), FileFormat("Illustrator", .otherPicture, "ai", .pdf),
    FileFormat("MP4", .film, "mp4 m4v", .film),
    FileFormat("QuickTime", .oldFilm, "mov qt", .film), FileFormat("3GP", .oldFilm, "3gp", .film),
    FileFormat("AVI", .oldFilm, "avi wmv flv mpg mpeg mkv"), FileFormat("WebM", .film, "webm"),
    FileFormat("ZIP", .packed, "zip", .zip), FileFormat("7-Zip", .packed, "7z rar tar"),
    FileFormat("gzip", .packed, "gz tgz", .gzip),
    FileFormat("Word", .text, "docx dotx", .zip), FileFormat("Word", .text, "doc dot", .ole),
    FileFormat("RTF", .text, "rtf", .rtf), FileFormat("Works", .text, "wps wpd"),
    FileFormat("Pages", .text, "pages", .zip),
    FileFormat("Excel", .sheet, "xlsx xltx", .zip), FileFormat("Excel", .sheet, "xls xlt", .ole),
    FileFormat("Excel", .sheet, "xlsb", .zip), FileFormat("Numbers", .sheet, "numbers", .zip),
    FileFormat("PowerPoint", .slides, "pptx ppsx potx", .zip), FileFormat("PowerPoint", .slides, "ppt pps", .ole),
    FileFormat("Keynote", .slides, "key", .zip), FileFormat("Publisher", .text, "pub", .ole),
    FileFormat("InDesign", .text, "indd idml one"),
    FileFormat("Outlook", .mail, "msg pst", .ole), FileFormat("e-mail", .mail, "eml mbox"),
    FileFormat("Windows", .shortcut, "lnk"),
    FileFormat("web", .shortcut, "url website webloc gdoc gsheet gslides desktop"),
    FileFormat("Windows", .program, "exe dll scr com sys", .windowsProgram),
    FileFormat("Windows", .program, "msi msp", .ole),
    FileFormat("Windows", .program, "bat cmd ps1 vbs vbe wsf hta cpl reg msix appx jse"),
    FileFormat("Office met macro’s", .program, "docm dotm xlsm xltm xlam pptm ppsm potm", .zip),
    FileFormat("macOS", .program, "dmg pkg app command"), FileFormat("Android", .program, "apk", .zip),
    FileFormat("Linux", .program, "elf so run bin appimage deb rpm", .linuxProgram),
    FileFormat("Java", .program, "jar", .zip),
    FileFormat("script", .program, "js mjs sh py php pl rb jsp asp aspx cgi wasm swf"),
    FileFormat("HTML", .webPage, "html htm xhtml xht shtml mht mhtml", .html),
    FileFormat("ODT", .open, "odt ott", .zip), FileFormat("ODS", .open, "ods ots", .zip),
    FileFormat("ODP", .open, "odp otp odg", .zip), FileFormat("EPUB", .open, "epub", .zip),
    FileFormat("XML", .open, "xml gpx kml rdf", .xml), FileFormat("CSV", .open, "csv tsv", .plain),
    FileFormat("tekst", .open, "txt", .plain),
  ]
}

extension FileFormat: Equatable {
  package static func == (left: FileFormat, right: FileFormat) -> Bool {
    left.name == right.name && left.endings == right.endings
  }
}
