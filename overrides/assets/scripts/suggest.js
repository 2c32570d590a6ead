/* Suggestions under the search box of every page: a combobox with a list; loaded when the box is first entered. */
(() => {
  "use strict";
  const search = globalThis.bangtinSearch;
  const form = document.querySelector("form[data-search]");
  const input = form.querySelector("input");
  const list = document.createElement("ul");
  const MOST = 6;
  const SOON = 150;
  let turn = 0;
  let waiting = 0;
  let active = -1;

  list.id = "bt-suggestions";
  list.className = "bt-suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Văn bản và thông điệp phù hợp");
  form.append(list);
  const roles = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
  Object.entries(roles).forEach(([name, value]) => input.setAttribute(name, value));

  function mark(to) {
    const options = [...list.children];
    active = options.length ? (to + options.length + 1) % (options.length + 1) : -1;
    if (active === options.length) active = -1;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", options[active].id);
    options[active]?.scrollIntoView({ block: "nearest" });
  }

  function show(found) {
    const options = found.map(({ record: [, , number, title, , effect, address] }, place) => {
      const option = document.createElement("li");
      option.id = `bt-suggestion-${place}`;
      option.setAttribute("role", "option");
      option.dataset.address = new URL(address, search.site);
      const strong = document.createElement("strong");
      strong.textContent = number;
      option.append(...(number ? [strong, " "] : []), title, ...(effect ? [` (${effect})`] : []));
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = !options.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark(-1);
  }

  async function suggest() {
    const mine = ++turn;
    const text = search.settled(input.value).trim();
    let found = [];
    try {
      if (text) found = (await search.answer(text, { limit: MOST, wanted: () => mine === turn })).shown;
    } catch {
      /* without suggestions Enter still leads to the search page */
    }
    if (mine !== turn || document.activeElement !== input) return;
    show(found);
    if (found.length) globalThis.announce?.(`Có ${found.length} gợi ý. Phím mũi tên để chọn.`);
  }

  function close() {
    turn++;
    clearTimeout(waiting);
    show([]);
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(suggest, SOON);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "ArrowDown" && list.hidden) suggest();
    else if (event.key === "ArrowDown") mark(active + 1);
    else if (event.key === "ArrowUp" && !list.hidden) mark(active < 0 ? list.children.length - 1 : active - 1);
    else if (event.key === "Enter" && active >= 0) location.assign(list.children[active].dataset.address);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-address]");
    if (option) location.assign(option.dataset.address);
  });
  search.open();
  if (document.activeElement === input && input.value) suggest();
})();
