import Basics
import SiteModel

/// The mistakes in the tags of a template.
extension Diagnostic {
  static let openTag = Unplaced(
    .markup,
    nl: "deze tag wordt niet gesloten", tip: "zet '>' achter het laatste attribuut ervan",
    en: "this tag is not closed", tip: "put '>' after its last attribute")

  static func openQuote(_ attribute: FileRange) -> Diagnostic {
    Diagnostic(
      .markup, at: attribute,
      nl: "het aanhalingsteken achter '\(attribute.text)=' wordt niet gesloten",
      tip: "zet hetzelfde teken achter de waarde",
      en: "the quotation mark after '\(attribute.text)=' is not closed", tip: "put the same sign after the value")
  }

  static let strayQuote = Unplaced(
    .markup,
    nl: "hier staat een aanhalingsteken te veel", tip: "haal het weg, of zet '=' ervoor",
    en: "there is a quotation mark too many here", tip: "remove it, or put '=' before it")

  static let openHTMLComment = Unplaced(
    .markup,
    nl: "dit commentaar wordt niet gesloten, zodat alles erachter er deel van is", tip: "zet '-->' erachter",
    en: "this comment is not closed, so that all behind it is part of it", tip: "put '-->' after it")

  static func openElement(_ tag: MarkupTag) -> Diagnostic {
    let (name, isSelfClosing) = (tag.name, tag.isSelfClosing)
    return Diagnostic(
      .markup, at: tag.nameRange,
      nl: isSelfClosing ? "'/>' sluit <\(name)> niet: HTML kent dat alleen in SVG" : "<\(name)> wordt niet gesloten",
      tip: isSelfClosing ? "schrijf <\(name)></\(name)>" : "zet </\(name)> waar het element eindigt",
      en: isSelfClosing ? "'/>' doesn't close <\(name)>: HTML knows that in SVG only" : "<\(name)> is not closed",
      tip: isSelfClosing ? "write <\(name)></\(name)>" : "put </\(name)> where the element ends")
  }

  static func mismatch(_ tag: MarkupTag, _ end: MarkupTag) -> Diagnostic {
    Diagnostic(
      .markup, at: end.range,
      related: [Related(at: tag.nameRange, nl: "hier begint het element", en: "the element begins here")],
      nl: "</\(end.name)> staat waar </\(tag.name)> hoort", tip: "schrijf </\(tag.name)>",
      en: "</\(end.name)> is where </\(tag.name)> should be", tip: "write </\(tag.name)>")
  }

  static func crossing(_ tag: MarkupTag, _ outer: MarkupTag, _ end: MarkupTag) -> Diagnostic {
    Diagnostic(
      .markup, at: end.range,
      related: [
        Related(at: outer.range, nl: "hier eindigt het element eromheen", en: "the element around it ends here")
      ],
      nl: "</\(end.name)> staat achter </\(outer.name)>, maar <\(tag.name)> begon erin",
      tip: "zet </\(end.name)> voor </\(outer.name)>",
      en: "</\(end.name)> is behind </\(outer.name)>, but <\(tag.name)> began within",
      tip: "put </\(end.name)> before </\(outer.name)>")
  }

  static func strayEnd(_ end: MarkupTag) -> Diagnostic {
    Diagnostic(
      .markup, at: end.range,
      nl: "</\(end.name)> sluit niets", tip: "haal het weg, of zet <\(end.name)> waar het element begint",
      en: "</\(end.name)> closes nothing", tip: "remove it, or put <\(end.name)> where the element begins")
  }

  static func endOfVoid(_ range: FileRange, _ name: String) -> Diagnostic {
    Diagnostic(
      .markup, at: range,
      nl: "<\(name)> heeft geen einde", tip: "haal </\(name)> weg", en: "<\(name)> has no end", tip: "remove </\(name)>"
    ).repaired(by: "")
  }

  static func endedParagraph(_ range: FileRange, by other: MarkupTag, at paragraph: FileRange) -> Diagnostic {
    Diagnostic(
      .markup, at: range,
      related: [
        Related(at: paragraph, nl: "hier begint <p>", en: "<p> begins here"),
        Related(at: other.nameRange, nl: "hier eindigt het", en: "here it ends"),
      ],
      nl: "</p> sluit niets: <\(other.name)> kan niet in <p> staan en sloot het al",
      tip: "schrijf <div> voor <p>, en </div> hier",
      en: "</p> closes nothing: <\(other.name)> can't be in <p> and closed it already",
      tip: "write <div> for <p>, and </div> here")
  }

  /// Reports an element that is opened under another condition than it is closed.
  static func unlikeBranch(_ tag: MarkupTag, _ end: MarkupTag) -> Diagnostic {
    let isOpening = tag.sections.count > end.sections.count
    let section = (isOpening ? tag : end).sections.last?.written ?? ""
    return Diagnostic(
      .markup, at: isOpening ? tag.nameRange : end.range,
      related: [
        Related(at: isOpening ? end.range : tag.nameRange, nl: "het andere uiteinde", en: "the other end")
      ],
      nl: "<\(tag.name)> begint en eindigt niet in hetzelfde stuk: een van de twee staat in {{\(section)}}",
      tip: "zet beide in hetzelfde stuk, of beide erbuiten",
      en: "<\(tag.name)> doesn't begin and end in the same section: one of the two is in {{\(section)}}",
      tip: "put both into the same section, or both outside of it")
  }
}

/// The mistakes in attributes.
extension Diagnostic {
  static func repeatedAttribute(_ attribute: MarkupTag.Attribute) -> Diagnostic {
    Diagnostic(
      .markup, at: attribute.range,
      nl: "'\(attribute.name)' staat twee keer in deze tag: het tweede telt niet", tip: "maak er één van",
      en: "'\(attribute.name)' is twice in this tag: the second doesn't count", tip: "make one of them")
  }

  static func repeatedID(_ id: FileRange, first: FileRange) -> Diagnostic {
    Diagnostic(
      .markup, at: id, related: [Related(at: first, nl: "de eerste", en: "the first")],
      nl: "de id '\(id.text)' staat twee keer in dit sjabloon", tip: "geef een van de twee een andere",
      en: "the id '\(id.text)' is twice in this template", tip: "give one of the two another one")
  }

  static let noAlternative = Unplaced(
    .markup,
    nl: "dit beeld heeft geen 'alt'",
    tip: "schrijf alt=\"…\" met wat erop staat, of alt=\"\" als het niets toevoegt",
    en: "this picture has no 'alt'", tip: "write alt=\"…\" with what it shows, or alt=\"\" if it adds nothing")

  static let script = Unplaced(
    .foreignCode,
    nl: "een pagina heeft geen script: zij werkt voor iedereen zonder",
    tip: "haal het weg; wat open en dicht gaat, kan met <details>, een beweging met CSS, een waarde in de HTML zelf",
    en: "a page has no script: it works for everybody without",
    tip: "remove it; what opens and closes can be <details>, a movement CSS, a value in the HTML itself")

  static let styleElement = Unplaced(
    .foreignCode,
    nl: "stijl staat niet in de HTML van een pagina", tip: "zet de regels in een bestand in 'templates/styles/'",
    en: "style is not in the HTML of a page", tip: "put the rules into a file in 'templates/styles/'")

  static let resourceElsewhere = Unplaced(
    .foreignCode,
    nl: "dit haalt iets van een andere site: wie kijkt, laat daar een spoor achter",
    tip: "zet het bestand in 'templates/files/', en schrijf {{file.naam}}",
    en: "this takes something from another site: whoever looks leaves a trace there",
    tip: "put the file into 'templates/files/', and write {{file.name}}")
}
