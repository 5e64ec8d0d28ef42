/// The rules and findings about the files of a source, and why a source can't be read.
extension Rule {
  package static let fileEncoding = Rule(
    "tekencodering",
    nl:
      "Een bestand is UTF-8, en heeft geen tekens die niemand ziet. Typ het teken opnieuw, of bewaar het "
      + "bestand als UTF-8.",
    en: "A file is UTF-8 and has no signs that nobody sees. Type the sign again, or save the file as UTF-8.")

  package static let tooLarge = Rule(
    "te-groot",
    nl:
      "Een bestand, pagina, tabel of lijst is groter dan `oko` in korte tijd leest. Maak er twee van, of maak "
      + "het kleiner.",
    en: "A file, page, table or list is larger than `oko` reads in a short time. Divide it, or make it smaller.")

  package static let filePlace = Rule(
    "plaats-van-bestand",
    nl:
      "Elk bestand staat waar `oko` het zoekt: pagina’s in de map van hun taal, tabellen in `data/`. Zet het "
      + "op zijn plaats, of haal het weg.",
    en:
      "Each file is where `oko` looks for it: pages in the folder of their language, tables in `data/`. Move "
      + "it, or remove it.")

  package static let symbolicLink = Rule(
    "symbolische-link",
    nl: "Een symbolische link wordt niet gevolgd. Zet het bestand of de map zelf neer.",
    en: "A symbolic link is not followed. Put the file or folder itself there.")
}

extension Diagnostic {
  /// Returns the finding on what stands in the place of a file and isn't read, or `nil` if the file was read.
  package static func refused(_ file: File) -> Diagnostic? {
    switch file.refusal {
    case nil: nil
    case .symbolicLink: .symbolicLink(at: file.all)
    case .folder: .folderForFile(at: file.all)
    case .device: .noFile(at: file.all)
    }
  }

  static let longPath = Unplaced(
    .tooLarge,
    nl: "de namen van deze mappen zijn samen langer dan \(FileTree.maximumPathLength) tekens",
    tip: "kies kortere namen, of minder mappen in elkaar",
    en: "the names of these folders are longer than \(FileTree.maximumPathLength) characters together",
    tip: "choose shorter names, or fewer folders within each other")

  static func unreadableName(_ folder: File) -> Diagnostic {
    Diagnostic(
      .fileEncoding, at: folder.firstLine,
      nl:
        "in de map '\(folder.path)' staat een bestand waarvan de naam geen UTF-8 is of een teken heeft dat niemand ziet",
      tip: "geef het bestand een andere naam",
      en: "the folder '\(folder.path)' holds a file whose name is not UTF-8 or has a sign that nobody sees",
      tip: "rename the file")
  }

  static let noFile = Unplaced(
    .filePlace,
    nl: "dit is een FIFO, een socket of een apparaat, en geen bestand",
    tip: "haal dit weg, of zet het bestand zelf hier",
    en: "this is a FIFO, a socket or a device, and no file", tip: "remove this, or put the file itself here")

  static let folderForFile = Unplaced(
    .filePlace,
    nl: "dit is een map, met de naam van een bestand", tip: "geef de map een naam zonder punt, of zet hier het bestand",
    en: "this is a folder, with the name of a file", tip: "give the folder a name without a dot, or put the file here")

  static let fileForFolder = Unplaced(
    .filePlace,
    nl: "dit is een bestand, met de naam van een map", tip: "zet de sjablonen in een map met deze naam",
    en: "this is a file, with the name of a folder", tip: "put the templates into a folder with this name")

  static let unreadable = Unplaced(
    .filePlace, at: .start,
    nl: "dit bestand is niet te lezen", tip: "kijk wie het mag lezen, of zet het opnieuw neer",
    en: "this file can't be read", tip: "see who may read it, or put it here again")

  static let largeFile = Unplaced(
    .tooLarge,
    nl: "een pagina linkt naar dit bestand, en het is groter dan \(FileTree.maximumFileSize / 1_000_000) MB",
    tip: "maak het kleiner, of link naar een plaats elders",
    en: "a page links to this file, and it is larger than \(FileTree.maximumFileSize / 1_000_000) MB",
    tip: "make it smaller, or link to a place elsewhere")

  static let largeFiles = Unplaced(
    .tooLarge,
    nl: "de bestanden waarnaar pagina’s linken zijn tot en met dit samen groter dan "
      + "\(FileTree.maximumFileSizes / 1_000_000) MB",
    tip: "maak ze kleiner, of link naar een plaats elders",
    en: "the files to which pages link, up to this one, are larger than \(FileTree.maximumFileSizes / 1_000_000) MB",
    tip: "make them smaller, or link to a place elsewhere")

  static let symbolicLink = Unplaced(
    .symbolicLink,
    nl: "een symbolische link wordt niet gevolgd", tip: "zet hier het bestand of de map zelf",
    en: "a symbolic link is not followed", tip: "put the file or the folder itself here")
}

extension CommandError {
  package static func noContent(folder: String) -> CommandError {
    CommandError(
      nl: "in '\(folder)' staat geen map 'content'; noem de map met --source",
      en: "there is no folder 'content' in '\(folder)'; name it with --source")
  }

  static func noSite(folder: String, meant: String?) -> CommandError {
    let (nl, en) = meant.map { ("; noem '\($0)' zo", "; rename '\($0)' to it") } ?? ("", "")
    return CommandError(
      nl: "in '\(folder)/content' staat geen 'site.yml'\(nl)", en: "there is no 'site.yml' in '\(folder)/content'\(en)")
  }

  package static func tooMany(folder: String) -> CommandError {
    CommandError(
      nl: "in '\(folder)' staan meer bestanden dan een site heeft; kijk of dit de goede map is",
      en: "'\(folder)' holds more files than a site has; see whether it is the right folder")
  }

  package static func noFile(path: String) -> CommandError {
    CommandError(
      nl: "'\(path)' is geen bestand; zet hier het bestand zelf",
      en: "'\(path)' is not a file; put the file itself here")
  }

  package static func symbolicLink(path: String) -> CommandError {
    CommandError(
      nl: "'\(path)' is een symbolische link; zet hier de map of het bestand zelf",
      en: "'\(path)' is a symbolic link; put the folder or the file itself here")
  }

  static func unreadable(path: String) -> CommandError {
    CommandError(nl: "'\(path)' is niet te lezen", en: "'\(path)' can't be read")
  }
}
