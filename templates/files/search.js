// Searches the pages of a language. It fetches the index of that language when somebody searches, and compares here: no
// word goes anywhere. What the index holds is said in Sources/SiteOutput/Search/SearchIndex.swift.
(() => {
  "use strict";

  // How well a word of a page fits the one that is looked for: it is the same, another form, a word with it as a part, or
  // it has a slip of the finger. Then where it is, so that a title counts before a heading, and that before a text.
  const EXACT = 60,
    FORM = 52,
    PART = 24,
    SLIP = 1;
  const TITLE = 14,
    HEADING = 7,
    TEXT = 0;
  const FIRST = 20,
    LONG = 240;

  // Words

  const plain = { ß: "s", æ: "a", œ: "o", ø: "o", ł: "l", đ: "d", ð: "d", þ: "t", ı: "i" };
  const known = new Map();
  const foldLetter = letter => {
    if (!known.has(letter)) {
      const small = letter.normalize("NFD")[0].toLowerCase()[0];
      known.set(letter, plain[small] || small);
    }
    return known.get(letter);
  };

  // Small letters without accents, one for each: a place in them is the same place in the text.
  const fold = text => (/[^\0-\x7f]/.test(text) ? text.replace(/[^\0-\x7f]/g, foldLetter) : text).toLowerCase();

  const isDigit = code => code > 47 && code < 58;
  const isLetter = code => code > 96 && code < 123 || code > 191 && code >> 8 !== 32 && code !== 215 && code !== 247;
  const isBorder = (one, other) => isLetter(one) ? !isLetter(other) : !isDigit(one) || !isDigit(other);
  const isVowel = letter => "aeiou".includes(letter);
  const isLong = word => word.length > 3;
  const each = list => [...new Set(list)];

  // What a word shares with its other forms, for each ending that it may have: of `huzen` that is `hus` and `huus`.
  const stems = (word, forms) => {
    const found = [word];
    if (forms.fixed.includes(word)) return found;
    for (const ending of forms.endings) {
      if (!word.endsWith(ending) || word.length - ending.length < (/[aeiou]/.test(ending) ? 3 : 4)) continue;
      let stem = word.slice(0, -ending.length);
      const [before, last] = stem.slice(-2);
      if (before === last && !isVowel(last)) stem = stem.slice(0, -1);
      else stem = stem.slice(0, -1) + (forms.changes[last] || last);
      found.push(stem);
      if (isVowel(ending[0]) && before !== last && forms.long.includes(before) && !isVowel(last)) {
        found.push(stem.slice(0, -1) + before + stem.at(-1));
      }
    }
    return found.filter(stem => stem === word || !forms.fixed.includes(stem));
  };

  // What every form of a stem holds: its last letter may change, and of two vowels one may go.
  const core = stem => isLong(stem) ? stem.slice(0, -1).replace(/([aeou])\1$/, "$1") : stem.slice(0, 2);

  // Whether one letter more, less or other, or two in the other order, make one word of another.
  const isSlip = (one, other) => {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at++;
    const same = (left, right) => one.slice(at + left) === other.slice(at + right);
    return same(1, 1) || same(1, 0) || same(0, 1) ||
      one[at] === other[at + 1] && one[at + 1] === other[at] && same(2, 2);
  };

  // The index

  // Joins all texts: titles, headings, and what is below those. Lists of numbers say where each begins, and what it is.
  const read = data => {
    const units = [],
      starts = [],
      pageOf = [],
      sectionOf = [],
      placeOf = [];
    let length = 0;
    const add = (text, page, section, place) => {
      units.push(text);
      starts.push(length);
      pageOf.push(page);
      sectionOf.push(section);
      placeOf.push(place);
      length += text.length + 1;
    };
    data.pages.forEach(([, title, short, , , sections], page) => {
      add(title + "\n" + short, page, 0, TITLE);
      sections.forEach(([, heading, text], section) => {
        add(heading, page, section, HEADING);
        add(text, page, section, TEXT);
      });
    });
    const pairs = data.pairs.map(pair => pair.map(fold));
    const folded = units.map(fold).join("\n");
    return { ...data, units, folded, starts, pageOf, sectionOf, placeOf, pairs, isMixed: data.months.length > 1 };
  };

  const wordsOf = text => fold(text.normalize("NFC")).match(/\p{L}+|\p{N}+/gu) || [];

  // What a question looks for: words, and dates as the site writes them.
  const termsOf = (question, { months, forms }) => {
    const terms = [];
    const date = (all, day, month, year) => {
      if (month < 1 || month > 12 || day < 1 || day > 31) return all;
      terms.push({ phrases: months.map(names => fold(`${+day} ${names[month - 1]} ${year.length < 4 ? 20 : ""}${year}`)) });
      return " ";
    };
    const words = wordsOf(question
      .replace(/\b(\d{4})-(\d\d?)-(\d\d?)\b/g, (all, year, month, day) => date(all, day, month, year))
      .replace(/\b(\d\d?)[-/.](\d\d?)[-/.](\d{4}|\d\d)\b/g, date));
    const whole = words.filter(word => word.length > 1 || isDigit(word.charCodeAt(0)));
    each(whole.length || terms.length ? whole : words).forEach(word => terms.push({ word }));
    // Words such as `de` and `van` say little beside others.
    const telling = terms.filter(({ word }) => !forms.some(({ fixed }) => fixed.includes(word)));
    return telling.length ? telling : terms;
  };

  // Finding

  // Finds a term: how well each unit has it, and what each word that may be meant is worth.
  const find = (term, index) => {
    const { folded, starts, forms } = index;
    const hits = new Map(),
      words = new Map(),
      seen = new Map(),
      phrases = [];
    let unit = 0;
    const hit = (at, value) => {
      while (starts[unit + 1] <= at) unit++;
      const known = hits.get(unit);
      if (!known || value > known.value) hits.set(unit, { value, count: 1, unit, at });
      else if (value === known.value) known.count++;
    };
    const places = (needle, visit) => {
      unit = 0;
      for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) visit(at);
    };
    const border = at => isBorder(folded.charCodeAt(at - 1), folded.charCodeAt(at));

    const findPhrase = (phrase, value) => {
      phrases.push(phrase);
      places(phrase, at => border(at) && border(at + phrase.length) && hit(at, value));
    };

    // Finds the words that hold a needle, as far as they are worth something.
    const findWords = (needle, worth) => places(needle, at => {
      let end = at + 1;
      while (!border(at)) at--;
      while (!border(end)) end++;
      const word = folded.slice(at, end);
      const value = worth(word);
      if (value <= (seen.get(at) || 0)) return;
      seen.set(at, value);
      words.set(word, value);
      hit(at, value);
    });

    const findForms = (word, exact) => {
      if (!forms.length || word.length < 3 || isDigit(word.charCodeAt(0))) {
        words.set(word, exact);
        places(word, at => border(at) && border(at + word.length) && hit(at, exact));
        return;
      }
      const own = each([word, ...forms.flatMap(one => stems(word, one))]);
      const isForm = other => forms.some(one => stems(other, one).some(stem => own.includes(stem)));
      const cores = each(own.map(core)).filter((one, _, all) => !all.some(other => other !== one && one.startsWith(other)));
      const isPart = other => own.some(stem => stem.length > 4 && other.includes(stem)) || other.includes(word) ||
        cores.some(part => {
          const at = other.indexOf(part, 1);
          return at > 0 && isLong(other.slice(at)) && isForm(other.slice(at));
        });
      const known = new Map();
      const worth = other => {
        if (!known.has(other)) {
          known.set(other, other === word ? exact : isForm(other) ? FORM : isLong(word) && isPart(other) ? PART : 0);
        }
        return known.get(other);
      };
      for (const needle of cores) findWords(needle, worth);
    };

    // One half of a word with a slip is right.
    const findSlips = word => {
      const half = Math.ceil(word.length / 2);
      const worth = other => Math.abs(other.length - word.length) < 2 && isSlip(word, other) ? SLIP : 0;
      for (const needle of [word.slice(0, half - 1), word.slice(half)]) findWords(needle, worth);
    };

    if (term.phrases) {
      for (const phrase of term.phrases) findPhrase(phrase, EXACT);
    } else {
      const stemsOf = word => forms.concat(index.otherForms).flatMap(one => stems(word, one)).concat(word);
      const own = stemsOf(term.word);
      findForms(term.word, EXACT);
      // Pages that aren't translated have the words of the other language.
      const pairs = index.isMixed ? index.pairs.concat(index.pairs.map(([word, other]) => [other, word])) : index.pairs;
      for (const [word, other] of pairs) {
        if (word === term.word || !stemsOf(other).some(stem => own.includes(stem))) continue;
        if (word.includes(" ")) findPhrase(word, FORM);
        else findForms(word, FORM);
      }
      const isWhole = [...hits.values()].some(({ value }) => value >= FORM);
      if (!isWhole && term.word.length > 4 && !isDigit(term.word.charCodeAt(0))) findSlips(term.word);
    }
    const best = [...hits.values()].reduce((best, one) => one.value > best.value ? one : best, { value: 0 });
    return { term, hits, words, phrases, best };
  };

  // The pages with what was found, best first. A rare word counts for more than one that most pages have.
  const rank = (finds, index, question) => {
    const pages = new Map();
    const asked = wordsOf(question).join(" ");
    for (const { hits } of finds) {
      const of = new Map();
      for (const [number, { value, count }] of hits) {
        const [page, section, place] = [index.pageOf[number], index.sectionOf[number], index.placeOf[number]];
        const score = value + place + Math.min(3, Math.log2(count));
        const best = of.get(page) || { score: 0, sections: new Map() };
        best.score = Math.max(best.score, score);
        const part = place === TITLE ? -1 : section;
        best.sections.set(part, Math.max(best.sections.get(part) || 0, score));
        of.set(page, best);
      }
      const weight = Math.log(1 + index.pages.length / (of.size || 1));
      for (const [page, { score, sections }] of of) {
        const all = pages.get(page) || { page, score: 0, covered: 0, sections: new Map() };
        all.covered += weight;
        all.score += weight * (100 + score);
        for (const [section, one] of sections) {
          all.sections.set(section, (all.sections.get(section) || 0) + weight * (100 + one));
        }
        pages.set(page, all);
      }
    }
    const sorted = [...pages.values()];
    for (const one of sorted) {
      // Words that are together say more than words that are on the same page.
      one.score += Math.max(...one.sections.values()) / 20;
      const [, title, short] = index.pages[one.page];
      if (` ${wordsOf(`${title} ${short}`).join(" ")} `.includes(` ${asked} `)) one.score *= 1.2;
      one.sections.delete(-1);
      one.section = [...one.sections].reduce((best, other) => other[1] > best[1] ? other : best, [0, 0])[0];
    }
    const most = Math.max(0, ...sorted.map(({ covered }) => covered));
    return sorted.filter(({ covered }) => covered > most / 2).sort((one, other) => other.score - one.score || one.page - other.page);
  };

  // Showing

  const element = (name, className, ...content) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  };

  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => name in values ? values[name] : all);

  // The places of the words that were found in a sentence.
  const marksIn = (sentence, finds) => {
    const small = fold(sentence),
      marks = [];
    for (const { index, 0: word } of small.matchAll(/\p{L}+|\p{N}+/gu)) {
      if (finds.some(({ words }) => words.get(word))) marks.push([index, index + word.length]);
    }
    for (const phrase of finds.flatMap(({ phrases }) => phrases)) {
      const at = small.indexOf(phrase);
      if (at >= 0) marks.push([at, at + phrase.length]);
    }
    return marks.sort((one, other) => one[0] - other[0]);
  };

  // The sentence that has most of the words, with the words marked.
  const excerpt = (text, finds) => {
    const sentences = text.split("\n").map(sentence => ({ sentence, marks: marksIn(sentence, finds) }));
    const different = ({ sentence, marks }) => each(marks.map(([start, end]) => fold(sentence.slice(start, end)))).length;
    const { sentence, marks } = sentences.reduce((best, one) => different(one) > different(best) ? one : best);
    const first = marks.length ? marks[0][0] : 0;
    let at = sentence.length > LONG && first > LONG / 2 ? sentence.lastIndexOf(" ", first - LONG / 3) + 1 : 0;
    const last = at + LONG < sentence.length ? sentence.lastIndexOf(" ", at + LONG) : sentence.length;
    const shown = [at ? "… " : ""];
    for (const [start, end] of marks) {
      if (start < at || end > last) continue;
      shown.push(sentence.slice(at, start), element("mark", "", sentence.slice(start, end)));
      at = end;
    }
    const all = element("p", "results__text", ...shown, sentence.slice(at, last), last < sentence.length ? " …" : "");
    return sentence ? [all] : [];
  };

  const item = (found, finds, index, base) => {
    const [path, title, short, parent, language, sections] = index.pages[found.page];
    const [id, heading, text] = sections[found.section] || ["", "", ""];
    const link = (address, words) => Object.assign(element("a", "", words), { href: base + address });
    const place = element("p", "results__place");
    const steps = [];
    if (parent >= 0) {
      const [address, name, shortName, , other] = index.pages[parent];
      steps.push(Object.assign(link(address, shortName || name), { lang: other || document.documentElement.lang }));
    }
    if (marksIn(short, finds).length > marksIn(title, finds).length) steps.push(link(path, short));
    if (heading) steps.push(link(path + "#" + id, heading));
    steps.forEach((step, number) => place.append(number ? " › " : "", step));
    const name = element("h3", "results__title", link(path, title));
    const shown = element("li", "results__item", name, ...steps.length ? [place] : [], ...excerpt(text, finds));
    if (language) {
      shown.lang = name.firstChild.hreflang = language;
      name.append(element("span", "results__language", ` (${index.names[language]})`));
    }
    return shown;
  };

  const results = document.querySelector(".results");
  const input = document.querySelector(".main .search-form__input");
  const [status, none, failed, list] = ["status", "none", "failed", "list"].map(part => results.querySelector(".results__" + part));
  const title = document.title;
  let index;

  const load = async () => {
    const answer = await fetch(results.dataset.index);
    if (!answer.ok) throw new Error(answer.status);
    return read(await answer.json());
  };

  const show = (question, index) => {
    const finds = termsOf(question, index).map(term => find(term, index));
    const found = rank(finds, index, question);
    const base = new URL(".", new URL(results.dataset.index, location.href)).pathname;
    const { texts } = index;
    const count = found.length === 0 ? texts.none : found.length === 1 ? texts.one : texts.other;
    const said = [element("h2", "results__count", filled(count, { count: found.length, question }))];
    for (const { term, best } of found.length ? finds : []) {
      if (best.value > SLIP || !term.word) continue;
      const other = best.value ? index.units[best.unit].slice(best.at - index.starts[best.unit]).match(/^\p{L}+/u)[0] : "";
      said.push(element("p", "", filled(other ? texts.slip : texts.missing, { word: term.word, other })));
    }
    status.replaceChildren(...said);
    const items = found.map(one => () => item(one, finds, index, base));
    list.replaceChildren(...items.splice(0, FIRST).map(make => make()));
    if (items.length) {
      const more = element("button", "results__more", filled(texts.more, { count: items.length }));
      more.type = "button";
      more.onclick = () => {
        const next = items.map(make => make());
        list.append(...next);
        more.remove();
        next[0].querySelector("a").focus();
      };
      list.after(more);
    }
    none.hidden = found.length > 0;
    list.hidden = found.length === 0;
  };

  const search = async () => {
    const question = (new URLSearchParams(location.search).get("q") || "").trim();
    input.value = question;
    document.title = question ? `${question} – ${title}` : title;
    results.querySelector(".results__more")?.remove();
    status.replaceChildren();
    none.hidden = failed.hidden = list.hidden = true;
    for (const link of document.querySelectorAll(".language-nav__link")) {
      link.search = question ? "?q=" + encodeURIComponent(question) : "";
    }
    if (!question) return;
    try {
      index ||= load();
      show(question, await index);
    } catch (mistake) {
      index = undefined;
      failed.hidden = false;
      throw mistake;
    }
  };

  for (const form of document.querySelectorAll(".search-form")) {
    form.addEventListener("submit", event => {
      event.preventDefault();
      history.pushState(null, "", "?q=" + encodeURIComponent(form.elements.q.value));
      search();
    });
  }
  addEventListener("popstate", search);
  search();
})();
