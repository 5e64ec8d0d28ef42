import Documents
import Basics

/// What a link to a file beside a page asks of the file.
struct LinkedAttachment {
  private let attachment: AttachedFile
  private let size: Int
  private let isImage: Bool

  /// The size of a picture that is slow on a telephone: in bytes, and in pixels.
  private static let largeSize = 1_000_000
  private static let manyPixels = 12_000_000

  init(_ attachment: AttachedFile, size: Int, isImage: Bool) {
    (self.attachment, self.size, self.isImage) = (attachment, size, isImage)
  }

  /// A rule that the file breaks, and how to tell it at a link.
  struct Told {
    let rule: Rule
    let mistake: LinkResolver.Mistake

    fileprivate init(_ rule: Rule, _ mistake: @escaping LinkResolver.Mistake) {
      (self.rule, self.mistake) = (rule, mistake)
    }
  }

  /// What is wrong with the file, or with linking to it so; of its content, the worst only.
  var mistakes: [Told] {
    if let worst = danger ?? damage ?? (isImage ? wrongImage : wrongDocument) { return [worst] }
    return [otherName, largeImage, placeOfPhoto].compactMap(\.self)
  }

  private var danger: Told? {
    let use = attachment.named?.use ?? attachment.format?.use
    if use == .program { return Told(.unsafeFile) { .program(at: $0.range) } }
    if use == .webPage { return Told(.unsafeFile) { .webPage(at: $0.range) } }
    return attachment.danger.map { danger in Told(.unsafeFile) { .danger(danger, $0) } }
  }

  private var damage: Told? {
    switch attachment.damage {
    case .empty?: Told(.fileContent) { .empty(at: $0.range) }
    case .cutOff?: Told(.fileContent) { .cutOff(at: $0.range) }
    case .unknown?: Told(.fileContent) { [name = attachment.named?.name ?? ""] in .notOfFormat(name, at: $0.range) }
    case .otherFormat?, nil: nil
    }
  }

  private var wrongImage: Told? {
    guard let format = attachment.format else { return Told(.pictureFormat) { .noPicture(at: $0.range) } }
    if format.use == .picture { return nil }
    let isRenamed = attachment.damage == .otherFormat
    return Told(.pictureFormat) { .pictureFormat(format, isRenamed: isRenamed, $0) }
  }

  private var wrongDocument: Told? {
    guard let format = attachment.format, let repair = format.use.repair else { return nil }
    // Its name may be all that is wrong.
    return attachment.damage == .otherFormat ? nil : Told(.documentFormat) { .documentFormat(format, repair, $0) }
  }

  private var otherName: Told? {
    guard attachment.damage == .otherFormat, let format = attachment.format, let named = attachment.named else {
      return nil
    }
    return Told(.fileContent) { .otherName(format, named, at: $0.range) }
  }

  private var largeImage: Told? {
    let pixels = attachment.size.map { $0.width.multipliedReportingOverflow(by: $0.height) }
    let hasManyPixels = pixels.map { $0.overflow || $0.partialValue > LinkedAttachment.manyPixels } ?? false
    guard isImage, size > LinkedAttachment.largeSize || hasManyPixels && attachment.format?.name != "SVG" else {
      return nil
    }
    return Told(.largePicture) { [size, attachment] in .largePicture(size, attachment.size, $0) }
  }

  private var placeOfPhoto: Told? { attachment.hasPlace ? Told(.placeOfPhoto) { .placeOfPhoto(at: $0.range) } : nil }
}

extension FileFormat.Use {
  /// What to do with a document that not everybody can open, or `nil` for one that is fine.
  fileprivate var repair: Diagnostic.Wording? {
    switch self {
    case .text, .slides:
      Diagnostic.Wording(
        nl: "bewaar het als PDF, of zet de tekst op een pagina", en: "save it as PDF, or put the text on a page")
    case .sheet: Diagnostic.Wording(nl: "bewaar het als CSV of ODS", en: "save it as CSV or ODS")
    case .packed:
      Diagnostic.Wording(nl: "zet elk bestand eruit apart naast de pagina", en: "put each file in it beside the page")
    case .mail: Diagnostic.Wording(nl: "zet de tekst op een pagina", en: "put the text on a page")
    case .shortcut:
      Diagnostic.Wording(nl: "schrijf het adres zelf in de link", en: "write the address itself in the link")
    case .oldFilm: Diagnostic.Wording(nl: "bewaar het als MP4", en: "save it as MP4")
    case .otherPicture, .bitmap:
      Diagnostic.Wording(nl: "bewaar het als JPEG, PNG of PDF", en: "save it as JPEG, PNG or PDF")
    case .picture, .open, .pdf, .film, .program, .webPage: nil
    }
  }
}
