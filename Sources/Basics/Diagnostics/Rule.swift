/// A rule for content or templates.
///
/// The raw value is Dutch in every message language, because editors write it.
package enum Rule: String, CaseIterable, Sendable {
  // Files
  case fileEncoding = "tekencodering"
  case fileName = "bestandsnaam"
  case tooLarge = "te-groot"
  case filePlace = "plaats-van-bestand"
  case symbolicLink = "symbolische-link"

  // Front matter and other YAML
  case frontMatter = "kopgegevens"
  case yaml = "yaml"
  case duplicateKey = "dubbel-veld"
  case missingField = "ontbrekend-veld"
  case unknownField = "onbekend-veld"
  case unknownValue = "onbekende-waarde"
  case unusedExemption = "overbodige-uitzondering"
  case markdownInField = "opmaak-in-veld"
  case wrongType = "verkeerde-soort"
  case factInTranslation = "feit-in-vertaling"
  case factElsewhere = "feit-op-twee-plaatsen"
  case keyedText = "tekst-bij-sleutel"

  // The register: motions, commitments, phases, the agenda
  case eventOrder = "volgorde-in-tijd"
  case afterCheck = "na-stand-per"
  case afterDayOfSite = "na-peildatum"
  case sourceTooOld = "bron-ouder-dan-feit"
  case missingReason = "zonder-reden"
  case followUpWithoutAdoption = "uitvoering-zonder-besluit"
  case settledWithoutDecision = "afgedaan-zonder-besluit"
  case unansweredRequest = "verzoek-zonder-antwoord"
  case contradictingText = "tekst-tegen-stand"
  case outdated = "verouderd"
  case changedFact = "veranderd-feit"
  case unconfirmed = "niet-bevestigd"

  // Translations
  case stamp = "stempel"
  case sourceLanguage = "brontaal"
  case parity = "ongelijke-vertaling"
  case factParity = "ongelijke-feiten"
  case linkLanguage = "taal-van-link"
  case missingTranslation = "ontbrekende-vertaling"
  case staleTranslation = "verouderde-vertaling"
  case untranslated = "onvertaald"
  case unreviewed = "niet-nagezien"
  case wrongLanguage = "verkeerde-taal"

  // Words
  case forbiddenWord = "verboden-woord"
  case preferredWord = "voorkeurswoord"
  case capitalSign = "teken-op-hoofdletter"

  // Pages and what they refer to
  case missingPage = "ontbrekende-pagina"
  case orphan = "vertaling-zonder-bron"
  case duplicateAddress = "dubbel-adres"
  case droppedAddress = "vervallen-adres"
  case differentOutput = "andere-uitvoer"
  case homeAddress = "adres-van-beginpagina"
  case headingID = "woord-van-kop"
  case brokenLink = "gebroken-link"
  case unknownLanguage = "onbekende-taal"
  case formerAddress = "voormalig-adres"
  case missingIndex = "map-zonder-pagina"
  case withdrawnPage = "ingetrokken-pagina"
  case forbiddenAddress = "verboden-adres"
  case sourceID = "naam-van-bron"
  case unknownReference = "onbekende-verwijzing"
  case footnote = "voetnoot"
  case figure = "figuur"
  case dataTable = "gegevens"
  case rawHTML = "html-in-tekst"
  case headingLevel = "kopniveau"
  case noWords = "zonder-woorden"
  case nestedLink = "link-in-link"
  case conceptAddress = "adres-van-concept"
  case repeatedItem = "twee-keer-genoemd"
  case longMenu = "lang-menu"
  case reviewDue = "herzien"

  // Templates and strings
  case templateSyntax = "sjabloon"
  case unknownName = "onbekende-naam"
  case unknownPartial = "onbekend-onderdeel"
  case partialLoop = "onderdeel-in-zichzelf"
  case unsafePlace = "onveilige-plaats"
  case strings = "schermteksten"
  case styleSheet = "stijlblad"
  case unusedFile = "ongebruikt-bestand"
}

extension Rule {
  /// Whether an editor may declare with `sta-toe` that a page breaks the rule on purpose.
  ///
  /// That goes for every rule but those without which a page can't be read, says what isn't so, or leads nowhere.
  package var mayBeExempt: Bool {
    switch self {
    case .fileEncoding, .fileName, .tooLarge, .filePlace, .symbolicLink: false
    case .frontMatter, .yaml, .duplicateKey, .missingField, .unknownField, .unknownValue, .unusedExemption,
      .markdownInField, .wrongType, .factInTranslation, .factElsewhere, .keyedText:
      false
    case .eventOrder, .afterCheck, .afterDayOfSite, .sourceTooOld, .missingReason, .followUpWithoutAdoption,
      .settledWithoutDecision, .changedFact, .unconfirmed:
      false
    case .stamp, .sourceLanguage: false
    case .missingPage, .orphan, .duplicateAddress, .droppedAddress, .differentOutput, .homeAddress, .headingID,
      .brokenLink,
      .unknownLanguage, .formerAddress, .missingIndex, .withdrawnPage, .forbiddenAddress, .sourceID, .unknownReference,
      .footnote, .figure, .dataTable, .headingLevel, .noWords, .nestedLink, .conceptAddress, .repeatedItem, .longMenu,
      .reviewDue:
      false
    case .templateSyntax, .unknownName, .unknownPartial, .partialLoop, .unsafePlace, .strings, .styleSheet, .unusedFile:
      false
    default: true
    }
  }

  /// Whether the rule compares a page with its translation.
  ///
  /// A file can break such a rule and still be right on its own.
  package var isAboutTranslation: Bool { self == .parity || self == .factParity || isOfPolicy }

  /// Whether the site decides how severe the rule is.
  ///
  /// An exemption from such a rule covers a whole page, until a date.
  package var isOfPolicy: Bool { [.missingTranslation, .staleTranslation, .untranslated, .unreviewed].contains(self) }
}
