import { randomBytes } from 'node:crypto';
import type { Platform } from '#platform/context.ts';
import { resealColumn, sealedUnder } from '#platform/reseal.ts';
import { recoveryCodesByKey } from '#people';
import { sealedColumns } from './sealed-columns.ts';

export type Command = (platform: Platform, words: readonly string[], say: (line: string) => void) => Promise<number>;

const USE = 'use: npm run keys -- status | new | reseal | retire VERSION';

/** Turning keys over: docs/running.md, Keys, tells the order. Returns the exit code. */
export const keysCommand: Command = async (platform, [verb, version], say) => {
  if (verb === 'status') return tell(await left(platform), platform, say);
  if (verb === 'new') return newKey(platform, say);
  if (verb === 'reseal') return reseal(platform, say);
  if (verb === 'retire' && /^\d{1,3}$/.test(version ?? '')) return retire(platform, Number(version), say);
  say(USE);
  return 2;
};

/** How many values of which column lie under each key. */
type Left = ReadonlyMap<number, readonly { place: string; count: number }[]>;

async function left({ db }: Pick<Platform, 'db'>): Promise<Left> {
  const under = new Map<number, { place: string; count: number }[]>();
  for (const one of sealedColumns)
    for (const [version, count] of await sealedUnder(db, one))
      under.set(version, [...(under.get(version) ?? []), { place: `${one.table}.${one.column}`, count }]);
  return under;
}

function tell(under: Left, { config }: Platform, say: (line: string) => void): number {
  for (const version of new Set([...config.keyRing.keys.keys(), ...under.keys()])) {
    const known = config.keyRing.keys.has(version) ? '' : ', NOT in SU_KEYS: these values do not open';
    say(`key ${version}${version === config.keyRing.newest ? ', seals new values' : ''}${known}`);
    for (const { place, count } of under.get(version) ?? []) say(`  ${place}: ${count}`);
  }
  return [...under.keys()].every((version) => config.keyRing.keys.has(version)) ? 0 : 1;
}

const newKey = ({ config }: Platform, say: (line: string) => void): Promise<number> => {
  const version = Math.max(...config.keyRing.keys.keys(), ...config.keyRing.retired.keys()) + 1;
  if (version > 255) throw new Error('255 keys are used up');
  say(`Add to SU_KEYS, after a comma, and keep a copy where the other keys are kept:\n${version}:${randomBytes(32).toString('base64')}`);
  say(`With SU_SEALING_KEY=${config.keyRing.newest} until every process knows it.`);
  return Promise.resolve(0);
};

async function reseal({ db, vault }: Platform, say: (line: string) => void): Promise<number> {
  for (const one of sealedColumns) {
    const done = await resealColumn(db, vault, one, (so) => say(`${one.table}.${one.column}: ${so}`));
    if (done === 0) say(`${one.table}.${one.column}: nothing to do`);
  }
  say(`Everything lies under key ${vault.version}.`);
  return 0;
}

/** Nothing is removed here: it says whether the key may go, and what must stand in the settings when it has gone. */
async function retire(platform: Platform, version: number, say: (line: string) => void): Promise<number> {
  const { keyRing } = platform.config;
  if (!keyRing.keys.has(version) || version === keyRing.newest) {
    say(version === keyRing.newest ? `key ${version} seals new values: it stays` : `SU_KEYS holds no key ${version}`);
    return 1;
  }
  const rest = (await left(platform)).get(version) ?? [];
  for (const { place, count } of rest) say(`${place}: ${count} values lie under key ${version}`);
  if (rest.length > 0) {
    say('First: npm run keys -- reseal');
    return 1;
  }
  const codes = (await recoveryCodesByKey(platform.db)).filter((one) => (one.version ?? Math.min(...keyRing.keys.keys())) === version);
  const holders = codes.reduce((sum, one) => sum + one.holders, 0);
  if (holders > 0) say(`The recovery codes of ${holders} members of staff go with it; their authenticator apps stay.`);
  say(`Take ${version}:... out of SU_KEYS and let stand, so that what it signed stays checkable:`);
  say(
    `SU_RETIRED_KEYS=${[...[...keyRing.retired].map(([no, key]) => `${no}:${key.toString('base64')}`), platform.vault.retiredForm(version)].join(',')}`,
  );
  return 0;
}
