import { readFileSync, writeFileSync } from 'node:fs';
import type { Looked } from './budgets.ts';

/** What one run of Lighthouse saw of a page: points 0 to 100, times in milliseconds, bytes over the wire by kind. */
export type Seen = {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  readonly elsewhere: number;
  /** Audits below full marks, by their names. */
  readonly below: readonly string[];
};

type Category = { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] };
type Audit = { readonly score: number | null; readonly numericValue?: number; readonly details?: { readonly items?: readonly unknown[] } };
export type LighthouseResult = {
  readonly finalDisplayedUrl: string;
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly runtimeError?: { readonly message: string };
};
type Request = { readonly url: string; readonly resourceType?: string; readonly transferSize?: number };

export function seenIn(result: LighthouseResult): Seen {
  if (result.runtimeError) throw new Error(result.runtimeError.message);
  const points = (name: string): number => Math.round(100 * (result.categories[name]?.score ?? 0));
  const value = (name: string): number => result.audits[name]?.numericValue ?? Number.NaN;
  const requests = (result.audits['network-requests']?.details?.items ?? []) as readonly Request[];
  const sum = (some: readonly Request[]): number => some.reduce((total, one) => total + (one.transferSize ?? 0), 0);
  const own = new URL(result.finalDisplayedUrl).origin;
  return {
    performance: points('performance'),
    accessibility: points('accessibility'),
    bestPractices: points('best-practices'),
    seo: points('seo'),
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blocked: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    bytes: sum(requests),
    scriptBytes: sum(requests.filter(({ resourceType }) => resourceType === 'Script')),
    requests: requests.length,
    elsewhere: requests.filter(({ url }) => !url.startsWith('data:') && new URL(url).origin !== own).length,
    below: belowFull(result),
  };
}

const belowFull = ({ categories, audits }: LighthouseResult): string[] =>
  Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => (weight > 0 && (audits[id]?.score ?? 1) < 1 ? [id] : [])),
  );

/** The run in the middle by its performance: one noisy run of three tells nothing. */
export const middleOf = (runs: readonly Seen[]): Seen =>
  runs.toSorted((a, b) => a.performance - b.performance || b.largestPaint - a.largestPaint)[Math.floor(runs.length / 2)]!;

export function faultsOf({ budget, signedIn }: Looked, seen: Seen): string[] {
  const least = (what: string, is: number, promised: number): string[] => (is >= promised ? [] : [`${what} ${is} < ${promised}`]);
  const most = (what: string, is: number, promised: number): string[] => (is <= promised ? [] : [`${what} ${is} > ${promised}`]);
  return [
    ...least('performance', seen.performance, budget.performance),
    ...least('accessibility', seen.accessibility, budget.accessibility),
    ...least('best practices', seen.bestPractices, budget.bestPractices),
    ...(signedIn || budget.seo === null ? [] : least('SEO', seen.seo, budget.seo)),
    ...most('bytes', seen.bytes, budget.bytes),
    ...most('bytes of script', seen.scriptBytes, budget.scriptBytes),
    ...most('requests to others', seen.elsewhere, 0),
  ];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

export function markdown(rows: readonly { readonly looked: Looked; readonly seen: Seen }[], day: string, runs: number): string {
  const lines = rows.map(({ looked, seen }) => {
    const { budget } = looked;
    const points = [seen.performance, seen.accessibility, seen.bestPractices, budget.seo === null ? '–' : seen.seo];
    const times = [seconds(seen.firstPaint), seconds(seen.largestPaint), `${Math.round(seen.blocked)} ms`, seen.shift.toFixed(3)];
    const weight = [`${kb(seen.bytes)} of ${kb(budget.bytes)}`, `${kb(seen.scriptBytes)} of ${kb(budget.scriptBytes)}`, seen.requests];
    const faults = faultsOf(looked, seen);
    return `| ${[looked.name, ...points, ...times, ...weight, faults.length === 0 ? 'yes' : `**no**: ${faults.join(', ')}`].join(' | ')} |`;
  });
  return [
    `Measured on ${day} by \`npm run lighthouse -- --write\`: Lighthouse in Chromium, mobile, simulated slow 4G (150 ms, 1.6 Mbit/s,`,
    `processor four times slower), ${runs === 1 ? 'one run' : `the middle of ${runs} runs`}, an empty cache each; bytes are what travelled in that run. Promised:`,
    '100 points everywhere, but 95 of performance on checkout and lesson, which are kept out of search engines.',
    '',
    '| page | performance | accessibility | best practices | SEO | first paint | largest paint | blocked | shift | bytes | script | requests | kept |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

export const DOCUMENT = 'docs/performance.md';
const OPEN = '<!-- lighthouse: written by `npm run lighthouse -- --write` -->';
const CLOSE = '<!-- /lighthouse -->';

/** The document with these figures in the place of the old ones, or at its end. */
export function withBlock(document: string, figures: string): string {
  const block = `${OPEN}\n${figures}\n${CLOSE}`;
  const old = blockIn(document);
  return old ? document.replace(old, () => block) : `${document.trimEnd()}\n\n## On a phone with a slow line\n\n${block}\n`;
}

/** A document written anew, with the figures of the old one. */
export function carriedOver(old: string, anew: string): string {
  const block = blockIn(old);
  return block ? withBlock(anew, block.slice(OPEN.length + 1, -CLOSE.length - 1)) : anew;
}

/** The bench writes the whole document anew, but for what stands here. */
export function writeFigures(anew: string): void {
  writeFileSync(DOCUMENT, carriedOver(readFileSync(DOCUMENT, 'utf8'), anew));
}

/** What stands of Lighthouse in the document, its marks included, or ''. */
function blockIn(document: string): string {
  const [from, to] = [document.indexOf(OPEN), document.indexOf(CLOSE)];
  return from >= 0 && to > from ? document.slice(from, to + CLOSE.length) : '';
}
