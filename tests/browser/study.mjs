// Looks at pages without controls, and prints as JSON what it found in each.
//
// node study.mjs CHROMIUM FILE…   →   [{"light": {…}, "dark": {…}, "requests": [], "errors": []}]

import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { looking } from "./looking.mjs";

const [browserPath, ...files] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
const result = [];
for (const file of files) {
  const { opened, looked } = looking(browser, pathToFileURL(file).href);
  const { context, heard } = await opened({});
  await context.close();
  result.push({ light: await looked("light"), dark: await looked("dark"), ...heard });
}
await browser.close();
process.stdout.write(JSON.stringify(result));
