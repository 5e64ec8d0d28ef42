import Documents
import Basics

/// What can be wrong with a link.
extension Diagnostic {
  static func scheme(_ scheme: Substring, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress,
      Wording(nl: "een link begint niet met '\(scheme)'", en: "a link can't begin with '\(scheme)'"), at: range,
      tip: Wording(nl: "gebruik https:, mailto:, tel: of een bestand", en: "use https:, mailto:, tel: or a file"))
  }

  static func noGlossary(_ link: Markdown.Link) -> Diagnostic {
    Diagnostic(
      .brokenLink,
      Wording(nl: "deze site heeft geen pagina die woorden uitlegt", en: "this site has no page that explains words"),
      at: link.range,
      tip: Wording(nl: "noem haar in site.yml: 'begrippen: …'", en: "name it in site.yml: 'begrippen: …'"))
  }

  static func noTerm(_ term: String, _ link: Markdown.Link, tip: Wording?) -> Diagnostic {
    Diagnostic(
      .brokenLink, Wording(nl: "het woord '\(term)' wordt niet uitgelegd", en: "the word '\(term)' is not explained"),
      at: link.range, tip: tip)
  }

  static func figureInLine(_ link: Markdown.Link) -> Diagnostic {
    Diagnostic(
      .figure,
      Wording(
        nl: "een figuur staat in een eigen alinea van de tekst", en: "a figure is a paragraph of the text of its own"),
      at: link.range,
      tip: Wording(nl: "zet er een lege regel voor en na", en: "put a blank line before and after it"))
  }

  static func noAddress(_ link: Markdown.Link) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress, Wording(nl: "deze link heeft geen adres", en: "this link has no address"), at: link.range,
      tip: Wording(nl: "vul het in, of haal de link weg", en: "fill it in, or remove the link"))
  }

  static func noHost(_ link: Markdown.Link, _ scheme: Substring) -> Diagnostic {
    let rest = link.destination.dropFirst(scheme.count).drop { $0 == "/" }
    return Diagnostic(
      .forbiddenAddress,
      Wording(nl: "achter '\(scheme)' horen twee schuine strepen", en: "'\(scheme)' is followed by two slashes"),
      at: link.range, tip: Wording(nl: "schrijf '\(scheme)//\(rest)'", en: "write '\(scheme)//\(rest)'"))
  }

  static func imageElsewhere(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress,
      Wording(nl: "een afbeelding komt van deze site zelf", en: "an image must be part of this site"), at: range,
      tip: Wording(nl: "zet de afbeelding naast de pagina", en: "put the image next to the page"))
  }

  static func pageAsImage(_ link: Markdown.Link) -> Diagnostic {
    Diagnostic(
      .brokenLink, Wording(nl: "een pagina is geen afbeelding", en: "a page is not an image"), at: link.range,
      tip: Wording(nl: "schrijf het als link, zonder '!'", en: "write it as a link, without '!'"))
  }

  static func notRelative(_ link: Markdown.Link, tip: String?) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress,
      Wording(
        nl: "een link naar een pagina noemt het bestand, gezien vanaf deze pagina",
        en: "a link to a page names its file, seen from this page"),
      at: link.range,
      tip: tip.map { Wording(nl: "schrijf '\($0)'", en: "write '\($0)'") }
        ?? Wording(nl: "bijvoorbeeld: ../moties/id79.md", en: "for example: ../moties/id79.md"))
  }

  static func linkToOtherLanguage(_ link: Markdown.Link, _ language: String, instead: String) -> Diagnostic {
    Diagnostic(
      .linkLanguage,
      Wording(
        nl: "deze link leidt naar de pagina in '\(language)', en zij is er in de taal van deze tekst",
        en: "this link leads to the page in '\(language)', and it is there in the language of this text"),
      at: link.range, severity: .warning, tip: Wording(nl: "schrijf '\(instead)'", en: "write '\(instead)'"))
  }

  static func outsideContent(_ link: Markdown.Link, instead: String?) -> Diagnostic {
    Diagnostic(
      .brokenLink,
      Wording(
        nl: "de link '\(link.destination)' verlaat de map van deze taal",
        en: "the link '\(link.destination)' leaves the folder of this language"),
      at: link.range,
      tip: instead.map {
        Wording(
          nl: "schrijf '\($0)': elke lezer blijft in de eigen taal",
          en: "write '\($0)': each reader stays in their own language")
      }
        ?? Wording(
          nl: "noem het bestand in de map van deze taal; elke lezer blijft in zijn eigen taal",
          en: "name the file in the folder of this language; each reader stays in their own language"))
  }

  static func noPage(_ link: Markdown.Link, nearest: String?, file: String) -> Diagnostic {
    Diagnostic(
      .brokenLink, Wording(nl: "er is geen pagina '\(link.destination)'", en: "there is no page '\(link.destination)'"),
      at: link.range,
      tip: nearest.map { Wording(nl: "bedoelt u '\($0)'?", en: "did you mean '\($0)'?") }
        ?? Wording(nl: "maak '\(file)', of haal de link weg", en: "make '\(file)', or remove the link"))
  }

  static func noFile(_ link: Markdown.Link, nearest: String?) -> Diagnostic {
    Diagnostic(
      .brokenLink,
      Wording(nl: "er is geen bestand '\(link.destination)'", en: "there is no file '\(link.destination)'"),
      at: link.range,
      tip: nearest.map { Wording(nl: "bedoelt u '\($0)'?", en: "did you mean '\($0)'?") }
        ?? (link.isImage
          ? Wording(nl: "zet de afbeelding naast de pagina", en: "put the image next to the page")
          : Wording(nl: "een link naar een pagina eindigt op '.md'", en: "a link to a page ends in '.md'")))
  }

  static func fileAtAddress(_ link: Markdown.Link) -> Diagnostic {
    Diagnostic(
      .duplicateAddress,
      Wording(
        nl: "het adres van het bestand '\(link.destination)' is al in gebruik",
        en: "the address of the file '\(link.destination)' is already in use"),
      at: link.range, tip: Wording(nl: "geef het bestand een andere naam", en: "give the file another name"))
  }

  static func noAnchor(_ anchor: String, _ link: Markdown.Link, tip: Wording?) -> Diagnostic {
    Diagnostic(
      .brokenLink, Wording(nl: "er is geen kop of bron '#\(anchor)'", en: "there is no heading or source '#\(anchor)'"),
      at: link.range, tip: tip)
  }
}
