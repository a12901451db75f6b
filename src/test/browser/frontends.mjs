// Two frontends in Chromium, each with a login at the real Keycloak: Swagger UI, which calls /v1/me, and a page of sixty
// lines, which lists institutions, changes one, finds that somebody was faster, and recovers.

import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { address, call } from "./server.mjs";

const issuer = `${process.env.KEYCLOAK_URL ?? "http://127.0.0.1:8180"}/realms/sanji`;
const port = Number(process.env.PAGE_PORT ?? 5173);
const faults = [];
const check = (holds, what) => holds || faults.push(what);

async function signIn(page, user) {
  await page.fill("#username", user);
  await page.fill("#password", "sanji");
  await page.click("#kc-login");
}

/** Authorize, signIn, and the operation of the document. */
async function swagger(browser) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address("/q/swagger-ui/"));
  await page.click("button.authorize", { timeout: 60_000 });
  const login = page.waitForEvent("popup");
  await page.locator(".auth-container", { hasText: "signIn" }).locator("button.authorize").first().click();
  const popup = await login;
  await Promise.all([popup.waitForEvent("close"), signIn(popup, "wujin-admin")]);
  await page.click("button.btn-done");
  await page.fill(".operation-filter-input", "Reference");
  await page.click("#operations-tag-Reference");
  const operation = page.locator("#operations-Reference-getMe");
  await operation.locator(".opblock-summary-control").click();
  await operation.locator("button.execute").click();
  const answer = operation.locator(".live-responses-table .response").first();
  await answer.waitFor();
  const said = await answer.innerText();
  check(said.startsWith("200"), `Swagger UI: /v1/me is answered ${said.slice(0, 200)}`);
  check(said.includes("wujin-admin"), "Swagger UI: /v1/me does not know who called");
}

async function institutions(browser) {
  const server = createServer((request, answer) => {
    answer.setHeader("Content-Type", "text/html; charset=utf-8");
    answer.end(readFileSync(new URL("institutions.html", import.meta.url)));
  }).listen(port, "127.0.0.1");
  try {
    const page = await (await browser.newContext()).newPage();
    page.on("pageerror", (error) => faults.push(`the page: ${error}`));
    await page.goto(`http://localhost:${port}/#${new URLSearchParams({ api: address(""), issuer })}`);
    await signIn(page, "wujin-admin");
    const status = page.getByRole("status");
    await status.filter({ hasText: "个机构" }).waitFor();
    const row = page.locator("tbody tr").first();
    check(await page.locator("tbody tr").count() === 20, "the page does not list twenty institutions");
    await change(row, status, await row.locator("td").first().innerText());
  } finally {
    server.close();
  }
}

async function change(row, status, name) {
  const { items } = await call("wujin-admin", "GET", "/v1/counties/320412/institutions?region=320412100&limit=20");
  const one = items.find((item) => item.name === name);
  const path = `/v1/counties/320412/institutions/${one.id}`;
  await call("wujin-admin", "PATCH", path, { remark: "别人先改了" },
    { "If-Match": `"${one.version}"`, "Content-Type": "application/merge-patch+json" });
  const remark = row.getByLabel("备注");
  const save = row.getByRole("button", { name: "保存" });
  await remark.fill("我的备注");
  await save.click();
  await status.filter({ hasNotText: "个机构" }).waitFor();
  await row.page().waitForFunction(() => document.querySelector("tbody input").value === "别人先改了");
  await remark.fill("我的备注");
  await save.click();
  await status.filter({ hasText: "已保存" }).waitFor();
  const now = await call("wujin-admin", "GET", path);
  check(now.remark === "我的备注", `the page saved ${now.remark}`);
  check(now.version === one.version + 2, `after the two changes the version is ${now.version}, and was ${one.version}`);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  await swagger(browser);
  await institutions(browser);
} finally {
  await browser.close();
}
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? "Both frontends sign in and do their work" : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
