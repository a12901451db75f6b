// The frontend of docs/frontend.md in Chromium: it sends people to the login and lists the institutions of a town.

import { chromium } from "playwright-core";
import { call } from "./server.mjs";

const origin = `http://localhost:${process.env.PAGE_PORT ?? 5173}/`;

async function listening() {
  for (let tried = 0; tried < 300; tried++) {
    const answer = await fetch(origin).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`nothing listens at ${origin}`);
}

async function names(page) {
  await page.goto(origin);
  await page.fill("#username", "wujin-admin");
  await page.fill("#password", "sanji");
  await page.click("#kc-login");
  await page.locator("tr").first().waitFor();
  // It pages on while we look.
  await page.waitForLoadState("networkidle");
  return page.locator("tr td:first-child").allInnerTexts();
}

await listening();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const page = await (await browser.newContext()).newPage();
  page.on("pageerror", (error) => console.error(`the page: ${error}`));
  const shown = await names(page);
  const { total } = await call("wujin-admin", "GET", "/v1/counties/320412/institutions?region=320412100&total=true&limit=1");
  if (total === undefined || shown.length !== total) throw new Error(`${shown.length} of ${total} institutions are listed`);
  console.log(`the frontend of ten minutes lists ${shown.length} institutions`);
} finally {
  await browser.close();
}
