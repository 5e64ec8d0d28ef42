/// What is written in each field, in a line of Dutch: for schemas, and for the comments of new files.
enum FieldDescriptions {
  /// Returns the description of a field, such as `verzoeken.tekst` of a motion.
  static func text(of path: String, _ subject: Subject) -> String? {
    key(of: path, subject).flatMap { all[$0.table]?[$0.name] }
  }

  /// Returns where the description of a field is: with those of its subject, or with those of several.
  static func key(of path: String, _ subject: Subject) -> (table: String, name: String)? {
    let last = path.split(separator: ".").last.map(String.init) ?? path
    let places = [(subject.rawValue, path), ("elke pagina", path), ("elk onderdeel", last == path ? "" : last)]
    return places.first { all[$0.0]?[$0.1] != nil }
  }

  /// All descriptions, by subject and field.
  static let all: [String: [String: String]] = [
    "elke pagina": pages, "elk onderdeel": items, "motie": motions, "toezegging": commitments, "fase": phases,
    "domein": domains, "monitor": monitors, "rapportage": reports, "agenda": agenda, "visie": chapters,
    "pagina": articles, "beginpagina": home, "bron": sources, "site": site,
  ]

  private static let pages = [
    "titel": "de titel; met een dubbele punt erin tussen aanhalingstekens",
    "korte-titel": "de titel in het menu en het kruimelpad",
    "samenvatting": "een of twee zinnen: de eerste van de pagina",
    "bijgewerkt": "de dag waarop deze tekst is veranderd",
    "geplaatst": "de dag waarop de pagina nieuw was; dan meldt de feed haar",
    "bron": "het ene document dat de pagina navertelt, met zijn naam uit bronnen.yml",
    "bronnen": "de bronnen van de pagina, met hun naam uit bronnen.yml",
    "eigenaar": "wie de pagina bijhoudt: een rol, geen naam",
    "herzien-voor": "vóór die dag moet iemand de pagina nakijken",
    "adres": "het woord in het adres, als dat anders is dan de naam van het bestand",
    "voorheen": "adressen waar de pagina eerder stond, zoals /nl/moties/oud/",
    "onder": "de pagina waar deze onder valt, met haar pad: voor-de-raad",
    "ingetrokken": "de pagina geldt niet meer",
    "ingetrokken.datum": "sinds wanneer zij niet meer geldt",
    "ingetrokken.reden": "waarom zij niet meer geldt",
    "verbeterd": "wat er fout stond en is verbeterd; lezers zien het",
    "verbeterd.datum": "de dag van de verbetering",
    "verbeterd.tekst": "wat er fout stond",
    "sta-toe": "een melding van oko check die zo bedoeld is",
    "sta-toe.regel": "de regel, zoals hij in de melding tussen haken staat",
    "sta-toe.woorden": "woorden uit wat oko aanwijst; niet bij een regel over een hele vertaling",
    "sta-toe.reden": "waarom het zo bedoeld is",
    "sta-toe.tot": "tot en met welke dag het mag",
    "brontaal": "de taal van dit bestand, als dat niet de eerste van 'talen' is",
    "stand-per": "op die dag was dit bekend",
  ]

  private static let items = [
    "sleutel": "een kort woord, hetzelfde in elke taal, dat niet verandert",
    "bron": "het document dat dit zegt, met zijn naam uit bronnen.yml",
  ]

  private static let followUp = [
    "geschiedenis": "wat er gebeurde, op volgorde; de laatste gebeurtenis is de stand",
    "geschiedenis.datum": "wanneer: 2025, 2025-10 of 2025-10-14",
    "geschiedenis.gebeurtenis": "wat er gebeurde",
    "geschiedenis.toelichting": "wat er nog over te zeggen is",
    "geschiedenis.reden": "waarom het zo liep; nodig bij niet-uitgevoerd en vervallen",
    "portefeuille": "wie er tegenover de raad over gaat: een rol, geen naam",
    "termijn": "tot wanneer het is gevraagd: 2027, 2027-07 of 2027-07-01",
    "domeinen": "welke domeinen het raakt, met hun naam: gezin",
  ]

