import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFault, layered, layerOf, placeOf, rooms, tableFaults } from './house.ts';

const files = globSync('src/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'));
const codeOf = (file: string) => readFileSync(file, 'utf8');
const packageImports = (JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Record<string, string> }).imports;

describe('every file has its place', () => {
  test('each source file stands in a room of the list, or in app', () => {
    expect(files.filter((file) => placeOf(file) === null)).toEqual([]);
  });
  test('each room opens with one sentence on what it promises', () => {
    const doors = files.filter((file) => /^src\/(?!app)[\w-]+\/[\w-]+\/index\.ts$/.test(file));
    expect(doors.filter((file) => !/^\/\*\*?\s/.test(codeOf(file)))).toEqual([]);
  });
  test('the map in the README names every room', () => {
    const readme = codeOf('docs/architecture.md');
    expect(rooms.filter((room) => !readme.includes(room))).toEqual([]);
  });
});

describe('direction', () => {
  test('imports go only to earlier rooms, through their index.ts, and down the layers', () => {
    const faults = files.flatMap((file) =>
      importsOf(file).flatMap((target) => {
        const fault = placeOf(file)?.room === placeOf(target)?.room && !layered(file) ? null : importFault(file, target);
        return fault ? [`${file} -> ${target}: ${fault}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });
  test('the check is awake', () => {
    expect(importFault('src/programmes/pricing/price.ts', 'src/doors/checkout/index.ts')).toBe('pricing stands before checkout');
    expect(importFault('src/doors/checkout/pay.command.ts', 'src/deal/payments/attempt.ts')).toBe('enter payments by its index.ts');
    expect(importFault('src/deal/payments/attempt.ts', 'src/deal/payments/attempt.sql.ts')).toBe('a model file may not import a sql file');
    expect(importFault('src/deal/payments/status.page.tsx', 'src/deal/payments/pay.command.ts')).toBe(
      'a page file may not import a command file',
    );
    expect(importFault('src/ground/kernel/iin.ts', 'src/ground/platform/log.ts')).toBe('kernel stands before platform');
    expect(importFault('src/doors/checkout/pay.command.ts', 'src/deal/payments/index.ts')).toBeNull();
  });
});

describe('ownership', () => {
  test("only a room's own .sql.ts names its tables; later rooms may read its v_ views", () => {
    expect(files.flatMap((file) => tableFaults(file, codeOf(file)).map((fault) => `${file}: ${fault}`))).toEqual([]);
  });
  test('the check is awake', () => {
    const stolen = `db.selectFrom('payments.attempt').selectAll()`;
    expect(tableFaults('src/service/certificates/register.sql.ts', stolen)).toHaveLength(1);
    expect(tableFaults('src/deal/payments/pay.command.ts', stolen)).toHaveLength(1);
    expect(tableFaults('src/deal/payments/attempt.sql.ts', stolen)).toEqual([]);
    expect(tableFaults('src/service/certificates/register.sql.ts', 'sql`select 1 from payments.attempt`')).toHaveLength(1);
    expect(tableFaults('src/doors/back-office/figures.sql.ts', `db.selectFrom('payments.v_day')`)).toEqual([]);
  });
});

describe('laws of the code', () => {
  const inRooms = files.filter((file) => !/\.test\.tsx?$|\/testing\/|^src\/app\//.test(file) && layerOf(file) !== 'island');
  test('time and chance are arguments: nothing reads the clock or throws dice but the kernel', () => {
    const readers = inRooms.filter((file) => /new Date\(\)|Date\.now\(\)|Math\.random\(\)/.test(codeOf(file)));
    expect(readers).toEqual(['src/ground/kernel/clock.ts']);
  });
  test('configuration is read once, in app', () => {
    expect(inRooms.filter((file) => /process\.env/.test(codeOf(file)))).toEqual([]);
  });
  test('HTML is trusted in one component only', () => {
    const trusting = inRooms.filter((file) => /dangerouslySetInnerHTML=/.test(codeOf(file)));
    expect(trusting).toEqual(['src/ground/ui/elements/trusted-html.tsx']);
  });
  test('no page carries inline style or script', () => {
    expect(inRooms.filter((file) => file.endsWith('.tsx') && /\sstyle=|<script>|\son[a-z]+=/.test(codeOf(file)))).toEqual([]);
  });
  test('back-office routes are staff routes without exception', () => {
    const office = inRooms.filter((file) => placeOf(file)?.room === 'back-office' && layerOf(file) === 'routes');
    expect(office.filter((file) => /access:\s*'(?!staff)/.test(codeOf(file)))).toEqual([]);
  });
  test('files are small: 250 lines at most (messages, tables of facts and generated types apart)', () => {
    const long = files.filter(
      (file) =>
        !/\.messages\.tsx?$|\/tables\/|kato-table|access-matrix\.ts|icons\.ts$|\.test\.tsx?$/.test(file) &&
        codeOf(file).split('\n').length > 251,
    );
    expect(long).toEqual([]);
  });
});

/** Paths from the project's root that a file imports, packages apart. */
function importsOf(file: string): string[] {
  const specs = [...codeOf(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
  return specs.flatMap((spec) => {
    if (spec.startsWith('.')) return [normalize(join(dirname(file), spec)).replaceAll('\\', '/')];
    if (!spec.startsWith('#')) return [];
    const exact = packageImports[spec];
    if (exact) return [normalize(exact)];
    const [name, ...rest] = spec.split('/');
    const folder = packageImports[`${name}/*`];
    return folder ? [normalize(folder.replace('*', rest.join('/')))] : [];
  });
}
