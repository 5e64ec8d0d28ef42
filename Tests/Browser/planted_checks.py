"""Defects that one check finds, each in a short page in a section of its own, so that it gets the checks of what is new."""

import paper
import views
from planted import Defect, page, seen

PROOF = "nl/proef/pagina/index.html"
# A check that chooses its own view needs no other one.
VIEW = views.VIEWS[:1]


def on_page(name, html, css, expected, path=PROOF, checks=()):
    return Defect(name, path, page(html), expected, css, VIEW, checks)


def on_paper(name, html, css, expected):
    sheet = "@page { size: A4; margin: 18mm 18mm 20mm } @media print { .skip-link { display: none } } p { overflow-wrap: anywhere }"
    return on_page(name, html, f"{sheet} {css}", expected, checks=[paper.findings])


def forced(css):
    return f"@media (forced-colors: active) {{ {css} }}"


LINK, ITS_START = '<a data-proef="" href="#inhoud">Proef</a>', '<a data-proef="" href="#inhoud"></a>'
NAV, ITS_LINK = '<nav class="{}" aria-label="Proef"><a href="#inhoud">Proef</a></nav>', '<a href="#inhoud">Proef</a>'
CLOSE = f"<p>{ITS_LINK}</p>"
STATE, DAY = '<span class="state">Proef</span>', '<time hidden="">2026</time>'
SCROLLER = '<div data-proef=""><p>Proef</p></div>'
TEXT_IN_DRAWING = '<text class="proef" x="9" y="60">Proef</text>'
DRAWING = f'<svg role="img" aria-label="Proef" viewBox="0 0 99 99"><path class="proef" d="M0 0h99v99H0z"/>{TEXT_IN_DRAWING}</svg>'
ADDRESS = "<p>preventie.amstelveen.example/nl/proef/pagina/</p>"

DEFECTS = [
    on_page("a high header", '<header class="header">Proef</header>', ".header { position: absolute; top: 0; height: 201px }",
            ["first screen: the header takes 201 pixels, and may take 200"]),
    on_page("a next date below the first screen", '<p class="next-date">Proef</p>',
            ".next-date { position: absolute; top: 600px; margin: 0; height: 61px }",
            ['first screen: <p class="next-date"></p> ends at 661 of 660 pixels']),
    on_page("a state below the first screen and a day that nobody sees",
            f'<div class="page-head"><div class="states">{STATE}{DAY}</div></div>',
            ".state { position: absolute; top: 600px; height: 59px; border: 1px solid }",
            [f"first screen: {STATE} ends at 661 of 660 pixels", f"first screen: {DAY} is not shown"]),
    on_page("a telephone number below the first screen", '<p data-proef=""><a href="tel:0">Bel</a></p>',
            "[data-proef] { padding-top: 660px }", ["first screen: no telephone number"], "nl/proef/contact/index.html"),

    on_page("two small links close to each other", CLOSE + CLOSE,
            "main > p { margin: 0 } main > p > a { display: block; width: 60px; height: 12px }",
            [seen(f"axe: target-size: {ITS_LINK}", *VIEW)]),
    on_page("a small link in a footer", f"<footer>{LINK}</footer>", "[data-proef] { display: block; width: 60px; height: 23px }",
            [f"target: {LINK} is 60 × 23 pixels, not 24 × 24"]),
    on_page("a link of a menu that is not high enough", NAV.format("header__nav"), "a { display: block; width: 80px; height: 43px }",
            [f"target: {ITS_LINK} is 80 × 43 pixels, not 24 × 44"]),

    on_page("a heading with a word that does not fit at 200%", "<h2>Verantwoordelijkheid</h2>",
            "h2 { font-size: 1.6rem; overflow-wrap: anywhere }", ["large text: Verantwoordelijkheid is cut in two in <h2></h2>"]),
    on_page("something that gets wider than the screen with the text", '<div data-proef=""></div>',
            "[data-proef] { width: 16rem; height: 1px; margin: 0 -8px }", ["large text: 192 pixels wider than the screen"]),
    on_page("a region that scrolls sideways and has no name", f'<div data-proef="">{LINK}</div>',
            "div { overflow-x: auto } div a { display: block; width: 20rem }", ['large text: <div data-proef=""></div> scrolls sideways']),

    on_page("a state without a border in forced colours", STATE, f".state {{ border: 1px solid }} {forced('.state { border: 0 }')}",
            [f"forced colours: no border around {STATE}"]),
    on_page("a text in the colour of its background", '<p data-proef="">Proef</p>',
            forced("[data-proef] { forced-color-adjust: none; background: Canvas; color: Canvas }"),
            ['forced colours: no text to see in <p data-proef="">Proef</p>']),
    on_page("the same in a drawing", DRAWING, f"svg {{ width: 99px }} text {{ fill: #fff }} {forced('.proef { fill: CanvasText }')}",
            [f"forced colours: no text to see in {TEXT_IN_DRAWING}"]),
    on_page("something that moves", '<p data-proef="">Proef</p>', "[data-proef]::after { content: ''; transition: color 1s }",
            ['less movement: <p data-proef=""></p> moves']),
    on_page("a page that scrolls smoothly for everybody", "", "main { scroll-behavior: smooth }",
            ['less movement: <main id="inhoud"></main> scrolls smoothly']),

    on_page("a text for who has no scripts", "<noscript>Zet scripts aan</noscript>", "",
            ["without scripts: “Zet scripts aan” instead of “”"]),

    on_page("a link that the key passes by", f'<p inert="">{LINK}</p>', "", [f"keyboard: {ITS_START} is never reached"]),
    on_page("a link that can't be seen with the focus", LINK, "[data-proef] { position: absolute; clip-path: inset(50%) }",
            [f"keyboard: {ITS_START} is hidden while it has the focus"]),
    on_page("a link that looks the same with the focus", LINK, "[data-proef] { outline: 0 }",
            [f"keyboard: {ITS_START} looks the same with the focus"]),
    on_page("a link that comes first", '<a tabindex="1" href="#inhoud">Proef</a>', "",
            [seen('axe: tabindex: <a tabindex="1" href="#inhoud">Proef</a>', *VIEW), "keyboard: the first stop is no skip link",
             'keyboard: <a class="skip-link__link" href="#inhoud"></a> comes too late']),
    on_page("more stops than there are links", SCROLLER * 11,
            "[data-proef] { height: 1em; overflow: auto; font-size: 9px } p { margin: 9px }",
            [seen(f"axe: scrollable-region-focusable: {SCROLLER}", *VIEW), 'keyboard: stops at <div data-proef=""></div>, which has no name',
             "keyboard: the end is not reached after 11 stops"]),

    on_paper("a menu on paper", f"{NAV.format('proef')}{ADDRESS}", "nav a { display: block; height: 24px }",
             ['paper: <nav class="proef" aria-label="Proef"></nav> is printed']),
    on_paper("a paper without its address", "", "", ["paper: preventie.amstelveen.example/nl/proef/pagina/ is not on it"]),
    on_paper("a briefing on two sheets", f'<div class="briefing"></div>{ADDRESS}', ".briefing { height: 300mm; border: 1px solid }",
             ["paper: the briefing takes 2 sheets"]),
    on_paper("a sheet that is mostly white", ADDRESS,
             "h1 { height: 100mm; margin: 0; border: 1px solid } p { break-before: page }", ["paper: more than a third of sheet 1 is white"]),
]
