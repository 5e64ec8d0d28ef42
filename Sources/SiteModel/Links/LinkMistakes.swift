import Documents
package import Basics

extension Rule {
  package static let linkLanguage = Rule(
    "taal-van-link", mayBeExempt: true,
    nl: "Een link leidt naar de pagina in de taal van de tekst. Schrijf het adres uit de tip.",
    en: "A link leads to the page in the language of the text. Write the address in the tip.")

  package static let brokenLink = Rule(
    "gebroken-link",
    nl: "Een link leidt naar een pagina, kop, bron of bestand dat er is. Verbeter het adres, of haal de link weg.",
    en: "A link leads to a page, heading, source or file that exists. Correct the address, or remove the link.")

  package static let forbiddenAddress = Rule(
    "verboden-adres",
    nl: "Een link begint met `https:`, `mailto:` of `tel:`, of noemt een bestand van de site.",
    en: "A link begins with `https:`, `mailto:` or `tel:`, or names a file of the site.")
}

/// The findings on links.
extension Diagnostic {
  static func scheme(_ scheme: Substring, _ link: Markdown.Link) -> Diagnostic {
    let meant = String(scheme.dropLast()).nearMiss(in: ["https", "http", "mailto", "tel"])
    return Diagnostic(
      .forbiddenAddress, at: link.range,
      nl: "een link begint niet met '\(scheme)'", en: "a link can't begin with '\(scheme)'",
      tip: meant.map { .didYouMean($0 + ":" + link.destination.dropFirst(scheme.count)) }
        ?? Wording(nl: "gebruik https:, mailto:, tel: of een bestand", en: "use https:, mailto:, tel: or a file"))
  }

  static let noGlossary = Unplaced(
    .brokenLink,
    nl: "deze site heeft geen pagina die woorden uitlegt", tip: "noem haar in site.yml: 'begrippen: …'",
    en: "this site has no page that explains words", tip: "name it in site.yml: 'begrippen: …'")

