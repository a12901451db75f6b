// What a frontend does first: sign in, ask for the gap report of Hutang, say where it stands.
import { answer, connect } from "../src/index.js";
import { accessToken, sanji } from "./account.js";

const token = await accessToken("wujin-admin", "sanji");
const client = connect({ baseUrl: sanji, token: () => token });
const { body } = await answer(client.GET("/v1/counties/{county}/regions/{code}/gap-report", {
  params: {
    path: { county: "320412", code: "320412100" },
    query: { standard: "changzhou-digital-learning-community", version: "trial", year: 2025 },
  },
}));

for (const { clause, result, value, threshold, title, shortfall } of body.verdicts) {
  const lacking = shortfall ? `, ${shortfall.amount} ${shortfall.unit} by ${shortfall.by}` : "";
  console.log(`${clause} ${result} ${title}: ${value ?? "?"} of ${threshold ?? "?"}${lacking}`);
}
if (body.verdicts.length === 0) throw new Error("A gap report without a verdict");
