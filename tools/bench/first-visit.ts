import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get, type Got } from './http.ts';

export type Bytes = {
  readonly page: number;
  readonly css: number;
  readonly fonts: number;
  readonly script: number;
  readonly pictures: number;
  readonly total: number;
};

/**
 * What a phone loads on opening a page: the page and everything it names (styles, the fonts those name, scripts and what
 * they import, pictures, the icon), heads and bodies as they travel. `known` holds what the phone has kept already.
 */
export async function visitBytes(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  known: Set<string> = new Set(),
): Promise<Bytes> {
  const bytes = { page: 0, css: 0, fonts: 0, script: 0, pictures: 0 };
  const load = async (address: string): Promise<Got> => get(new URL(address, origin).href, { 'accept-encoding': 'gzip, br', ...headers });
  const page = await load(path);
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
  bytes.page = page.wire;
  const waiting = named(textOf(page));
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    if (known.has(address)) continue;
    known.add(address);
    const got = await load(address);
    if (got.status !== 200) throw new Error(`${path} names ${address}, which answered ${got.status}`);
    bytes[kindOf(address, got)] += got.wire;
    const from = address;
    if (/css|javascript/.test(got.headers['content-type'] ?? '')) {
      for (const [, quoted] of textOf(got).matchAll(/(?:url\(["']?|\bfrom\s*["']|\bimport\s*["'])([^"')]+\.(?:woff2|js|svg|css))/g)) {
        waiting.push(new URL(quoted!, new URL(from, origin)).pathname);
      }
    }
  }
  return { ...bytes, total: Object.values(bytes).reduce((sum, one) => sum + one, 0) };
}

/** Styles, scripts, icons and pictures; a film with its poster and captions is weighed apart. */
function named(html: string): string[] {
  const tags = html.matchAll(/<(?:link[^>]+rel="(?:stylesheet|icon|preload|modulepreload)"[^>]*|script[^>]+src=[^>]*|img[^>]*)>/g);
  return [...tags].flatMap(([tag]) => {
    const address = /(?:href|\ssrc)="([^"]+)"/.exec(tag)?.[1];
    return address && !address.startsWith('data:') ? [address.replaceAll('&amp;', '&')] : [];
  });
}

function kindOf(address: string, { headers }: Got): Exclude<keyof Bytes, 'total'> {
  const type = headers['content-type'] ?? '';
  if (type.includes('css')) return 'css';
  if (type.includes('javascript')) return 'script';
  return type.includes('font') || address.endsWith('.woff2') ? 'fonts' : 'pictures';
}

function textOf({ headers, body }: Got): string {
  const coding = headers['content-encoding'];
  return (coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body).toString('utf8');
}