  static func noTerm(_ term: String, _ link: Markdown.Link, tip: Wording?) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: link.range,
      nl: "het woord '\(term)' wordt niet uitgelegd", en: "the word '\(term)' is not explained", tip: tip)
  }

  static let figureInLine = Unplaced(
    .figure,
    nl: "een figuur staat in een eigen alinea van de tekst", tip: "zet er een lege regel voor en na",
    en: "a figure is a paragraph of the text of its own", tip: "put a blank line before and after it")

  static let noAddress = Unplaced(
    .forbiddenAddress,
    nl: "deze link heeft geen adres", tip: "vul het in, of haal de link weg",
    en: "this link has no address", tip: "fill it in, or remove the link")

  static func noHost(_ link: Markdown.Link, _ scheme: Substring) -> Diagnostic {
    let rest = link.destination.dropFirst(scheme.count).drop { $0 == "/" }
    return Diagnostic(
      .forbiddenAddress, at: link.range,
      nl: "achter '\(scheme)' horen twee schuine strepen", tip: "schrijf '\(scheme)//\(rest)'",
      en: "'\(scheme)' is followed by two slashes", tip: "write '\(scheme)//\(rest)'")
  }

  static func imageElsewhere(_ link: Markdown.Link, _ meant: LinkRepair?) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress, at: link.range,
      nl: "een afbeelding komt van deze site zelf", en: "an image must be part of this site",
      tip: meant.map { .write($0.link) }
        ?? Wording(nl: "zet de afbeelding naast de pagina", en: "put the image next to the page")
    ).rewriting(link, meant)
  }

  static let pageAsImage = Unplaced(
    .brokenLink,
    nl: "een pagina is geen afbeelding", tip: "schrijf het als link, zonder '!'",
    en: "a page is not an image", tip: "write it as a link, without '!'")

  static func notRelative(_ link: Markdown.Link, _ meant: LinkRepair?, _ data: [String]) -> Diagnostic {
    // Behind `//` comes a host, as if `https:` stood before it.
    let address = link.destination.hasPrefix("//") ? "https:" + link.destination : nil
    return Diagnostic(
      .forbiddenAddress, at: link.range,
      nl: "een link naar een pagina noemt het bestand, gezien vanaf deze pagina",
      en: "a link to a page names its file, seen from this page",
      tip: (meant?.link ?? address).map { .write($0) } ?? .oneOf(data) ?? .existing
    ).rewriting(link, meant)
  }

  static func backslash(_ link: Markdown.Link, _ name: String, _ meant: LinkRepair?) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress, at: link.range,
      nl: "tussen mappen staat in een link '/', geen '\\'", en: "folders in a link are divided by '/', not by '\\'",
      tip: meant.map { .write($0.link) } ?? .besidePage(name)
    ).rewriting(link, meant)
  }

  static func onComputer(_ link: Markdown.Link, _ name: String, _ meant: LinkRepair?) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress, at: link.range,
      nl: "deze link wijst naar een bestand op een computer, dat lezers niet kunnen openen",
      en: "this link points at a file on a computer, which readers can't open",
      tip: meant.map { .write($0.link) } ?? .besidePage(name)
    ).rewriting(link, meant)
  }

  static func outsideContent(_ link: Markdown.Link, instead: String?) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: link.range,
      nl: "de link '\(link.destination)' verlaat de map van deze taal",
      en: "the link '\(link.destination)' leaves the folder of this language",
      tip: instead.map {
        Wording(
          nl: "schrijf '\($0)': elke lezer blijft in de eigen taal",
          en: "write '\($0)': each reader stays in their own language")
      }
        ?? Wording(
          nl: "noem het bestand in de map van deze taal; elke lezer blijft in zijn eigen taal",
          en: "name the file in the folder of this language; each reader stays in their own language"))
  }

  static func noPage(_ link: Markdown.Link, _ meant: LinkRepair?, file: String) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: link.range,
      nl: "er is geen pagina '\(link.destination)'", en: "there is no page '\(link.destination)'",
      tip: meant.map { .didYouMean($0.link) }
        ?? Wording(nl: "maak '\(file)', of haal de link weg", en: "make '\(file)', or remove the link")
    ).rewriting(link, meant)
  }

  static func noFile(_ link: Markdown.Link, _ meant: LinkRepair?) -> Diagnostic {
    let tip: Wording
    if let meant {
      tip = .didYouMean(meant.link)
    } else if link.isImage {
      tip = Wording(
        nl: "zet de afbeelding op die plaats, of verbeter de naam", en: "put the image in that place, or mend its name")
    } else if fileName(of: link.destination).dropFirst().contains(".") {
      tip = Wording(nl: "zet het bestand daar, of haal de link weg", en: "put the file there, or remove the link")
    } else {
      tip = Wording(nl: "een link naar een pagina eindigt op '.md'", en: "a link to a page ends in '.md'")
    }
    return Diagnostic(
      .brokenLink, at: link.range,
      nl: "er is geen bestand '\(link.destination)'", en: "there is no file '\(link.destination)'", tip: tip
    ).rewriting(link, meant)
  }

  static func fileAtAddress(_ link: Markdown.Link) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: link.range,
      nl: "het adres van het bestand '\(link.destination)' is al in gebruik", tip: "geef het bestand een andere naam",
      en: "the address of the file '\(link.destination)' is already in use", tip: "give the file another name")
  }
}

extension Diagnostic.Wording {
  static func write(_ link: String) -> Diagnostic.Wording {
    Diagnostic.Wording(nl: "schrijf '\(link)'", en: "write '\(link)'")
  }

  fileprivate static func besidePage(_ name: String) -> Diagnostic.Wording {
    let link = encodedForLink(name)
    return Diagnostic.Wording(
      nl: "zet het bestand naast deze pagina, en schrijf '\(link)'",
      en: "put the file next to this page, and write '\(link)'")
  }

  static let existing = Diagnostic.Wording(
    nl: "noem een pagina of bestand dat er is, of haal de link weg",
    en: "name a page or file that exists, or remove the link")
}

extension Diagnostic {
  /// Adds the change of an address that stands behind words.
  func rewriting(_ link: Markdown.Link, _ meant: LinkRepair?) -> Diagnostic {
    guard let meant, meant.isCertain, link.hasWords else { return self }
    return repaired(by: meant.link, at: link.range)
  }
}

extension Markdown.Link {
  /// The range of the address, with the `<` and `>` around one that is a link by itself.
  var wholeRange: FileRange {
    let (place, bytes) = (range, block.file.bytes)
    let isBracketed =
      !hasWords && place.bytes.lowerBound > 0 && bytes[place.bytes.lowerBound - 1] == UInt8(ascii: "<")
      && bytes[safe: place.bytes.upperBound] == UInt8(ascii: ">")
    return isBracketed ? FileRange(place.file, place.bytes.lowerBound - 1..<place.bytes.upperBound + 1) : place
  }

  /// Returns what to write in place of the address: an address too, or where it is a link by itself a link with words.
  func form(of address: String, _ words: String) -> String {
    if hasWords || range == block { return address }
    return "[" + words.filter { !"[]\\`<>*_".contains($0) } + "](\(address))"
  }
}
