// Visits a report in a browser as readers do, and prints as JSON what it found there.
//
// node visit.mjs CHROMIUM FILE   →   {"light": {…}, "dark": {…}, "script": {…}, "plain": {…}}
//
// Nothing here judges: the tests in Python do.

import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { looking } from "./looking.mjs";

const [browserPath, file] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
const { opened, looked } = looking(browser, pathToFileURL(file).href);

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
