import Basics
import SiteModel

extension Diagnostic.Wording {
  static func putFile(_ name: String) -> Diagnostic.Wording {
    Diagnostic.Wording(nl: "zet dat bestand in 'templates/files/'", en: "put that file into 'templates/files/'")
  }
}

extension Diagnostic {
  static func unknownName(_ name: TagName, tip: Wording?) -> Diagnostic {
    Diagnostic(
      .unknownName, at: name.range,
      nl: "onbekende naam '\(name.text)'", en: "unknown name '\(name.text)'", tip: tip)
  }

  static func notAText(_ name: TagName) -> Diagnostic {
    Diagnostic(
      .unknownName, at: name.range,
      nl: "'\(name.text)' kan hier niet gebruikt worden",
      tip: "schrijf een tekst als {{\(name.text)}}, een lijst of een ja/nee als {{#\(name.text)}}…{{/\(name.text)}}",
      en: "'\(name.text)' can't be used here",
      tip: "write a text as {{\(name.text)}}, a list or a flag as {{#\(name.text)}}…{{/\(name.text)}}")
  }

  static func unknownPartial(_ name: TagName, _ path: String, tip: Wording?) -> Diagnostic {
    Diagnostic(
      .unknownPartial, at: name.range,
      nl: "er is geen sjabloon '\(path).html'", en: "there is no template '\(path).html'", tip: tip)
  }

  static func partialLoop(_ name: TagName) -> Diagnostic {
    Diagnostic(
      .partialLoop, at: name.range,
      nl: "'\(name.text)' bevat zichzelf", tip: "haal '{{>\(name.text)}}' uit dat onderdeel",
      en: "'\(name.text)' contains itself", tip: "remove '{{>\(name.text)}}' from that partial")
  }

  static func unbalancedSection(_ name: TagName) -> Diagnostic {
    Diagnostic(
      .unsafePlace, at: name.range,
      nl: "'\(name.text)' eindigt op een andere plaats in de HTML dan waar het begon",
      tip: "sluit elk attribuut en elke tag die erin opengaat",
      en: "'\(name.text)' ends elsewhere in the HTML than where it began",
      tip: "close each attribute and tag that is opened in it")
  }

  static let unbalancedFile = Unplaced(
    .unsafePlace,
    nl: "dit sjabloon eindigt midden in een tag of een commentaar", tip: "zet '>' of '-->' waar het eindigt",
    en: "this template ends in the middle of a tag or a comment", tip: "put '>' or '-->' where it ends")
}
