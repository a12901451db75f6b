// Speaks to a running server of the sample data as people of the local realm, and plays a campaign there to look at.

const server = process.env.SANJI_URL ?? "http://127.0.0.1:8080";
const realm = `${process.env.KEYCLOAK_URL ?? "http://127.0.0.1:8180"}/realms/sanji`;
const standard = "changzhou-digital-learning-community";
const year = 2025;
const city = "/v1/regions/3204";
const title = "2025年数字化学习示范社区认定";
const tokens = new Map();

export const address = (path) => server + path;

/** The token of a user, asked for once: Keycloak refuses a user who logs in twice at the same moment. */
export function token(user) {
  if (!tokens.has(user)) tokens.set(user, login(user));
  return tokens.get(user);
}

async function login(user) {
  const answer = await fetch(`${realm}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "password", client_id: "sanji-cli", username: user, password: "sanji" }),
  });
  if (!answer.ok) throw new Error(`no token for ${user}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).access_token;
}

/** Sends a request, again while figures are still being added up. */
export async function call(user, method, path, body, headers = {}) {
  for (let tried = 0; ; tried++) {
    const answer = await fetch(address(path), {
      method,
      headers: { Authorization: `Bearer ${await token(user)}`, "Content-Type": "application/json", ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const said = await answer.json();
    if (answer.ok) return { ...said, etag: answer.headers.get("ETag") };
    if (said.code !== "conflict" || tried === 60) {
      throw new Error(`${user} ${method} ${path}: ${answer.status} ${JSON.stringify(said)}`);
    }
    await new Promise((done) => setTimeout(done, 1000));
  }
}

/** An application of one town, with the people who act on it. */
class Application {
  constructor(county, town, editor, admin, found) {
    Object.assign(this, { county, town, editor, admin });
    this.path = `/v1/counties/${county}/evaluations/${found.id}`;
  }

  async step(user, path, body, method = "POST") {
    const { etag } = await call(user, "GET", `${this.path}/workflow`);
    return call(user, method, this.path + path, body, { "If-Match": etag });
  }

  async selfAssess(score) {
    const asked = await call(this.editor, "GET", `${this.path}/self-assessment`);
    const answers = asked.questions.map((question) => ({
      clause: question.clause,
      score,
      narrative: `已按要求落实“${question.title}”：制度成文、责任到人，有年度记录可查。`,
    }));
    await this.step(this.editor, "/self-assessment", { answers }, "PUT");
  }

  submit() {
    return this.step(this.editor, "/submission");
  }

  review() {
    return this.step(this.admin, "/review", { opinion: "情况属实，同意推荐。" });
  }

  async assess(user, score) {
    const asked = await call(this.editor, "GET", `${this.path}/self-assessment`);
    const scores = asked.questions.map((question) => ({ clause: question.clause, score }));
    const recommendation = score < 60 ? "DECLINE" : "GRANT";
    return call(user, "POST", `${this.path}/assessment`, { scores, recommendation, opinion: "材料齐全。" });
  }

  decide(decision) {
    return this.step("changzhou-reviewer", "/decision", { decision, reason: "按评审结果。" });
  }

  /** As far as a stage: 0 a draft, 1 submitted, 2 reviewed, 3 granted, 4 declined. */
  async play(stage) {
    await this.selfAssess(stage === 4 ? 45 : 90);
    if (stage > 0) await this.submit();
    if (stage > 1) await this.review();
    if (stage > 2) {
      await this.assess("changzhou-reviewer", stage === 4 ? 40 : 88);
      await this.assess("changzhou-assessor", stage === 4 ? 50 : 92);
      await this.decide(stage === 4 ? "DECLINE" : "GRANT");
    }
  }
}

/** A day so many days from today, as the server dates it. */
function day(offset) {
  return new Date(Date.now() + (8 + offset * 24) * 3_600_000).toISOString().slice(0, 10);
}

async function campaign() {
  const open = await call("changzhou-reviewer", "GET", `${city}/campaigns?year=${year}&limit=100`);
  const found = open.items.find((one) => one.title === title);
  return found ?? call("changzhou-reviewer", "POST", `${city}/campaigns`, {
    title, standard, version: "trial", year, opensOn: day(-30), closesOn: day(30), decidesOn: day(90),
    assessors: 2, recognition: "DIGITAL_LEARNING_DEMONSTRATION_COMMUNITY", validYears: 4, recheckYears: 2,
  });
}

async function applied(county, town, editor, admin, inCampaign) {
  const there = await call(editor, "GET", `/v1/counties/${county}/evaluations?region=${town}&year=${year}&campaign=${inCampaign.id}`);
  const found = there.items.find((one) => one.state !== "WITHDRAWN");
  if (found) return { application: new Application(county, town, editor, admin, found), isNew: false };
  const body = { standard, version: "trial", region: town, year, campaign: inCampaign.id };
  const made = await call(editor, "POST", `/v1/counties/${county}/evaluations`, body);
  return { application: new Application(county, town, editor, admin, made), isNew: true };
}

async function played(county, town, editor, admin, inCampaign, stage) {
  const { application, isNew } = await applied(county, town, editor, admin, inCampaign);
  if (isNew) await application.play(stage);
  return application;
}

/** Evidence for two clauses: a page, and a file of one sheet. */
async function attach(county, town, editor) {
  const path = `/v1/counties/${county}/evidence`;
  const there = await call(editor, "GET", `${path}?region=${town}&year=${year}`);
  if (there.items.length > 0) return;
  const about = { standard, version: "trial", region: town, year, effectiveFrom: "2025-01-01" };
  await call(editor, "POST", path, { ...about, clause: "1.1", title: "2025年镇政府工作报告", link: "https://www.example.cn/report-2025.html" });
  const piece = await call(editor, "POST", path, { ...about, clause: "1.2", title: "社区教育委员会工作规划" });
  const file = await fetch(address(`${path}/${piece.id}/revisions?name=${encodeURIComponent("工作规划.pdf")}`), {
    method: "POST", headers: { Authorization: `Bearer ${await token(editor)}` }, body: sheet(),
  });
  if (!file.ok) throw new Error(`the file is refused: ${file.status} ${await file.text()}`);
}

/** A PDF of one empty sheet. */
function sheet() {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"];
  let text = "%PDF-1.4\n";
  const starts = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = text.length;
  const places = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  return `${text}xref\n0 4\n0000000000 65535 f \n${places}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}

/** Who plays which county, and how far its first towns come. */
const desks = {
  320402: { name: "tianning", stages: [2] },
  320404: { name: "zhonglou", stages: [0, 4] },
  320411: { name: "xinbei", stages: [3] },
  320413: { name: "jintan", stages: [1] },
};

/** A campaign with applications in every state; what an earlier run left there is used again. */
export async function playedCampaign() {
  const one = await campaign();
  await attach("320412", "320412100", "hutang-editor");
  const granted = played("320412", "320412100", "hutang-editor", "wujin-admin", one, 3);
  const gaps = await call("changzhou-reviewer", "GET",
    `${city}/gap-reports?standard=${standard}&version=trial&year=${year}&limit=500`);
  const others = Object.entries(desks).flatMap(([county, { name, stages }]) => {
    const towns = gaps.items.filter((town) => town.eligible && town.region.startsWith(county));
    return towns.slice(0, stages.length).map(async (town, index) => ({
      stage: stages[index],
      application: await played(county, town.region, `${name}-editor`, `${name}-admin`, one, stages[index]),
    }));
  });
  const all = await Promise.all(others);
  const draft = all.find((other) => other.stage === 0)?.application;
  if (!draft) throw new Error("no town of 320404 may apply");
  return { granted: await granted, draft, campaign: `${city}/campaigns/${one.id}` };
}