  private static let motions = followUp.merging([
    "nummer": "het nummer zoals mensen het schrijven: ID 79",
    "verzoeken": "wat de motie zelf vraagt, punt voor punt",
    "verzoeken.tekst": "wat er wordt gevraagd",
    "verzoeken.antwoord": "het antwoord, zodra er een is",
    "verzoeken.antwoord.tekst": "wat er is geantwoord",
    "verzoeken.antwoord.staat": "hoe ver het verzoek is beantwoord",
    "verzoeken.antwoord.datum": "wanneer, als dat niet de datum van de bron is",
    "verzoeken.antwoord.vindplaats": "waar het in het document staat: punt 3, blz. 2",
    "inzet": "wat de gemeente zegt te doen",
    "inzet.tekst": "wat zij doet",
    "inzet.staat": "hoe ver dat is",
    "inzet.datum": "sinds wanneer dat zo is, als dat niet 'stand-per' is",
    "inzet.reden": "waarom het is gestopt; nodig bij gestopt",
    "inzet.domeinen": "in welke domeinen, met hun naam: gezin",
  ]) { _, own in own }

  private static let commitments = followUp.merging([
    "toegezegd": "wanneer het is toegezegd, en waar dat staat",
    "toegezegd.datum": "wanneer het is toegezegd: 2025, 2025-10 of 2025-10-14",
  ]) { _, own in own }

  private static let phases = [
    "nummer": "het nummer van de fase, vanaf 0",
    "staat": "hoe ver de fase is",
    "datum": "wanneer zij gepland of gereed is, of sinds wanneer zij loopt",
    "stappen": "wat er in de fase gebeurt",
    "stappen.agenda": "het agendapunt dat deze stap is, met zijn naam; daar staan datum en stand",
    "stappen.monitor": "de monitor waarvan deze stap een ronde is, met haar naam",
    "stappen.ronde": "het jaar van die ronde",
    "stappen.tekst": "wat er gebeurt",
    "stappen.datum": "wanneer: 2025, 2025-10 of 2025-10-14",
    "stappen.periode": "van wanneer tot wanneer, in plaats van 'datum': 2026-03-02/2026-03-06",
    "stappen.staat": "of het doorging",
  ]

  private static let domains = [
    "volgorde": "de plaats in de rij, vanaf 1",
    "tekening": "de tekening naast de naam",
    "ook-genoemd": "andere namen die documenten gebruiken",
    "beschermende-factoren": "wat een kind sterker maakt",
    "beschermende-factoren.tekst": "de factor, in een paar woorden",
    "risicofactoren": "wat problemen waarschijnlijker maakt",
    "risicofactoren.tekst": "de factor, in een paar woorden",
  ]

  private static let monitors = [
    "rondes": "de rondes die bekend zijn",
    "rondes.jaar": "het jaar van de ronde",
    "rondes.staat": "of de ronde doorging",
    "ritme": "om de hoeveel jaar er een ronde is",
    "uitvoerders": "welke organisaties de monitor uitvoeren",
    "wisselt-af-met": "de monitor waarmee deze afwisselt, met zijn naam",
  ]

  private static let reports = [
    "periode": "de tijd waar de rapportage over gaat: 2025, of 2025-01/2025-09",
    "gaat-over": "de pagina’s waar zij over gaat, met hun pad: moties/id79",
  ]

  private static let agenda = [
    "datum": "wanneer: 2026, 2026-03 of 2026-03-05",
    "periode": "van wanneer tot wanneer, in plaats van 'datum': 2026-03-02/2026-03-06",
    "staat": "of het doorging",
    "begin": "hoe laat het begint: 19:30; alleen bij een datum die één dag is",
    "eind": "hoe laat het eindigt: 21:00",
    "plaats": "waar het is: een naam of een adres",
    "aanmelden": "waar mensen zich aanmelden: een adres met https:// of een e-mailadres",
    "deelnemers": "hoeveel mensen er waren; bij wat gehouden is",
    "uitkomst": "wat het opleverde; bij wat gehouden is",
    "uitkomst.tekst": "wat het opleverde, in een zin",
    "vervolg-op": "het agendapunt waar dit op volgt, met zijn naam",
  ]

  private static let chapters = ["volgorde": "de plaats in de visie; het voorwoord heeft 0"]

