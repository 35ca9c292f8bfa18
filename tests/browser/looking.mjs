// Opens a page in a browser as readers do, and looks for what bars them from it.
//
// const { opened, looked } = looking(browser, address)

import { createRequire } from "node:module";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

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

export function looking(browser, address) {
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

  return { opened, looked };
}
