// A table of institutions, one of them changed although somebody else was faster, and a refusal with its fields.
import { answer, change, connect, everyItem, labels, Refusal } from "../src/index.js";
import { accessToken, sanji } from "./account.js";

const token = await accessToken("wujin-admin", "sanji");
const client = connect({ baseUrl: sanji, token: () => token });
const county = "320412";

const tiers = await labels(client, "tier");
const rows = everyItem((page) => client.GET("/v1/counties/{county}/institutions", {
  params: { path: { county }, query: { region: "320412100", limit: 10, ...page } },
}));
let shown = 0;
let school = "";
for await (const { id, name, tier } of rows) {
  if (tier === "TOWNSHIP_SCHOOL") school = id;
  if (shown++ < 12) console.log(`${tiers.get(tier)}\t${name}`);
}
if (shown < 12) throw new Error(`Only ${shown} institutions`);

const path = { county, id: school };
const read = () => client.GET("/v1/counties/{county}/institutions/{id}", { params: { path } });
const write = (etag: string, remark: string) => client.PATCH("/v1/counties/{county}/institutions/{id}", {
  params: { path, header: { "If-Match": etag } },
  body: { remark },
  headers: { "Content-Type": "application/merge-patch+json" },
});

let faster = true;
const { body, etag } = await change(read, async (found, { version }) => {
  if (faster) await answer(write(found, `somebody else, on version ${version}`));
  faster = false;
  return write(found, `changed on version ${version}`);
});
console.log(`${body.name} is in version ${body.version} (${etag}): ${body.remark}`);

const refused = await answer(write(etag ?? "", "x".repeat(501))).catch((reason: unknown) => reason);
if (!(refused instanceof Refusal)) throw new Error("A remark of 501 characters was taken");
console.log(`${refused.code} at ${[...refused.fields].map(([field, message]) => `${field}: ${message}`).join("; ")}`);
