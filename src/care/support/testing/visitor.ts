import { html } from '#platform/http/answer.ts';
import { transact } from '#platform/database.ts';
import { createServer } from '#platform/http/server.ts';
import type { Route } from '#platform/http/visit.ts';
import { openSession, type SessionFlags } from '#platform/sessions.ts';
import type { TestPlatform } from '#platform/testing/database.ts';
import { ErrorPage } from '#ui/components.ts';

const provider = { name: '«Қор»', bin: '260140000005', address: 'Астана', phone: '+77000000000', email: 'qoldau@example.kz' };
const STATUS: Record<string, number> = { forbidden: 403, 'not-found': 404, 'stale-form': 403, 'too-many': 429 };

export const serverFor = async (platform: TestPlatform, routes: readonly Route[]) =>
  (
    await createServer(platform, {
      routes,
      asset: (name) => `/assets/${name}`,
      clientFolder: 'nowhere',
      frameFacts: () => Promise.resolve({ provider, offer: null }),
      errorPage: (frame, kind, reference) => html(ErrorPage({ frame, kind, reference }), { status: STATUS[kind] ?? 500 }),
    })
  ).http;
type Http = Awaited<ReturnType<typeof serverFor>>;
type Raw = Awaited<ReturnType<Http['inject']>>;

export type Seen = { readonly status: number; readonly body: string; readonly to: string | null };
/** A browser that runs no script: keeps its cookie and the token of the last form it saw. */
export type Visitor = {
  readonly get: (path: string) => Promise<Seen>;
  readonly post: (path: string, fields?: Readonly<Record<string, string>>) => Promise<Seen>;
  /** The answer with its headers and bytes. */
  readonly raw: (path: string) => Promise<Raw>;
  /** A form with files: name of the field -> contents, or files with their own names. */
  readonly upload: (
    path: string,
    fields: Readonly<Record<string, string>>,
    files: Readonly<Record<string, string | Uint8Array<ArrayBuffer> | readonly File[]>>,
  ) => Promise<Seen>;
};

/** A guest without an account; else signed in with these flags. */
export function personAt(
  platform: TestPlatform,
  http: Http,
  accountId: string | null,
  flags: SessionFlags = { staff: false, secondFactor: false },
): Visitor {
  let cookie: Promise<string> | string = accountId ? signedIn(platform, accountId, flags) : '';
  let csrf = '';
  const seen = (answer: { statusCode: number; body: string; headers: Record<string, unknown> }): Seen => {
    csrf = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? csrf;
    const set = [answer.headers['set-cookie']]
      .flat()
      .filter(Boolean)
      .map((one) => String(one).split(';')[0]!);
    if (set.length > 0 && !accountId) cookie = set.join('; ');
    return { status: answer.statusCode, body: answer.body, to: (answer.headers['location'] as string | undefined) ?? null };
  };
  return {
    get: async (path) => seen(await http.inject({ url: path, headers: { cookie: await cookie, accept: 'text/html' } })),
    raw: async (path) => http.inject({ url: path, headers: { cookie: await cookie } }),
    upload: async (path, fields, files) => {
      const parts = new FormData();
      for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) parts.append(name, value);
      for (const [name, given] of Object.entries(files)) {
        const several = typeof given === 'string' || given instanceof Uint8Array ? [new File([given], `${name}.txt`)] : given;
        for (const file of several) parts.append(name, file);
      }
      const sent = new Request('http://localhost', { method: 'POST', body: parts });
      const headers = { cookie: await cookie, 'content-type': sent.headers.get('content-type')!, origin: platform.config.origin };
      return seen(await http.inject({ method: 'POST', url: path, headers, payload: Buffer.from(await sent.arrayBuffer()) }));
    },
    post: async (path, fields = {}) => {
      const headers = { cookie: await cookie, 'content-type': 'application/x-www-form-urlencoded', origin: platform.config.origin };
      return seen(
        await http.inject({ method: 'POST', url: path, headers, payload: new URLSearchParams({ _csrf: csrf, ...fields }).toString() }),
      );
    },
  };
}

async function signedIn(platform: TestPlatform, accountId: string, flags: SessionFlags): Promise<string> {
  const visitor = { ip: '127.0.0.1', userAgent: 'test' };
  const { token } = await transact(platform.db, (tx) =>
    openSession(tx, platform.random, { accountId, flags, now: platform.clock.now(), visitor }),
  );
  return `su-session-3000=${token}`;
}
