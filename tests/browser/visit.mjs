// Visits a report in a browser as readers do, and prints as JSON what it found there.
//
// node visit.mjs CHROMIUM FILE   →   {"light": {…}, "dark": {…}, "script": {…}, "plain": {…}}
//
// Nothing here judges: the tests in Python do.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const [browserPath, file] = process.argv.slice(2);
const address = pathToFileURL(file).href;

const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });

async function opened(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const heard = { requests: [], errors: [] };
  page.on("request", (request) => {
    if (request.url() !== address) heard.requests.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") heard.errors.push(message.text());
  });
  page.on("pageerror", (error) => heard.errors.push(String(error)));
  await page.goto(address);
  return { context, page, heard };
}

// 1280 pixels at 200 and at 400 per cent.
const zoomed = [640, 320];

async function fitted(page) {
  const found = [];
  for (const width of zoomed) {
    await page.setViewportSize({ width, height: 600 });
    const root = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    found.push(await page.evaluate(root));
  }
  return found;
}

async function focused(page) {
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return `${document.activeElement.className} ${outlineStyle} ${outlineWidth}`;
  });
}

async function looked(colorScheme) {
  // The page's own policy would keep axe out: it is set aside for axe alone.
  const { context, page } = await opened({ colorScheme, bypassCSP: true });
  const focus = await focused(page);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  await page.addScriptTag({ path: axe });
  const violations = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
  });
  const overflow = await fitted(page);
  const directions = await page.evaluate(() =>
    [...new Set([...document.querySelectorAll(".text p")].map((p) => getComputedStyle(p).direction))],
  );
  await context.close();
  return { violations, overflow, focus, directions };
}

const shown = (page, selector) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].filter((each) => each.checkVisibility()).length,
    selector,
  );

async function toggled(javaScriptEnabled) {
  const { context, page, heard } = await opened({ javaScriptEnabled });
  const found = { all: await shown(page, "#articles > .row") };
  await page.check("#hide-unchanged");
  found.changedOnly = await shown(page, "#articles > .row");
  await page.uncheck("#hide-unchanged");
  if (await page.$("#kind-reworded")) {
    await page.uncheck("#kind-reworded");
    found.reworded = await shown(page, "#articles > .row.reworded");
    await page.check("#kind-reworded");
  }
  found.oldColumnBefore = await shown(page, ".text > .x");
  await page.check("#side-by-side");
  found.oldColumn = await shown(page, ".text > .x");
  await page.check("#one-text");
  if (await page.$("#chapter")) {
    await page.selectOption("#chapter", "k0");
    found.chapter = await shown(page, "#articles > .row");
    found.strangers = await shown(page, "#articles > .row:not(.k0)");
    await page.selectOption("#chapter", "");
  }
  found.finding = await shown(page, ".finding");
  if (javaScriptEnabled) Object.assign(found, await searched(page));
  await context.close();
  return { ...found, ...heard };
}

async function searched(page) {
  const here = () => page.evaluate(() => document.activeElement.id);
  const number = await page.evaluate(
    () => [...document.querySelectorAll("#articles > .row[data-n]")].at(-1).dataset.n.split(" ").at(-1),
  );
  await page.fill("#number", `Article ${number}`);
  await page.press("#number", "Enter");
  const found = { sought: number, foundAt: await here() };
  await page.fill("#number", "99999");
  await page.press("#number", "Enter");
  found.notFound = await page.textContent("#found");
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
  });
  await page.keyboard.press("n");
  found.first = await here();
  await page.keyboard.press("n");
  found.second = await here();
  await page.keyboard.press("p");
  found.back = await here();
  await page.uncheck("#keys");
  await page.keyboard.press("n");
  found.withoutKeys = await here();
  return found;
}

const result = {
  light: await looked("light"),
  dark: await looked("dark"),
  script: await toggled(true),
  plain: await toggled(false),
};
await browser.close();
process.stdout.write(JSON.stringify(result));