  private static let articles = ["op-een-blad": "ja zet de kopjes in kolommen, zodat de pagina op één blad papier past"]

  private static let home = [
    "kernwoorden": "woorden die groot naast de titel staan",
    "kernwoorden.woord": "het woord",
    "kernwoorden.betekenis": "wat het betekent, waar dat niet duidelijk is",
    "kernwoorden-van": "de pagina waar zij vandaan komen, met haar pad: visie/index",
  ]

  private static let sources = [
    "titel": "de titel zoals die op het document staat",
    "ondertitel": "de ondertitel",
    "taal": "de taal van de titel, als dat niet de brontaal is: fy",
    "soort": "wat voor document het is",
    "uitgever": "wie het uitgaf",
    "datum": "de datum van het document: 2025, 2025-10 of 2025-10-14",
    "datum-onbekend": "waarom de datum niet bekend is",
    "vastgesteld": "de dag waarop de raad het vaststelde",
    "vastgesteld-volgens": "de bron die dat zegt, als het document het zelf niet zegt",
    "webadres": "waar iedereen het kan lezen, met https://",
    "aanwezig": "nee als de site het document niet heeft",
    "genoemd-in": "de bron die een document noemt dat er niet is",
    "let-op": "een opmerking voor wie schrijft; lezers zien haar niet",
  ]

  private static let site = [
    "naam": "de naam van de site, in elke taal",
    "gemeente": "de gemeente van wie de site is",
    "gemeente.code": "de code van de gemeente, zoals gm0074",
    "gemeente.naam": "de naam van de gemeente, in elke taal",
    "talen": "de talen van de site; de eerste is de brontaal, daar staan de feiten",
    "webadres": "waar de site komt te staan, met https://",
    "publicatie": "openbaar zodra de gemeente de site heeft vastgesteld",
    "contact": "hoe lezers de gemeente bereiken; het staat op elke pagina",
    "contact.telefoon": "het telefoonnummer",
    "contact.e-mail": "het e-mailadres",
    "contact.bezoek": "het adres waar lezers terechtkunnen",
    "contact.post": "het adres voor de post",
    "contact.pagina": "de pagina over contact, met haar pad",
    "menu": "de pagina’s in het menu, hoogstens zeven, met hun pad: moties/index",
    "voet": "de pagina’s onderaan, met hun pad",
    "colofon": "de pagina’s over de site zelf, met hun pad",
    "begrippen": "de pagina die woorden uitlegt, met haar pad",
    "peildatum": "op deze dag kijkt de site: wat eerder was, is voorbij",
    "verouderd-na": "na hoeveel dagen een pagina zegt dat er geen nieuwere stukken zijn; anders 180",
    "vertaling": "hoe zwaar het weegt als een vertaling niet goed is",
    "vertaling.ontbreekt": "een pagina zonder vertaling",
    "vertaling.verouderd": "een deel is ouder dan de bron",
    "vertaling.niet-nagezien": "niemand met die moedertaal las de vertaling na",
    "vertaling.onvertaald": "nooit met de bron vergeleken, of nog in de andere taal",
    "regels": "hoe zwaar een regel weegt, met de reden: { kopvolgorde: { ernst: fout, reden: … } }",
    "raadsinformatie": "waar iedereen de stukken van de raad kan lezen, met https://",
    "toegankelijkheid": "de toegankelijkheidsverklaring in het register",
    "toegankelijkheid.register": "het adres van de verklaring",
    "toegankelijkheid.status": "de status volgens het register",
    "toegankelijkheid.verklaard": "de dag van de verklaring",
    "toegankelijkheid.onderzocht": "de dag van het onderzoek",
    "beveiliging": "waar iemand een lek in de beveiliging meldt; daarvan komt security.txt",
    "beveiliging.contact": "een mailadres, of het adres van een pagina met https://; het beste eerst",
    "beveiliging.verloopt": "de dag vanaf wanneer dit niet meer geldt, binnen een jaar",
    "beveiliging.beleid": "het adres van wat u vraagt en belooft aan wie iets meldt",
    "beveiliging.sleutel": "het adres van een sleutel voor geheime mail",
  ]
}
