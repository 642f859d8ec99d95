import { expect } from 'vitest';
import { html } from '#platform/http/answer.ts';
import { createServer } from '#platform/http/server.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { ErrorPage } from '#ui/components.ts';
import { sampleFrame } from '#ui/testing/sample-frame.ts';
import { routes } from '../index.ts';

/** The room's own doors on a fresh database, and a visitor who knocks. */
export async function openStorefront(now: Date) {
  const { platform } = await testPlatform({ now });
  const { http, pages } = await createServer(platform, {
    routes,
    asset: (name) => `/assets/${name}`,
    clientFolder: 'nowhere',
    frameFacts: (locale) => Promise.resolve({ provider: sampleFrame(locale).provider, offer: null }),
    errorPage: (frame, kind, reference) => html(ErrorPage({ frame, kind, reference }), { status: 404 }),
  });
  const get = (url: string) => http.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
  const words = async (url: string): Promise<string> => {
    const { body, statusCode } = await get(url);
    expect([url, statusCode]).toEqual([url, 200]);
    return body.replaceAll('\u00a0', ' ');
  };
  return { platform, pages, get, words, http };
}

/** A price list for the sample programme, as a file of the content folder. */
export const sampleList = (no: number, from: string, amount: number, vat: 'none' | 16 = 16): [string, Uint8Array] => [
  `price-lists/${no}.yaml`,
  Buffer.from(
    `number: ${no}\neffective_from: ${from}\nlines:\n  - { programme: reading-aloud, amount: ${amount}, vat: ${vat}, access_days: 90 }\n`,
  ),
];
