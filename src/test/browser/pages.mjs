// Looks at the report pages as people do: on a screen, on a telephone and on paper, in both languages.
// Fails when a page loads anything, logs an error, runs over its width, breaks a rule of accessibility or has other
// landmarks and headings than it should. Pictures go to SCREENSHOTS, of
// the first sheet or screen, or of all of a page with WHOLE=true.

import { readFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { address, playedCampaign, token } from "./server.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = process.env.SCREENSHOTS ?? "../../../target/report-pages";
const whole = process.env.WHOLE === "true";
const widths = { a4: { width: 794, height: 1123 }, phone: { width: 390, height: 844 } };
const languages = { zh: "zh-CN", en: "en" };
/** What is left of A4 between the margins of the style sheet, at 96 dots an inch. */
const printed = 688;

const faults = [];
const check = (holds, what) => holds || faults.push(what);

const played = await playedCampaign();
const guideline = "standard=county-three-tier-guideline&version=trial&year=2025";
const pages = [
  { name: "evaluation", path: `${played.granted.path}/report`, user: "hutang-editor", sheets: [6, 14] },
  { name: "draft", path: `${played.draft.path}/report`, user: played.draft.editor, sheets: [6, 14], languages: ["zh"] },
  { name: "construction", path: `/v1/counties/320412/construction-report/report?${guideline}`, user: "wujin-admin", sheets: [6, 18] },
  { name: "campaign", path: `${played.campaign}/report`, user: "changzhou-reviewer", sheets: [4, 10] },
];

/** What the page is made of, as a reader of a screen hears it. */
function structure() {
  const count = (selector) => document.querySelectorAll(selector).length;
  const levels = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((heading) => Number(heading.tagName[1]));
  return {
    language: document.documentElement.lang,
    titles: count("h1"),
    landmarks: [count("body > header"), count("body > main"), count("body > footer")].join(),
    skips: levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1).length,
    scripts: count("script"),
    unscoped: count("th:not([scope])"),
    unnamed: [...document.querySelectorAll("svg[role=img]")].filter((svg) => !svg.querySelector("title, desc")).length,
    wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
}

async function accessible(page, name) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const violation of violations) {
    const [first] = violation.nodes;
    faults.push(`${name}: ${violation.id}, ${violation.nodes.length} times: ${first.html.slice(0, 160)} ${first.failureSummary}`);
  }
}

async function onPaper(page, name, [fewest, most]) {
  await page.setViewportSize({ width: printed, height: 1000 });
  await page.emulateMedia({ media: "print" });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(over <= 0, `${name}: on paper ${over} pixels too wide`);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false, path: `${pictures}/${name}.pdf` });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  check(sheets >= fewest && sheets <= most, `${name}: ${sheets} sheets of paper, ${fewest} to ${most} expected`);
  return sheets;
}

async function look(browser, { name, path, user, sheets }, width, language) {
  const what = `${name}-${width}-${language}`;
  const context = await browser.newContext({
    viewport: widths[width],
    extraHTTPHeaders: { Authorization: `Bearer ${await token(user)}`, "Accept-Language": languages[language] },
  });
  const page = await context.newPage();
  const loaded = [];
  page.on("request", (request) => loaded.push(request.url()));
  page.on("console", (message) => message.type() === "error" && faults.push(`${what}: ${message.text()}`));
  const answer = await page.goto(address(path));
  check(answer.status() === 200, `${what}: ${answer.status()}`);
  check(answer.headers()["content-security-policy"]?.startsWith("default-src 'none'"), `${what}: no policy`);
  const found = await page.evaluate(structure);
  const wanted = { language: languages[language], titles: 1, landmarks: "1,1,1", skips: 0, scripts: 0, unscoped: 0, unnamed: 0, wider: 0 };
  check(JSON.stringify(found) === JSON.stringify(wanted), `${what}: ${JSON.stringify(found)}`);
  // Roles and contrast do not depend on the language.
  if (language === "zh") await accessible(page, what);
  await page.screenshot({ path: `${pictures}/${what}.png`, fullPage: whole });
  const paper = width === "a4" ? await onPaper(page, what, sheets) : null;
  check(loaded.filter((url) => !url.endsWith("/favicon.ico")).length === 1, `${what} loads ${loaded}`);
  await context.close();
  console.log(`${what}${paper === null ? "" : `, ${paper} sheets`} (${Math.round(performance.now() / 1000)} s)`);
}

mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  for (const page of pages) {
    for (const width of Object.keys(widths)) {
      for (const language of page.languages ?? Object.keys(languages)) await look(browser, page, width, language);
    }
  }
} finally {
  await browser.close();
}
faults.forEach((fault) => console.error(fault));
process.exit(faults.length === 0 ? 0 : 1);
