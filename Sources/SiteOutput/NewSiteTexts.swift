import Basics

/// The words of a new site in one language.
struct NewSiteTexts: Sendable {
  /// A page, as far as it differs between languages.
  struct Text: Sendable {
    let title, summary, body: String

    /// Returns the file of the page.
    func page(on day: PartialDate, hasSource: Bool = false) -> String {
      """
      ---
      titel: \(title)
      samenvatting: \(String(decoding: JSON.text(summary).line, as: UTF8.self))
      bijgewerkt: \(day.iso)\(hasSource ? "\nbronnen: [deze-site]" : "")
      ---
      \(body)

      """
    }
  }

  /// The title of the source for what the site says itself.
  let ownStatement: String

  /// The home page and the page about contact, with the name of the municipality.
  let home, contact: @Sendable (String) -> Text

  static let all: [String: NewSiteTexts] = ["nl": dutch, "fy": frisian]

  private static let dutch = NewSiteTexts(ownStatement: "Eigen uitleg van deze site") { municipality in
    Text(
      title: "Welkom",
      summary: "Hier leest u wat \(municipality) doet om jongeren gezond en kansrijk te laten opgroeien.",
      body: """
        ## Deze site is nieuw

        Plannen, moties en cijfers komen hier later.

        Hebt u een vraag? [Lees hoe u ons bereikt](contact.md).
        """)
  } contact: { municipality in
    Text(
      title: "Contact", summary: "Zo bereikt u \(municipality).",
      body: """
        ## Bellen of mailen

        Het telefoonnummer en het e-mailadres staan onder aan elke pagina.

        ## Klopt er iets niet?

        Laat het ons weten, dan kunnen wij de tekst verbeteren.
        """)
  }

  private static let frisian = NewSiteTexts(ownStatement: "Eigen útlis fan dizze webside") { municipality in
    Text(
      title: "Wolkom",
      summary: "Hjir lêze jo wat \(municipality) docht om jongerein sûn en kânsryk opgroeie te litten.",
      body: """
        ## Dizze webside is noch nij

        Plannen, moasjes en sifers komme hjir letter te stean.

        Hawwe jo in fraach? [Lês hoe’t jo ús berikke kinne](contact.md).
        """)
  } contact: { municipality in
    Text(
      title: "Kontakt", summary: "Sa berikke jo \(municipality).",
      body: """
        ## Skilje of maile

        It telefoannûmer en it e-mailadres steane ûnder oan elke side.

        ## Kloppet der wat net?

        Lit it ús witte, dan kinne wy de tekst ferbetterje.
        """)
  }

  /// Returns the manual of a site for its editors.
  static func manual(_ name: String) -> String {
    """
    # \(name)

    De teksten en feiten van deze site staan in `content/`. Het programma `oko` maakt er een website van.

    | zo schrijft u het | dat doet het |
    |---|---|
    | `oko check` | noemt elke fout, met de plaats en de oplossing |
    | `oko serve --open` | toont de site in uw browser, ververst zodra u een bestand bewaart |
    | `oko build` | bouwt de site in `public/`; is er een fout, dan blijft de vorige site staan |
    | `oko new motie id1` | zet een nieuwe motie klaar, met bij elk veld wat erin komt |
    | `oko new pagina wat-is-oko` | zet een gewone pagina klaar; zet haar naam daarna in `menu` van `content/site.yml` |
    | `oko new bron raadsbrief-2026-03-10` | zet een document klaar in `content/bronnen.yml` |
    | `oko translation accept contact.md` | zegt dat een vertaling bij is; `oko check` noemt wat u daarna leest en bevestigt met `oko confirm` |
    | `oko --help` | noemt de andere commando’s |

    ## Eerst doen

    1. Vul in `content/site.yml` het echte telefoonnummer en e-mailadres in.
    2. Lees `index.md` en `contact.md`, in elke taal, en schrijf wat klopt.
    3. Bekijk de site terwijl u schrijft: `oko serve --open`. Klaar? `oko build` zet haar in `public/`, voor uw webserver.

    Zolang in `content/site.yml` `publicatie: concept` staat, zegt elke pagina dat de gemeente de site nog niet heeft vastgesteld, en eindigt `webadres` op
    `.example`. Stelt de gemeente haar vast, schrijf dan eerst een verklaring op toegankelijkheidsverklaring.nl, en zet in `content/site.yml`:
    `publicatie: openbaar`, het echte `webadres`, en bij `toegankelijkheid` de verklaring. Daarna `oko check` en `oko build`.

    In VS Code helpt de uitbreiding YAML met `site.yml` en `bronnen.yml`: zij toont uitleg en fouten terwijl u typt. Werkt u `oko` bij, werk dan
    ook de schema’s bij: `oko schema site > .vscode/site.schema.json` en `oko schema bron > .vscode/bronnen.schema.json`.

    ## Zonder laptop

    Zet deze map in een repository op GitLab of GitHub. `.gitlab-ci.yml` of `.github/workflows/site.yml` doet daar de rest: van elk voorstel zegt zij
    wat er mis is, en maakt zij de site om te bekijken; wat u overneemt, komt op de site. Vul eerst in wat bovenaan dat bestand staat.

    """
  }
}
