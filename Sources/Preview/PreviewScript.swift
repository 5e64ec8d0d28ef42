/// The script that only the preview adds to pages: it listens for news, and shows what is wrong.
///
/// It writes no HTML: texts from files are texts. Its own look lies in a shadow, which the style of the site doesn't reach.
let previewScript = #"""
  "use strict";
  (() => {
    const place = "oko-preview-scroll";
    const kept = JSON.parse(sessionStorage.getItem(place) || "null");
    sessionStorage.removeItem(place);
    if (kept && kept.page === location.pathname) addEventListener("load", () => scrollTo(kept.x, kept.y));

    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    const style = document.createElement("style");
    style.textContent = `
      :host { all: initial; }
      * { box-sizing: border-box; }
      div, details { position: fixed; z-index: 2147483647; right: 0; bottom: 0; left: 0; max-height: 70vh; overflow: auto; font: 15px/1.45 system-ui, sans-serif; }
      div { border-top: 4px solid #b3261e; padding: 12px 20px; background: #fff; color: #1b1b1b; box-shadow: 0 0 24px #0006; }
      details { border-top: 1px solid #888; padding: 4px 20px; background: #f4f4f4; color: #333; font-size: 13px; }
      h2 { margin: 0 0 8px; font-size: 17px; }
      ol { margin: 0; padding-left: 24px; }
      li { margin: 0 0 10px; }
      a { color: #0b4f8a; }
      code { display: block; overflow-x: auto; padding: 2px 6px; background: #0001; white-space: pre; }
      @media print { :host { display: none; } }`;
    root.append(style);
    document.body.append(host);

    const make = (name, ...children) => {
      const element = document.createElement(name);
      element.append(...children);
      return element;
    };
    const link = (address, words) => {
      const element = make("a", words);
      element.href = address;
      return element;
    };
    const list = findings => make("ol", ...findings.map(finding => {
      const item = make("li", finding.message, make("br"), link(finding.link, finding.place));
      if (finding.text) item.append(make("code", finding.text));
      if (finding.tip) item.append(finding.text ? "" : make("br"), `tip: ${finding.tip}`);
      return item;
    }));

    let seen = null;
    const show = ({ heading, failure, errors, count, words, findings, file, link: address }) => {
      if (seen) seen.remove();
      if (failure || errors.length) {
        seen = make("div", make("h2", `${heading} ${failure || count}`), list(errors));
        seen.setAttribute("role", "alert");
      } else {
        const bar = make("summary", ["oko", ...words].join(" · "));
        if (file) bar.append(" · ", link(address, file));
        seen = make("details", bar, list(findings));
      }
      root.append(seen);
    };

    const news = new EventSource(`/.oko/news?page=${encodeURIComponent(decodeURI(location.pathname))}`);
    news.addEventListener("findings", event => show(JSON.parse(event.data)));
    news.addEventListener("reload", () => {
      sessionStorage.setItem(place, JSON.stringify({ page: location.pathname, x: scrollX, y: scrollY }));
      location.reload();
    });
  })();

  """#
