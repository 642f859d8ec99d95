import type { ChildProcess } from 'node:child_process';
import { child, cpuSeconds, told } from './child.ts';
import type { LoadSeen, LoadWish } from './load.ts';

export type Side = { readonly port: number; readonly pid: number; readonly request: string };
/** Medians over the rounds; `cpu` is the server's processor time a request in microseconds. */
export type Measured = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpu: number | null;
  readonly wrong: number;
};
export type Duel = { readonly ours: Measured; readonly bare: Measured };

export type Length = { readonly rounds: number; readonly seconds: number; readonly connections: number };

let loader: ChildProcess | null = null;

/** Ours and bare in turns, so that a busy neighbour troubles both alike; the first round only warms up. */
export async function duel(ours: Side, bare: Side, length: Length): Promise<Duel> {
  const seen = { ours: [] as Measured[], bare: [] as Measured[] };
  for (let round = 0; round <= length.rounds; round += 1) {
    for (const [name, side] of [
      ['ours', ours],
      ['bare', bare],
    ] as const) {
      const once = await measured(side, { ...length, seconds: round === 0 ? length.seconds / 2 : length.seconds });
      if (round > 0) seen[name].push(once);
    }
  }
  return { ours: middle(seen.ours), bare: middle(seen.bare) };
}

async function measured(side: Side, { connections, seconds }: Length): Promise<Measured> {
  loader ??= child('load');
  const before = cpuSeconds(side.pid);
  const wish: LoadWish = { port: side.port, request: side.request, connections, seconds };
  const seen = await told<LoadSeen>(loader, wish);
  const after = cpuSeconds(side.pid);
  const cpu = before === null || after === null ? null : ((after - before) / seen.answered) * 1e6;
  return { perSecond: seen.answered / seen.seconds, p50: seen.p50, p99: seen.p99, cpu, wrong: seen.wrong };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
}

function middle(rounds: readonly Measured[]): Measured {
  const of = (pick: (one: Measured) => number): number => median(rounds.map(pick));
  const cpu = rounds.every((one) => one.cpu !== null) ? of((one) => one.cpu!) : null;
  return {
    perSecond: of((one) => one.perSecond),
    p50: of((one) => one.p50),
    p99: of((one) => one.p99),
    cpu,
    wrong: rounds.reduce((sum, one) => sum + one.wrong, 0),
  };
}

export const requestText = (port: number, path: string, headers: Readonly<Record<string, string>> = {}): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: localhost:${port}`,
    'Accept: text/html',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n');
