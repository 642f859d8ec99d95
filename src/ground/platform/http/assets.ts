import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accepts } from './send.ts';

/**
 * The built client from memory: it is small, names under /assets/ hold their hash, and the build left a brotli and a
 * gzip copy beside each, so a request costs one look-up and no compression. `fonts/` and the icon have fixed names.
 */
export function serveAssets(http: FastifyInstance, folder: string): void {
  const assets = readClient(folder, '');
  const send = (request: FastifyRequest, reply: FastifyReply) => give(assets.get(request.url.split('?')[0]!), request, reply);
  http.get('/assets/*', send);
  http.get('/fonts/*', send);
  for (const path of assets.keys()) if (!/^\/(assets|fonts)\//.test(path)) http.get(path, send);
}

type Asset = {
  readonly type: string;
  readonly lasting: boolean;
  readonly plain: Buffer;
  readonly brotli: Buffer | null;
  readonly gzip: Buffer | null;
};

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
};

function give(asset: Asset | undefined, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!asset) return reply.code(404).header('cache-control', 'no-store').send({ error: 404 });
  reply
    .header('content-type', asset.type)
    .header('cache-control', asset.lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=86400')
    .header('vary', 'accept-encoding');
  if (asset.brotli && accepts(request, 'br')) return reply.header('content-encoding', 'br').send(asset.brotli);
  if (asset.gzip && accepts(request, 'gzip')) return reply.header('content-encoding', 'gzip').send(asset.gzip);
  return reply.send(asset.plain);
}

function readClient(folder: string, under: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  if (!existsSync(folder)) return assets;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    const path = `${under}/${entry.name}`;
    if (entry.isDirectory()) for (const [name, asset] of readClient(file, path)) assets.set(name, asset);
    const type = TYPES[extname(entry.name)];
    if (!type || !entry.isFile()) continue;
    const copy = (suffix: string) => (existsSync(file + suffix) ? readFileSync(file + suffix) : null);
    assets.set(path, {
      type,
      lasting: /^\/(assets|fonts)\//.test(path),
      plain: readFileSync(file),
      brotli: copy('.br'),
      gzip: copy('.gz'),
    });
  }
  return assets;
}
