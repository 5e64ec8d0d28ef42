import Documents
package import Basics

extension Rule {
  package static let pictureFormat = Rule(
    "soort-afbeelding",
    nl:
      "Een afbeelding is JPEG, PNG, WebP, AVIF, GIF of SVG: die toont elke browser. Bewaar haar zo. Een pdf of een film is "
      + "een link, zonder `!`.",
    en:
      "An image is JPEG, PNG, WebP, AVIF, GIF or SVG, which all browsers show. Save it so. A PDF or a film is a link, "
      + "without `!`.")

  package static let documentFormat = Rule(
    "soort-document", mayBeExempt: true,
    nl:
      "Een document kan iedereen openen, zonder een programma te kopen: PDF, of CSV en ODF om er verder mee te werken. "
      + "Bewaar het zo, of zet de tekst op een pagina.",
    en:
      "Everybody can open a document without buying a program: PDF, or CSV and ODF to work with it. Save it so, or put "
      + "the text on a page.")

  package static let fileContent = Rule(
    "inhoud-van-bestand",
    nl: "Een bestand is heel, en is wat zijn naam zegt. Zet het opnieuw neer, of geef het de goede naam.",
    en: "A file is whole, and is what its name says. Put it there again, or give it the right name.")

  package static let largePicture = Rule(
    "grote-afbeelding", mayBeExempt: true,
    nl:
      "Een afbeelding is hoogstens 1 MB en 12 miljoen beeldpunten: anders wacht een telefoon lang. Maak haar kleiner.",
    en: "An image has at most 1 MB and 12 million pixels, or a telephone waits long. Make it smaller.")

  package static let placeOfPhoto = Rule(
    "plaats-in-foto", mayBeExempt: true,
    nl:
      "Een foto noemt niet de plaats waar zij is gemaakt: dat is een persoonsgegeven. Haal de locatie uit het bestand.",
    en: "A photo doesn’t name the place where it was taken, which is personal data. Remove the location from the file.")

  package static let unsafeFile = Rule(
    "onveilig-bestand",
    nl:
      "Een bestand doet niets op de computer van de lezer, en haalt niets van elders: geen programma’s, webpagina’s of "
      + "SVG met script. Bewaar het zonder, of haal de link weg.",
    en:
      "A file does nothing on a reader’s computer and takes nothing from elsewhere: no programs, web pages or SVG with "
      + "scripts. Save it without, or remove the link.")
}

/// The findings about files beside pages.
extension Diagnostic {
  static func pictureFormat(_ format: FileFormat, isRenamed: Bool, _ link: Markdown.Link) -> Diagnostic {
    let name = (nl: isRenamed ? ", ook al zegt de naam wat anders" : "", en: isRenamed ? ", whatever its name" : "")
    return switch format.use {
    case .bitmap:
      Diagnostic(
        .pictureFormat, at: link.range, severity: .warning,
        nl: "deze afbeelding is \(format.name)\(name.nl): dat is onnodig groot", tip: "bewaar haar als PNG of JPEG",
        en: "this image is \(format.name)\(name.en), which is needlessly large", tip: "save it as PNG or JPEG")
    case .otherPicture:
      Diagnostic(
        .pictureFormat, at: link.range,
        nl: "deze afbeelding is \(format.name)\(name.nl): dat tonen de meeste browsers niet",
        tip: "open haar op een computer, bewaar haar als JPEG, PNG of WebP, en noem dat bestand in de link",
        en: "this image is \(format.name)\(name.en), which most browsers don’t show",
        tip: "open it on a computer, save it as JPEG, PNG or WebP, and name that file in the link")
    default:
      Diagnostic(
        .pictureFormat, at: link.range,
        nl: "dit is \(format.name)\(name.nl), en geen afbeelding", tip: "schrijf het als link, zonder '!'",
        en: "this is \(format.name)\(name.en), and not an image", tip: "write it as a link, without '!'")
    }
  }

  static let noPicture = Unplaced(
    .pictureFormat,
    nl: "dit bestand is geen afbeelding", tip: "schrijf het als link, zonder '!'",
    en: "this file is not an image", tip: "write it as a link, without '!'")

  static func documentFormat(_ format: FileFormat, _ repair: Wording, _ link: Markdown.Link) -> Diagnostic {
    let (nl, en) =
      switch format.use {
      case .mail:
        ("dit is een e-mail: daarin staan namen en adressen", "this is a mail, which holds names and addresses")
      case .shortcut:
        ("dit is een snelkoppeling, en niet het bestand zelf", "this is a shortcut, and not the file itself")
      case .packed: ("in een ingepakt bestand kan niet iedereen kijken", "not everybody can look into a packed file")
      default:
        ("niet iedereen kan een bestand van \(format.name) openen", "not everybody can open a \(format.name) file")
      }
    return Diagnostic(.documentFormat, at: link.range, severity: .warning, nl: nl, en: en, tip: repair)
  }

