/** A bare Fastify handler that asks the database the same questions as the lesson page, compresses alike, and renders nothing. */
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import fastify from 'fastify';
import pg from 'pg';
import type { Statement } from './record-queries.ts';

export type BareLesson = {
  readonly databaseUrl: string;
  readonly connections: number;
  readonly statements: readonly Statement[];
  readonly headers: Record<string, string>;
  readonly html: string;
};

process.once('message', (given: BareLesson) => void serve(given));

async function serve({ databaseUrl, connections, statements, headers, html }: BareLesson): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
  const app = fastify();
  app.get('/*', async (_request, reply) => {
    for (const statement of statements) await pool.query(statement as pg.QueryConfig);
    return reply.headers(headers).send(gzipSync(html, { level: 4 }));
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  process.send!((app.server.address() as AddressInfo).port);
}
