/**
 * Writes the picture of the house into docs/architecture.md from the room list and each room's own first sentence, and the
 * states of a payment attempt and of a contract into docs/ from their tables. Run: npm run docs
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { attemptStates, attemptTransitions } from '../src/deal/payments/attempt.ts';
import { contractStates, contractTransitions } from '../src/deal/contracts/contract-state.ts';
import { registry } from '../src/app/metrics.ts';
import { floors } from './house.ts';
import { logTable } from './running/log-events.ts';
import { settingsTable } from './running/settings-table.ts';

const file = 'docs/architecture.md';
const OPEN = "<!-- rooms: written by `npm run docs`, from tools/house.ts and each room's first sentence -->";
const CLOSE = '<!-- /rooms -->';

/** The picture, floor by floor from the ground up. */
export function picture(): string {
  const blocks = Object.entries(floors).map(([floor, rooms]) => {
    const lines = rooms.map((room) => `  ${room.padEnd(14)} ${promiseOf(floor, room)}`);
    return [`${floor}/`, ...lines].join('\n');
  });
  return ['```', ...blocks, 'app/', '  app            Brings all rooms together; known by none.', '```'].join('\n');
}

function promiseOf(floor: string, room: string): string {
  const door = `src/${floor}/${room}/index.ts`;
  if (!existsSync(door)) return GROUND[room] ?? '(not built yet)';
  const promise = /^\/\*\*\s*(?:This room promises:\s*)?(.+?)\s*\*\//.exec(readFileSync(door, 'utf8'))?.[1] ?? '';
  return promise.charAt(0).toUpperCase() + promise.slice(1);
}

const GROUND: Record<string, string> = {
  kernel: 'Words all rooms share, without I/O: money, IIN, phone, days of law, languages.',
  ui: 'The design system: tokens, layouts, fields, tables, elements.',
  platform: 'Database, http, sessions, jobs, files, papers, vault, journal, settings.',
};

export const withPicture = (text: string): string => between(text, OPEN, CLOSE, picture());

const PAYMENTS = 'docs/payments.md';
const STATES_OPEN = '<!-- attempt: written by `npm run docs` -->';
const STATES_CLOSE = '<!-- /attempt -->';

/** The transition table of an attempt as a diagram. */
export function withStates(text: string): string {
  const arrows = attemptStates.flatMap((from) => attemptTransitions[from].map((to) => `  ${from} --> ${to}`));
  return between(
    text,
    STATES_OPEN,
    STATES_CLOSE,
    ['```mermaid', 'stateDiagram-v2', '  [*] --> created', ...arrows, '  paid --> [*]', '```'].join('\n'),
  );
}

const CONTRACTS = 'docs/contracts.md';

/** The transition table of a contract as a diagram. */
export function withContractStates(text: string): string {
  const arrows = contractStates.flatMap((from) => contractTransitions[from].map((to) => `  ${from} --> ${to}`));
  const ends = contractStates.filter((one) => contractTransitions[one].length === 0).map((one) => `  ${one} --> [*]`);
  const drawn = ['```mermaid', 'stateDiagram-v2', '  [*] --> concluded', ...arrows, ...ends, '```'].join('\n');
  return between(text, '<!-- contract: written by `npm run docs` -->', '<!-- /contract -->', drawn);
}

/** The house's own metrics, by the help each carries. */
function metricsTable(): string {
  const own = registry.getMetricsAsArray().filter(({ name }) => name.startsWith('smart_ustaz_'));
  const rows = own.map((one) => `| \`${one.name}\` | ${(one as { help?: string }).help ?? ''} |`).sort();
  return ['| metric | meaning |', '|---|---|', ...rows].join('\n');
}

const RUNNING = 'docs/running.md';

/** Tables of what the code itself knows: settings, lines of the log. */
export function withTables(text: string): string {
  const settings = between(text, '<!-- settings: written by `npm run docs` -->', '<!-- /settings -->', settingsTable());
  const metrics = between(settings, '<!-- metrics: written by `npm run docs` -->', '<!-- /metrics -->', metricsTable());
  return between(metrics, '<!-- log: written by `npm run docs` -->', '<!-- /log -->', logTable());
}

function between(text: string, open: string, close: string, matter: string): string {
  return `${text.slice(0, text.indexOf(open) + open.length)}\n${matter}\n${text.slice(text.indexOf(close))}`;
}

if (process.argv[1]?.endsWith('docs.ts')) {
  writeFileSync(file, withPicture(readFileSync(file, 'utf8')));
  writeFileSync(RUNNING, withTables(readFileSync(RUNNING, 'utf8')));
  writeFileSync(CONTRACTS, withContractStates(readFileSync(CONTRACTS, 'utf8')));
  writeFileSync(PAYMENTS, withStates(readFileSync(PAYMENTS, 'utf8')));
}
