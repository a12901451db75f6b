// What a frontend does first: sign in, ask for the gap report of Hutang, say where it stands.
import createClient from "openapi-fetch";
import type { paths } from "./generated/sanji.js";

const sanji = process.env.SANJI_URL ?? "http://127.0.0.1:8080";
const keycloak = process.env.KEYCLOAK_URL ?? "http://127.0.0.1:8180";

async function accessToken(username: string, password: string): Promise<string> {
  const answer = await fetch(`${keycloak}/realms/sanji/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "password", client_id: "sanji-cli", username, password }),
  });
  if (!answer.ok) throw new Error(`No token for ${username}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

const token = await accessToken("wujin-admin", "sanji");
const client = createClient<paths>({ baseUrl: sanji, headers: { Authorization: `Bearer ${token}` } });
const { data, error } = await client.GET("/v1/counties/{county}/regions/{code}/gap-report", {
  params: {
    path: { county: "320412", code: "320412100" },
    query: { standard: "changzhou-digital-learning-community", version: "trial", year: 2025 },
  },
});
if (error) throw new Error(`${error.code}: ${error.detail ?? error.title}`);

for (const { clause, result, value, threshold, title, shortfall } of data.verdicts) {
  const lacking = shortfall ? `, ${shortfall.amount} ${shortfall.unit} by ${shortfall.by}` : "";
  console.log(`${clause} ${result} ${title}: ${value ?? "?"} of ${threshold ?? "?"}${lacking}`);
}
if (data.verdicts.length === 0) throw new Error("A gap report without a verdict");
