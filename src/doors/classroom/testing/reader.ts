import { transact } from '#platform/database.ts';
import { html } from '#platform/http/answer.ts';
import { createServer } from '#platform/http/server.ts';
import type { Route } from '#platform/http/visit.ts';
import { openSession } from '#platform/sessions.ts';
import type { TestPlatform } from '#platform/testing/database.ts';
import { ErrorPage } from '#ui/components.ts';

const provider = { name: '«Қор»', bin: '260140000005', address: 'Астана', phone: '+77000000000', email: 'qoldau@example.kz' };

export type Seen = { readonly status: number; readonly body: string; readonly to: string | null };
/** A signed-in person with a browser that runs no script: follows links, sends the forms of the page it is on. */
export type Reader = {
  readonly get: (path: string) => Promise<Seen>;
  /** Sends fields to a path with the token of the last page that had one. */
  readonly post: (path: string, fields?: Record<string, string | readonly string[]>) => Promise<Seen>;
};

export async function serverFor(platform: TestPlatform, routes: readonly Route[]) {
  return (
    await createServer(platform, {
      routes,
      asset: (name) => `/assets/${name}`,
      clientFolder: 'nowhere',
      frameFacts: () => Promise.resolve({ provider, offer: null }),
      errorPage: (frame, kind, reference) => html(ErrorPage({ frame, kind, reference }), { status: 404 }),
    })
  ).http;
}

export async function readerOf(platform: TestPlatform, http: Awaited<ReturnType<typeof serverFor>>, accountId: string): Promise<Reader> {
  const { token } = await transact(platform.db, (tx) =>
    openSession(tx, platform.random, {
      accountId,
      flags: { staff: false, secondFactor: false },
      now: platform.clock.now(),
      visitor: { ip: '127.0.0.1', userAgent: 'test' },
    }),
  );
  const cookie = `su-session-3000=${token}`;
  let csrf = '';
  const seen = (answer: { statusCode: number; body: string; headers: Record<string, unknown> }): Seen => {
    csrf = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? csrf;
    return { status: answer.statusCode, body: answer.body, to: (answer.headers['location'] as string | undefined) ?? null };
  };
  return {
    get: async (path) => seen(await http.inject({ url: path, headers: { cookie, accept: 'text/html' } })),
    post: async (path, fields = {}) => {
      const body = new URLSearchParams({ _csrf: csrf });
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
      const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded', origin: platform.config.origin };
      return seen(await http.inject({ method: 'POST', url: path, headers, payload: body.toString() }));
    },
  };
}
