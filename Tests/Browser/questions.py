"""What residents may ask the site of the municipality, each with the page that has to be among the first three that are found.

Whoever changes the content reads here which page a question is about; what the search finds decides nothing.
"""

import typing

# As a word or a phrase of the page itself.
AS_WRITTEN = {
    "nl": [
        ("wat is oko", "wat-is-oko"),
        ("ouderavond", "agenda/ouderavond"),
        ("open data", "open-data"),
        ("cookies", "privacy"),
        ("rioolwater", "moties/id79"),
        ("motie 79", "moties/id79"),
        ("14-10-2025", "rapportages/raadsbrief-2025-10-14"),
        ("Zeewolde", "netwerk"),
        ("gezondheidsmonitor", "monitors/gezondheidsmonitor"),
        ("vrije tijd", "domeinen/vrije-tijd"),
        ("piramide", "visie/preventie"),
        ("telefoonnummer gemeente bellen", "contact"),
        ("kernteam", "fasen/fase-0"),
        ("huisartsen verwijzingen", "visie/financien"),
        ("wethouder", "visie/voorwoord"),
    ],
    "fy": [
        ("fyzje", "fyzje"),
        ("âlderjûn", "aginda/alderjun"),
        ("stân fan saken", "stan-fan-saken"),
        ("wurdlist", "wurdlist"),
        ("frije tiid", "domeinen/frije-tiid"),
        ("moasje ID 79", "moasjes/id79"),
        ("27-02-2025", "moasjes/id79"),
        ("Drimmelen", "netwurk"),
        ("tagonklikens", "tagonklikens"),
        ("dialoochsesje", "aginda/dialoochsesje"),
        ("earmoede", "fyzje/foarwurd"),
        ("húsdokters", "fyzje/finansjes"),
        ("Schoolmonitor", "monitors/schoolmonitor"),
        ("feedlêzer", "nijs"),
        ("rol fan de gemeente", "fyzje/rol-fan-de-gemeente"),
    ],
}

# Misspelt, in another form, as a part of a compound, without accents, in the other language or written together.
OTHERWISE = {
    "nl": [
        ("ouderavnd", "agenda/ouderavond"),
        ("ID79", "moties/id79"),
        ("gezinnen", "domeinen/gezin"),
        ("scholen", "domeinen/school"),
        ("vriend", "domeinen/peergroep"),
        ("financien", "visie/financien"),
        ("privcay", "privacy"),
        ("toegankelijkhied", "toegankelijkheid"),
        ("brieven", "rapportages"),
        ("fyzje", "visie"),
        ("werkgroep", "fasen/fase-3"),
        ("jeugdartsn", "visie/financien"),
        ("rookvrije speeltuin", "visie/toekomstbeeld"),
        ("dialogsessie", "agenda/dialoogsessie"),
        ("startbijeenkomsten", "agenda/startbijeenkomst"),
    ],
    "fy": [
        ("visie", "fyzje"),
        ("kansryk", "fyzje/takomstbyld"),
        ("skoallen", "domeinen/skoalle"),
        ("freon", "domeinen/leeftiidsgenoaten"),
        ("brief", "rapportaazjes/riedsbrief-2025-10-14"),
        ("alderjun", "aginda/alderjun"),
        ("moties", "moasjes"),
        ("ouderavond", "aginda/alderjun"),
        ("gezin", "domeinen/hushalding"),
        ("hushaldingen", "domeinen/hushalding"),
        ("previnsej", "fyzje/previnsje"),
        ("finansjes", "fyzje/finansjes"),
        ("februari 2025", "moasjes/id79"),
        ("buten boartsje", "wat-kinne-jo-dwaan"),
        ("startgearkomst", "aginda/startgearkomste"),
    ],
}


class Question(typing.NamedTuple):
    language: str
    text: str
    page: str


ALL = [Question(language, text, page) for table in (AS_WRITTEN, OTHERWISE) for language, asked in table.items() for text, page in asked]
