import Documents
package import Basics

extension Rule {
  /// All rules, in the order of the manual.
  package static let all: [Rule] =
    [
      // Files
      .fileEncoding, .garbledSigns, .mergeMarks, .fileName, .copy, .twinNames, .tooLarge, .filePlace, .symbolicLink,

      // Files beside pages
      .pictureFormat, .documentFormat, .fileContent, .unsafeFile, .largePicture, .placeOfPhoto,
      .unlinkedFile,

      // Front matter and other YAML
      .frontMatter, .yaml, .duplicateKey, .missingField, .unknownField, .unknownValue, .unusedExemption,
      .markdownInField, .plainMarkup, .wrongType, .factInTranslation, .factElsewhere, .keyedText,

      // The register: motions, commitments, phases, the agenda
      .eventOrder, .afterCheck, .afterDayOfSite, .sourceTooOld, .missingReason, .followUpWithoutAdoption,
      .settledWithoutDecision, .unansweredRequest, .contradictingText, .outdated, .changedFact, .unconfirmed,

      // Translations
      .stamp, .sourceLanguage, .parity, .factParity, .linkLanguage, .missingTranslation, .staleTranslation,
      .untranslated, .unreviewed, .wrongLanguage,

      // Words
      .privateData, .forbiddenWord, .preferredWord, .capitalSign, .abbreviation,

      // Pages and what they refer to
      .missingPage, .orphan, .duplicateAddress, .droppedAddress, .differentOutput, .homeAddress, .headingID,
      .brokenLink, .wholeAddress, .linkToWithdrawn, .unknownLanguage, .formerAddress, .missingIndex, .withdrawnPage,
      .forbiddenAddress, .sourceID,
      .unknownReference, .footnote, .figure, .dataTable, .rawHTML, .headingLevel, .noWords, .nestedLink,
      .conceptAddress, .securityContact, .repeatedItem, .longMenu, .reviewDue, .personName, .unlinkedPage, .emptyPage,

      // Templates and strings
      .templateSyntax, .unknownName, .unknownPartial, .partialLoop, .unsafePlace, .markup, .foreignCode, .strings,
      .styleSheet, .unusedFile,
    ] + TextRules.all.map { $0.rule }

  /// Whether the rule compares a page with its translation.
  ///
  /// A file can break such a rule and still be right on its own.
  package var isAboutTranslation: Bool { self == .parity || self == .factParity || isOfPolicy }

  /// Whether the site decides in `vertaling` how severe the rule is.
  ///
  /// An exemption from such a rule covers a whole page, until a date.
  package var isOfPolicy: Bool { [.missingTranslation, .staleTranslation, .untranslated, .unreviewed].contains(self) }

  /// Texts that break the rule between « and », and texts that don't; only rules about texts have them.
  package var examples: [String] { TextRules.all.first { $0.rule == self }?.examples ?? [] }
}
