"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const found = byId("found");
  const field = byId("number");
  if (!found || !field) return;
  field.closest("[hidden]").hidden = false;

  const open = (row) => {
    for (const fold of row.querySelectorAll(":scope > details")) fold.open = true;
  };
  const go = (row) => {
    open(row);
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "start" });
  };
  const shown = (row) => row.getClientRects().length > 0;
  const plain = (text) =>
    text.trim().toLowerCase().replace(/\p{Nd}/gu, (digit) => {
      let zero = digit.codePointAt(0);
      const end = zero;
      while (end - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
      return String(end - zero);
    });

  const rows = [...document.querySelectorAll("#articles > .row")];
  const changes = () =>
    [...document.querySelectorAll(".row:not(.quiet)")].filter(shown);
  const step = (by) => {
    const all = changes();
    if (!all.length) return;
    const focused = all.indexOf(document.activeElement.closest(".row"));
    let at = focused + by;
    if (focused < 0) {
      const below = all.findIndex((row) => row.getBoundingClientRect().top > 1);
      at = by > 0 ? (below < 0 ? all.length - 1 : below) : (below < 0 ? all.length : below) - 1;
    }
    at = Math.min(Math.max(at, 0), all.length - 1);
    go(all[at]);
    found.textContent = found.dataset.some.replace("##", all.length).replace("#", at + 1);
  };
  byId("previous").addEventListener("click", () => step(-1));
  byId("next").addEventListener("click", () => step(1));

  // A number is looked for among the new articles first: they are what readers have before them.
  const has = (numbers, wanted) => (numbers || "").toLowerCase().split(" ").includes(wanted);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const wanted = plain(field.value).replace(/^.*?(?=\d)/, "").replace(/\s/g, "");
    const row =
      wanted && (rows.find((each) => shown(each) && has(each.dataset.n, wanted)) ||
        rows.find((each) => shown(each) && has(each.dataset.o, wanted)));
    found.textContent = row ? "" : found.dataset.none;
    if (row) go(row);
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=radio], [type=checkbox]), select");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || !byId("keys").checked) return;
    if (event.key === "n") step(1);
    if (event.key === "p") step(-1);
  });

  // A long law comes without the old column of what changed in part: it is made when asked for.
  const columns = () => {
    for (const both of document.querySelectorAll(".text > .m")) {
      const before = both.previousElementSibling;
      if (before && before.classList.contains("x")) continue;
      const old = both.cloneNode(true);
      for (const come of old.querySelectorAll("ins")) come.remove();
      for (const same of old.querySelectorAll("[data-was]")) same.textContent = same.dataset.was;
      old.classList.replace("m", "o");
      old.classList.add("x");
      both.before(old);
    }
  };
  const side = byId("side-by-side");
  side.addEventListener("change", columns);
  if (side.checked) columns();

  const follow = () => {
    const row = byId(decodeURIComponent(location.hash.slice(1)));
    if (row && row.classList.contains("row")) open(row);
  };
  addEventListener("hashchange", follow);
  follow();
})();
