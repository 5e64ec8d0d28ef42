"""Finds the rules of the style sheets that match nothing on any page: somebody removed what they were for, or misspelled a name."""

# Tells of each selector of the page's style sheets whether it matches something here. What depends on the reader, such as `:hover`, and
# parts that no element has of its own, such as `::before`, count as there: `:is(*)`.
SELECTORS = r"""() => {
  const reader = "::?(?:hover|focus(?:-visible|-within)?|active|target|visited|link|before|after|marker|placeholder|backdrop"
    + "|first-line|first-letter|selection|file-selector-button|-webkit-[a-z-]+)(?![a-z-])";
  const always = text => text.replace(new RegExp(`:not\\(${reader}\\)`, "g"), ":is(*)").replace(new RegExp(reader, "g"), ":is(*)");
  const rules = group => [...group.cssRules ?? []].flatMap(rule => rule instanceof CSSStyleRule ? rule.selectorText : rules(rule));
  const split = text => {
    const parts = [""];
    let depth = 0;
    for (const sign of text) {
      depth += (sign === "(") - (sign === ")");
      if (sign === "," && !depth) parts.push("");
      else parts[parts.length - 1] += sign;
    }
    return parts.map(part => part.trim());
  };
  const selectors = [...document.styleSheets].flatMap(sheet => rules(sheet)).flatMap(split);
  return Object.fromEntries(selectors.map(one => [one, document.querySelector(always(one)) !== null]));
}"""


# What a text of an editor may have, though none of the tested sites has it now.
OF_TEXTS = ("img", "hr", ".link-file", ".link-language", ".page-head__title--long")
# What is there once somebody has searched. `search.py` looks at that.
OF_SEARCH = ".results"


def selectors(tab):
    """Returns each selector of the open page, and whether it matches something there."""
    return tab.evaluate(SELECTORS)


def findings(pages):
    """Yields the selectors that matched on none of the pages."""
    matched = {}
    for page in pages:
        for selector, is_used in page.items():
            matched[selector] = matched.get(selector, False) or is_used
    yield from (f"style sheet: {selector} matches nothing on any page" for selector, is_used in matched.items()
                if not is_used and selector not in OF_TEXTS and OF_SEARCH not in selector)
