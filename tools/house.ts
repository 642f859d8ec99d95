/**
 * The house: floors, and rooms on them, in one ordered list. A room imports only rooms that stand before it, through
 * their index.ts (the ground floor is open). The rules are functions here and tests in house.test.ts.
 */
export const floors = {
  ground: ['kernel', 'ui', 'platform'],
  parties: ['provider', 'publications', 'messages', 'offer', 'people', 'organisations'],
  programmes: ['media', 'questions', 'catalogue', 'pricing'],
  deal: ['ledger', 'applications', 'payments', 'contracts', 'enrolments', 'seats', 'transfers'],
  service: ['assessment', 'learning', 'certificates'],
  care: ['support', 'incidents', 'conduct', 'refunds', 'reconciliation', 'evidence'],
  doors: ['storefront', 'checkout', 'classroom', 'my', 'back-office'],
} as const satisfies Record<string, readonly string[]>;

export const rooms: readonly string[] = Object.values(floors).flat();
const open = new Set<string>(floors.ground);
const floorOf = new Map<string, string>(Object.entries(floors).flatMap(([floor, names]) => names.map((room) => [room, floor] as const)));

/** Rooms without a schema of their own: words, looks, and doors that only bring rooms together (the office keeps views). */
export const roomsWithoutSchema: readonly string[] = ['kernel', 'ui', ...floors.doors.filter((door) => door !== 'back-office')];

export type Place = { readonly room: string; readonly file: string };

/** `src/deal/payments/attempt.ts` -> payments, attempt.ts; app/ is a room after all rooms; null outside src/. */
export function placeOf(path: string): Place | null {
  const app = /^src\/app\/(.+)$/.exec(path);
  if (app) return { room: 'app', file: app[1]! };
  const match = /^src\/([\w-]+)\/([\w-]+)\/(.+)$/.exec(path);
  if (!match || floorOf.get(match[2]!) !== match[1]) return null;
  return { room: match[2]!, file: match[3]! };
}

const rank = (room: string): number => (room === 'app' ? rooms.length : rooms.indexOf(room));

/** Why `from` may not import `to` (both paths from the project's root), or null. */
export function importFault(from: string, to: string): string | null {
  const [a, b] = [placeOf(from), placeOf(to)];
  if (!a || !b) return null;
  if (a.room === b.room) return layerFault(a.file, b.file);
  if (rank(b.room) > rank(a.room)) return `${a.room} stands before ${b.room}`;
  // Tests may lean on what earlier rooms keep in testing/.
  if (isTest(from) && (open.has(b.room) || b.file.startsWith('testing/'))) return null;
  if (!open.has(b.room) && b.file !== 'index.ts') return `enter ${b.room} by its index.ts`;
  return null;
}

/** Inside a room: model <- sql, gateway <- command <- job, routes; pages see models, messages and pages only. */
export type Layer = 'model' | 'messages' | 'sql' | 'gateway' | 'command' | 'job' | 'page' | 'routes' | 'island' | 'index' | 'test';
const MAY_IMPORT: Record<Layer, readonly Layer[]> = {
  model: ['model'],
  messages: ['model', 'messages'],
  sql: ['model', 'sql'],
  gateway: ['model', 'messages', 'gateway'],
  command: ['model', 'messages', 'sql', 'gateway', 'command'],
  job: ['model', 'messages', 'sql', 'gateway', 'command', 'job'],
  page: ['model', 'messages', 'page'],
  routes: ['model', 'messages', 'sql', 'gateway', 'command', 'job', 'page', 'routes'],
  island: ['model', 'island'],
  index: ['model', 'messages', 'sql', 'gateway', 'command', 'job', 'page', 'routes', 'index'],
  test: ['model', 'messages', 'sql', 'gateway', 'command', 'job', 'page', 'routes', 'island', 'index', 'test'],
};

export function layerOf(file: string): Layer {
  if (isTest(file)) return 'test';
  if (/(^|\/)index\.ts$/.test(file)) return 'index';
  const suffix = /\.(sql|command|job|gateway|messages|routes|page|island)\.tsx?$/.exec(file)?.[1];
  return (suffix as Layer | undefined) ?? 'model';
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || /(^|\/)testing\//.test(file);

function layerFault(from: string, to: string): string | null {
  const [a, b] = [layerOf(from), layerOf(to)];
  if (MAY_IMPORT[a].includes(b)) return null;
  return `a ${a} file may not import a ${b} file`;
}

/** Layers hold in rooms, not on the open ground floor (ui has no layers, platform is plumbing). */
export const layered = (path: string): boolean => {
  const place = placeOf(path);
  return place !== null && place.room !== 'app' && !open.has(place.room);
};

/** Tables (`schema.table`) named in a text of code; only the owner's .sql.ts may name them, views `schema.v_*` are open. */
export function tableFaults(path: string, code: string): string[] {
  const place = placeOf(path);
  if (!place || place.room === 'app' || isTest(path)) return [];
  const faults: string[] = [];
  for (const room of rooms) {
    if (roomsWithoutSchema.includes(room)) continue;
    const schema = room.replaceAll('-', '_');
    const named = new RegExp(`['"\`\\s(]${schema}\\.([a-z_]+)(?=['"\`\\s,)(;]|$)`, 'gm');
    for (const [, table] of code.matchAll(named)) {
      if (!SQL_WORDS.test(code)) continue;
      if (table!.startsWith('v_') && rank(place.room) > rank(room)) continue;
      if (room === 'platform' && place.room === 'platform') continue;
      if (place.room === room && layerOf(place.file) === 'sql') continue;
      if (looksLikeSql(code, `${schema}.${table}`)) faults.push(`${schema}.${table} belongs to the .sql.ts files of ${room}`);
    }
  }
  return [...new Set(faults)];
}

const SQL_WORDS = /selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin|sql`/;
const looksLikeSql = (code: string, table: string): boolean =>
  new RegExp(
    `(selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin|mergeInto|with)\\(\\s*\\[?\\s*['"\`]${table.replace('.', '\\.')}`,
  ).test(code) || new RegExp(`(from|join|into|update)\\s+${table.replace('.', '\\.')}\\b`, 'i').test(code);
