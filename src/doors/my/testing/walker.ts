import { html } from '#platform/http/answer.ts';
import { createServer } from '#platform/http/server.ts';
import type { Route } from '#platform/http/visit.ts';
import type { TestPlatform } from '#platform/testing/database.ts';
import { ErrorPage } from '#ui/components.ts';

const provider = { name: '«Қор»', bin: '260140000005', address: 'Астана', phone: '+77000000000', email: 'qoldau@example.kz' };

export type Seen = { readonly status: number; readonly body: string; readonly to: string | null };
/** A browser that runs no script and keeps cookies: opens pages, sends the form of the page it is on, follows redirects. */
export type Walker = {
  readonly open: (path: string) => Promise<Seen>;
  readonly send: (path: string, fields?: Record<string, string>) => Promise<Seen>;
  /** The same, and the page it leads to. */
  readonly sendOn: (path: string, fields?: Record<string, string>) => Promise<Seen>;
  readonly cookies: ReadonlyMap<string, string>;
};

export async function siteFor(platform: TestPlatform, routes: readonly Route[]): Promise<() => Walker> {
  const { http } = await createServer(platform, {
    routes,
    asset: (name) => `/assets/${name}`,
    clientFolder: 'nowhere',
    frameFacts: () => Promise.resolve({ provider, offer: null }),
    errorPage: (frame, kind, reference) => html(ErrorPage({ frame, kind, reference })),
  });
  return () => {
    const cookies = new Map<string, string>();
    let csrf = '';
    const ask = async (method: 'GET' | 'POST', url: string, payload?: string): Promise<Seen> => {
      const headers = {
        accept: 'text/html',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded', origin: platform.config.origin }),
      };
      const answer = await http.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
      for (const { name, value, maxAge } of answer.cookies as { name: string; value: string; maxAge?: number }[]) {
        if (maxAge === 0) cookies.delete(name);
        else cookies.set(name, value);
      }
      csrf = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? csrf;
      return { status: answer.statusCode, body: answer.body, to: answer.headers.location ?? null };
    };
    const send = (path: string, fields: Record<string, string> = {}) =>
      ask('POST', path, new URLSearchParams({ _csrf: csrf, ...fields }).toString());
    return {
      cookies,
      open: (path) => ask('GET', path),
      send,
      sendOn: async (path, fields) => {
        const seen = await send(path, fields);
        return seen.to ? ask('GET', seen.to) : seen;
      },
    };
  };
}

/** The value of a hidden field of a page. */
export const hidden = (page: Seen, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)?.[1] ?? '';

/** The page without what differs by chance: tokens, flow numbers. */
export const plain = (page: Seen): string =>
  page.body.replace(/name="_csrf" value="[^"]+"/g, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'FLOW');
