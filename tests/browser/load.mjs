// Loads a report, and prints as JSON how long that took, in milliseconds.
//
// node load.mjs CHROMIUM FILE   →   {"load": 612, "paint": 240}

import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [browserPath, file] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.goto(pathToFileURL(file).href);
const found = await page.evaluate(() => ({
  load: performance.getEntriesByType("navigation")[0].loadEventEnd,
  paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
}));
await browser.close();
process.stdout.write(JSON.stringify(found));
