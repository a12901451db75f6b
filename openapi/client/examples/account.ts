// A token for scripts on a developer's machine: the local realm gives it for a password. Browsers sign in with PKCE.
const keycloak = process.env.KEYCLOAK_URL ?? "http://127.0.0.1:8180";

export const sanji = process.env.SANJI_URL ?? "http://127.0.0.1:8080";

export async function accessToken(username: string, password: string): Promise<string> {
  const answer = await fetch(`${keycloak}/realms/sanji/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "password", client_id: "sanji-cli", username, password }),
  });
  if (!answer.ok) throw new Error(`No token for ${username}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}