  static let empty = Unplaced(
    .fileContent,
    nl: "dit bestand is leeg", tip: "zet het opnieuw naast de pagina",
    en: "this file is empty", tip: "put it beside the page again")

  static let cutOff = Unplaced(
    .fileContent, severity: .warning,
    nl: "dit bestand is beschadigd: het einde ontbreekt",
    tip: "zet het opnieuw naast de pagina, en kijk of het opengaat",
    en: "this file is damaged: its end is missing", tip: "put it beside the page again, and see whether it opens")

  static func notOfFormat(_ name: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .fileContent, at: range, severity: .warning,
      nl: "de naam zegt \(name), en dat is dit bestand niet",
      tip: "open het, bewaar het opnieuw als \(name), en zet het naast de pagina",
      en: "the name says \(name), which this file is not",
      tip: "open it, save it as \(name) again, and put it beside the page")
  }

  static func otherName(_ format: FileFormat, _ named: FileFormat, at range: FileRange) -> Diagnostic {
    let ending = format.endings.first ?? ""
    return Diagnostic(
      .fileContent, at: range, severity: .warning,
      nl: "de naam zegt \(named.name), en dit bestand is \(format.name)",
      tip: "laat de naam eindigen op '.\(ending)', ook in de link, of bewaar het als \(named.name)",
      en: "the name says \(named.name), and this file is \(format.name)",
      tip: "let the name end in '.\(ending)', in the link too, or save it as \(named.name)")
  }

  static func largePicture(_ bytes: Int, _ size: PictureSize?, _ link: Markdown.Link) -> Diagnostic {
    let tenths = (bytes + 50_000) / 100_000
    let pixels = size.map { "\($0.width) × \($0.height)" } ?? "?"
    return Diagnostic(
      .largePicture, at: link.range, severity: .warning,
      nl:
        "deze afbeelding is \(tenths / 10),\(tenths % 10) MB en \(pixels) beeldpunten: daar wacht een telefoon lang op",
      tip: "maak haar hoogstens 1600 beeldpunten breed, en bewaar haar als JPEG of WebP, kleiner dan 1 MB",
      en: "this image has \(tenths / 10).\(tenths % 10) MB and \(pixels) pixels, for which a telephone waits long",
      tip: "make it at most 1600 pixels wide, and save it as JPEG or WebP, smaller than 1 MB")
  }

  static let placeOfPhoto = Unplaced(
    .placeOfPhoto, severity: .warning,
    nl: "in deze foto staat waar zij is gemaakt: dat is een persoonsgegeven",
    tip:
      "haal de locatie eruit: in Windows met Eigenschappen, Details, 'Eigenschappen en persoonlijke gegevens verwijderen'",
    en: "this photo says where it was taken, which is personal data",
    tip: "remove the location: in Windows with Properties, Details, 'Remove Properties and Personal Information'")

  static let program = Unplaced(
    .unsafeFile,
    nl: "dit bestand kan op de computer van een lezer iets uitvoeren",
    tip: "haal de link weg, of bewaar het bestand als PDF, ODS of CSV",
    en: "this file can run something on a reader’s computer",
    tip: "remove the link, or save the file as PDF, ODS or CSV")

  static let webPage = Unplaced(
    .unsafeFile,
    nl: "dit is een webpagina van buiten, die oko niet nakijkt", tip: "zet de tekst op een eigen pagina ('.md')",
    en: "this is a web page from elsewhere, which oko doesn’t check", tip: "put the text on a page of its own ('.md')")

  static func danger(_ danger: MarkupDanger, _ link: Markdown.Link) -> Diagnostic {
    switch danger {
    case .script(let part):
      Diagnostic(
        .unsafeFile, at: link.range,
        nl: "dit bestand kan iets uitvoeren in de browser van een lezer: '\(part.shortened)'",
        tip: "bewaar de tekening opnieuw als gewone SVG zonder script, of als PNG",
        en: "this file can run something in a reader’s browser: '\(part.shortened)'",
        tip: "save the drawing again as plain SVG without script, or as PNG")
    case .outside(let address):
      Diagnostic(
        .unsafeFile, at: link.range,
        nl: "dit bestand haalt iets van elders, en dat toont een browser niet: '\(address.shortened)'",
        tip: "sluit lettertypen en afbeeldingen in het bestand in, of bewaar het als PNG",
        en: "this file takes something from elsewhere, which a browser doesn’t show: '\(address.shortened)'",
        tip: "embed fonts and pictures in the file, or save it as PNG")
    case .encoding:
      Diagnostic(
        .unsafeFile, at: link.range,
        nl: "dit bestand is geen UTF-8, dus oko kan niet nakijken of het veilig is",
        tip: "bewaar het opnieuw als UTF-8",
        en: "this file is not UTF-8, so oko can’t see whether it is safe", tip: "save it again as UTF-8")
    }
  }
}

extension String {
  /// The text as far as a message has room for it.
  fileprivate var shortened: String { asPlainText.count > 60 ? asPlainText.prefix(60) + "…" : asPlainText }
}
