// Sanji from TypeScript: one client with the paths of the contract, and the few things every frontend needs besides.
import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./contract.js";

export type { components, operations, paths } from "./contract.js";
export * from "./login.js";

export type Schemas = components["schemas"];
export type Problem = Schemas["Problem"];
export type Sanji = Client<paths>;

export interface Settings {
  /** Where the API is, without /v1. */
  baseUrl: string;
  /** The access token; asked for before every call, so it may be renewed. */
  token: () => string | Promise<string>;
  /** Of titles and messages; codes never change with it. */
  language?: "zh-CN" | "en";
}

/** A client whose calls carry the token and the language. */
export function connect({ baseUrl, token, language = "zh-CN" }: Settings): Sanji {
  const client = createClient<paths>({ baseUrl });
  client.use({
    async onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${await token()}`);
      request.headers.set("Accept-Language", language);
      return request;
    },
  });
  return client;
}

/** What a call was refused with. */
export class Refusal extends Error {
  constructor(readonly problem: Problem, readonly response: Response) {
    super(`${problem.status} ${problem.code}: ${problem.detail ?? problem.title}`);
    this.name = "Refusal";
  }

  /** Stable, such as version-stale: what a program decides by. */
  get code(): string {
    return this.problem.code;
  }

  /** The message at each refused field of the body, by JSON pointer, or at each refused parameter, by name. */
  get fields(): Map<string, string> {
    return new Map((this.problem.errors ?? []).map((error) => [error.pointer ?? error.parameter ?? "", error.message]));
  }
}

interface Call<Body> {
  data?: Body;
  error?: unknown;
  response: Response;
}

/** An answer with the ETag to base a change on. */
export interface Answer<Body> {
  body: Body;
  etag: string | null;
  response: Response;
}

/** What a call was answered; a refusal is thrown. */
export async function answer<Body>(call: Promise<Call<Body>>): Promise<Answer<Body>> {
  const { data, error, response } = await call;
  if (error !== undefined || !response.ok) throw new Refusal(error as Problem, response);
  return { body: data as Body, etag: response.headers.get("ETag"), response };
}

interface Page<Item> {
  items: Item[];
  next?: string | null;
}

/** All items of a list, page after page: for await (const one of everyItem((cursor) => client.GET(...))). */
export async function* everyItem<Item>(
  page: (query: { cursor?: string }) => Promise<Call<Page<Item>>>,
): AsyncGenerator<Item> {
  let next: string | null | undefined;
  do {
    const { body } = await answer(page(next ? { cursor: next } : {}));
    yield* body.items;
    next = body.next;
  } while (next);
}

/**
 * Changes an item on the version it is read in. When somebody else was faster (412), it is read again and the change is
 * made on what they left; after that often it is refused.
 */
export async function change<Item, Changed>(
  read: () => Promise<Call<Item>>,
  write: (etag: string, item: Item) => Promise<Call<Changed>>,
  often = 3,
): Promise<Answer<Changed>> {
  for (let tried = 1; ; tried++) {
    const { body, etag } = await answer(read());
    try {
      return await answer(write(etag ?? "", body));
    } catch (refused) {
      if (!(refused instanceof Refusal && refused.code === "version-stale" && tried < often)) throw refused;
    }
  }
}

/** Labels of a code list, by code; lists change seldom, so keep them. */
export async function labels(client: Sanji, list: string, language: "zh" | "en" = "zh"): Promise<Map<string, string>> {
  const { body } = await answer(client.GET("/v1/code-lists/{list}", { params: { path: { list } } }));
  return new Map(body.items.map((item) => [item.code, item.label[language]]));
}
