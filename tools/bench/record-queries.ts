/** Loaded before a web process (`--import`): writes every statement that it sends to the file BENCH_STATEMENTS. */
import { appendFileSync } from 'node:fs';
import process from 'node:process';
import { serialize } from 'node:v8';
import pg from 'pg';

export type Statement = { readonly name: string | undefined; readonly text: string; readonly values: readonly unknown[] };

const file = process.env['BENCH_STATEMENTS'];
if (file) {
  const proto = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query } = proto;
  proto.query = function record(...args: unknown[]) {
    const [first, second] = args as [string | Statement, unknown];
    const sent: Statement =
      typeof first === 'string'
        ? { name: undefined, text: first, values: Array.isArray(second) ? second : [] }
        : { name: first.name, text: first.text, values: first.values ?? [] };
    appendFileSync(file, `${serialize(sent).toString('base64')}\n`);
    return query.apply(this, args);
  };
}
