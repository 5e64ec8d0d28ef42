package import Basics

/// The rules for templates and for the built site.
extension Rule {
  package static let templateSyntax = Rule(
    "sjabloon",
    nl: "Een sjabloon sluit elke `{{#…}}` met `{{/…}}`, en elke `{{` met `}}`.",
    en: "A template closes each `{{#…}}` with `{{/…}}`, and each `{{` with `}}`.")

  package static let unknownName = Rule(
    "onbekende-naam",
    nl: "Een sjabloon noemt een waarde die daar bestaat. De tabel in `templates/README.md` noemt ze.",
    en: "A template names a value that exists there. The table in `templates/README.md` lists them.")

  package static let unknownPartial = Rule(
    "onbekend-onderdeel",
    nl: "`{{> naam}}` noemt een bestand in `partials/`.",
    en: "`{{> name}}` names a file in `partials/`.")

  package static let partialLoop = Rule(
    "onderdeel-in-zichzelf",
    nl: "Een onderdeel bevat zichzelf niet.",
    en: "A partial does not hold itself.")

  package static let unsafePlace = Rule(
    "onveilige-plaats",
    nl: "Een waarde staat in tekst of in een attribuut met aanhalingstekens: daar kan zij niets anders worden.",
    en: "A value is in text or in a quoted attribute: there it can become nothing else.")

  package static let markup = Rule(
    "html",
    nl:
      "De HTML van een sjabloon klopt: elk element, elke tag en elk aanhalingsteken wordt gesloten waar het hoort, "
      + "een attribuut of `id` staat er één keer, een beeld heeft een `alt`.",
    en:
      "The HTML of a template is right: each element, tag and quotation mark is closed where it should be, an "
      + "attribute or `id` is there once, a picture has an `alt`.")

  package static let foreignCode = Rule(
    "script-of-ander",
    nl: "Een pagina heeft geen script, geen stijl in de HTML en niets van een andere site.",
    en: "A page has no script, no style in its HTML and nothing of another site.")

  package static let styleSheet = Rule(
    "stijlblad",
    nl:
      "Stijl is CSS die een browser helemaal begrijpt, zonder adressen van buiten; kleuren en lettertypen staan in "
      + "`tokens.css`.",
    en:
      "Style is CSS that a browser understands as a whole, without addresses elsewhere; colours and fonts are in "
      + "`tokens.css`.")

  package static let differentOutput = Rule(
    "andere-uitvoer",
    nl: "`oko build --verify` vindt in de map een bestand dat anders is dan de site. Bouw opnieuw.",
    en: "`oko build --verify` finds a file in the folder that differs from the site. Build again.")
}
