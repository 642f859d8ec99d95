/**
 * Writes src/ground/platform/tables/<schema>.ts from the migrated database, one file per schema, and their union in
 * index.ts, so that two rooms never meet in one generated file. Run: npm run db:types
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createDatabase, startPostgres } from '../src/ground/platform/embedded-postgres.ts';
import { migrate, readMigrations } from '../src/ground/platform/migrations.ts';
import { freePort } from '../src/ground/platform/testing/free-port.ts';

const out = 'src/ground/platform/tables';
const folder = mkdtempSync(join(tmpdir(), 'smart-ustaz-types-'));
const server = await startPostgres({ folder: join(folder, 'data'), port: await freePort(), password: 'types', durable: false });
try {
  await createDatabase(server, 'types');
  const url = server.url('types');
  await migrate(url, readMigrations('db/migrations'));
  const schemas = await ownSchemas(url);
  for (const schema of schemas) writeFileSync(join(out, `${schema}.ts`), typesOf(url, schema));
  writeFileSync(join(out, 'index.ts'), union(schemas));
  process.stdout.write(`types of ${schemas.length} schemas written\n`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function ownSchemas(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select distinct table_schema as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker') order by 1`,
  );
  await client.end();
  return rows.map((row) => row.name);
}

function typesOf(url: string, schema: string): string {
  const file = join(folder, `${schema}.ts`);
  const ran = spawnSync(
    'npx',
    ['kysely-codegen', '--dialect', 'postgres', '--url', url, '--out-file', file, '--include-pattern', `${schema}.*`,
      '--date-parser', 'string', '--numeric-parser', 'string', '--type-mapping', '{"int8":"bigint"}', '--log-level', 'error'],
    { encoding: 'utf8' },
  );
  if (ran.status !== 0) throw new Error(ran.stderr || ran.stdout);
  const code = readFileSync(file, 'utf8')
    .replaceAll(/export type Timestamp = .*/g, 'export type Timestamp = ColumnType<Date, Date, Date>;')
    .replaceAll('export interface DB {', `export interface ${tablesName(schema)} {`);
  return code;
}

function union(schemas: readonly string[]): string {
  const imports = schemas.map((schema) => `import type { ${tablesName(schema)} } from './${schema}.ts';`).join('\n');
  return `// Written by npm run db:types.\n${imports}\n\nexport type Database = ${schemas.map(tablesName).join(' & ')};\n`;
}

function tablesName(schema: string): string {
  return `${schema.replace(/(^|_)(\w)/g, (_all, _sep, letter: string) => letter.toUpperCase())}Tables`;
}
