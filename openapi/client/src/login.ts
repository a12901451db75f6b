// Signing in from a browser: authorisation code with PKCE (RFC 7636), S256. No secret, no library.

export interface Realm {
  /** Such as https://id.example.cn/realms/sanji. */
  issuer: string;
  clientId: string;
  /** Where Keycloak sends the browser back to: a page of this frontend. */
  redirectUri: string;
}

export interface Tokens {
  access_token: string;
  refresh_token?: string;
  expires_in: number;
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** The address to send the browser to; what has to be remembered until it comes back goes to the session. */
export async function loginAddress(realm: Realm, session: Storage = sessionStorage): Promise<string> {
  const verifier = random();
  const state = random();
  session.setItem("sanji.login", JSON.stringify({ verifier, state }));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: realm.clientId,
    redirect_uri: realm.redirectUri,
    scope: "openid",
    state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: "S256",
  });
  return `${realm.issuer}/protocol/openid-connect/auth?${query}`;
}

/** The tokens, once the browser is back with a code; null when it is not. */
export async function finishLogin(
  realm: Realm,
  address: URL = new URL(location.href),
  session: Storage = sessionStorage,
): Promise<Tokens | null> {
  const code = address.searchParams.get("code");
  const kept = session.getItem("sanji.login");
  if (code === null || kept === null) return null;
  session.removeItem("sanji.login");
  const { verifier, state } = JSON.parse(kept) as { verifier: string; state: string };
  if (address.searchParams.get("state") !== state) throw new Error("The answer belongs to another login");
  return tokens(realm, { grant_type: "authorization_code", code, redirect_uri: realm.redirectUri, code_verifier: verifier });
}

/** New tokens before the old ones end. */
export const renew = (realm: Realm, refreshToken: string): Promise<Tokens> =>
  tokens(realm, { grant_type: "refresh_token", refresh_token: refreshToken });

async function tokens(realm: Realm, form: Record<string, string>): Promise<Tokens> {
  const answer = await fetch(`${realm.issuer}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id: realm.clientId, ...form }),
  });
  if (!answer.ok) throw new Error(`No tokens: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Tokens;
}
