extension Source {
  /// The kind of document that a source is.
  package enum Kind: String, CaseIterable {
    case councilLetter = "raadsbrief"
    case decisions = "besluitenlijst"
    case motion = "motie"
    case budget = "begroting"
    case interimReport = "tussenrapportage"
    case annualReport = "jaarstukken"
    case vision = "visie"
    case regionalVision = "regiovisie"
    case startingNote = "startnotitie"
    case frameworkNote = "kadernota"
    case programmePlan = "programmaplan"
    case agreement = "akkoord"
    case minutes = "verslag"
    case presentation = "presentatie"
    case newsItem = "nieuwsbericht"
    case annex = "bijlage"
    case figure = "figuur"
    case map = "kaart"
    case ownStatement = "eigen-opgave"

    /// The kind with which the name of a source begins, as `verslag-2026-12-10` does.
    init?(ofNamed id: String) {
      guard let kind = Kind.allCases.first(where: { (id + "-").hasPrefix($0.rawValue + "-") }) else { return nil }
      self = kind
    }
  }
}
