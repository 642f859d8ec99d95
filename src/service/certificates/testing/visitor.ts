import { transact } from '#platform/database.ts';
import { html } from '#platform/http/answer.ts';
import { createServer } from '#platform/http/server.ts';
import type { Route } from '#platform/http/visit.ts';
import { openSession } from '#platform/sessions.ts';
import type { TestPlatform } from '#platform/testing/database.ts';
import { ErrorPage } from '#ui/components.ts';

const provider = { name: '«Қор»', bin: '260140000005', address: 'Астана', phone: '+77000000000', email: 'qoldau@example.kz' };

export type Visitor = {
  readonly get: (url: string, from?: string) => Promise<{ status: number; body: string; raw: Buffer; headers: Record<string, unknown> }>;
  readonly post: (url: string, fields: Record<string, string>) => Promise<{ status: number; to: unknown }>;
};

/** A browser without scripts before the room's own pages; with an account it is signed in. */
export async function visitors(platform: TestPlatform, routes: readonly Route[]): Promise<(accountId?: string) => Promise<Visitor>> {
  const { http } = await createServer(platform, {
    routes,
    asset: (name) => `/assets/${name}`,
    clientFolder: 'nowhere',
    frameFacts: () => Promise.resolve({ provider, offer: null }),
    errorPage: (frame, kind, reference) => html(ErrorPage({ frame, kind, reference }), { status: 404 }),
  });
  return async (accountId) => {
    const cookie = accountId ? `su-session-3000=${await signedIn(platform, accountId)}` : '';
    let csrf = '';
    return {
      get: async (url, from = '127.0.0.1') => {
        const answer = await http.inject({ url, remoteAddress: from, headers: { cookie, accept: 'text/html' } });
        csrf = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? csrf;
        return { status: answer.statusCode, body: answer.body, raw: answer.rawPayload, headers: answer.headers };
      },
      post: async (url, fields) => {
        const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded', origin: platform.config.origin };
        const answer = await http.inject({
          method: 'POST',
          url,
          headers,
          payload: new URLSearchParams({ _csrf: csrf, ...fields }).toString(),
        });
        return { status: answer.statusCode, to: answer.headers['location'] };
      },
    };
  };
}

async function signedIn(platform: TestPlatform, accountId: string): Promise<string> {
  const session = await transact(platform.db, (tx) =>
    openSession(tx, platform.random, {
      accountId,
      flags: { staff: false, secondFactor: false },
      now: platform.clock.now(),
      visitor: { ip: '127.0.0.1', userAgent: 'test' },
    }),
  );
  return session.token;
}
