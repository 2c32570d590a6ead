/* The search page: results while typing, narrowed and ordered, all of it in the address after "#". */
(() => {
  "use strict";
  const search = globalThis.bangtinSearch;
  const PAGE = 10;
  const MOST_RESULTS = 100;
  const SOON = 100;
  const LATER = 700;
  const LOADING = 300;
  const LATE = 150; // passages wait for a reader who stops typing
  const element = (id) => document.getElementById(id);
  const input = element("search-input");
  const list = element("search-results");
  const status = element("search-status");
  const more = element("search-more");
  const panel = element("search-narrow");
  const order = element("search-order");
  const selects = [...panel.querySelectorAll("select")];
  let turn = 0;
  let shownAddress = null;
  let limit = PAGE;
  let soon = 0;
  let later = 0;

  /* ---- the address: #q=…&year=…&order=date ---- */

  function asked() {
    const parts = new URLSearchParams(location.hash.slice(1));
    const narrowed = {};
    for (const name of search.FACETS) if (parts.get(name)) narrowed[name] = parts.get(name);
    const text = (parts.get("q") || "").slice(0, search.LONGEST_QUERY);
    return { text, narrowed, byDate: parts.get("order") === "date" };
  }

  function addressOf({ text, narrowed, byDate }) {
    const parts = Object.entries({ q: text, ...narrowed, order: byDate ? "date" : "" });
    const said = parts.filter(([, value]) => value).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return said.length ? `#${said.join("&")}` : location.pathname + location.search;
  }

  /* ---- what is shown ---- */

  const say = (name, values = {}) => {
    status.textContent = (status.dataset[name] || "").replace(/\{(\w+)\}/g, (_, value) => values[value] ?? "");
  };
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");
  const shortDate = (iso) => iso.split("-").reverse().map(Number).join("/");

  /* Words as text nodes, those that match in <mark>, without the marks of punctuation around them. */
  function fill(target, shown, marks) {
    target.replaceChildren();
    shown.forEach((word, place) => {
      if (place) target.append(" ");
      const [, before, core, after] = /^([^\p{L}\p{N}]*)([^]*?)([^\p{L}\p{N}]*)$/u.exec(word);
      if (!marks.has(place) || !core) return target.append(word);
      const marked = document.createElement("mark");
      marked.textContent = core;
      target.append(before, marked, after);
    });
  }

  function itemOf({ record, reading }, kinds) {
    const [id, kind, number, title, date, effect, address] = record;
    const item = element("search-result").content.firstElementChild.cloneNode(true);
    const put = (name, text) => {
      const target = item.querySelector(`[data-slot="${name}"]`);
      target.textContent = text;
      target.hidden = !text;
      return target;
    };
    item.dataset.id = id;
    item.querySelector("a").href = new URL(address, search.site);
    put("number", number);
    put("kind", kinds[kind] || "");
    put("date", date && shortDate(date)).dateTime = date;
    put("effect", effect);
    put("passage", "");
    const shown = title.split(/\s+/).filter(Boolean);
    fill(put("title", title), shown, new Set(search.matches(shown, reading).marks));
    return item;
  }

  async function fillPassage(item, one) {
    const passage = await search.passageOf(one);
    if (!passage) return;
    const target = item.querySelector('[data-slot="passage"]');
    fill(target, passage.words, passage.marks);
    if (passage.startsInside) target.prepend("… ");
    if (passage.endsInside) target.append(" …");
    target.hidden = false;
    if (passage.section) item.querySelector("a").hash = passage.section;
  }

  function fillSelects(counts, names, narrowed) {
    for (const select of selects) {
      const { name } = select;
      const chosen = narrowed[name] || "";
      const label = (id) => (names[name] || {})[id] || id;
      const ids = [...new Set([...Object.keys(counts[name]), chosen])].filter(Boolean);
      const count = (id) => counts[name][id] || 0;
      const byCount = (one, other) => count(other) - count(one) || (label(one) < label(other) ? -1 : 1);
      ids.sort(name === "year" ? (one, other) => other - one : byCount);
      const options = ids.map((id) => new Option(`${label(id)} (${grouped(count(id))})`, id, false, id === chosen));
      select.replaceChildren(select.options[0], ...options);
      select.value = chosen;
      select.parentElement.hidden = !ids.length;
    }
  }

  async function show(most = PAGE) {
    const mine = ++turn;
    const { text, narrowed, byDate } = asked();
    const isNarrow = Object.keys(narrowed).length > 0;
    shownAddress = location.hash;
    limit = most;
    if (isNarrow) panel.open = true;
    const counting = panel.open;
    const waiting = setTimeout(() => mine === turn && say("loading"), LOADING);
    let result = { shown: [], found: 0 };
    let kinds = {};
    let failed = false;
    try {
      if (text || isNarrow) {
        result = await search.answer(text, { limit: most, narrowed, byDate, counting, wanted: () => mine === turn });
        if (counting) {
          const names = (await search.names()) || {};
          if (mine === turn) fillSelects(result.counts, names, narrowed);
        }
        kinds = panel.dataset;
      }
    } catch {
      failed = true;
    }
    clearTimeout(waiting);
    if (mine !== turn) return;
    const { shown, found } = result;
    const items = shown.map((one) => itemOf(one, kinds));
    list.replaceChildren(...items);
    order.parentElement.hidden = panel.hidden = !found && !isNarrow;
    order.value = byDate ? "date" : "";
    more.hidden = found <= shown.length || most >= MOST_RESULTS;
    const tellMissing = () => {
      element("search-failed").hidden = !failed;
      element("search-incomplete").hidden = failed || !search.store.incomplete;
    };
    tellMissing();
    if (failed) say("failed");
    else if (!text && !isNarrow) say("empty");
    else say(!found ? "none" : result.cut ? "most" : "count", { n: grouped(found), q: text ? ` cho “${text}”` : "" });
    await new Promise((done) => setTimeout(done, LATE));
    if (mine === turn) await Promise.all(items.map((item, place) => fillPassage(item, shown[place])));
    if (mine === turn) tellMissing();
  }

  /* ---- what the reader does ---- */

  function stopWaiting() {
    clearTimeout(soon);
    clearTimeout(later);
  }

  function run(changed, step) {
    const address = addressOf({ ...asked(), ...changed });
    if (address !== (location.hash || location.pathname + location.search)) history[step](null, "", address);
    return location.hash === shownAddress ? null : show();
  }

  const typed = (text, step = "replaceState") => run({ text: text.trim().slice(0, search.LONGEST_QUERY) }, step);

  function fromAddress() {
    stopWaiting();
    input.value = asked().text;
    if (location.hash !== shownAddress) show();
  }

  input.addEventListener("focus", search.open, { once: true });
  input.addEventListener("input", () => {
    stopWaiting();
    const ready = search.settled(input.value);
    if (ready.trim() || !input.value.trim()) soon = setTimeout(() => typed(ready), SOON);
    later = setTimeout(() => typed(input.value), LATER);
  });
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    stopWaiting();
    typed(input.value, "pushState");
  });
  panel.addEventListener("toggle", () => panel.open && show(limit));
  panel.addEventListener("change", () => {
    const chosen = selects.filter((select) => select.value).map((select) => [select.name, select.value]);
    run({ narrowed: Object.fromEntries(chosen) }, "pushState");
  });
  element("search-clear").addEventListener("click", () => run({ narrowed: {} }, "pushState"));
  order.addEventListener("change", () => run({ byDate: order.value === "date" }, "pushState"));
  addEventListener("hashchange", fromAddress);
  addEventListener("popstate", fromAddress);
  more.addEventListener("click", async () => {
    const before = list.children.length;
    await show(limit + PAGE);
    links()[before]?.focus();
  });

  /* Arrow keys walk from the box through the results and back; Escape returns to the box. */
  const links = () => [...list.querySelectorAll("a")];
  function walk(event) {
    const all = links();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: -1 }[event.key];
    if (to === undefined || event.isComposing || (at < 0 && event.key !== "ArrowDown") || !all.length) return;
    event.preventDefault();
    (to < 0 ? input : all[Math.min(to, all.length - 1)]).focus();
  }
  input.addEventListener("keydown", walk);
  list.addEventListener("keydown", walk);

  fromAddress();
  if (shownAddress === null) show();
})();
